import type { Diagnosis } from '../../src/model/diagnosis.js';
import type { Feed } from '../../src/model/feed.js';
import { freshness } from '../../src/feeds/freshness.js';
import type { NoteKind } from './notes.js';

/** Bytes that an element reads. */
export const ELEMENTS_LIMIT = 2_000_000;

/** What came, beside its stories. */
export interface Arrived {
  /** Where it was asked, after redirects; '' for a file. */
  readonly url: string;
  /** Absent for a file. */
  readonly headers?: Headers;
  readonly bytes: number;
}

/** Whose pages may read a feed: `*` for all, '' for those of its own origin only, else one origin. */
export type Admitted = string;

export interface Examination extends Diagnosis {
  readonly feed: string;
  readonly title?: string;
  readonly language?: string;
  /** Items that are fit to show. */
  readonly stories: number;
  readonly pictures: number;
  readonly bytes: number;
  readonly contentType?: string;
  readonly admitted?: Admitted;
  /** Seconds. */
  readonly freshFor?: number;
  readonly next?: string;
  readonly notes: readonly NoteKind[];
}

/** The origin that the doctor pretends to ask from where no page is named: whoever admits it admits all. */
export const ANY_ORIGIN = 'https://some-page.example';

const TYPES: Readonly<Record<string, RegExp>> = {
  rss: /\b(application\/(rss\+)?xml|text\/xml|application\/rdf\+xml)\b/i,
  atom: /\b(application\/(atom\+)?xml|text\/xml)\b/i,
};
const JSON_TYPE = /[/+]json\b/i;

/** Looks at a feed as a page would meet it. Pure. */
export function examine(
  name: string,
  { articles, diagnosis, title, language, next }: Feed,
  { url, headers, bytes }: Arrived,
  page: string | undefined,
): Examination {
  const contentType = headers?.get('content-type') ?? undefined;
  const admitted = headers && admittedBy(headers, page);
  const freshFor = headers && freshness(headers);
  const type = TYPES[diagnosis.format] ?? JSON_TYPE;
  const isOwn = !!page && originOf(page) === originOf(url);
  const admits = isOwn || admitted === '*' || (!!page && admitted === originOf(page));
  const is: Readonly<Record<NoteKind, boolean>> = {
    'no-stories': articles.length === 0,
    'items-dropped': diagnosis.dropped.length > 0,
    'dates-guessed': diagnosis.datesGuessed > 0,
    'dates-dropped': diagnosis.datesDropped > 0,
    'titles-cut': diagnosis.titlesCut > 0,
    'images-upgraded': diagnosis.imagesUpgraded > 0,
    'no-cors': !!headers && !admits,
    'mixed-content': url.startsWith('http:') && !page?.startsWith('http:'),
    'too-large': bytes > ELEMENTS_LIMIT,
    'wrong-type': !!headers && !type.test(contentType ?? ''),
    'not-cached':
      !!headers && freshFor === undefined && !headers.has('etag') && !headers.has('last-modified'),
  };
  return {
    feed: name,
    ...diagnosis,
    ...(title && { title }),
    ...(language && { language }),
    stories: articles.length,
    pictures: articles.filter(({ image }) => image).length,
    bytes,
    ...(contentType && { contentType }),
    ...(admitted !== undefined && { admitted }),
    ...(freshFor !== undefined && { freshFor }),
    ...(next && { next }),
    notes: (Object.keys(is) as NoteKind[]).filter((kind) => is[kind]),
  };
}

export const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');

function admittedBy(headers: Headers, page: string | undefined): Admitted {
  const allowed = headers.get('access-control-allow-origin')?.trim() ?? '';
  // Nobody knows our invented origin: a server that repeats it repeats any.
  return !page && allowed === ANY_ORIGIN ? '*' : allowed;
}

/** Whether a page (the one that was named, else any at all) can show the feed as it is. */
export function canBeShown({ notes }: Examination, page: string | undefined): boolean {
  const bars: readonly NoteKind[] = [
    'no-stories',
    'too-large',
    ...(page ? (['no-cors', 'mixed-content'] as const) : []),
  ];
  return !notes.some((kind) => bars.includes(kind));
}
