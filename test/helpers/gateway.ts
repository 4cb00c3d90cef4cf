import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFetch } from '../../gateway/src/app.js';
import { readConfiguration, type Configuration, type Environment } from '../../gateway/src/configuration.js';
import { openDatabase, type Database } from '../../gateway/src/database/database.js';
import type { Gateway } from '../../gateway/src/gateway.js';
import { setThreadState } from '../../gateway/src/moderation/threads.js';
import { threadAddress } from '../../gateway/src/threads/address.js';
import { refusalsOf } from '../../gateway/src/rules/refusals.js';
import { consoleWords } from '../../gateway/src/words/console.js';
import { checkAnswer } from './openapi.js';

export const SITE = 'https://bao.example';
export const EDITOR = { name: 'Lan', role: 'editor' } as const;

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
  /** The address that the request comes from. */
  readonly from?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Parsed, where it is JSON: tests say what they expect of it. */
  readonly json: Parsed;
}

export interface CommentSaid {
  readonly id: string;
  readonly parent: string | null;
  readonly root: string;
  readonly author: { readonly name: string; readonly badge?: string };
  readonly text: string;
  readonly html: string;
  readonly status: string;
  readonly reason?: string;
  readonly reasonText?: string;
  readonly revision: number;
  readonly score: number;
  readonly replyCount: number;
  readonly descendantCount: number;
  readonly edited?: string;
  readonly editedBy?: string;
  readonly pick?: { readonly note?: string };
  readonly url?: string;
  readonly thread: { readonly key: string };
}

/** All that answers say, as if each said everything: a test names what it expects. */
export interface Parsed {
  readonly comment: CommentSaid;
  readonly comments: readonly CommentSaid[];
  readonly ancestors: readonly CommentSaid[];
  readonly thread: {
    readonly key: string;
    readonly state: string;
    readonly total: number;
    readonly notice?: string;
    readonly policy: Readonly<Record<string, unknown>>;
  };
  readonly next: string | null;
  readonly token: string;
  readonly counts: readonly { readonly thread: string; readonly total: number }[];
  readonly score: number;
  readonly receipt: string;
  readonly status: string;
  readonly decision?: string;
  readonly erased: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly field?: string;
  readonly [fact: string]: unknown;
}

/** A gateway without a socket: requests go in, answers are held against the contract on their way out. */
export interface Instance {
  readonly gateway: Gateway;
  readonly log: readonly string[];
  /** Moves the clock. */
  later(ms: number): void;
  ask(path: string, asked?: Asked): Promise<Answered>;
  /** Posts a comment of a reader; each has an address of its own unless `from` says which. */
  post(body: object, asked?: Asked): Promise<Answered>;
  open(key: string): Promise<void>;
  close(): Promise<void>;
}

let readers = 0;

export async function startGateway(
  database: Database,
  env: Environment = {},
  parts: Partial<Gateway> = {},
): Promise<Instance> {
  const read = readConfiguration({ TINBOX_SITES: SITE, ...env }, consoleWords({ LANG: 'en' }));
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  const configuration: Configuration = read.configuration;
  const log: string[] = [];
  let shift = 0;
  const now = (): number => Date.now() + shift;
  const gateway: Gateway = {
    configuration,
    database,
    now,
    // Written when numbers are read, never by itself: a test may have closed the database by then.
    refusals: refusalsOf(database, now, 86_400_000),
    log: (line) => void log.push(line),
    warn: (what) => void log.push(what),
    ...parts,
  };
  const fetch = createFetch(gateway);
  const ask = async (
    path: string,
    { method = 'GET', headers = {}, body, from }: Asked = {},
  ): Promise<Answered> => {
    const url = `http://gateway.test${path}`;
    const sent = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
    const request = new Request(url, {
      method,
      headers: { ...(sent !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(sent !== undefined && { body: sent }),
    });
    const bindings = { incoming: { socket: { remoteAddress: from ?? '203.0.113.1' } } };
    const response = await fetch(request, bindings);
    await checkAnswer(method, url, response);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      bytes,
      json: (isJson ? JSON.parse(text) : undefined) as Parsed,
    };
  };
  return {
    gateway,
    log,
    later: (ms) => void (shift += ms),
    ask,
    post: (body, asked = {}) => {
      const number = readers++;
      const from = `198.${18 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}`;
      return ask('/v1/comments', { from, ...asked, method: 'POST', body });
    },
    open: async (key) =>
      void (await setThreadState(gateway, EDITOR, threadAddress(configuration, key, { site: SITE }), 'open')),
    close: () => database.close(),
  };
}

/** A database in a file that goes with the process. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tinbox-gateway-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'tinbox.db');
}

export const sqliteDatabase = (): Promise<Database> =>
  openDatabase({ kind: 'sqlite', file: temporaryFile() });
