import type { FeedController } from '../../controllers/feed-controller.js';
import type { Spoken } from '../../locales/words.js';
import type { Article } from '../../model/article.js';
import type { Extra, Extras } from '../parts/extras.js';
import type { TinRelatedNews } from './related-news.js';
import type { ListAdditions, Title } from './related-news.template.js';
import type { Tabs } from './tabs.js';

interface Layout extends Extra {
  additions(spoken: Spoken<unknown>, title: Title): ListAdditions;
}

/** What stands around the stories of a list that asks for it: a band in which they are leafed through, tabs of several feeds. */
export class ListFrame {
  /** Settles when all has come that the list asks for at first, or cannot be had. */
  readonly complete: Promise<unknown>;
  readonly #coming: Promise<unknown>[] = [];

  constructor(
    private readonly list: TinRelatedNews,
    private readonly feed: FeedController,
    private readonly extras: Extras,
  ) {
    this.#take();
    this.complete = Promise.allSettled(this.#coming);
  }

  /** The feed that its reader chose among several. */
  get src(): string | undefined {
    return this.#take()?.tabs?.src;
  }

  /** Whether the stories that stand in the list are not of the feed that is chosen. */
  get isOther(): boolean {
    return !!this.#take()?.tabs?.isOther;
  }

  /**
   * Which of the stories for the list are shown; undefined while what it takes is on its way.
   * @param isTaken They are of the feed that the list shows, rather than of one that may wait.
   */
  choose(articles: readonly Article[], isTaken: boolean): readonly Article[] | undefined {
    const taken = this.#take();
    return taken?.tabs ? taken.tabs.choose(articles, isTaken) : taken && articles;
  }

  /**
   * What stands beside them.
   * @param title The heading as it is shown.
   */
  additions(spoken: Spoken<unknown>, title: Title): ListAdditions {
    const { layout, tabs } = this.#take() ?? {};
    const [inner, outer] = [layout?.additions(spoken, title), tabs?.additions(spoken, title)];
    return {
      ...inner,
      ...outer,
      around: (list, name) => {
        const band = inner?.around?.(list, name) ?? list;
        return outer?.around?.(band, name) ?? band;
      },
    };
  }

  /** What the list asks for now; undefined while some of it is on its way. */
  #take(): { readonly layout?: Layout | undefined; readonly tabs?: Tabs | undefined } | undefined {
    const { list, feed } = this;
    const layout =
      list.layout === 'carousel'
        ? this.#ask('carousel', async () => new (await import('./carousel.js')).Carousel(list))
        : list.layout === 'lead'
          ? this.#ask('lead', async () => (await import('./lead.js')).lead)
          : {};
    const tabs = list.tabs
      ? this.#ask('tabs', async () => new (await import('./tabs.js')).Tabs(list, feed))
      : {};
    return layout && tabs && { layout: layout.value, tabs: tabs.value };
  }

  #ask<Value extends object>(
    name: string,
    load: () => Promise<Value>,
  ): { readonly value?: Value } | undefined {
    return this.extras.take(name, () => {
      const coming = load();
      this.#coming.push(coming);
      return coming;
    });
  }
}
