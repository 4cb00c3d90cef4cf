import { absoluteTime } from '../locales/moment.js';
import type { CardMarkWords } from '../locales/card-marks.words.js';
import type { TimeWords } from '../locales/time.words.js';
import type { Spoken } from '../locales/words.js';
import type { HtmlFeedOptions } from '../feeds/to-html.js';
import type { Article } from '../model/article.js';
import type { Feed } from '../model/feed.js';
import type { PageTopics } from '../model/page-topics.js';

/** What a widget is drawn from, beside its stories. */
export interface Setting {
  /** As the page wrote them. */
  readonly attributes: Readonly<Record<string, string>>;
  /** BCP 47 tag of the nearest `lang`, or ''. */
  readonly language: string;
  /** The publisher's zone; absent where neither element, page nor caller names one. */
  readonly timeZone?: string;
  /** Addresses of the page's own story. */
  readonly own: readonly string[];
  /** What the elements before it show: the widget leaves it out, and adds what it shows. */
  readonly claims: string[];
  /** What the page's own story is about. */
  readonly topics: PageTopics;
  /** Texts of the publisher's own nodes between the element's tags. */
  readonly nodes?: readonly string[];
}

/** One widget in both its forms. */
export interface Drawing {
  /** What stands between its tags: the stories for readers without scripts, and as data. */
  readonly light: string;
  /** What stands in its shadow root, beside the styles. */
  readonly shadow: string;
  /** What it is drawn with: style sheets as text. */
  readonly styles: string;
  /** A list that was to be related and is the latest, which its heading says. */
  readonly isLatest?: boolean;
}

/** Style sheets as one text. */
export const sheets = (...styles: readonly { readonly cssText: string }[]): string =>
  styles.map(({ cssText }) => cssText).join('');

/** How one element is drawn without a browser. */
export interface Widget {
  /** Undefined where none of the stories is for this place. */
  draw(feed: Feed, setting: Setting): Promise<Drawing | undefined>;
}

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
  { timeZone }: Setting,
  { words, language, foreign }: Spoken<TimeWords>,
  { sponsored }: Pick<CardMarkWords, 'sponsored'>,
): Omit<HtmlFeedOptions, 'headingLevel'> => ({
  timeText: (iso) => (timeZone ? absoluteTime(iso, timeZone, { words, language }) : ''),
  sponsored,
  ...(foreign && { foreign }),
});
