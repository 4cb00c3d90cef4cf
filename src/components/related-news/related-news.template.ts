import type { Article } from '../../model/article.js';
import { digits } from '../../locales/moment.js';
import type { RelatedNewsWords } from '../../locales/related-news.words.js';
import type { Spoken } from '../../locales/words.js';
import type { CardMarks } from '../parts/card-marks.template.js';
import {
  cardTemplate,
  type CardDetails,
  type CardOptions,
  type CardVariant,
} from '../parts/card.template.js';
import { headedHtml } from '../parts/heading.js';
import type { KeptGroups } from '../parts/kept-groups.js';
import { flat, html, nothing } from '../parts/html.js';

/**
 * How the stories of a list stand: rows with a picture, cards in columns, words alone, words with a figure before them, a
 * large story with rows beside it, or cards in a band to be leafed through.
 */
export type ListLayout = 'list' | 'grid' | 'headlines' | 'numbered' | 'lead' | 'carousel';

/** A heading in words alone. */
export interface Title {
  readonly text: string;
  /** Its language, where that is not the page's. */
  readonly foreign?: string | undefined;
}

/** What an editor puts to a list beside its stories. */
export interface ListAdditions {
  /** In place of the heading, where that would not be true of the stories. */
  readonly heading?: unknown;
  /** Its words, for what takes its name from it. */
  readonly title?: Title | undefined;
  /** At the end of the heading's line. */
  readonly head?: unknown;
  /** Rows of their own behind the story at a place, counted from 1. */
  after?(place: number): unknown;
  /** Around the list. */
  around?(list: unknown, layout: ListLayout): unknown;
  /** Below the list. */
  readonly foot?: unknown;
  /** The first card, where it differs from the others. */
  hero?(options: CardOptions): CardOptions;
  /** In the cards. */
  readonly details?: CardDetails;
  /** How the stories are laid out, where not as usual. */
  readonly variant?: CardVariant;
}

export interface RelatedNewsView {
  /** The stories, already selected. Never empty: a list without stories is not drawn. */
  readonly articles: readonly Article[];
  /** How many there will be, where not all are drawn yet. */
  readonly count?: number;
  readonly layout: ListLayout;
  readonly heading: string;
  /** Level of the list's heading, 1 to 5; headlines stand one below it. */
  readonly headingLevel: number;
  readonly timeZone: string;
  readonly newTab: boolean;
  /** The button behind which stories wait that came since. */
  readonly newStories?: unknown;
  /** Absent only where no story carries a mark and links open in place. */
  readonly marks?: CardMarks | undefined;
  readonly additions?: ListAdditions | undefined;
  /** Leaves rows alone that are as they were drawn. */
  readonly keptGroups?: KeptGroups | undefined;
}

const VARIANTS: Readonly<Record<ListLayout, CardVariant>> = {
  list: 'row',
  grid: 'card',
  headlines: 'text',
  numbered: 'text',
  lead: 'row',
  carousel: 'card',
};

/** Rows are grouped so that a long list is laid out only where it is seen. 36 fills two, three and four columns. */
const groupSize = (layout: ListLayout): number => (layout === 'grid' ? 36 : 40);

function groups<Item>(items: readonly Item[], size: number): Item[][] {
  const found: Item[][] = [];
  for (let start = 0; start < items.length; start += size) found.push(items.slice(start, start + size));
  return found;
}

/** The list as readers get it: heading and stories, nothing else. */
export function relatedNewsTemplate(view: RelatedNewsView, spoken: Spoken<RelatedNewsWords>): unknown {
  const { articles, layout, headingLevel, additions } = view;
  const options: CardOptions = {
    variant: additions?.variant ?? VARIANTS[layout],
    summary: layout === 'list' ? 2 : 0,
    headingLevel: view.heading ? headingLevel + 1 : headingLevel,
    timeZone: view.timeZone,
    newTab: view.newTab,
    sizes: VARIANTS[layout] === 'card' ? 'auto, (min-width: 720px) 360px, 100vw' : 'auto, 192px',
    marks: view.marks,
    details: additions?.details,
  };
  const first = additions?.hero?.(options) ?? options;
  const size = groupSize(layout);
  const long = (view.count ?? articles.length) > size;
  const isNumbered = layout === 'numbered';
  // What is paid for is no most read.
  const own = (place: number): number =>
    articles.slice(0, place + 1).filter(({ sponsored }) => !sponsored).length;
  const row = (article: Article, place: number): unknown =>
    flat(
      html`<div class="item" role="listitem">
          ${
            isNumbered
              ? html`<span class="figure" aria-hidden="true"
                  >${article.sponsored ? nothing : digits(own(place), spoken)}</span
                >`
              : nothing
          }${cardTemplate(article, place ? options : first, spoken)}
        </div>
        ${additions?.after?.(place + 1) ?? nothing}`,
    );
  const all = groups(articles, size);
  const group = (stories: readonly Article[], index: number, kept?: (place: number) => unknown): unknown =>
    html`<div class="group" role="presentation">
      ${stories.map((article, place) => kept?.(place) ?? row(article, index * size + place))}
    </div>`;
  const list = html`<div class="list ${layout}${long ? ' long' : ''}" part="list" role="list">
    ${
      view.keptGroups?.draw(
        all,
        [...Object.values(options), first.variant, spoken, additions?.after, isNumbered ? articles : layout],
        group,
      ) ?? all.map((stories, index) => group(stories, index))
    }
  </div>`;
  return html`${
    view.heading
      ? headedHtml(headingLevel)`<div class="head">
            <h0 class="heading" part="heading">${additions?.heading ?? view.heading}</h0>${additions?.head ?? nothing}
          </div>`
      : additions?.head
        ? html`<div class="head">${additions.head}</div>`
        : nothing
  }${view.newStories ?? nothing}
  ${additions?.around?.(list, layout) ?? list} ${additions?.foot ?? nothing}`;
}

/** Rows of bars at the most: what is further down is below any screen. */
const MOST_BARS = 20;

/** Still bars in the place of the stories that are on their way: no heading, nothing to announce. */
export const loadingTemplate = (layout: ListLayout, rows: number): unknown =>
  html`<div class="list bars ${layout}" aria-hidden="true">
    <div class="group">
      ${[...new Array<undefined>(Math.min(rows, MOST_BARS))].map((_, place) => {
        const variant = layout === 'lead' && !place ? 'hero' : VARIANTS[layout];
        return html`<div class="item">
          <div class="story ${variant}">
            <div class="words"><i class="bar"></i><i class="bar"></i><i class="bar"></i></div>
            ${variant === 'text' ? nothing : html`<div class="picture"><div class="frame"></div></div>`}
          </div>
        </div>`;
      })}
    </div>
  </div>`;
