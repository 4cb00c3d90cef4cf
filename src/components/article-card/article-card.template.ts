import type { CardWords } from '../../locales/card.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Article } from '../../model/article.js';
import { cardTemplate, type CardOptions, type CardVariant } from '../parts/card.template.js';
import { heading } from '../parts/heading.js';
import { html, nothing } from '../parts/html.js';

export interface ArticleCardView extends CardOptions {
  readonly article: Article;
  /** Above the card; '' for none. */
  readonly heading: string;
}

/** One story, under a title where the page wants one. */
export const articleCardTemplate = (view: ArticleCardView, spoken: Spoken<CardWords>): unknown =>
  html`${
    view.heading
      ? html`<div class="head">${heading(view.headingLevel - 1, 'heading', view.heading)}</div>`
      : nothing
  }${cardTemplate(view.article, view, spoken)}`;

/** Still bars in the place of the story that is on its way. */
export const loadingTemplate = (variant: CardVariant): unknown =>
  html`<div class="story ${variant}" aria-hidden="true">
    <div class="words"><i class="bar"></i><i class="bar"></i></div>
    ${variant === 'text' ? nothing : html`<div class="picture"><div class="frame"></div></div>`}
  </div>`;
