import { LitElement, type PropertyValues } from 'lit';
import { FeedController } from '../../controllers/feed-controller.js';
import { sourceOf, type FeedSource } from '../../controllers/feed-source.js';
import { hasFallback } from '../../controllers/fallback.js';
import { LocalizeController } from '../../controllers/localize.js';
import { isOff } from '../../controllers/off-switch.js';
import { onceParsed } from '../../controllers/parsed.js';
import { shownZone } from '../../controllers/time-zone.js';
import { relatedNewsWords } from '../../locales/related-news.words.js';
import type { Article } from '../../model/article.js';
import { howMany } from '../../selection/how-many.js';
import { base } from '../../theme/base.styles.js';
import { AdoptedRoot } from '../parts/adopt.js';
import type { AwakeRows } from '../parts/awaken.js';
import { cardStyles } from '../parts/card.styles.js';
import { Extras, type Arrived } from '../parts/extras.js';
import { headingStyles } from '../parts/heading.styles.js';
import { html, nothing } from '../parts/html.js';
import { isMarked } from '../parts/is-marked.js';
import type { ListEditor } from './list-editor.js';
import { awakenList, editorOf, FIRST, firstFeed, listChoice, listExtras } from './list-extras.js';
import { relatedNewsStyles } from './related-news.styles.js';
import { loadingTemplate, relatedNewsTemplate, type ListLayout } from './related-news.template.js';

const LAYOUTS: ReadonlySet<string> = new Set<ListLayout>([
  'list',
  'grid',
  'headlines',
  'numbered',
  'lead',
  'carousel',
]);

/**
 * A list of stories from a feed: related news, suggestions, the latest, the most read.
 *
 * The first of these that is there serves: the `items` property, `src`, a feed in a
 * `<script type="application/json">` child, links in the light DOM.
 *
 * @slot - Shown until there are stories, and whenever there are none: the page's own links, or nothing.
 * @slot after-N - A node of the page's own as a row behind the story at that place (`after-3`): docs/contracts/income.md.
 * @csspart heading - The title of the list.
 * @csspart list - All stories.
 * @csspart card - One story.
 * @csspart kicker - The words above a headline.
 * @csspart headline - The headline.
 * @csspart link - The one link of a story, in its headline.
 * @csspart summary - The standfirst.
 * @csspart meta - Time, comments and access of a story.
 * @csspart time - A time.
 * @csspart reason - Why a story is there, in a ranked list with `reasons`.
 * @csspart picture - The picture in its reserved place.
 * @csspart image - The picture itself.
 * @csspart credit - Who made the picture of the story that leads.
 * @csspart band - Cards that are leafed through, with their buttons.
 * @csspart previous - The button to the cards before.
 * @csspart next - The button to the cards behind.
 * @csspart tabs - The names of several feeds, at the end of the heading's line.
 * @csspart tab - The name of one feed.
 * @csspart again - The button that asks for a feed again which failed.
 * @csspart new-stories - The button behind which newer stories wait.
 * @csspart after - The row of a node of the page's own.
 * @csspart after-label - Its label.
 * @csspart more-row - The row below the list, with the way to further stories.
 * @csspart more - Its button.
 * @csspart more-status - What became of them, in words.
 * @fires {TinArticleSelectEvent} tin-article-select - A reader chose a story; cancel it to stop the navigation.
 * @fires {TinImpressionEvent} tin-impression - A reader has seen a story: half of its card for one second; once per page view.
 * @fires {TinFeedLoadEvent} tin-feed-load - The feed was read; the detail says what was dropped and why.
 * @fires {TinFeedErrorEvent} tin-feed-error - The feed gave nothing; the detail says why.
 * @attr {'plain'|'broadsheet'|'tabloid'} theme - The look, by `tinbox.css`; the page's `data-tin-theme` where it is absent.
 * @attr {'idle'|'loading'|'ready'|'stale'|'empty'|'failed'} state - Where the list is; read only, also `:state()`.
 */
export class TinRelatedNews extends LitElement {
  static override styles = [base, headingStyles, cardStyles, relatedNewsStyles];

  static override properties = {
    src: {},
    format: {},
    items: { attribute: false },
    itemsPath: { attribute: 'items' },
    map: {},
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    layout: {},
    limit: { type: Number },
    timeZone: { attribute: 'time-zone' },
    dateOrder: { attribute: 'date-order' },
    loading: {},
    linkTarget: { attribute: 'link-target' },
    rank: {},
    reasons: { type: Boolean },
    dedupe: {},
    sponsoredSrc: { attribute: 'sponsored-src' },
    sponsoredAt: { attribute: 'sponsored-at' },
    tabs: {},
    more: {},
    refresh: { type: Number },
    media: {},
    for: {},
  };

  /** Address of the feed, resolved against the page. */
  src = '';

  /** What the feed is, where it cannot be told by its signature: `json-feed`, `wordpress`, `rss`, `atom`, `generic`. */
  format = '';

  /** The stories themselves, in place of a feed. Read as carefully as one. A text is the attribute `items`. */
  items?: readonly Partial<Article>[] | string | undefined;

  /** Home-made JSON only: where its list is, for example `data.list`. */
  itemsPath = '';

  /** Home-made JSON only: our names and theirs, for example `title:tieu_de;image:anh.url`. */
  map = '';

  /** The title above the list. It is shown only above stories. */
  heading = '';

  /** Level of the title, 1 to 5; headlines stand one below it. */
  headingLevel = 2;

  /** How the stories stand. */
  layout: ListLayout = 'list';

  /** How many stories at the most. */
  limit = 5;

