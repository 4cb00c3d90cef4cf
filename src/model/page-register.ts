import type { Result } from './result.js';

/** What a server answered, as plain data. */
export interface Answer {
  /** Where the answer came from, after redirects: relative addresses in it are resolved against this. */
  readonly url: string;
  /** Parsed JSON; for XML and HTML the decoded text. Shared: never written to. */
  readonly body: unknown;
  /** When it had been received: milliseconds since 1970 by the reader's clock. */
  readonly at: number;
  /** Seconds for which it was still fresh then; absent where the server does not say, and in browsers, whose caches know. */
  readonly ttl?: number | undefined;
}

/** Addresses of stories as a feed gave them; undefined for an element that has asked and not chosen yet. */
export type Claim = readonly string[] | undefined;

/** What all copies of Tinbox on a page share. The contract is `docs/contracts/register.md`. */
export interface PageRegister {
  /** Requests under way, by the URL asked. They are never rejected. */
  readonly requests: Map<string, Promise<Result<Answer>>>;
  /** The last good answer for each URL. */
  readonly answers: Map<string, Answer>;
  /** Stories that stand on the page with their whole titles, by canonical URL. */
  readonly stories: Map<string, { readonly title: string }>;
  /** What elements keep out of the lists that choose after them. */
  readonly claims: Map<Element, Claim>;
}

const KEY = Symbol.for('tinbox.register.1');

/** The page's register, made on first use. What other versions keep in it stays as it is. */
export function pageRegister(): PageRegister {
  const page = globalThis as { [KEY]?: { -readonly [Key in keyof PageRegister]?: PageRegister[Key] } };
  const register = (page[KEY] ??= {});
  register.requests ??= new Map();
  register.answers ??= new Map();
  register.stories ??= new Map();
  register.claims ??= new Map();
  return register as PageRegister;
}
