import { articleCardTemplate } from '../../src/components/article-card/article-card.template.js';
import type { CardVariant } from '../../src/components/parts/card.template.js';
import { html, nothing } from '../../src/components/parts/html.js';
import {
  relatedNewsTemplate,
  type ListLayout,
} from '../../src/components/related-news/related-news.template.js';
import { ar } from '../../src/locales/ar/related-news.js';
import { en } from '../../src/locales/en/related-news.js';
import type { RelatedNewsWords } from '../../src/locales/related-news.words.js';
import { vi } from '../../src/locales/vi/related-news.js';
import type { Spoken } from '../../src/locales/words.js';
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

const spoken: readonly Spoken<RelatedNewsWords>[] = [
  { words: vi, language: 'vi' },
  { words: ar, language: 'ar' },
  { words: en, language: 'en', foreign: 'en' },
];
const layouts: readonly ListLayout[] = ['list', 'grid', 'headlines', 'numbered'];
const variants: readonly CardVariant[] = ['row', 'card', 'hero', 'overlay', 'text'];

const lists = spoken.flatMap((words) =>
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
          waiting: 3,
        },
        words,
      ),
  ]),
);

const cards = spoken.flatMap((words) =>
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
            full: true,
          },
          words,
        ),
      ),
  ]),
);

export const views: Readonly<Record<string, () => unknown>> = {
  ...samples,
  ...Object.fromEntries([...lists, ...cards]),
};
