import { readDate } from '../../../src/feeds/dates.js';
import type { DateOrder } from '../../../src/feeds/adapter.js';
import { INVISIBLE } from '../../../src/feeds/fold-text.js';
import { htmlLines } from '../../../src/feeds/html-lines.js';
import { instantMs, isDay } from '../../../src/model/time-zone.js';
import { canonicalUrl } from '../../../src/model/canonical-url.js';
import { nodeMarkup } from '../../../src/prerender/node-markup.js';
import { cleanLine, cleanText, lengthOf } from '../comments/text.js';
import { hostOf } from '../threads/sites.js';
import type { CommentExtra, ForeignComment, ForeignDate, ForeignThread, Unfit } from './foreign.js';

/** A comment in our own words, of a thread that may still be missing. */
export interface FitComment {
  readonly name: string;
  readonly text: string;
  readonly status: ForeignComment['status'];
  readonly reason: string | null;
  readonly created: number;
  readonly email: string | undefined;
  readonly address: string | undefined;
  readonly ours: CommentExtra | undefined;
}

export interface FitThread {
  readonly key: string;
  readonly url: string | undefined;
  readonly title: string | undefined;
}

/** What does not fit, and the place in it that says so. */
export interface Misfit {
  readonly why: Unfit;
  readonly shown: string;
}

export interface FitOptions {
  readonly now: number;
  readonly dateOrder: DateOrder | undefined;
  /** The host that the threads belong to, and those that their addresses may have had before. */
  readonly host: string;
  readonly former: readonly string[];
  /** The site as an origin: where addresses of former hosts lead now. */
  readonly origin: string;
}

const LONGEST = 100_000;
const LONGEST_NAME = 60;
const LONGEST_KEY = 1000;
const DAY = 86_400_000;

/** Holds a comment against what every comment must be. Rules of threads are for readers who write now. */
export function fitComment(said: ForeignComment, { now, dateOrder }: FitOptions): FitComment | Misfit {
  const created = firstMoment(said.created, dateOrder);
  if (created === undefined || created > now + DAY)
    return { why: 'date', shown: said.created.map(({ value }) => `${value}`).find(Boolean) ?? '' };
  if (said.text.length > LONGEST) return { why: 'long', shown: `${said.text.length}` };
  const text = textOf(said);
  const isPlace = said.status === 'deleted' || said.status === 'removed';
  if (!text && !isPlace) return { why: 'empty', shown: said.id ?? '' };
  return {
    name: nameOf(said),
    text,
    status: said.status,
    reason: said.reason !== undefined && /^[\w-]{1,40}$/.test(said.reason) ? said.reason : null,
    created,
    email: said.email,
    address: said.address,
    ours: said.ours,
  };
}

/** Holds a thread against the site. */
export function fitThread(
  { key: raw, url, title, site }: ForeignThread,
  { host, former, origin }: FitOptions,
): FitThread | Misfit {
  const key = raw.normalize().trim();
  if (!key || key.length > LONGEST_KEY || /\p{Cc}/u.test(key))
    return { why: 'thread', shown: key.slice(0, 80) };
  const isAddress = /^https?:/i.test(key);
  const of = isAddress ? hostOf(key) : (site ?? host);
  if (of === undefined) return { why: 'thread', shown: key };
  if (of !== host && !former.includes(of)) return { why: 'site', shown: isAddress ? key : of };
  if (!isAddress) return { key, url, title };
  const address = of === host ? key : moved(key, origin);
  return { key: canonicalUrl(address), url: of === host ? (url ?? key) : address, title };
}

export const isMisfit = (read: object): read is Misfit => 'why' in read;

/** An address of a former host at the present one. */
function moved(address: string, origin: string): string {
  const { pathname, search } = new URL(address);
  return `${origin}${pathname}${search}`;
}

function firstMoment(dates: readonly ForeignDate[], dateOrder: DateOrder | undefined): number | undefined {
  for (const { value, timeZone } of dates) {
    const read = readDate(value, { timeZone, dateOrder });
    // A day without an hour is no moment.
    if (!read || isDay(read.iso)) continue;
    const ms = /:\d\d[.,](\d{1,3})/.exec(`${value}`)?.[1] ?? '';
    return instantMs(read.iso) + Number(ms.padEnd(3, '0'));
  }
  return undefined;
}

/** Files of ours hold texts as they are stored; those of others may hold what no reader can send. */
function textOf({ text, markup, ours }: ForeignComment): string {
  if (ours) return withoutControls(text).normalize();
  const plain = markup === 'plain' ? text : htmlLines(text, nodeMarkup, markup === 'html-lines');
  return cleanText(withoutControls(plain), 'text');
}

function nameOf({ name, ours }: ForeignComment): string {
  if (ours) return withoutControls(name).normalize();
  const line = cleanLine(withoutControls(htmlLines(name, nodeMarkup, false)), 'name');
  return lengthOf(line) > LONGEST_NAME ? shortened(line) : line;
}

const withoutControls = (text: string): string => text.replace(/[\v\f]/g, ' ').replace(INVISIBLE, '');

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function shortened(line: string): string {
  let cut = '';
  let count = 0;
  for (const { segment } of graphemes.segment(line)) {
    if (++count === LONGEST_NAME) return `${cut.trimEnd()}…`;
    cut += segment;
  }
  return cut;
}