  /** The publisher's zone: an IANA name or an offset such as `+07:00`. Dates without a zone are read in it, all are shown in it. */
  timeZone = '';

  /** How a date such as 10/04/2024 is meant. */
  dateOrder: 'dmy' | 'mdy' | 'ymd' = 'dmy';

  /** `eager` asks for the feed at once, `lazy` when the list comes near the viewport. */
  loading: 'lazy' | 'eager' = 'lazy';

  /** `_blank` opens stories in a new tab, and says so in words. */
  linkTarget = '';

  /**
   * In which order: the feed's own (the default), the newest first, or first what has most to do with the page. Where nothing has,
   * `related` shows the latest of the page's section, and the heading says so.
   */
  rank?: 'feed' | 'latest' | 'related';

  /** Whether cards say why they are there. Only ranked lists know. */
  reasons?: boolean;

  /**
   * Whether stories that other lists of the page show are left out. `claim`, the default, also keeps its own out of those lists, `read`
   * does not (a ticker), `off` takes no notice of others. A list never ends empty because of another.
   */
  dedupe?: 'claim' | 'read' | 'off';

  /** Address of a feed of paid stories, always shown with their label. */
  sponsoredSrc?: string;

  /** At which places of the list paid stories stand, counted from 1: `2,6`; at the second by default. */
  sponsoredAt?: string;

  /**
   * Several feeds, one shown at a time, in place of `src`: their names and addresses, for example `24 giờ=/24h.json; 7 ngày=/7d.json`.
   * An address holds no space and no semicolon. Where the first feed has nothing, the next one that has something is shown.
   */
  tabs?: string;

  /** How readers get to further stories of the feed: by a button, or as they come to the end. No way by default. */
  more?: 'button' | 'scroll';

  /** Seconds after which the feed is asked again while the list is in view and the browser online; never by default, 15 at least. */
  refresh?: number;

  /** `none` shows stories in words alone, as readers get them who ask their browser to save data. */
  media?: 'none';

  /** Id of a list of links that the page has: its stories are shown, and it stands in for this one where that fails. */
  for?: string;

  readonly #localize = new LocalizeController(this, relatedNewsWords);
  readonly #feed = new FeedController(this);
  readonly #extras = new Extras(this);
  #awake: AwakeRows | undefined;
  readonly #editor = (): Arrived<ListEditor> | undefined => editorOf(this.#extras, this, this.#feed);
  readonly #root = new AdoptedRoot(this, this.#feed, this.#extras, this.#localize);

  /** @internal Where the stories come from, for the feed controller. */
  get feedSource(): FeedSource {
    const source = sourceOf(this, this.items);
    const { tabs } = this;
    return tabs ? { ...source, src: this.#editor()?.value?.src ?? firstFeed(tabs) ?? source.src } : source;
  }

  /** @internal Whether to ask at once, for the feed controller. */
  get eager(): boolean {
    return this.loading === 'eager';
  }

  /** @internal Which stories are for this list, for the feed controller. */
  readonly choose = listChoice(this, this.#feed, this.#extras);

  /** @internal Brings what readers need only now; for the feed controller. */
  async settled(): Promise<void> {
    this.#awake = await awakenList(this, {
      feed: this.#feed,
      extras: this.#extras,
      zone: () => shownZone(this.timeZone),
      spoken: () => this.#localize.spoken,
    });
    if (this.#feed.articles.length > FIRST) this.requestUpdate();
  }

  /** Asks for the feed again, now. */
  reload(): void {
    this.#feed.reload();
  }

  override connectedCallback(): void {
    // A root of our own would leave none for the one that a server drew and the parser has yet to come to.
    onceParsed(this, () => super.connectedCallback());
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#root.find() ?? super.createRenderRoot();
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return this.#root.mayDraw(changed.size > 0);
  }

  protected override render(): unknown {
    const { articles, status, waiting } = this.#feed;
    const { spoken } = this.#localize;
    if (isOff() || status === 'idle') return html`<slot></slot>`;
    const layout = this.#layout;
    const editor = this.#editor();
    const newTab = this.linkTarget === '_blank';
    const marked = newTab || articles.some(isMarked);
    const extras = listExtras(this.#extras, { layout, marked, spoken });
    // What is paid for is never shown without its label.
    const shown = marked && !extras?.value ? articles.filter(({ sponsored }) => !sponsored) : articles;
    if (shown.length && spoken && extras && editor)
      return relatedNewsTemplate(
        {
          articles: this.#awake?.slices.take(shown) ?? shown.slice(0, FIRST),
          count: shown.length,
          layout,
          heading: this.heading || '',
          headingLevel: this.headingLevel || 2,
          timeZone: shownZone(this.timeZone),
          newTab,
          keptGroups: this.#awake?.keptGroups,
          newStories: this.#awake?.newStoriesTemplate?.(waiting.length, spoken),
          marks: extras.value?.marks,
          additions: editor.value?.additions(spoken),
        },
        spoken,
      );
    if (hasFallback(this)) return html`<slot></slot>`;
    return this.#feed.late && extras && editor && (status === 'loading' || articles.length)
      ? loadingTemplate(layout, howMany(this.limit))
      : nothing;
  }

  /** The layout asked for; links without a picture that stand in for a feed are set in words. */
  get #layout(): ListLayout {
    const { status, articles } = this.#feed;
    if (/failed|empty/.test(status) && !articles.some(({ image }) => image)) return 'headlines';
    return LAYOUTS.has(this.layout) ? this.layout : 'list';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tin-related-news': TinRelatedNews;
  }
}
