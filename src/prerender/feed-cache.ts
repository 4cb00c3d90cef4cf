import type { Answer } from '../model/page-register.js';
import type { Result } from '../model/result.js';

/** How long answers are kept. */
export interface FeedCacheOptions {
  /** Seconds for which an answer is fresh whose server does not say. Default 60. */
  readonly ttl?: number;
  /** Seconds behind that in which it still serves, while a newer one is asked for. Default one day. */
  readonly stale?: number;
  /** Answers kept at the most, the least used go first. Default 100. */
  readonly entries?: number;
}

/** How one answer is asked for. */
export interface Asking {
  /** Asks; never rejects. */
  readonly ask: () => Promise<Result<Answer>>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Told of what goes on although nobody waits for it. */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

/** A question that nobody has answered yet. */
interface Question {
  readonly answer: Promise<Result<Answer>>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Milliseconds after which a question is asked anew: runtimes that stop a request drop its questions without a word, and
 * their limits of time with them.
 */
const LOST = 10_000;

/**
 * Answers of feeds for many pages: fresh ones serve, older ones serve while one newer is asked for (RFC 5861), for each address
 * there is one question at a time. An answer whose server forbids keeping it is not kept.
 */
export class FeedCache {
  readonly #ttl: number;
  readonly #stale: number;
  readonly #entries: number;
  readonly #answers = new Map<string, Answer>();
  readonly #asked = new Map<string, Question>();

  constructor({ ttl = 60, stale = 86_400, entries = 100 }: FeedCacheOptions = {}) {
    this.#ttl = ttl;
    this.#stale = stale;
    this.#entries = entries;
  }

  /** Answers kept. */
  get size(): number {
    return this.#answers.size;
  }

  /** Forgets all answers, or one. */
  clear(url?: string): void {
    if (url === undefined) this.#answers.clear();
    else this.#answers.delete(url);
  }

  /** The answer of an address: a kept one, else what is asked now. */
  async read(url: string, asking: Asking): Promise<Result<Answer>> {
    const kept = this.#answers.get(url);
    if (!kept) return this.#ask(url, asking);
    const age = (asking.now - kept.at) / 1000 - (kept.ttl ?? this.#ttl);
    if (age > this.#stale) return this.#ask(url, asking);
    this.#keep(url, kept);
    if (age > 0) asking.waitUntil?.(this.#ask(url, asking)) ?? void this.#ask(url, asking);
    return { ok: true, value: kept };
  }

  #ask(url: string, { ask, now }: Asking): Promise<Result<Answer>> {
    const known = this.#asked.get(url);
    if (known && now - known.at < LOST) return known.answer;
    const answer = ask().then((result) => {
      if (this.#asked.get(url) === question) this.#asked.delete(url);
      if (result.ok && result.value.ttl !== 0) this.#keep(url, result.value);
      return result;
    });
    const question: Question = { answer, at: now };
    this.#asked.set(url, question);
    return answer;
  }

  #keep(url: string, answer: Answer): void {
    this.#answers.delete(url);
    this.#answers.set(url, answer);
    for (const oldest of this.#answers.keys())
      if (this.#answers.size > this.#entries) this.#answers.delete(oldest);
  }
}
