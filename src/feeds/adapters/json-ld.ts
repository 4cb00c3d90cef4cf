import type { Feed } from '../../model/feed.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { Adapter, ReadContext } from '../adapter.js';
import { collect, type Draft } from '../collect.js';
import { excerpt } from '../excerpt.js';
import { fields, isRecord } from '../fields.js';
import { foldText } from '../fold-text.js';
import { readJsonLd, textsOf, thingsIn, type Thing } from '../json-ld.js';
import { MOST_ITEMS } from '../most-items.js';
import { joinRenditions } from '../renditions.js';
import { own } from '../shape.js';

/**
 * Stories in schema.org's words: an `ItemList`, or articles and postings themselves, alone, in a list or in a `@graph`.
 * Source: https://schema.org/ItemList, https://schema.org/NewsArticle, https://schema.org/LiveBlogPosting.
 */
export const jsonLd: Adapter = {
  format: 'json-ld',
  read: (body: unknown, context: ReadContext): Result<Feed> => read(thingsIn(body), context),
};

/** Reads the text of a `<script type="application/ld+json">` as a feed. */
export function readJsonLdFeed(script: string, context: ReadContext): Result<Feed> {
  const things = readJsonLd(script);
  return things.length ? read(things, context) : fail({ kind: 'parse', as: 'json' });
}

const typed = (thing: unknown, type: RegExp): boolean =>
  textsOf(own(thing, '@type')).some((name) => type.test(name));

/** `NewsArticle`, `BlogPosting` and their like, with `https://schema.org/` before it or without. */
const STORY = /(Article|Posting)$/;
/** Trails of breadcrumbs are lists too, but not of stories. */
const LIST = /(^|\/)ItemList$/;

function read(found: readonly Thing[], context: ReadContext): Result<Feed> {
  // Pages of a section, blogs: what they hold is what they are about.
  const held = found
    .filter((thing) => !typed(thing, STORY))
    .flatMap((thing) => ['mainEntity', 'hasPart', 'blogPost'].flatMap((name) => thingsIn(own(thing, name))));
  const all = [...found, ...held];
  const lists = all.filter((thing) => typed(thing, LIST));
  const stories = all.filter((thing) => typed(thing, STORY));
  if (!lists.length && !stories.length) return fail({ kind: 'schema', at: '@type' });
  const known = references(all);
  const items = lists.length ? lists.flatMap(elements) : stories;
  const drafts = items.map((item: unknown, index) =>
    index < MOST_ITEMS ? draft(item, known, context) : undefined,
  );
  const [about] = lists;
  return ok(
    collect(drafts, context, {
      format: 'json-ld',
      title: textIn(own(about, 'name')),
      language: languageIn(own(about, 'inLanguage')),
    }),
  );
}

/** The value itself, or the thing that it only names. */
type Known = (value: unknown) => unknown;

/** Things of one answer refer to each other by `@id`, lists to their stories by `url` too. */
function references(things: readonly Thing[]): Known {
  const named = new Map<unknown, Thing>();
  for (const thing of things) {
    if (typed(thing, STORY)) for (const url of textsOf(own(thing, 'url'))) named.set(url, thing);
    if (Object.keys(thing).length > 1) named.set(own(thing, '@id'), thing);
  }
  named.delete(undefined);
  return (value) => {
    const isName = Object.keys(fields(value)).every((key) => /^@(id|type)$/.test(key));
    return isName ? (named.get(own(value, '@id') ?? value) ?? value) : value;
  };
}

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The rows of a list, by their positions where all of them have one. */
function elements(itemList: Thing): readonly unknown[] {
  const rows = list(own(itemList, 'itemListElement'));
  const place = (row: unknown): number => parseFloat(foldText(own(row, 'position')));
  return rows.every((row) => place(row) >= 0) ? [...rows].sort((a, b) => place(a) - place(b)) : rows;
}

