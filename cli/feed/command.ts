import { readFile } from 'node:fs/promises';
import type { DateOrder } from '../../src/feeds/adapter.js';
import { readFeed } from '../../src/feeds/adapters.js';
import { askAlone } from '../../src/feeds/fetch-json.js';
import { receive, type NotReceived } from '../../src/feeds/receive.js';
import { toJsonFeed } from '../../src/feeds/to-json-feed.js';
import type { Feed } from '../../src/model/feed.js';
import { isZone } from '../../src/model/time-zone.js';
import type { Result } from '../../src/model/result.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import type { Command, Session } from '../command.js';
import { atomicWrite } from '../files/atomic-write.js';
import { standardInput } from '../files/standard-input.js';
import { readAddress, readDuration, readWord, type Given } from '../options.js';
import { reasonOf, Trouble } from '../trouble.js';
import type { Advice, CliWords } from '../words/words.js';
import { ANY_ORIGIN, canBeShown, examine, originOf, type Arrived } from './examine.js';
import { asData, asText } from './report.js';

/** Bytes that the doctor reads: more than an element does, for he may be asked to make a smaller one of it. */
const LIMIT = 30_000_000;
const FORMATS = ['json-feed', 'articles', 'wordpress', 'rss', 'atom', 'ghost', 'json-ld', 'generic'] as const;
const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
const TEXT = { kind: 'text' } as const;

interface Reading {
  readonly timeout: number;
  readonly page: string | undefined;
  readonly base: string | undefined;
  readonly format: string | undefined;
  readonly items: string | undefined;
  readonly map: string | undefined;
  readonly timeZone: string | undefined;
  readonly dateOrder: DateOrder | undefined;
}

/** `tinbox feed`: the feed doctor, who also writes what he read as a JSON Feed. */
export const feed: Command = {
  options: {
    output: { kind: 'text', short: 'o' },
    page: TEXT,
    'base-url': TEXT,
    format: TEXT,
    items: TEXT,
    map: TEXT,
    'time-zone': TEXT,
    'date-order': TEXT,
    limit: TEXT,
    timeout: TEXT,
    json: { kind: 'flag' },
  },
  async run(given, session) {
    const { terminal } = session;
    const { words } = terminal;
    const [name] = given.inputs;
    if (name === undefined) throw new Trouble(words.noInput('feed'));
    if (given.inputs.length > 1) throw new Trouble(words.oneInput);
    const reading = readingOf(given, words);
    const limit = limitOf(given.texts['limit'], words);
    const output = given.texts['output'];
    const fail = ([what, mend]: Advice): number => {
      if (given.flags.has('json'))
        terminal.write(`${JSON.stringify({ version: 1, feed: name, error: what })}\n`);
      terminal.advise([what, mend]);
      if (output) terminal.advise(words.kept(output), 'yellow');
      return 2;
    };

    const arrived = await arrival(name, reading, session);
    if ('failure' in arrived) return fail(named(name, words.failure(arrived.failure, arrived.cause)));
    if ('advice' in arrived) return fail(arrived.advice);
    const read = await readBytes(arrived, reading);
    if (!read.ok) return fail(named(name, words.failure(read.failure, '')));
    const found = examine(name, read.value, { ...arrived, bytes: arrived.bytes.length }, reading.page);
    if (given.flags.has('json')) terminal.write(`${JSON.stringify(asData(found, words), null, 2)}\n`);
    else if (!output)
      terminal.write(asText(found, { words, styled: (style, text) => terminal.styled(style, text) }));
    if (!output) return canBeShown(found, reading.page) ? 0 : 1;
    if (found.stories === 0) {
      terminal.advise([
        `${name}: ${words.doctor.notes['no-stories'][0]}`,
        words.doctor.notes['no-stories'][1],
      ]);
      terminal.advise(words.kept(output), 'yellow');
      return 1;
    }
    await written(output, { ...read.value, articles: read.value.articles.slice(0, limit) }, words);
    terminal.mention(words.doctor.wrote(output, Math.min(limit, found.stories)));
    return 0;
  },
};

const named = (name: string, [what, mend]: Advice): Advice => [`${name}: ${what}`, mend];

function readingOf({ texts }: Given, words: CliWords): Reading {
  const timeZone = texts['time-zone'];
  if (timeZone !== undefined && !isZone(timeZone))
    throw new Trouble(words.badValue('time-zone', timeZone, '+07:00, UTC, Asia/Ho_Chi_Minh'));
  return {
    timeout: readDuration('timeout', texts['timeout'], 10_000, words),
    page: readAddress('page', texts['page'], words),
    base: readAddress('base-url', texts['base-url'], words),
    format: readWord('format', texts['format'], FORMATS, words),
    items: texts['items'],
    map: texts['map'],
    timeZone,
    dateOrder: readWord('date-order', texts['date-order'], ORDERS, words),
  };
}

function limitOf(text: string | undefined, words: CliWords): number {
  if (text === undefined) return Infinity;
  if (!/^[1-9]\d*$/.test(text)) throw new Trouble(words.badValue('limit', text, '1, 2, 3 …'));
  return Number(text);
}

type Delivery = Omit<Arrived, 'bytes'> & { readonly bytes: Uint8Array };

async function arrival(
  name: string,
  { timeout, page, base }: Reading,
  { terminal: { words } }: Session,
): Promise<Delivery | NotReceived | { readonly advice: Advice }> {
  if (/^https?:\/\//i.test(name))
    return receive(name, {
      timeout,
      limit: LIMIT,
      headers: { Origin: page ? originOf(page) : ANY_ORIGIN, 'User-Agent': `tinbox/${__VERSION__}` },
    });
  try {
    return { url: base ?? '', bytes: name === '-' ? await standardInput() : await readFile(name) };
  } catch (error) {
    return { advice: words.unreadable(name, reasonOf(error)) };
  }
}

/** Reads what came by the same road as an element does. */
async function readBytes({ url, bytes, headers }: Delivery, reading: Reading): Promise<Result<Feed>> {
  const type = headers?.get('content-type');
  const answer = await askAlone(url, {
    limit: LIMIT,
    fetch: async () => new Response(Buffer.from(bytes), type ? { headers: { 'content-type': type } } : {}),
  });
  if (!answer.ok) return answer;
  const { format, items, map, timeZone, dateOrder, page, base } = reading;
  return readFeed(answer.value.body, {
    url: base ?? url,
    parse: nodeMarkup,
    secure: !page?.startsWith('http:'),
    ...(format && { format }),
    ...(items && { items }),
    ...(map && { map }),
    ...(timeZone && { timeZone }),
    ...(dateOrder && { dateOrder }),
  });
}

async function written(path: string, feed: Feed, words: CliWords): Promise<void> {
  try {
    await atomicWrite(path, `${JSON.stringify(toJsonFeed(feed))}\n`);
  } catch (error) {
    throw new Trouble(words.unwritable(path, reasonOf(error)));
  }
}
