import type { Article, Author, Media, Picture, PictureSource } from '../model/article.js';
import type { Feed } from '../model/feed.js';
import { storySlug } from '../model/story-slug.js';
import { instantMs, offsetMinutes } from '../model/time-zone.js';
import type { ReadContext } from './adapter.js';
import { fields, type Fields } from './fields.js';
import { foldText } from './fold-text.js';
import { MOST_ITEMS } from './most-items.js';
import { nextPage } from './next-page.js';
import { safeUrl } from './safe-url.js';
import { isTemplate } from './template-leak.js';

type Place = Pick<ReadContext, 'url' | 'secure'>;

/**
 * Reads a JSON Feed that is as its specification wants it, with our own extension, to the very articles that `readFeed`
 * would give. It is all that the first download holds: what must be decoded, repaired, guessed, shortened, left out or
 * counted is left to `readFeed`, and so is every other format.
 * @returns Undefined for what is not so simple. Nothing of it is used then.
 */
export function quickFeed(body: unknown, place: Place): Feed | undefined {
  const steps = quickSteps(body, place);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, with a stop every so many stories, so that a page can do something else between. */
export function* quickSteps(body: unknown, place: Place): Generator<void, Feed | undefined> {
  try {
    return yield* read(fields(body), place);
  } catch {
    return undefined;
  }
}

/** Stories that are read without a stop: some milliseconds of work. */
const AT_ONCE = 200;

/** Ends the reading: what stands here is for the thorough reader. */
const leave = (): never => {
  throw new Error();
};

function* read(feed: Fields, place: Place): Generator<void, Feed> {
  const { items } = feed;
  if (!Array.isArray(items) || items.length > MOST_ITEMS) return leave();
  if (!foldText(feed['version']).includes('jsonfeed.org')) leave();
  const feedLanguage = language(feed['language']);
  const articles: Article[] = [];
  for (const item of items)
    if (articles.push(article(fields(item), feed, feedLanguage, place)) % AT_ONCE === 0) yield;

  // No two may be the same story: by their address at a glance, or by their headline on its day.
  const keys = articles.flatMap(({ url, title, published }) => [
    storySlug(url),
    (published?.slice(0, 10) ?? url) + title.toLowerCase(),
  ]);
  if (new Set(keys).size < keys.length) leave();
  return filled<Feed>({
    articles,
    diagnosis: {
      format: 'json-feed',
      items: items.length,
      dropped: [],
      datesGuessed: 0,
      datesDropped: 0,
      titlesCut: 0,
      imagesUpgraded: 0,
    },
    title: text(feed['title']),
    language: feedLanguage,
    next: nextPage(feed['next_url'], place.url),
  });
}

function article(item: Fields, feed: Fields, feedLanguage: string | undefined, place: Place): Article {
  const more = fields(item['_tinbox']);
  const url = link(item['url'], place) || leave();
  const title = text(item['title']);
  const sponsor = text(more['sponsor']);
  const ownLanguage = language(item['language']);
  // Cut, or nothing but dots.
  if (/^[ .…]*$|…$|\.{3}$/.test(title)) leave();
  list(item['attachments'], leave);
  return filled<Article>({
    id: text(item['id']) || url,
    url,
    title,
    kicker: text(more['kicker']),
    summary: text(item['summary'] || ((item['content_text'] || item['content_html']) && leave())),
    image: picture(item['image'] || item['banner_image'], fields(more['image']), title, place),
    published: date(item['date_published']),
    updated: date(item['date_modified']),
    authors: list(item['authors'] ?? item['author'] ?? feed['authors'] ?? feed['author'], (author) =>
      filled<Author>({
        name: text(fields(author)['name']) || leave(),
        url: link(fields(author)['url'], place),
      }),
    ),
    section: text(more['section']),
    tags: list(item['tags'], (tag) => text(tag) || leave()),
    dateline: text(more['dateline']),
    media: !!more['media'] && media(fields(more['media'])),
    access: word(more['access'], 'registered', 'members'),
    sponsored: !!sponsor || flag(more['sponsored']),
    sponsor,
    live: flag(more['live']),
    commentCount: whole(more['comment_count'], 0),
    pin: whole(more['pin'], 1),
    language: ownLanguage !== feedLanguage && ownLanguage,
  });
}

function picture(src: unknown, more: Fields, title: string, place: Place): Picture | false {
  const alt = text(more['alt']);
  const { x, y } = fields(more['focus']);
  return (
    !!src &&
    filled<Picture>({
      src: image(src, place),
      width: whole(more['width'], 1),
      height: whole(more['height'], 1),
      // Read out beside the headline, it would be the headline twice.
      alt: alt.toLowerCase() !== title.toLowerCase() && alt,
      sources: list(more['sources'], (source): PictureSource => {
        const { src, width } = fields(source);
        return { src: image(src, place), width: whole(width, 1) ?? leave() };
      })?.sort((one, other) => one.width - other.width),
      credit: text(more['credit']),
      focus: !!more['focus'] && { x: within(x, 0, 1), y: within(y, 0, 1) },
    })
  );
}

const media = ({ kind, duration }: Fields): Media =>
  filled<Media>({
    kind: word(kind, 'video', 'audio', 'gallery') ?? leave(),
    duration: whole(duration, 1),
  });

/** What is there of some fields. */
function filled<Whole extends object>(all: {
  [Key in keyof Whole]: Whole[Key] | false | '' | undefined;
}): Whole {
  const there: Record<string, unknown> = {};
  for (const key of Object.keys(all) as (keyof Whole & string)[]) {
    const value = all[key];
    if (value || value === 0) there[key] = value;
  }
  return there as Whole;
}

/** A list, whose only entry may stand without it. The same text twice is one. */
function list<Each>(value: unknown, read: (each: unknown) => Each): Each[] | undefined {
  if (value === undefined) return undefined;
  const all = [...new Set([value ?? []].flat().map((each) => read(each)))];
  return all.length ? all : undefined;
}

/** Plain text. What may be markup, an entity or the `[…]` of a cut text is left, and what is long for a summary. */
function text(value: unknown): string {
  const words = foldText(value);
  return words && (/<|&[#\w]+;|[.…] ?]$|^.{1001}/.test(words) || isTemplate(words)) ? leave() : words;
}

const link = (value: unknown, { url }: Place): string | undefined => safeUrl(value, url, 'link');

function image(value: unknown, { url, secure = true }: Place): string {
  const src = safeUrl(value, url, 'image') ?? leave();
  return secure && src.startsWith('http:') ? leave() : src;
}

/** RFC 3339 with its zone, as JSON Feed asks for it. */
function date(value: unknown): string | undefined {
  const text = foldText(value);
  if (!text) return undefined;
  const [, time, zone = ''] = /^([12].{18})(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const utc = `${time}Z`;
  const local = instantMs(utc);
  // No story is of 1970 or older.
  if (utc === text) return local > 4e10 ? utc : leave();
  const ms = local - (offsetMinutes(local, zone) ?? NaN) * 60_000;
  return ms > 4e10 ? `${new Date(ms).toISOString().slice(0, 19)}Z` : leave();
}

function language(value: unknown): string | undefined {
  const tag = foldText(value).replace('_', '-');
  return tag ? Intl.getCanonicalLocales(tag)[0] : undefined;
}

/** A number, never below zero: `-0` would be written with its sign. */
const within = (value: unknown, least: number, most = 1e9): number =>
  typeof value === 'number' && value >= least && value <= most ? value + 0 : leave();

const whole = (value: unknown, least: number): number | undefined =>
  value === undefined ? undefined : Math.round(within(value, least));

const flag = (value: unknown): boolean => value === true || (!!value && leave());

const word = <Word extends string>(value: unknown, ...words: readonly Word[]): Word | undefined =>
  words.find((one) => one === value);
