import { LitElement, type PropertyValues } from 'lit';
import { hasFallback } from '../../controllers/fallback.js';
import { FeedController } from '../../controllers/feed-controller.js';
import { sourceOf, type FeedSource } from '../../controllers/feed-source.js';
import { LocalizeController } from '../../controllers/localize.js';
import { isOff } from '../../controllers/off-switch.js';
import { onceParsed } from '../../controllers/parsed.js';
import { shownZone } from '../../controllers/time-zone.js';
import { cardWords } from '../../locales/card.words.js';
import type { Article } from '../../model/article.js';
import { base } from '../../theme/base.styles.js';
import { AdoptedRoot } from '../parts/adopt.js';
import { cardStyles } from '../parts/card.styles.js';
import { takeMarks } from '../parts/card-extras.js';
import type { CardVariant } from '../parts/card.template.js';
import { Extras } from '../parts/extras.js';
import { headingStyles } from '../parts/heading.styles.js';
import { html, nothing } from '../parts/html.js';
import { isMarked } from '../parts/is-marked.js';
import { articleCardTemplate, loadingTemplate } from './article-card.template.js';
import { largeCardStyles } from './large-card.styles.js';
import { articleCardStyles } from './article-card.styles.js';

const VARIANTS: ReadonlySet<string> = new Set<CardVariant>(['row', 'card', 'hero', 'overlay', 'text']);

/**
 * One story.
 *
 * The first of these that is there serves: the `article` property, the first item of `src`, a feed in a
 * `<script type="application/json">` child, a link in the light DOM.
 *
 * @slot - Shown until there is a story, and whenever there is none: the page's own link, or nothing.
 * @csspart heading - The title above the card.
 * @csspart card - The story.
 * @csspart kicker - The words above the headline.
 * @csspart sponsored - The label of paid content, which is always shown.
 * @csspart live - The word that says a story is still being reported.
 * @csspart headline - The headline.
 * @csspart link - The one link, in the headline.
 * @csspart summary - The standfirst.
 * @csspart meta - Byline, section, times, comments and access.
 * @csspart byline - The authors' names.
 * @csspart time - A time.
 * @csspart picture - The picture in its reserved place.
 * @csspart image - The picture itself.
 * @csspart credit - Who made the picture, on `hero` and `overlay`.
 * @fires {TinArticleSelectEvent} tin-article-select - A reader chose the story; cancel it to stop the navigation.
 * @fires {TinImpressionEvent} tin-impression - A reader has seen the story: half of its card for one second; once per page view.
 * @fires {TinFeedLoadEvent} tin-feed-load - The feed was read; the detail says what was dropped and why.
 * @fires {TinFeedErrorEvent} tin-feed-error - The feed gave nothing; the detail says why.
 * @attr {'plain'|'broadsheet'|'tabloid'} theme - The look, by `tinbox.css`; the page's `data-tin-theme` where it is absent.
 * @attr {'idle'|'loading'|'ready'|'stale'|'empty'|'failed'} state - Where the card is; read only, also `:state()`.
 */
export class TinArticleCard extends LitElement {
  static override styles = [base, headingStyles, cardStyles, largeCardStyles, articleCardStyles];

  static override properties = {
    article: { attribute: false },
    src: {},
    format: {},
    itemsPath: { attribute: 'items' },
    map: {},
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    variant: {},
    summary: { type: Number },
    dateline: {},
    timeZone: { attribute: 'time-zone' },
    dateOrder: { attribute: 'date-order' },
    loading: {},
    linkTarget: { attribute: 'link-target' },
  };

  /** The story itself, in place of a feed. Read as carefully as one. */
  article?: Partial<Article> | undefined;

  /** Address of a feed whose first story is shown, resolved against the page. */
  src = '';

  /** What the feed is, where it cannot be told by its signature: `json-feed`, `wordpress`, `rss`, `atom`, `generic`. */
  format = '';

  /** Home-made JSON only: where its list is, for example `data.list`. */
  itemsPath = '';

  /** Home-made JSON only: our names and theirs, for example `title:tieu_de;image:anh.url`. */
  map = '';

  /** The title above the card. It is shown only above a story. */
  heading = '';

  /** Level of the headline, 1 to 6; under a title it is 2 at least, and the title stands one above it. */
  headingLevel = 3;

  /** How the story is laid out. */
  variant: CardVariant = 'card';

  /** Lines of summary, 0 to 3. */
  summary = 2;

  /** Place code taken off the start of the summary: `QTO` for "QTO - …". */
  dateline = '';

  /** The publisher's zone: an IANA name or an offset such as `+07:00`. */
  timeZone = '';

  /** How a date such as 10/04/2024 is meant. */
  dateOrder: 'dmy' | 'mdy' | 'ymd' = 'dmy';

  /** `eager` asks for the feed at once, `lazy` when the card comes near the viewport. */
  loading: 'lazy' | 'eager' = 'lazy';

  /** `_blank` opens the story in a new tab, and says so in words. */
  linkTarget = '';

  readonly #localize = new LocalizeController(this, cardWords);
  readonly #feed = new FeedController(this);
  readonly #extras = new Extras(this);
  readonly #root = new AdoptedRoot(this, this.#feed, this.#extras, this.#localize);

  /** @internal Where the story comes from, for the feed controller. */
  get feedSource(): FeedSource {
    return sourceOf(this, this.article);
  }

  /** @internal Whether to ask at once, for the feed controller. */
  get eager(): boolean {
    return this.loading === 'eager';
  }

  /** @internal Which story is for this card, for the feed controller. */
  choose(articles: readonly Article[]): readonly Article[] {
    return articles.slice(0, 1);
  }

  /** @internal Brings what readers need only now; for the feed controller. */
  settled(): Promise<void> {
    return import('../parts/awaken.js').then(
      ({ awaken }) =>
        awaken(this, {
          feed: this.#feed,
          extras: this.#extras,
          zone: () => shownZone(this.timeZone),
          spoken: () => this.#localize.spoken,
        }),
      () => undefined,
    );
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
    const { status } = this.#feed;
    const [article] = this.#feed.articles;
    const { spoken } = this.#localize;
    if (isOff() || status === 'idle') return html`<slot></slot>`;
    const newTab = this.linkTarget === '_blank';
    const variant = this.#variant;
    const marked = article && spoken && (newTab || this.dateline || isMarked(article));
    const marks = marked ? takeMarks(this.#extras, spoken, this.dateline || undefined) : {};
    // What is paid for is never shown without its label.
    const shown = article?.sponsored && marks && !marks.value ? undefined : article;
    if (shown && spoken && marks)
      return articleCardTemplate(
        {
          article: shown,
          variant,
          heading: this.heading || '',
          headingLevel: this.headingLevel || 3,
          summary: this.summary ?? 2,
          timeZone: shownZone(this.timeZone),
          newTab,
          marks: marks.value?.marks,
        },
        spoken,
      );
    if (hasFallback(this)) return html`<slot></slot>`;
    return this.#feed.late && (status === 'loading' || shown) ? loadingTemplate(variant) : nothing;
  }

  /** The variant asked for; a link without a picture that stands in for a feed is set in words. */
  get #variant(): CardVariant {
    const { status, articles } = this.#feed;
    if (/failed|empty/.test(status) && !articles[0]?.image) return 'text';
    return VARIANTS.has(this.variant) ? this.variant : 'card';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tin-article-card': TinArticleCard;
  }
}
