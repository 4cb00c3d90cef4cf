import type { ReactiveController } from 'lit';
import type { FeedController } from '../../controllers/feed-controller.js';
import { MoreStories, type Sieve } from '../../controllers/more-stories.js';
import { whenNear } from '../../controllers/near-viewport.js';
import { digits } from '../../locales/moment.js';
import { moreWords } from '../../locales/more.words.js';
import type { RelatedNewsWords } from '../../locales/related-news.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Extra } from '../parts/extras.js';
import { styles } from './more.styles.js';
import { moreTemplate } from './more.template.js';
import type { TinRelatedNews } from './related-news.js';

/** How often a list grows by itself. Then a button waits, so that readers get to what is below the list. */
const MOST_BY_ITSELF = 3;

/** The row below a list that makes it longer: by a button, or as readers come near. */
export class MoreRow implements Extra, ReactiveController {
  readonly styles = styles;
  readonly stories: MoreStories;
  #byItself = 0;
  #scrolled = false;
  #watched: Element | null = null;
  #unwatch: (() => void) | undefined;
  /** Looks at what has just been drawn, while a reader is to be taken to it. */
  #look: (() => void) | undefined;

  constructor(
    private readonly list: TinRelatedNews,
    private readonly feed: FeedController,
    sieve: Sieve,
  ) {
    this.stories = new MoreStories(list, feed, sieve);
    list.addController(this);
  }

  hostConnected(): void {
    this.list.renderRoot.addEventListener('click', this);
    addEventListener('scroll', this, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    this.list.renderRoot.removeEventListener('click', this);
    removeEventListener('scroll', this, { capture: true });
    this.#rest();
    this.#look?.();
  }

  hostUpdated(): void {
    const { list, stories } = this;
    this.#look?.();
    if (!stories.tried) this.#byItself = 0;
    const row = list.renderRoot.querySelector('[part~="more-row"]');
    const grows = list.more === 'scroll' && stories.any && this.#byItself < MOST_BY_ITSELF;
    if (!row || !grows || stories.state !== 'idle') return this.#rest();
    if (this.#watched === row) return;
    this.#rest();
    this.#watched = row;
    this.#unwatch = whenNear(row, () => this.#near(row));
  }

  /** Called by the browser. */
  handleEvent({ type, target }: Event): void {
    if (type === 'scroll') {
      removeEventListener('scroll', this, { capture: true });
      this.#scrolled = true;
      this.list.requestUpdate();
    } else if (target instanceof Element && target.closest('[part~="more"]')) void this.#turn();
  }

  /** The row as it stands; undefined where there never was more. */
  foot(spoken: Spoken<RelatedNewsWords>): unknown {
    const { any, state, tried, added } = this.stories;
    if (!any && !tried) return undefined;
    const words = moreWords(spoken.language);
    return moreTemplate(
      {
        state: any || state !== 'idle' ? state : 'end',
        said: added ? words.added(added, digits(added, spoken)) : '',
      },
      { words, ...(spoken.foreign && { foreign: spoken.foreign }) },
    );
  }

  #rest(): void {
    this.#unwatch?.();
    this.#watched = null;
  }

  /** Grows below the screen. What a reader sees below the list is not pushed away before he goes there. */
  #near(row: Element): void {
    this.#watched = null;
    if (!this.#scrolled && row.getBoundingClientRect().top < innerHeight) return;
    this.#byItself++;
    void this.stories.turn();
  }

  /** Grows because a reader wants it, who is taken to the first story that is new. */
  async #turn(): Promise<void> {
    const { list, stories } = this;
    const before = this.feed.articles.length;
    await stories.turn();
    await list.updateComplete;
    if (stories.state !== 'idle' || !this.#isHere) return;
    const link = await this.#linkAt(before);
    if (link) link.focus();
    else if (!stories.any) list.renderRoot.querySelector<HTMLElement>('[part~="more-status"]')?.focus();
  }

  /** Whether the reader is still at the button, or where browsers leave one whose button has gone. */
  get #isHere(): boolean {
    const { activeElement } = this.list.renderRoot as ShadowRoot;
    if (activeElement) return activeElement.matches('[part~="more"]');
    return !document.activeElement || /^(body|html)$/.test(document.activeElement.localName);
  }

  /** The link of a story, once that is drawn: a long list is drawn in slices. Undefined where there is none to come. */
  #linkAt(place: number): Promise<HTMLElement | null | undefined> {
    const { feed, list } = this;
    return new Promise((resolve) => {
      this.#look?.();
      this.#look = () => {
        const card = list.renderRoot.querySelectorAll('[part~="card"]')[place];
        if (!card && list.isConnected && feed.articles.length > place) return;
        this.#look = undefined;
        resolve(card?.querySelector<HTMLElement>('[part~="link"]'));
      };
      this.#look();
    });
  }
}
