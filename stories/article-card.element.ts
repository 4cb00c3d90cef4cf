import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { TinArticleCard } from '../src/components/article-card/article-card.js';
import { articleCardTemplate } from '../src/components/article-card/article-card.template.js';
import type { CardVariant } from '../src/components/parts/card.template.js';
import type { Article } from '../src/model/article.js';
import { video } from './news.js';
import { vi } from '../src/locales/vi/card.js';
import { marks, serverDrawing, timeZone } from './server-drawing.js';

/** The attributes an editor writes, and the story itself where a page has it at hand. */
export interface CardAttributes {
  readonly src?: string;
  readonly article?: Partial<Article>;
  readonly heading?: string;
  readonly 'heading-level'?: number;
  readonly variant?: CardVariant;
  readonly summary?: number;
  readonly dateline?: string;
  readonly 'time-zone'?: string;
  readonly loading?: 'lazy' | 'eager';
  readonly 'link-target'?: '_blank';
  readonly theme?: 'plain' | 'broadsheet' | 'tabloid';
}

/** What an editor writes into a page; `children` stand between the tags. */
export const card = (attributes: CardAttributes, children: unknown = ''): TemplateResult =>
  html`<tin-article-card
    .article=${attributes.article}
    src=${ifDefined(attributes.src)}
    heading=${ifDefined(attributes.heading)}
    heading-level=${ifDefined(attributes['heading-level'])}
    variant=${ifDefined(attributes.variant)}
    summary=${ifDefined(attributes.summary)}
    dateline=${ifDefined(attributes.dateline)}
    time-zone=${ifDefined(attributes['time-zone'])}
    loading=${ifDefined(attributes.loading)}
    link-target=${ifDefined(attributes['link-target'])}
    theme=${ifDefined(attributes.theme)}
    >${children}</tin-article-card
  >`;

/**
 * A card that a server drew.
 * @param hours Since then.
 */
export const drawnCard = (hours: number, src: string): HTMLElement =>
  serverDrawing({
    tag: 'tin-article-card',
    attributes: `src="${src}" heading="Xem thêm" variant="hero" time-zone="${timeZone}" loading="eager"`,
    styles: TinArticleCard.elementStyles,
    template: articleCardTemplate(
      {
        article: video,
        variant: 'hero',
        heading: 'Xem thêm',
        headingLevel: 3,
        summary: 2,
        timeZone,
        newTab: false,
        marks,
      },
      { words: vi, language: 'vi' },
    ),
    articles: [video],
    hours,
  });
