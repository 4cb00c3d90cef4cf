import type { CardWords } from '../../locales/card.words.js';
import type { Spoken } from '../../locales/words.js';
import type { CardDetails, CardVariant } from '../parts/card.template.js';
import { html, nothing } from '../parts/html.js';
import { timeTemplate } from '../parts/time.template.js';

/** Byline, section, last change and credit. @param timeZone IANA name or offset. */
export const cardDetails = (
  variant: CardVariant,
  timeZone: string,
  spoken: Spoken<CardWords>,
): CardDetails => {
  const { words, foreign = nothing } = spoken;
  return {
    before: ({ authors, section, kicker }) => [
      authors
        ? html`<span class="byline" part="byline">${authors.map(({ name }) => name).join(', ')}</span>`
        : nothing,
      section && kicker && section !== kicker ? html`<span>${section}</span>` : nothing,
    ],

    after: ({ published, updated }) =>
      published && updated && updated > published
        ? html`<span
            ><span lang=${foreign}>${words.updated}:</span> ${timeTemplate(updated, timeZone, spoken)}</span
          >`
        : nothing,

    credit: ({ image }) =>
      image?.credit && (variant === 'hero' || variant === 'overlay')
        ? html`<figcaption class="credit" part="credit" lang=${foreign}>
            ${words.credit(image.credit)}
          </figcaption>`
        : nothing,
  };
};
