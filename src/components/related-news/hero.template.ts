import { heroWords } from '../../locales/hero.words.js';
import type { CardDetails, CardOptions } from '../parts/card.template.js';
import { html, nothing } from '../parts/html.js';

const details = (others: CardDetails | undefined, language: string): CardDetails => ({
  before: (article) => others?.before(article) ?? [],
  after: (article) => others?.after(article) ?? nothing,
  credit: ({ image }) =>
    image?.credit
      ? html`<figcaption class="credit" part="credit">
          ${heroWords(language).credit(image.credit)}
        </figcaption>`
      : nothing,
});

/** How the first card of a list differs that leads with a large one: whole picture and who made it, summary, larger headline. */
export const hero = (options: CardOptions, language: string): CardOptions => ({
  ...options,
  variant: 'hero',
  summary: 3,
  sizes: 'auto, (min-width: 720px) 720px, 100vw',
  details: details(options.details, language),
});
