import type { DateOrder } from '../../../src/feeds/adapter.js';
import { readPlaces, type PlacesConfiguration } from '../../../src/feeds/weather/places.js';
import { providerOrigins } from '../../../src/feeds/weather/provider-requests.js';
import { safeUrl } from '../../../src/feeds/safe-url.js';
import { isZone } from '../../../src/model/time-zone.js';
import { list, named, object, text, whole, word, type Note, type SettingFault } from './checked.js';

/** The publisher's feeds and fragments, from `gateway.config.json` (docs/contracts/gateway-feeds.md). */
export interface Settings {
  /** Where readers find the gateway, base path included: `https://tin.bao.example`. */
  readonly address?: string;
  /** The publisher's zone: of dates that name none, and of those that are drawn. */
  readonly timeZone?: string;
  readonly feeds?: ReadonlyMap<string, FeedSettings>;
  readonly fragments?: ReadonlyMap<string, FragmentSettings>;
  /** Whose weather of which places is given away: the file of `tinbox weather`, or its name. */
  readonly weather?: PlacesConfiguration;
  /** Origins that may be asked beside those of the feeds. */
  readonly origins?: readonly string[];
}

/** One feed that the gateway fetches. */
export interface FeedSettings {
  readonly url: string;
  /** Seconds from one fetch to the next. Default 300. */
  readonly every?: number;
  /** As the attributes of the same names say it on a page. Default: by its signature. */
  readonly format?: string;
  readonly items?: string;
  readonly map?: string;
  readonly dateOrder?: DateOrder;
  /** Default: that of the whole file. */
  readonly timeZone?: string;
}

/** One widget that is given as HTML. */
export interface FragmentSettings {
  readonly element: (typeof ELEMENTS)[number];
  /** Name of the feed that it shows. */
  readonly feed: string;
  /** As on a page, without `src`. */
  readonly attributes?: ReadonlyMap<string, string>;
  /** BCP 47 tag of the page that it will stand in. Default `vi`. */
  readonly language?: string;
  /** Default: that of the whole file. */
  readonly timeZone?: string;
}

/** Elements that the prerenderer draws from a feed. */
export const ELEMENTS = ['tin-related-news', 'tin-article-card'] as const;

export const EVERY = 300;

const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;
const ATTRIBUTE = /^(?!src$|on|style$|is$|slot$|id$|class$|data-tin-)[a-z][a-z-]{0,40}$/;
const FORMATS = ['json-feed', 'articles', 'wordpress', 'rss', 'atom', 'ghost', 'json-ld', 'generic'] as const;

const zone = text(isZone, 'zone');
const address = text((value) => safeUrl(value, '', 'feed') !== undefined, 'address');

const feed = object<FeedSettings>(
  {
    url: address,
    every: whole(30, 86_400),
    format: word(...FORMATS),
    items: text(),
    map: text(),
    dateOrder: word('dmy', 'mdy', 'ymd'),
    timeZone: zone,
  },
  ['url'],
);

const fragment = object<FragmentSettings>(
  {
    element: word(...ELEMENTS),
    feed: text(),
    attributes: named(textOrEmpty, ATTRIBUTE, 'attribute'),
    language: text(isLanguage, 'text'),
    timeZone: zone,
  },
  ['element', 'feed'],
);

const file = object<Settings>({
  address: text(isBase, 'address'),
  timeZone: zone,
  feeds: named(feed, NAME),
  fragments: named(fragment, NAME),
  weather: places,
  origins: list(text(isOrigin, 'origin')),
});

/**
 * Reads the settings.
 * @param value Parsed JSON.
 * @returns Every fault with its place, rather than the first.
 */
export function readSettings(
  value: unknown,
): { readonly settings: Settings } | { readonly faults: readonly SettingFault[] } {
  const faults: SettingFault[] = [];
  const settings = file(value, '', (fault) => faults.push(fault));
  for (const [name, { feed }] of settings?.fragments ?? [])
    if (feed !== undefined && !settings?.feeds?.has(feed))
      faults.push({
        at: `fragments.${name}.feed`,
        kind: 'reference',
        instead: [...(settings?.feeds?.keys() ?? [])].join(', '),
      });
  return settings && faults.length === 0 ? { settings } : { faults };
}

/** Every origin that may be asked: those of the feeds and of the weather, and those named beside them. */
export const originsOf = ({ feeds, weather, origins = [] }: Settings): readonly string[] => [
  ...new Set([
    ...[...(feeds?.values() ?? [])].map(({ url }) => new URL(url).origin),
    ...(weather ? providerOrigins(weather) : []),
    ...origins,
  ]),
];

function places(value: unknown, at: string, note: Note): PlacesConfiguration | undefined {
  const read = readPlaces(value);
  if (read.ok) return read.value;
  const { failure } = read;
  return void note({ at: failure.kind === 'schema' ? `${at}.${failure.at}` : at, kind: 'weather' });
}

function textOrEmpty(value: unknown, at: string, note: Note): string | undefined {
  return typeof value === 'string' ? value.normalize() : void note({ at, kind: 'text' });
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isOrigin(value: string): boolean {
  const url = safeUrl(value, '', 'feed');
  return url !== undefined && new URL(url).origin === value.replace(/\/$/, '');
}

function isBase(value: string): boolean {
  const url = safeUrl(value, '', 'feed');
  return url !== undefined && !/[?#]/.test(url);
}
