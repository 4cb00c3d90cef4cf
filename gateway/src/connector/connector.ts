import { Agent, request, type Dispatcher } from 'undici';
import { ACCEPT_ENCODING, readBody } from './body.js';
import { failed, Refusal, type Outcome, type OutgoingFailure } from './failure.js';
import { guardedConnector, type GuardOptions } from './guard.js';

export interface ConnectorOptions extends GuardOptions {
  /** Origins that may be asked (`https://bao.example`); no redirect leads anywhere else. */
  readonly origins: Iterable<string>;
}

export interface Question {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds for everything: redirects, headers and body. Default 5000. */
  readonly timeout?: number;
  /** Bytes of the body, as it comes and unpacked. Default 2 000 000. */
  readonly limit?: number;
}

export interface Answered {
  /** 2xx or 304. */
  readonly status: number;
  /** Where it came from, after redirects. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

const MOST_REDIRECTS = 3;

/** The only way out of the gateway: to configured origins, at public addresses, with limits. Nothing here throws. */
export class Connector {
  readonly #origins: ReadonlySet<string>;
  readonly #agent: Agent;

  constructor({ origins, ...guard }: ConnectorOptions) {
    this.#origins = new Set([...origins].map((origin) => new URL(origin).origin));
    this.#agent = new Agent({ connect: guardedConnector(guard), connections: 8, pipelining: 1 });
  }

  /** Asks, and follows up to three redirects of a GET, each to a configured origin; another method follows none. */
  async ask(address: string, question: Question = {}): Promise<Outcome<Answered>> {
    const { timeout = 5000 } = question;
    const signal = AbortSignal.timeout(timeout);
    try {
      return { ok: true, value: await this.#follow(address, question, signal) };
    } catch (error) {
      return failed(signal.aborted ? { kind: 'timeout', after: timeout } : failureOf(error));
    }
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.#agent.destroy();
  }

  async #follow(address: string, question: Question, signal: AbortSignal): Promise<Answered> {
    const follows = (question.method ?? 'GET') === 'GET' ? MOST_REDIRECTS : 0;
    let url = this.#permitted(address);
    for (let redirects = 0; ; redirects++) {
      const answer = await this.#once(url, question, signal);
      const to = answer.headers.get('location');
      if (answer.status === 304 || answer.status < 300) return answer;
      if (![301, 302, 303, 307, 308].includes(answer.status) || to === null)
        throw new Refusal({ kind: 'http', status: answer.status, headers: answer.headers });
      if (redirects === follows) throw new Refusal({ kind: 'redirects', limit: follows });
      url = this.#permitted(to, url);
    }
  }

  async #once(url: URL, question: Question, signal: AbortSignal): Promise<Answered> {
    const { method = 'GET', headers, body, limit = 2_000_000 } = question;
    const answer = await request(url, {
      method,
      headers: { 'user-agent': 'Tinbox', 'accept-encoding': ACCEPT_ENCODING, ...headers },
      ...(body !== undefined && { body }),
      signal,
      dispatcher: this.#agent,
      headersTimeout: question.timeout ?? 5000,
    });
    const received = headersOf(answer.headers);
    const status = answer.statusCode;
    if (status >= 300) {
      answer.body.on('error', () => undefined).destroy();
      return { status, url: url.href, headers: received, body: new Uint8Array() };
    }
    const encoding = received.get('content-encoding') ?? '';
    return { status, url: url.href, headers: received, body: await readBody(answer.body, encoding, limit) };
  }

  #permitted(address: string, base?: URL): URL {
    const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
      throw new Refusal({ kind: 'url' });
    if (!this.#origins.has(url.origin)) throw new Refusal({ kind: 'origin', origin: url.origin });
    return url;
  }
}

function headersOf(raw: Dispatcher.ResponseData['headers']): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw))
    for (const each of [value ?? []].flat()) headers.append(name, each);
  return headers;
}

function failureOf(error: unknown): OutgoingFailure {
  for (let inner = error; inner instanceof Error; inner = inner.cause)
    if (inner instanceof Refusal) return inner.failure;
  return { kind: 'network' };
}
