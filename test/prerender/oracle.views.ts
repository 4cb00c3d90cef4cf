import { articleCardTemplate } from '../../src/components/article-card/article-card.template.js';
import type { CardVariant } from '../../src/components/parts/card.template.js';
import { newStoriesTemplate } from '../../src/components/parts/new-stories.template.js';
import { html, nothing } from '../../src/components/parts/html.js';
import {
  relatedNewsTemplate,
  type ListLayout,
} from '../../src/components/related-news/related-news.template.js';
import { bandTemplate } from '../../src/components/related-news/carousel.template.js';
import { hero } from '../../src/components/related-news/hero.template.js';
import { panelTemplate, tabsTemplate } from '../../src/components/related-news/tabs.template.js';
import { cardMarks } from '../../src/components/parts/card-marks.template.js';
import type { CardMarkWords } from '../../src/locales/card-marks.words.js';
import type { CardWords } from '../../src/locales/card.words.js';
import { ar as arCard } from '../../src/locales/ar/card.js';
import { ar as arMarks } from '../../src/locales/ar/card-marks.js';
import { en as enCard } from '../../src/locales/en/card.js';
import { en as enMarks } from '../../src/locales/en/card-marks.js';
import { vi as viCard } from '../../src/locales/vi/card.js';
import { vi as viMarks } from '../../src/locales/vi/card-marks.js';
import { ar } from '../../src/locales/ar/related-news.js';
import { en } from '../../src/locales/en/related-news.js';
import type { RelatedNewsWords } from '../../src/locales/related-news.words.js';
import { vi } from '../../src/locales/vi/related-news.js';
import { sampleArticles } from './sample-articles.js';

/** The renderer that was bundled with these views, for the bundle in which it is ours. */
export { render as print } from '../../src/prerender/html.js';

const hostile = `"><script>alert('1')</script>&amp; {{x}}`;

/** Templates that use everything a pure template may use. */
const samples: Readonly<Record<string, () => unknown>> = {
  'text in every position': () =>
    html`<p>${hostile}</p>
      ${hostile}<b>x${hostile}y</b>`,
  'attributes, whole and in pieces': () =>
    html`<p title=${hostile} class="a ${'b'} c ${hostile}" lang="${'vi'}" data-q="${1}">x</p>`,
  'boolean attributes': () => html`<button ?disabled=${true} ?hidden=${false} type="button">x</button>`,
  'nothing in its places': () =>
    html`<p title=${nothing} lang="x ${nothing}" class=${null} id=${undefined}>
      ${nothing}${null}${undefined}
    </p>`,
  'what is not text': () => html`<p title=${false}>${0} ${true} ${-1.5} ${['a', ['b', nothing]]}</p>`,
  'templates in templates and lists': () =>
    html`<ul>
      ${['Gió <mùa>', 'Mưa'].map((word, place) => html`<li value=${place + 1}>${word}${html`<i>${place}</i>`}</li>`)}
    </ul>`,
  // prettier-ignore
  'void elements, comments and unusual spacing': () =>
    html`<!-- a comment --><img
        src=${'/anh.svg'}
        alt = ""
        title='${'x'}'
      /><br>${'x'}<input value=${'1'} disabled>`,
  'a list that is empty': () =>
    html`<ul>
      ${[]}
    </ul>`,
  'a template that is empty': () => html``,
};

interface Tongue {
  readonly language: string;
  readonly foreign?: string;
  readonly list: RelatedNewsWords;
  readonly card: CardWords;
  readonly mark: CardMarkWords;
}

const tongues: readonly Tongue[] = [
  { language: 'vi', list: vi, card: viCard, mark: viMarks },
  { language: 'ar', list: ar, card: arCard, mark: arMarks },
  { language: 'en', foreign: 'en', list: en, card: enCard, mark: enMarks },
];
const layouts: readonly ListLayout[] = ['list', 'grid', 'headlines', 'numbered', 'lead', 'carousel'];
const variants: readonly CardVariant[] = ['row', 'card', 'hero', 'overlay', 'text'];

const lists = tongues.flatMap(({ list, card: _, mark, ...words }) =>
  layouts.map((layout) => [
    `related news, ${layout}, ${words.language}`,
    (): unknown =>
      relatedNewsTemplate(
        {
          articles: sampleArticles,
          layout,
          heading: words.foreign ? '' : 'Tin liên quan',
          headingLevel: 2,
          timeZone: '+07:00',
          newTab: !!words.foreign,
          newStories: newStoriesTemplate(3, { ...words, words: list }),
          marks: cardMarks({ ...words, words: mark }),
          additions: {
            hero: (options) => (layout === 'lead' ? hero(options, words.language) : options),
            around: (stories) =>
              layout === 'carousel'
                ? bandTemplate(stories, { text: '' }, { ...words, words: list })
                : stories,
          },
        },
        { ...words, words: list },
      ),
  ]),
);

const feeds = [
  { name: '24 giờ', src: '/24h.json' },
  { name: hostile, src: '/7d.json' },
];

const tabs = tongues.flatMap(({ list: _, card: __, mark: ___, ...words }) =>
  ([undefined, 'failed', 'empty'] as const).map((trouble) => [
    `tabs, ${trouble ?? 'ready'}, ${words.language}`,
    (): unknown => [
      tabsTemplate(
        { feeds, chosen: 1, title: { text: words.foreign ? '' : hostile } },
        { ...words, words: {} },
      ),
      panelTemplate({ list: 'Tin', chosen: 1, busy: !trouble, trouble }, { ...words, words: {} }),
    ],
  ]),
);

const cards = tongues.flatMap(({ list: _, card, mark, ...words }) =>
  variants.map((variant) => [
    `article cards, ${variant}, ${words.language}`,
    (): unknown =>
      sampleArticles.map((article) =>
        articleCardTemplate(
          {
            article,
            variant,
            heading: words.foreign ? '' : 'Xem thêm',
            headingLevel: 3,
            summary: 2,
            timeZone: 'Asia/Ho_Chi_Minh',
            newTab: !!words.foreign,
            marks: cardMarks({ ...words, words: mark }),
          },
          { ...words, words: card },
        ),
      ),
  ]),
);

export const views: Readonly<Record<string, () => unknown>> = {
  ...samples,
  ...Object.fromEntries([...lists, ...tabs, ...cards]),
};
