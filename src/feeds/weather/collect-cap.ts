import type { FeedFailure } from '../../model/failure.js';
import { fail, ok, type Result } from '../../model/result.js';
import type { WeatherAlert, WeatherPlace } from '../../model/forecast.js';
import { textOf, type MarkupElement, type MarkupParser } from '../markup.js';
import { readXml } from '../read-xml.js';
import { safeUrl } from '../safe-url.js';
import { fieldsOf } from '../xml-fields.js';
import { askProvider, type AskOptions } from './ask-provider.js';
import { readCap, standingCap } from './cap.js';
import type { ProviderRequest } from './provider-requests.js';

/** Messages that are read of one feed. */
const MOST = 50;
/** Messages that are asked for at once. */
const AT_ONCE = 4;

/** A message of CAP as its authority wrote it. */
export interface CapDocument {
  readonly url: string;
  readonly text: string;
  /** When the feed that links to it says that it changed, in the feed's own words; empty where it does not say. */
  readonly stamp: string;
}

export interface CollectOptions extends AskOptions {
  readonly parse: MarkupParser;
  /** Messages that were had before: they are not asked for again while the feed says that they have not changed, and stand in where they cannot be had. */
  readonly known: readonly CapDocument[];
}

/**
 * The messages at an address: itself, or those that a feed there (Atom, RSS) links to, of the same origin. A message that cannot
 * be had is counted in `missing`. Fails where the address itself gives nothing.
 */
export async function collectCap(
  request: ProviderRequest,
  { parse, known, ...options }: CollectOptions,
): Promise<Result<{ readonly documents: readonly CapDocument[]; readonly missing: number }>> {
  const answer = await askProvider(request, 'xml', options);
  if ('failure' in answer) return fail(answer.failure);
  const { url } = request;
  const root = readXml(answer.body, parse);
  if (!root) return fail({ kind: 'parse', as: 'xml' });
  if (root.name === 'alert')
    return ok({ documents: [{ url, text: `${answer.body}`, stamp: '' }], missing: 0 });
  const entries = entriesOf(root);
  if (!entries) return fail({ kind: 'schema', at: 'alert' } satisfies FeedFailure);
  const { origin } = new URL(url);
  const links = new Map(
    entries
      .map((entry) => [safeUrl(linkOf(entry), url, 'feed') ?? '', stampOf(entry)] as const)
      .filter(([link]) => link && new URL(link).origin === origin)
      .slice(0, MOST),
  );
  const found: CapDocument[] = [];
  const one = async ([link, stamp]: readonly [string, string]): Promise<void> => {
    const before = known.find((document) => document.url === link);
    if (before && stamp && before.stamp === stamp) return void found.push(before);
    const message = await askProvider({ ...request, url: link }, 'xml', options);
    if (!('failure' in message)) found.push({ url: link, text: `${message.body}`, stamp });
    else if (before) found.push(before);
  };
  const waiting = [...links];
  for (let first = 0; first < waiting.length; first += AT_ONCE)
    await Promise.all(waiting.slice(first, first + AT_ONCE).map(one));
  return ok({ documents: found, missing: waiting.length - found.length });
}

function entriesOf(root: MarkupElement): readonly MarkupElement[] | undefined {
  const within = (parent: MarkupElement | undefined, name: string): readonly MarkupElement[] =>
    fieldsOf(parent).filter((field) => field.name === name);
  if (root.name === 'feed') return within(root, 'entry');
  return root.name === 'rss' ? within(within(root, 'channel')[0], 'item') : undefined;
}

/** The link that says it is a message, else the entry's own. */
function linkOf(entry: MarkupElement): string | undefined {
  const links = fieldsOf(entry).filter(({ name }) => name === 'link');
  const typed = links.find((link) => /cap/.test(link.attribute('type') ?? ''));
  const plain = links.find((link) => /^(?:alternate)?$/.test(link.attribute('rel') ?? ''));
  const link = typed ?? plain ?? links[0];
  return link && (link.attribute('href') ?? textOf(link).trim());
}

const stampOf = (entry: MarkupElement): string => {
  const field = fieldsOf(entry).find(({ name }) => /^(?:updated|pubDate)$/.test(name));
  return field ? textOf(field).trim() : '';
};

/** The warnings of messages that stand for a place; what has ended is among them, for those who draw them know the time. */
export function alertsFor(
  documents: readonly CapDocument[],
  place: WeatherPlace,
  language: string,
  parse: MarkupParser,
): readonly WeatherAlert[] {
  const messages = documents.flatMap(({ text }) => {
    const read = readCap(text, { parse, place, language });
    return read.ok ? [read.value] : [];
  });
  return standingCap(messages);
}
