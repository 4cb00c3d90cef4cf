import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { TinRelatedNews } from '../src/components/related-news/related-news.js';
import {
  relatedNewsTemplate,
  type ListLayout,
} from '../src/components/related-news/related-news.template.js';
import type { Article } from '../src/model/article.js';
import { marks, serverDrawing, spoken, timeZone } from './server-drawing.js';

/** The attributes an editor writes. */
export interface ListAttributes {
  readonly src?: string;
  readonly format?: string;
  readonly items?: string;
  readonly map?: string;
  readonly heading?: string;
  readonly 'heading-level'?: number;
  readonly layout?: ListLayout;
  readonly tabs?: string;
  readonly limit?: number;
  readonly 'time-zone'?: string;
  readonly loading?: 'lazy' | 'eager';
  readonly 'link-target'?: '_blank';
  readonly theme?: 'plain' | 'broadsheet' | 'tabloid';
  readonly rank?: 'feed' | 'latest' | 'related';
  readonly reasons?: boolean;
  readonly dedupe?: 'claim' | 'read' | 'off';
}

/** What an editor writes into a page; `children` stand between the tags. */
export const list = (attributes: ListAttributes, children: unknown = ''): TemplateResult =>
  html`<tin-related-news
    src=${ifDefined(attributes.src)}
    format=${ifDefined(attributes.format)}
    items=${ifDefined(attributes.items)}
    map=${ifDefined(attributes.map)}
    heading=${ifDefined(attributes.heading)}
    heading-level=${ifDefined(attributes['heading-level'])}
    layout=${ifDefined(attributes.layout)}
    tabs=${ifDefined(attributes.tabs)}
    limit=${ifDefined(attributes.limit)}
    time-zone=${ifDefined(attributes['time-zone'])}
    loading=${ifDefined(attributes.loading)}
    link-target=${ifDefined(attributes['link-target'])}
    theme=${ifDefined(attributes.theme)}
    rank=${ifDefined(attributes.rank)}
    ?reasons=${attributes.reasons}
    dedupe=${ifDefined(attributes.dedupe)}
    >${children}</tin-related-news
  >`;

/**
 * A list that a server drew.
 * @param hours Since then.
 */
export const drawnList = (hours: number, src: string, articles: readonly Article[]): HTMLElement =>
  serverDrawing({
    tag: 'tin-related-news',
    attributes: `src="${src}" heading="Tin liên quan" time-zone="${timeZone}" loading="eager"`,
    styles: TinRelatedNews.elementStyles,
    template: relatedNewsTemplate(
      { articles, layout: 'list', heading: 'Tin liên quan', headingLevel: 2, timeZone, newTab: false, marks },
      spoken,
    ),
    articles,
    hours,
  });