const textIn = (value: unknown): string | undefined => textsOf(value, '@value', 'name')[0];
const languageIn = (value: unknown): string | undefined => textsOf(value, 'alternateName', 'name')[0];

/** The first of some values that is an address: `mainEntityOfPage` may say `true`, `@id` may name nothing on the web. */
const address = (...values: readonly unknown[]): string | undefined =>
  values
    .flatMap((value) => textsOf(value, '@id', 'url'))
    .find((text) => /[/.]/.test(text) && !/^_:/.test(text));

function draft(row: unknown, known: Known, { parse }: ReadContext): Draft | undefined {
  if (typeof row === 'string') return { url: address(row) };
  if (!isRecord(row)) return undefined;
  const item = known(own(row, 'item') ?? (typed(row, /ListItem$/) ? own(row, 'url') : row));
  // A row may say itself what the thing in it leaves out.
  const thing = fields(isRecord(item) ? { ...row, ...item } : { ...row, url: item });
  const published = textIn(thing['datePublished'] ?? thing['uploadDate']);
  const updated = textIn(thing['dateModified']);
  const sponsor = textIn(known(thing['sponsor']));
  return {
    url: address(thing['url'], thing['mainEntityOfPage'], thing['@id']),
    title: textIn(thing['headline']) ?? textIn(thing['name']),
    summary: textIn(thing['description']) ?? excerpt(textIn(thing['articleBody'])?.slice(0, 5000), parse),
    image: picture(list(thing['image'] ?? thing['thumbnailUrl']).map(known)),
    published,
    updated: updated === published ? undefined : updated,
    authors: list(thing['author']).map((author) => writer(known(author))),
    section: textIn(thing['articleSection']),
    tags: textsOf(thing['keywords'], 'name').flatMap((words) => words.split(/\s*[,;]\s*/)),
    dateline: textIn(thing['dateline']),
    media: media(thing, known),
    access: isFalse(thing['isAccessibleForFree']) ? 'members' : undefined,
    sponsored: typed(thing, /AdvertiserContentArticle$/) || undefined,
    sponsor,
    live: typed(thing, /LiveBlogPosting$/) && !textIn(thing['coverageEndTime']),
    commentCount: thing['commentCount'],
    language: languageIn(thing['inLanguage']),
  };
}

/** A truth of JSON, its text, or schema.org's own thing for it. */
const isFalse = (value: unknown): boolean => value === false || /(^|\/)false$/i.test(textIn(value) ?? '');

const writer = (author: unknown): object => ({
  name: textIn(author),
  url: isRecord(author) ? address(own(author, 'url')) : undefined,
});

/** Several pictures are one in several sizes, or in several cuts, of which the first is meant. */
function picture(images: readonly unknown[]): object | undefined {
  const [first] = images;
  const joined = joinRenditions(
    images.map((image) => ({
      src: isRecord(image) ? address(own(image, 'url'), own(image, 'contentUrl')) : textIn(image),
      width: length(own(image, 'width')),
      height: length(own(image, 'height')),
    })),
  );
  return (
    joined && {
      ...joined,
      alt: textIn(own(first, 'caption')),
      credit: textIn(own(first, 'creditText')) ?? textIn(own(first, 'creator')),
    }
  );
}

/** Pixels: a number, a text, or a `QuantitativeValue`. */
const length = (value: unknown): unknown => (isRecord(value) ? own(value, 'value') : value);

function media(thing: Thing, known: Known): object | undefined {
  const film = typed(thing, /VideoObject$/) ? thing : known(list(thing['video'])[0]);
  if (film) return { kind: 'video', duration: seconds(textIn(own(film, 'duration'))) };
  return typed(thing, /Gallery$/) ? { kind: 'gallery' } : undefined;
}

/** `PT12M34S` (ISO 8601). */
function seconds(duration = ''): number | undefined {
  const [all, days = 0, hours = 0, minutes = 0, rest = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(duration) ?? [];
  return all ? ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest) : undefined;
}
