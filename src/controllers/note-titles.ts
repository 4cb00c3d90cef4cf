import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import { pageRegister } from '../model/page-register.js';

/** Titles that are noted at once: all of most feeds. */
const AT_ONCE = 40;

const whenIdle = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 200));

/** Notes whole titles for lists whose feeds cut theirs, for every copy of Tinbox on the page. */
export class TitleNotes implements ReactiveController {
  #noted: readonly Article[] = [];

  /** @param known All stories of the widget's feed, shown or not. */
  constructor(
    host: ReactiveControllerHost,
    private readonly known: () => readonly Article[],
  ) {
    host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const articles = this.known();
    if (articles === this.#noted) return;
    const before = this.#noted;
    this.#noted = articles;
    this.#note(
      articles.filter((article, place) => article !== before[place]),
      0,
      articles,
    );
  }

  #note(articles: readonly Article[], from: number, known: readonly Article[]): void {
    const { stories } = pageRegister();
    const to = from + AT_ONCE;
    for (const { url, title, titleCut } of articles.slice(from, to))
      if (!titleCut) stories.set(canonicalUrl(url), { title });
    if (to < articles.length)
      whenIdle(() => {
        if (known === this.#noted) this.#note(articles, to, known);
      });
  }
}
