import { absoluteTime } from '../locales/moment.js';
import type { CardMarkWords } from '../locales/card-marks.words.js';
import type { TimeWords } from '../locales/time.words.js';
import type { Spoken } from '../locales/words.js';
import type { HtmlFeedOptions } from '../feeds/to-html.js';
import type { Article } from '../model/article.js';
import type { PageTopics } from '../model/page-topics.js';
import type { Leaving } from './options.js';
import type { WidgetKind } from './page/widget-tag.js';
import type { Freshness, Named, PageFeeds } from './page-feeds.js';

/** What a widget is drawn from, beside its stories. */
export interface Setting {
  /** As the page wrote them. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between its tags. */
  readonly content: string;
  /** What addresses in the page are relative to. */
  readonly base: string;
  /** Where the link around it leads, as written. */
  readonly link?: string | undefined;
  /** The address by which the page itself is known. */
  readonly page: string;
  /** BCP 47 tag of the nearest `lang`, or ''. */
  readonly language: string;
  /** The publisher's zone; absent where neither element, page nor caller names one. */
  readonly timeZone?: string;
  /** Only words, and what stands among words, may be written between the tags. */
  readonly isPhrasing: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Addresses of the page's own story. */
  readonly own: readonly string[];
  /** What the elements before it show: the widget leaves it out, and adds what it shows. */
  readonly claims: string[];
  /** What the page's own story is about. */
  readonly topics: PageTopics;
  /** When the page says that its story was last changed, as it wrote it. */
  readonly modified?: string | undefined;
  /** Texts of the publisher's own nodes between the element's tags. */
  readonly nodes: readonly string[];
}

/** One widget in both its forms. */
export interface Drawing {
  /** What stands between its tags: the stories for readers without scripts, and as data. */
  readonly light: string;
  /** What stands in its shadow root, beside the styles. */
  readonly shadow: string;
  /** What it is drawn with: style sheets as text. */
  readonly styles: string;
  /** How old its feed is; undefined for what never ages. */
  readonly freshness?: Freshness;
  /** A list that was to be related and is the latest, which its heading says. */
  readonly isLatest?: boolean;
  /** The same for machines, as schema.org has it. */
  readonly linkedData?: object;
}

/** Style sheets as one text. */
export const sheets = (...styles: readonly { readonly cssText: string }[]): string =>
  styles.map(({ cssText }) => cssText).join('');

/**
 * How one element is drawn without a browser. What each must keep is docs/contracts/prerender.md.
 */
export interface Widget extends WidgetKind {
  /** Asks for what it needs, before its turn comes to be drawn. */
  begin?(named: Named, feeds: PageFeeds): void;
  /** @returns Why it is left as it was written, where it is. */
  draw(setting: Setting, feeds: PageFeeds): Promise<Drawing | Leaving>;
}

/** The attributes of every element that a feed fills. */
export const FEED_ATTRIBUTES = [
  ...[
    'src',
    'format',
    'items',
    'map',
    'heading',
    'heading-level',
    'time-zone',
    'date-order',
    'loading',
    'link-target',
  ],
] as const;

/** A number as an element reads it from its attribute; absent and unfit ones are the default. */
export const numberFrom = ({ attributes }: Setting, name: string, otherwise: number): number =>
  Number(attributes[name] ?? otherwise) || otherwise;

/** One of the words an attribute may hold, else the first of them. */
export const wordFrom = <Word extends string>(
  { attributes }: Setting,
  name: string,
  [first, ...others]: readonly [Word, ...Word[]],
): Word => others.find((word) => word === attributes[name]) ?? first;

/**
 * Stories as they may be shown where the publisher's zone is not known: without times. A server's own zone would be a
 * lie, and the reader's is known in the browser only; the data between the tags keeps them.
 */
export const showable = (articles: readonly Article[], { timeZone }: Setting): readonly Article[] =>
  timeZone ? articles : articles.map(({ published: _, updated: __, ...article }) => article);

/** How times and labels are written between the tags. */
export const lightWords = (
  { timeZone, isPhrasing }: Setting,
  { words, language, foreign }: Spoken<TimeWords>,
  { sponsored }: Pick<CardMarkWords, 'sponsored'>,
): Omit<HtmlFeedOptions, 'headingLevel'> => ({
  timeText: (iso) => (timeZone ? absoluteTime(iso, timeZone, { words, language }) : ''),
  sponsored,
  isPhrasing,
  ...(foreign && { foreign }),
});
