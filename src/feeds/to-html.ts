import type { Article, Author, Picture } from '../model/article.js';
import type { Feed } from '../model/feed.js';
import { attributes, element, guarded, text, type Attributes } from './write-html.js';

/** What is written between an element's tags. */
export interface HtmlFeedView extends Pick<Feed, 'articles' | 'title' | 'language' | 'next'> {
  /** Stands above the stories; it is no part of the feed, and is not read back. */
  readonly heading?: string;
  /** One story alone, as an article in place of a list. */
  readonly single?: boolean;
}

/** How it is written: levels and words, which the feeds room does not know. */
export interface HtmlFeedOptions {
  /** Level of the heading, 1 to 6, with headlines one below it; without a heading, the level of the headlines. */
  readonly headingLevel: number;
  /** A time in full, as readers without scripts see it. */
  readonly timeText: (iso: string) => string;
  /** Stands above paid content, which is never shown without it. */
  readonly sponsored: string;
  /** Writes nothing but what may stand among words, in a paragraph or a heading: the same classes on `<span>`. */
  readonly isPhrasing?: boolean;
  /** Language of `sponsored` and `timeText` where it is not the page's: a BCP 47 tag. */
  readonly foreign?: string;
}

/**
 * Writes stories as HTML with microformats2 classes, which readers without scripts read and `fromHtml` reads back.
 * Without stories it writes nothing, no heading either. The form is a contract: docs/contracts/html-feed.md.
 */
export function toHtml(view: HtmlFeedView, options: HtmlFeedOptions): string {
  const { heading, articles, single } = view;
  if (articles.length === 0) return '';
  const kinds = options.isPhrasing ? AMONG_WORDS : blocks(view, options.headingLevel);
  const entries = articles.map((article) => entry(article, kinds, options)).join(`${kinds.between}\n`);
  return [
    heading && element(kinds.heading, {}, text(heading)) + kinds.between,
    single ? entries : guarded(kinds.list, { class: 'h-feed', ...feedAttributes(view) }, `\n${entries}\n`),
  ]
    .filter(Boolean)
    .join('\n');
}

/** The elements that a feed is written with. */
interface Kinds {
  readonly heading: string;
  readonly list: string;
  readonly entry: string;
  readonly name: string;
  readonly summary: string;
  /** Parts two stories where elements do not. */
  readonly between: string;
}

const AMONG_WORDS: Kinds = {
  heading: 'b',
  list: 'span',
  entry: 'span',
  name: 'span',
  summary: 'span',
  between: '<br>',
};

function blocks({ heading, single }: HtmlFeedView, headingLevel: number): Kinds {
  const level = Math.min(6, Math.max(1, Math.round(headingLevel || 2)));
  return {
    heading: `h${level}`,
    list: 'ul',
    entry: single ? 'article' : 'li',
    name: `h${heading ? Math.min(6, level + 1) : level}`,
    summary: 'p',
    between: '',
  };
}

const feedAttributes = ({ language, title, next }: HtmlFeedView): Attributes => ({
  lang: language,
  'data-tin-title': title,
  'data-tin-next': next,
});

function entry(article: Article, kinds: Kinds, options: HtmlFeedOptions): string {
  const {
    section,
    sponsored,
    sponsor,
    summary,
    language,
    published,
    updated,
    authors = [],
    tags = [],
  } = article;
  const shown = published ?? updated;
  const parts = [
    article.image && picture(article.image),
    sponsored &&
      element(
        'b',
        { lang: options.foreign },
        text(options.sponsored) + (sponsor ? ` · ${text(sponsor)}` : ''),
      ),
    section && element('span', { class: 'p-category', 'data-tin-section': '' }, text(section)),
    element(kinds.name, { class: 'p-name', lang: language }, link(article)),
    summary && element(kinds.summary, { class: 'p-summary', lang: language }, text(summary)),
    ...authors.map(author),
    shown && time(published ? 'dt-published' : 'dt-updated', shown, options),
    // Readers see one time: the other is for machines.
    published && updated && element('time', { class: 'dt-updated', datetime: updated }, ''),
    ...tags.map((tag) => element('data', { class: 'p-category', value: tag }, '')),
    article.id !== article.url && element('data', { class: 'u-uid', value: article.id }, ''),
  ];
  return guarded(
    kinds.entry,
    { class: 'h-entry', ...entryAttributes(article) },
    parts.filter(Boolean).join('\n'),
  );
}

/** What microformats2 has no class for. */
const entryAttributes = (article: Article): Attributes => ({
  'data-tin-kicker': article.kicker,
  'data-tin-dateline': article.dateline,
  'data-tin-live': flag(article.live),
  'data-tin-access': article.access,
  'data-tin-sponsored': article.sponsored && (article.sponsor ?? ''),
  'data-tin-media': article.media?.kind,
  'data-tin-duration': article.media?.duration,
  'data-tin-comments': article.commentCount,
  'data-tin-pin': article.pin,
  'data-tin-credit': article.image?.credit,
  'data-tin-focus': article.image?.focus && `${article.image.focus.x} ${article.image.focus.y}`,
});

const flag = (value: true | undefined): string | undefined => value && '';

const link = ({ url, id, sponsored, title }: Article): string =>
  element(
    'a',
    { class: id === url ? 'u-url u-uid' : 'u-url', href: url, rel: sponsored && 'sponsored noopener' },
    text(title),
  );

const author = ({ name, url }: Author): string =>
  element(url ? 'a' : 'span', { class: 'p-author h-card', href: url }, text(name));

const time = (name: string, iso: string, { timeText, foreign }: HtmlFeedOptions): string =>
  element('time', { class: name, datetime: iso, lang: foreign }, text(timeText(iso)));

const picture = ({ src, sources, width, height, alt = '' }: Picture): string =>
  `<img${attributes({
    class: 'u-photo',
    src,
    srcset: sources?.map((source) => `${candidate(source.src)} ${source.width}w`).join(', '),
    sizes: sources && '192px',
    width,
    height,
    alt,
    loading: 'lazy',
  })}>`;

/** A comma that ends an address would end the candidate too: an empty fragment keeps it, and asks for the same picture. */
const candidate = (url: string): string => url.replace(/,#*$/, '$&#');
