import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { CHROME_FLAGS, findChrome } from '../../tools/browsers/find-chrome.js';
import { onPath } from '../../tools/browsers/programs.js';
import { builtDesk } from '../../tools/build/gateway.js';
import { SITE, temporaryFile } from './gateway.js';
import { buildProgram, runProgram, startProgram, type Program } from './gateway-program.js';

/** Browsers in which the desk is tried. */
export const BROWSERS = ['Chromium', 'Firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Where browsers put the files that they are given. */
const downloads = mkdtempSync(join(tmpdir(), 'tinbox-downloads-'));
process.once('exit', () => rmSync(downloads, { recursive: true, force: true }));

/** A browser as a moderator has it; undefined where it is not installed. */
export async function openBrowser(name: BrowserName): Promise<Browser | undefined> {
  if (name === 'Firefox') {
    const executablePath = process.env['FIREFOX_PATH'] ?? onPath('firefox-esr', 'firefox');
    return executablePath
      ? puppeteer.launch({
          browser: 'firefox',
          executablePath,
          headless: true,
          extraPrefsFirefox: {
            'intl.accept_languages': 'vi',
            'browser.download.folderList': 2,
            'browser.download.dir': downloads,
          },
        })
      : undefined;
  }
  const chrome = await findChrome();
  return (
    chrome &&
    puppeteer.launch({
      ...chrome,
      args: [...CHROME_FLAGS, '--accept-lang=vi'],
      downloadBehavior: { policy: 'allow', downloadPath: downloads },
    })
  );
}

/** Has a browser download something. @returns The file as it came, by the name that it was given. */
export async function downloaded(act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  await act();
  for (;;) {
    const name = readdirSync(downloads).find((each) => !/\.(part|crdownload|tmp)$/.test(each));
    const bytes = name === undefined ? undefined : readFileSync(join(downloads, name));
    if (name !== undefined && bytes && bytes.length > 0) {
      rmSync(join(downloads, name));
      return { name, bytes };
    }
    await pause(50);
  }
}

/** A comment that a reader sends. */
export interface Sent {
  readonly name: string;
  readonly text: string;
  readonly thread?: string;
  readonly title?: string;
  readonly parent?: string;
}

/** A running gateway with its desk, on a SQLite file of its own. */
export interface DeskServer {
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
  readonly program: Program;
  /** Milliseconds since 1970, on its clock. */
  now(): number;
  /** Moves its clock ahead, by milliseconds: the browser's stays. */
  later(ms: number): void;
  /** The path of a link that lets somebody in. */
  invite(name: string, role: string): Promise<string>;
  /** Sends one comment as a reader's page does. @returns The answer, whatever it is. */
  post(comment: Sent): Promise<Response>;
  /** Sends comments one after the other. @returns Their ids. */
  send(comments: readonly Sent[]): Promise<string[]>;
  /** Reports a comment. @returns The address of its status. */
  report(id: string, reason: string, text: string): Promise<string>;
}

export const THREAD = `${SITE}/tin/cau-ben-tram.html`;
export const TITLE = 'Cầu Bến Trầm thông xe trước mùa lũ, hai xã ven sông hết cảnh đò giang';

export async function startDesk(more: Readonly<Record<string, string>> = {}): Promise<DeskServer> {
  await buildProgram();
  await builtDesk();
  const database = temporaryFile();
  const clock = join(dirname(database), 'clock');
  let ahead = 0;
  const later = (ms: number): void => writeFileSync(clock, `${(ahead += ms)}`);
  later(0);
  const env = {
    DATABASE_URL: `sqlite:${database}`,
    TINBOX_SITES: SITE,
    TINBOX_LANG: 'vi',
    NODE_OPTIONS: `--import=${new URL('./moved-clock.mjs', import.meta.url).href}`,
    TEST_CLOCK: clock,
    ...more,
  };
  const program = await startProgram(env);
  // Browsers keep the cookies of `localhost` without a certificate.
  const url = program.url.replace('127.0.0.1', 'localhost');
  const post = ({ name, text, thread = THREAD, title = TITLE, parent }: Sent): Promise<Response> =>
    fetch(`${program.url}/v1/comments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'vi', Origin: SITE },
      body: JSON.stringify({ thread, title, parent, author: { name }, text, language: 'vi' }),
    });
  const send = async (comment: Sent): Promise<string> => {
    const response = await post(comment);
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return ((await response.json()) as { comment: { id: string } }).comment.id;
  };
  return {
    url,
    env,
    program,
    now: () => Date.now() + ahead,
    later,
    invite: async (name, role) => {
      const { output } = await runProgram(['invite', name, role], env);
      const path = /(\/desk\/invitation\?token=[\w-]+)/.exec(output)?.[1];
      if (!path) throw new Error(output);
      return path;
    },
    report: async (id, reason, text) => {
      const response = await fetch(`${program.url}/v1/comments/${id}/reports`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: SITE },
        body: JSON.stringify({ reason, text }),
      });
      const place = response.headers.get('location');
      if (!place) throw new Error(`${response.status} ${await response.text()}`);
      return new URL(place, program.url).href;
    },
    post,
    send: async (comments) => {
      const ids: string[] = [];
      for (const comment of comments) ids.push(await send(comment));
      return ids;
    },
  };
}

/** Opens the link of an invitation and enters the desk. */
export async function enter(page: Page, { url }: DeskServer, link: string): Promise<void> {
  await page.goto(url + link);
  const name = await page.$('input#name');
  await name?.type('Quản trị');
  await page.type('#password', 'mat-khau-rat-dai');
  await Promise.all([page.waitForNavigation(), page.click('form button')]);
  await page.waitForSelector('.nav');
}

/** Waits until somebody can read a text on the page. @throws With what is there instead. */
export async function reads(page: Page, text: string | RegExp, where = 'body'): Promise<void> {
  const [source, flags] = typeof text === 'string' ? [escaped(text), ''] : [text.source, text.flags];
  try {
    await page.waitForFunction(
      (selector: string, source: string, flags: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].some((element) =>
          new RegExp(source, flags).test(element.innerText.replace(/\s+/g, ' ')),
        ),
      {},
      ...[where, source, flags],
    );
  } catch {
    throw new Error(`Not read in ${where}: ${text}\n${(await textsOf(page, 'body'))[0]}`);
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The texts of all elements that a selector finds. */
export const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (found) =>
    found.map((element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
  );

/** A page of the size of a small computer. */
export async function openPage(where: Browser | BrowserContext): Promise<Page> {
  const page = await where.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  page.setDefaultTimeout(40_000);
  return page;
}

/** Whether readers see a comment. */
export const isPublic = async ({ program }: DeskServer, id: string): Promise<boolean> =>
  (await fetch(`${program.url}/v1/comments/${id}`)).status === 200;

/** Waits until the server has confirmed all that was done. */
export async function isSaved(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !Object.keys(localStorage).some((name) => name.startsWith('tinbox-desk-work-')),
  );
}

let axe: Promise<string> | undefined;

/**
 * What axe finds wrong with a page: rule and place. It reads the same in both browsers, and is asked in one.
 * @param rules The only ones to hold it against, where the others have been seen already; else all.
 */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (await isFirefox(page)) return [];
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(`${await axe}; undefined`);
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
    };
    const { violations } = await axe.run(rules ? { runOnly: rules } : {});
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
  }, rules);
}

/** The same of a page of the desk's client on its other ground: light, and then dark, which only colours know. */
export async function faultsInLightAndDark(page: Page): Promise<string[]> {
  const ground = (scheme: string): Promise<void> =>
    page.evaluate(async (scheme) => {
      document.documentElement.dataset['scheme'] = scheme;
      await new Promise(requestAnimationFrame);
      // Colours take their time.
      await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    }, scheme);
  await ground('light');
  const light = await faultsOf(page);
  await ground('dark');
  const dark = await faultsOf(page, ['color-contrast']);
  await ground('light');
  return [...light, ...dark.map((fault) => `${fault}, dark`)];
}

export const isFirefox = async (page: Page): Promise<boolean> =>
  (await page.browser().version()).startsWith('firefox');
