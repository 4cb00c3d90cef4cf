import type { CardWords } from '../../locales/card.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Article } from '../../model/article.js';
import type { CardMarks } from '../parts/card-marks.template.js';
import { cardTemplate, type CardVariant } from '../parts/card.template.js';
import { headedHtml } from '../parts/heading.js';
import { html, nothing } from '../parts/html.js';
import { cardDetails } from './card-details.template.js';

export interface ArticleCardView {
  readonly article: Article;
  readonly variant: CardVariant;
  /** Above the card; '' for none. */
  readonly heading: string;
  /** Level of the headline, 1 to 6; under a heading it is 2 at least, and the heading stands one above it. */
  readonly headingLevel: number;
  /** Lines of summary, 0 to 3. */
  readonly summary: number;
  readonly timeZone: string;
  readonly newTab: boolean;
  /** Absent only where the story carries no mark and its link opens in place. */
  readonly marks?: CardMarks | undefined;
}

const SIZES: Readonly<Record<CardVariant, string>> = {
  row: 'auto, 192px',
  card: 'auto, (min-width: 720px) 360px, 100vw',
  hero: 'auto, (min-width: 840px) 720px, 100vw',
  overlay: 'auto, (min-width: 840px) 960px, 100vw',
  text: '',
};

/** The level of a card's headline, which leaves one above it for the heading, where there is one. */
export const headlineLevel = ({
  heading,
  headingLevel,
}: Pick<ArticleCardView, 'heading' | 'headingLevel'>): number =>
  heading ? Math.max(2, headingLevel) : headingLevel;

/** One story, under a title where the page wants one. */
export function articleCardTemplate(view: ArticleCardView, spoken: Spoken<CardWords>): unknown {
  const headingLevel = headlineLevel(view);
  return html`${
    view.heading
      ? headedHtml(headingLevel - 1)`<div class="head">
          <h0 class="heading" part="heading">${view.heading}</h0>
        </div>`
      : nothing
  }${cardTemplate(
    view.article,
    {
      ...view,
      headingLevel,
      sizes: SIZES[view.variant],
      details: cardDetails(view.variant, view.timeZone, spoken),
    },
    spoken,
  )}`;
}

/** Still bars in the place of the story that is on its way. */
export const loadingTemplate = (variant: CardVariant): unknown =>
  html`<div class="story ${variant}" aria-hidden="true">
    <div class="words"><i class="bar"></i><i class="bar"></i></div>
    ${variant === 'text' ? nothing : html`<div class="picture"><div class="frame"></div></div>`}
  </div>`;
