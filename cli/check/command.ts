import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { receive } from '../../src/feeds/receive.js';
import type { Command, Session } from '../command.js';
import { isFeed } from '../files/is-feed.js';
import { readPageText } from '../files/page-text.js';
import { standardInput } from '../files/standard-input.js';
import { filesIn, isPage } from '../files/walk.js';
import { pageLanguage, WORDS } from '../language.js';
import { readDuration } from '../options.js';
import { reasonOf, Trouble } from '../trouble.js';
import type { Advice, CliWords } from '../words/words.js';
import { checkPage, type CheckedPage } from './check-page.js';
import { asData, asText } from './report.js';

/** Bytes of a page that are read. */
const LIMIT = 20_000_000;

/** A page that was read, or why it was not. */
export type Checked =
  | { readonly page: string; readonly checked: CheckedPage }
  | { readonly page: string; readonly trouble: Advice };

/** `tinbox check`: reads pages as those without scripts do. */
export const check: Command = {
  options: { json: { kind: 'flag' }, timeout: { kind: 'text' } },
  async run({ texts, flags, inputs }, session) {
    const { terminal } = session;
    const timeout = readDuration('timeout', texts['timeout'], 10_000, terminal.words);
    if (inputs.length === 0) throw new Trouble(terminal.words.noInput('check'));
    const names = await pagesOf(inputs, session);
    const pages: Checked[] = [];
    for (const [index, name] of names.entries()) {
      if (names.length > 1) terminal.progress(`${index + 1}/${names.length} ${name}`);
      const page = await checked(name, timeout, session);
      pages.push(page);
      if (flags.has('json')) continue;
      terminal.progress('');
      if ('trouble' in page) terminal.advise(page.trouble);
      else terminal.write(asText(page.page, page.checked, wordsFor(page, session), terminal));
    }
    terminal.progress('');
    if (flags.has('json'))
      terminal.write(
        `${JSON.stringify(
          asData(pages, (page) => wordsFor(page, session)),
          null,
          2,
        )}\n`,
      );
    if (pages.some((page) => 'trouble' in page)) return 2;
    return pages.some((page) => 'checked' in page && page.checked.faults.length > 0) ? 1 : 0;
  },
};

/** In the language that was asked for, else that of the system, else that of the page. */
const wordsFor = (page: Checked, { language }: Session) =>
  WORDS[language ?? ('checked' in page ? pageLanguage(page.checked.language) : undefined) ?? 'en'];

const isAddress = (name: string): boolean => /^https?:\/\//i.test(name);

/** Folders give the pages below them. */
async function pagesOf(inputs: readonly string[], { terminal }: Session): Promise<readonly string[]> {
  const names: string[] = [];
  for (const input of inputs) {
    const isFolder =
      input !== '-' &&
      !isAddress(input) &&
      (await stat(input).then(
        (found) => found.isDirectory(),
        () => false,
      ));
    if (!isFolder) names.push(input);
    else names.push(...(await filesIn(input)).filter(isPage).map((path) => join(input, path)));
  }
  if (names.length === 0) throw new Trouble(terminal.words.noInput('check'));
  return names;
}

/** A feed would be praised for a page without a fault. */
const read = (page: string, text: string, words: CliWords): Checked =>
  isFeed(text) ? { page, trouble: words.isFeed(page) } : { page, checked: checkPage(text) };

async function checked(name: string, timeout: number, { terminal: { words } }: Session): Promise<Checked> {
  if (isAddress(name)) {
    const received = await receive(name, {
      timeout,
      limit: LIMIT,
      headers: { Accept: 'text/html, application/xhtml+xml', 'User-Agent': `tinbox/${__VERSION__}` },
    });
    if ('failure' in received) {
      const [what, mend] = words.failure(received.failure, received.cause);
      return { page: name, trouble: [`${name}: ${what}`, mend] };
    }
    return read(name, readPageText(received.bytes, received.headers.get('content-type') ?? ''), words);
  }
  try {
    const bytes = name === '-' ? await standardInput() : await readFile(name);
    return read(name, readPageText(bytes), words);
  } catch (error) {
    return { page: name, trouble: words.unreadable(name, reasonOf(error)) };
  }
}
