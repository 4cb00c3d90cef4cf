import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isZone } from '../../src/model/time-zone.js';
import { FeedCache } from '../../src/prerender/feed-cache.js';
import type { Command } from '../command.js';
import { isPage } from '../files/walk.js';
import { standardInput } from '../files/standard-input.js';
import { readAddress, readDuration, readWord, type Given } from '../options.js';
import type { Terminal } from '../terminal.js';
import { reasonOf, Trouble } from '../trouble.js';
import type { Advice, CliWords } from '../words/words.js';
import { draw, type Orders } from './drawing.js';
import { fragmentOf } from './fragment.js';
import { Folder, pathBelow, readBytes, writeBytes, type Outcome } from './pages.js';
import { isBelow, watchFolder } from './watch.js';
import { WrittenPages } from './written-pages.js';

const TEXT = { kind: 'text' } as const;
const FLAG = { kind: 'flag' } as const;

/** `tinbox prerender`: writes the stories into a page, a folder of pages, or one widget alone. */
export const prerenderCommand: Command = {
  options: {
    output: { kind: 'text', short: 'o' },
    widget: TEXT,
    'base-url': TEXT,
    root: TEXT,
    language: TEXT,
    'time-zone': TEXT,
    mode: TEXT,
    'json-ld': FLAG,
    nonce: TEXT,
    timeout: TEXT,
    strict: FLAG,
    watch: FLAG,
  },
  async run(given, { terminal }) {
    const { words } = terminal;
    const { texts, flags, inputs } = given;
    const orders = ordersOf(given, words);
    const { output, widget } = texts;
    if (inputs.length > 1 || (widget !== undefined && inputs.length > 0)) throw new Trouble(words.oneInput);
    const [input = '-'] = inputs;
    if (flags.has('watch') && (widget !== undefined || input === '-' || !output))
      throw new Trouble(words.watchNeedsFile);
    if (widget !== undefined) return fragment(widget, output, orders, terminal);
    if (input === '-' && inputs.length === 0 && process.stdin.isTTY)
      throw new Trouble(words.noInput('prerender'));

    const isFolder =
      input !== '-' &&
      (await stat(input).then(
        (found) => found.isDirectory(),
        () => false,
      ));
    const run = isFolder
      ? folderRun(input, output, orders, terminal)
      : pageRun(input, output, orders, terminal);
    const outcome = await run.all();
    if (isFolder) terminal.mention(words.written(outcome.pages, outcome.left, outcome.others));
    if (flags.has('watch')) {
      terminal.mention(words.watching(input));
      await run.watch();
      return 0;
    }
    if (outcome.failed > 0) return 2;
    return flags.has('strict') && outcome.left > 0 ? 1 : 0;
  },
};

function ordersOf({ texts, flags }: Given, words: CliWords): Orders {
  const base = readAddress('base-url', texts['base-url'], words);
  const timeZone = texts['time-zone'];
  if (timeZone !== undefined && !isZone(timeZone))
    throw new Trouble(words.badValue('time-zone', timeZone, '+07:00, UTC, Asia/Ho_Chi_Minh'));
  const { language, nonce, root } = texts;
  if (flags.has('json-ld') && !base) throw new Trouble(words.needsBase('json-ld'));
  const mode = readWord('mode', texts['mode'], ['both', 'light', 'shadow'] as const, words);
  return {
    base,
    root,
    options: {
      timeout: readDuration('timeout', texts['timeout'], 5000, words),
      cache: new FeedCache(),
      ...(language && { language }),
      ...(timeZone && { timeZone }),
      ...(nonce && { nonce }),
      ...(mode && { mode }),
      ...(flags.has('json-ld') && { jsonLd: true }),
    },
  };
}

/** One widget for include files: written when it has its stories, and else not at all. */
async function fragment(
  widget: string,
  output: string | undefined,
  orders: Orders,
  terminal: Terminal,
): Promise<number> {
  const root = orders.root ?? (orders.base ? undefined : '.');
  const position = { name: '--widget', path: '', isFragment: true } as const;
  const asked = Buffer.from(fragmentOf(widget, terminal.words));
  const { bytes, left } = await draw(asked, position, { ...orders, root }, terminal);
  if (bytes === asked || left > 0) {
    if (output) terminal.advise(terminal.words.kept(output), 'yellow');
    return 1;
  }
  const written = Buffer.concat([bytes, Buffer.from('\n')]);
  if (output) await writeBytes(output, written, terminal);
  else terminal.write(written);
  return 0;
}

interface Run {
  all(): Promise<Outcome>;
  watch(): Promise<void>;
}

function folderRun(input: string, output: string | undefined, orders: Orders, terminal: Terminal): Run {
  if (!output) throw new Trouble(terminal.words.noOutput);
  const root = orders.root ?? (orders.base ? undefined : input);
  const written = new WrittenPages();
  const folder = new Folder(input, output, { ...orders, root }, terminal, written);
  const isOurs = (path: string): boolean => isBelow(path, output) && resolve(output) !== resolve(input);
  return {
    all: async () => folder.write(await folder.files()),
    watch: () =>
      watchFolder(
        input,
        isOurs,
        written,
        async (paths) => {
          orders.options.cache?.clear();
          const files = await folder.files();
          const all = haveFeed(paths);
          await folder.write(files.filter((path) => paths.has(path) || (all && isPage(path))));
        },
        (error) => terminal.advise(adviceOf(error, terminal)),
      ),
  };
}

function pageRun(input: string, output: string | undefined, orders: Orders, terminal: Terminal): Run {
  const folder = orders.root ?? (input === '-' ? '.' : dirname(input));
  const root = orders.root ?? (orders.base ? undefined : folder);
  const path = input === '-' ? '' : pathBelow(folder, input);
  const written = new WrittenPages();
  const all = async (): Promise<Outcome> => {
    const bytes = input === '-' ? await standardInput() : await readBytes(input, terminal);
    const position = { name: input, path: orders.base ? '' : path };
    const drawn = await draw(bytes, position, { ...orders, root }, terminal);
    if (output) {
      written.note(output, drawn.bytes);
      await writeBytes(output, drawn.bytes, terminal);
    } else terminal.write(drawn.bytes);
    return { pages: 1, left: drawn.left, others: 0, failed: 0 };
  };
  const isOurs = (changed: string): boolean =>
    !!output && isBelow(changed, output) && resolve(output) !== resolve(input);
  return {
    all,
    watch: () =>
      watchFolder(
        folder,
        isOurs,
        written,
        async (paths) => {
          const isOther = [...paths].every((changed) => resolve(folder, changed) !== resolve(input));
          if (isOther && !haveFeed(paths)) return;
          orders.options.cache?.clear();
          await all();
        },
        (error) => terminal.advise(adviceOf(error, terminal)),
      ),
  };
}

/** A feed may stand in any page. */
const haveFeed = (paths: ReadonlySet<string>): boolean =>
  [...paths].some((path) => /\.(json|xml|rss|atom)$/i.test(path));

const adviceOf = (error: unknown, { words }: Terminal): Advice =>
  error instanceof Trouble ? error.advice : words.unexpected(reasonOf(error));
