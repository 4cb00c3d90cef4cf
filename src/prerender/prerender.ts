import type { FeedFailure } from '../model/failure.js';
import type { Feed } from '../model/feed.js';
import type { Result } from '../model/result.js';
import { isZone } from '../model/time-zone.js';
import { articleCard } from './article-card.js';
import { escapeAttribute } from './escape.js';
import { PageFeeds, type DatedFeed } from './page-feeds.js';
import { relatedNews } from './related-news.js';
import { scannedTopics } from './scanned-topics.js';
import { scanPage, type FoundWidget, type Range, type ScannedPage } from './scan-page.js';
import type { Drawing, Setting, Widget } from './widget.js';

/** What a page cannot say of itself, and what a server may want to decide. */
export interface PrerenderOptions {
  /** Address of the page: the feeds' addresses are resolved against it, and its own story is left out. */
  readonly baseUrl: string;
  /** Asks for the feeds. Default: the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** How long a feed is waited for, in milliseconds. Default 800. */
  readonly timeout?: number;
  /** The publisher's zone, an IANA name or an offset, where neither the element nor the page's root names one. */
  readonly timeZone?: string;
  /** For pages whose policy allows styles by nonce only. */
  readonly nonce?: string;
  /** Told of every element that is left as it was written, and why. */
  readonly onFailure?: (failure: FeedFailure, element: FoundWidget) => void;
}

const WIDGETS: ReadonlyMap<string, Widget> = new Map([
  ['tin-related-news', relatedNews],
  ['tin-article-card', articleCard],
]);

/** How long a list is fresh where its feed did not say, in seconds. */
const LIST_TTL = 900;

/**
 * Writes the stories into the widgets of a page: as HTML between their tags, and styled in a declarative shadow root.
 * Every other byte stays as it is, and so does an element whose feed failed or has no story for it.
 */
export async function prerender(page: string, options: PrerenderOptions): Promise<string> {
  const scanned = scanPage(page, new Set(WIDGETS.keys()));
  if (scanned.widgets.length === 0) return page;
  const base = baseOf(scanned, options);
  const feeds = new PageFeeds({
    base,
    timeout: options.timeout ?? 800,
    ...(options.fetch && { fetch: options.fetch }),
  });
  const own = [options.baseUrl, ...scanned.own].map((address) => resolved(address, base) ?? address);
  const claims: string[] = [];
  const topics = scannedTopics(scanned, own, (address) => resolved(address, base));
  const settings = scanned.widgets.map((widget) => ({
    widget,
    setting: settingOf(widget, page, scanned, { own, claims, topics }, options),
  }));
  // All feeds at once; the drawings one after the other, for each leaves out what stands before it.
  const answers = settings.map(({ setting }) => feeds.read(setting));
  const edits: Edit[] = [];
  for (const [index, { widget, setting }] of settings.entries()) {
    const answer = await answers[index];
    if (answer) edits.push(...(await editsOf(widget, page, scanned, setting, answer, options)));
  }
  return applied(page, edits);
}

interface Edit extends Range {
  readonly text: string;
}

async function editsOf(
  element: FoundWidget,
  text: string,
  page: ScannedPage,
  setting: Setting,
  answer: Result<DatedFeed>,
  options: PrerenderOptions,
): Promise<readonly Edit[]> {
  const widget = WIDGETS.get(element.name);
  if (!widget) return [];
  if (!answer.ok) {
    options.onFailure?.(answer.failure, element);
    return [];
  }
  const drawing = await drawn(widget, answer.value.feed, setting);
  if (!drawing) return [];
  return [
    {
      start: element.afterName,
      end: element.afterName,
      text: stampOf(answer.value) + rankedStamp(drawing) + themeOf(element, page),
    },
    ...element.stamps.map((range) => ({ ...range, text: '' })),
    {
      ...element.content,
      text: contentOf(drawing, options.nonce) + ownTexts(element, text).map(line).join(''),
    },
  ];
}

/** A fault of ours costs the drawing, never the publisher's page. */
async function drawn(widget: Widget, feed: Feed, setting: Setting): Promise<Drawing | undefined> {
  try {
    return await widget.draw(feed, setting);
  } catch (error) {
    if (__DEV__) console.warn(error);
    return undefined;
  }
}

/** The publisher's own nodes, letter for letter. */
const ownTexts = ({ own }: FoundWidget, page: string): readonly string[] =>
  own.map(({ start, end }) => page.slice(start, end));

const line = (text: string): string => `${text}\n`;

function settingOf(
  element: FoundWidget,
  text: string,
  page: ScannedPage,
  shared: Pick<Setting, 'own' | 'claims' | 'topics'>,
  options: PrerenderOptions,
): Setting {
  const { attributes, language } = element;
  const timeZone = [attributes['time-zone'], page.timeZone, options.timeZone].find(isZone);
  return {
    attributes,
    language,
    ...shared,
    nodes: ownTexts(element, text),
    ...(timeZone && { timeZone }),
  };
}

/** What lets the element know, when it wakes, whose drawing it finds and how old that is. */
const stampOf = ({ at, ttl = LIST_TTL }: DatedFeed): string =>
  ` data-tin-v="${__VERSION__}" data-tin-fetched="${new Date(at).toISOString().slice(0, 19)}Z" data-tin-ttl="${ttl}"`;

/** Keeps the heading true when the element draws the same stories again. */
const rankedStamp = ({ isLatest }: Drawing): string => (isLatest ? ' data-tin-ranked="latest"' : '');

/** The look of the page, which the element would take when it wakes: sooner, so that nothing moves then. */
const themeOf = ({ attributes }: FoundWidget, { theme }: ScannedPage): string =>
  theme && attributes['theme'] === undefined ? ` theme="${escapeAttribute(theme)}"` : '';

const contentOf = ({ light, shadow, styles }: Drawing, nonce: string | undefined): string =>
  `<template shadowrootmode="open"><style${nonce ? ` nonce="${escapeAttribute(nonce)}"` : ''}>${styles}</style>${shadow}</template>\n${light}\n`;

function applied(page: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of [...edits].sort((one, other) => one.start - other.start)) {
    text += page.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + page.slice(at);
}

const baseOf = ({ base = '' }: ScannedPage, { baseUrl }: PrerenderOptions): string =>
  resolved(base, baseUrl) ?? baseUrl;

function resolved(address: string, base: string): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}
