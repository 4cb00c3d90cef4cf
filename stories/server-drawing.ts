import { render, type CSSResultOrNative } from 'lit';
import { styles as markStyles } from '../src/components/parts/card-marks.styles.js';
import { cardMarks } from '../src/components/parts/card-marks.template.js';
import { toHtml } from '../src/feeds/to-html.js';
import { absoluteTime } from '../src/locales/moment.js';
import { vi as markWords } from '../src/locales/vi/card-marks.js';
import { vi } from '../src/locales/vi/related-news.js';
import type { RelatedNewsWords } from '../src/locales/related-news.words.js';
import type { Spoken } from '../src/locales/words.js';
import type { Article } from '../src/model/article.js';
import { hoursAgo } from './news.js';

/** The words a Vietnamese server draws with. */
export const spoken: Spoken<RelatedNewsWords> = { words: vi, language: 'vi' };

/** The marks of stories in its words. */
export const marks = cardMarks({ words: markWords, language: 'vi' });

/** The zone a Vietnamese server draws its times in. */
export const timeZone = '+07:00';

interface Drawing {
  readonly tag: string;
  readonly attributes: string;
  readonly styles: readonly CSSResultOrNative[];
  /** What the element's own template gives. */
  readonly template: unknown;
  readonly articles: readonly Article[];
  /** Since the server asked the feed. */
  readonly hours: number;
}

/**
 * A widget as it arrives in a page that a server has drawn: the stories as HTML for everyone, and a declarative shadow
 * root for the first paint. It goes through the browser's own parser, as such a page does.
 */
export function serverDrawing({ tag, attributes, styles, template, articles, hours }: Drawing): HTMLElement {
  const shadow = document.createElement('div');
  render(template, shadow);
  const light = toHtml(
    { articles, single: tag === 'tin-article-card' },
    {
      headingLevel: 3,
      timeText: (iso) => absoluteTime(iso, timeZone, spoken),
      sponsored: markWords.sponsored,
    },
  );
  const page = document.implementation.createHTMLDocument().createElement('div');
  page.setHTMLUnsafe(`<${tag} ${attributes} state="ready" data-tin-v="${__VERSION__.split('.', 2).join('.')}"
      data-tin-fetched="${hoursAgo(hours)}" data-tin-ttl="900">
    <template shadowrootmode="open">
      <style>${[...styles, ...markStyles].map((sheet) => ('cssText' in sheet ? sheet.cssText : '')).join('')}</style>${shadow.innerHTML.replace(/<!--.*?-->/g, '')}
    </template>${light}
  </${tag}>`);
  const home = document.createElement('div');
  home.append(...page.childNodes);
  return home;
}
