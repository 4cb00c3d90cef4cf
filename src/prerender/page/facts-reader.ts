import type { PageFacts } from './found-widget.js';
import type { Tag } from './tag-reader.js';

/** Gathers what a page says of itself. */
export class FactsReader {
  readonly #own: string[] = [];
  readonly #scripts: string[] = [];
  readonly #metas: [string, string][] = [];
  #root: Pick<PageFacts, 'base' | 'timeZone' | 'theme' | 'canonical'> = {};
  #isLinkedData = false;

  get facts(): PageFacts {
    return { own: this.#own, scripts: this.#scripts, metas: this.#metas, ...this.#root };
  }

  start({ name, attributes }: Tag): void {
    const said = (attribute: string): string => attributes.get(attribute)?.value ?? '';
    this.#isLinkedData = name === 'script' && said('type').toLowerCase() === 'application/ld+json';
    if (name === 'html') {
      const [timeZone, theme] = [said('data-tin-time-zone'), said('data-tin-theme')];
      this.#root = { ...(timeZone && { timeZone }), ...(theme && { theme }), ...this.#root };
    }
    if (name === 'base' && said('href') && !this.#root.base)
      this.#root = { ...this.#root, base: said('href') };
    if (name === 'link' && /(^|\s)canonical(\s|$)/i.test(said('rel'))) {
      this.#own.push(said('href'));
      this.#root = { canonical: said('href'), ...this.#root };
    }
    if (name !== 'meta') return;
    if (said('property') === 'og:url') this.#own.push(said('content'));
    for (const one of new Set([said('property'), said('name')]))
      if (one) this.#metas.push([one, said('content')]);
  }

  raw(text: string): void {
    if (this.#isLinkedData) this.#scripts.push(text);
  }
}
