import type { Article, Author, Picture } from '../model/article.js';
import type { Feed } from '../model/feed.js';
import { escapeText } from './as-html.js';

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
  const level = Math.min(6, Math.max(1, Math.round(options.headingLevel || 2)));
  const below = heading ? Math.min(6, level + 1) : level;
  const name = single ? 'article' : 'li';
  const entries = articles.map((article) => entry(article, name, below, options)).join('\n');
  return [
    heading && element(`h${level}`, {}, text(heading)),
    single ? entries : guarded('ul', { class: 'h-feed', ...feedAttributes(view) }, `\n${entries}\n`),
  ]
    .filter(Boolean)
    .join('\n');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

const feedAttributes = ({ language, title, next }: HtmlFeedView): Attributes => ({
  lang: language,
  'data-tin-title': title,
  'data-tin-next': next,
});

function entry(article: Article, name: string, level: number, options: HtmlFeedOptions): string {
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
    element(`h${level}`, { class: 'p-name', lang: language }, link(article)),
    summary && element('p', { class: 'p-summary', lang: language }, text(summary)),
    ...authors.map(author),
    shown && time(published ? 'dt-published' : 'dt-updated', shown, options),
    // Readers see one time: the other is for machines.
    published && updated && element('time', { class: 'dt-updated', datetime: updated }, ''),
    ...tags.map((tag) => element('data', { class: 'p-category', value: tag }, '')),
    article.id !== article.url && element('data', { class: 'u-uid', value: article.id }, ''),
  ];
  return guarded(name, { class: 'h-entry', ...entryAttributes(article) }, parts.filter(Boolean).join('\n'));
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

/** An element whose attributes or children hold `{{` and so could be run by a template engine of the page: it is told to pass by. */
function guarded(name: string, values: Attributes, content: string): string {
  const plain = element(name, values, content);
  return plain.includes(BRACE)
    ? element(name, { ...values, 'ng-non-bindable': '', 'v-pre': '' }, content)
    : plain;
}

const element = (name: string, values: Attributes, content: string): string =>
  `<${name}${attributes(values)}>${content}</${name}>`;

const attributes = (values: Attributes): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${quoted(String(value))}"`))
    .join('');

/** How the first of two braces is written in an attribute, where no element can part them. No text yields it. */
const BRACE = '&#123;';

/** Text between tags. Two braces are parted by an element without words, which survives what strips comments. */
const text = (words: string): string => escapeText(words).replace(/\{(?=\{)/g, '{<wbr>');

const quoted = (words: string): string =>
  escapeText(words)
    .replaceAll('"', '&quot;')
    .replace(/\{(?=\{)/g, BRACE);
