import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import { pageRegister } from '../model/page-register.js';

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
    this.#noted = articles;
    const { stories } = pageRegister();
    for (const { url, title, titleCut } of articles) if (!titleCut) stories.set(canonicalUrl(url), { title });
  }
}
