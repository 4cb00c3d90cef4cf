import {
  hashOf,
  type FeedCopies,
  type FeedCopy,
  type FeedKey,
  type Fetched,
  type Validators,
} from './feed-copies.js';
import { pauseBefore } from './when.js';

/** Something outside of which the last good copy is kept. */
export interface KeptSource {
  /** Its settings as text: with other settings it has a copy of its own. */
  readonly settings: string;
  /** Seconds between two fetches, where an answer does not say. */
  readonly every: number;
  /** Asks once. Never rejects. @param before The copy that is kept. */
  readonly fetch: (before: FeedCopy | undefined, validators: Validators) => Promise<FetchedOnce>;
}

export interface FetchedOnce {
  readonly fetched: Fetched;
  /** Milliseconds for which the server wants to be left alone. */
  readonly wait?: number | undefined;
  /** Until when the answer holds, in milliseconds since 1970: then it is asked for again. */
  readonly until?: number | undefined;
}

export interface CopyKeeperOptions {
  /** By name. */
  readonly sources: ReadonlyMap<string, KeptSource>;
  readonly copies: FeedCopies;
  readonly now: () => number;
  /** Told of every fetch that failed: the source's name and why. */
  readonly onFailure?: (name: string, failure: string) => void;
  /** 0 to 1. */
  readonly random?: () => number;
  /** Milliseconds between the first questions at start. Default 0. */
  readonly gap?: number;
}

/** The longest timer, in milliseconds: what another instance does meanwhile is seen then. */
const LONGEST = 600_000;
/** How long a reader waits for a feed that was never fetched, and how often it is looked for, in milliseconds. */
const PATIENCE = 4000;
const LOOK = 100;

/** Keeps the last good copy of every source: asks for each when it is due, one instance at a time. */
export class CopyKeeper {
  readonly #keys: ReadonlyMap<string, FeedKey>;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #running = new Map<string, Promise<void>>();
  #isStopped = false;

  constructor(private readonly options: CopyKeeperOptions) {
    this.#keys = new Map(
      [...options.sources].map(([feed, { settings }]) => [feed, { feed, source: hashOf(settings) }]),
    );
  }

  /** Asks for every feed that is due, and for each again when it is. */
  start(): void {
    const { gap = 0 } = this.options;
    [...this.#keys.keys()].forEach((feed, index) => this.#schedule(feed, index * gap));
  }

  /** Waits for what is being asked, and asks no more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await Promise.all(this.#running.values());
  }

  has(feed: string): boolean {
    return this.#keys.has(feed);
  }

  /** The last good copy. One that was never fetched is asked for, and waited for a little. */
  async read(feed: string): Promise<FeedCopy | undefined> {
    const key = this.#keys.get(feed);
    if (!key) return undefined;
    const { copies, now } = this.options;
    for (const end = now() + PATIENCE; ;) {
      const copy = await copies.read(key);
      if (copy) return copy;
      const due = await copies.due(key);
      // It was asked for: in vain, unless a copy came between the two looks.
      if ((due !== undefined && due > now()) || now() >= end) return copies.read(key);
      await this.refresh(feed);
      await new Promise((done) => setTimeout(done, LOOK));
    }
  }

  /** Seconds between two fetches of a feed. */
  every(feed: string): number {
    return this.options.sources.get(feed)?.every ?? 0;
  }

  /** Asks for a feed now, where it is due and no other instance does. */
  refresh(feed: string): Promise<void> {
    const running = this.#running.get(feed);
    if (running) return running;
    const started = this.#refresh(feed).finally(() => this.#running.delete(feed));
    this.#running.set(feed, started);
    return started;
  }

  async #refresh(feed: string): Promise<void> {
    const { copies, sources, now, random = Math.random, onFailure } = this.options;
    const [key, source] = [this.#keys.get(feed), sources.get(feed)];
    if (!key || !source) return;
    const lease = await copies.lease(key);
    if (!lease) return;
    const { failures: before, ...validators } = lease;
    const { fetched, wait, until } = await source.fetch(await copies.read(key), validators);
    const failures = fetched.kind === 'failed' ? before + 1 : 0;
    await copies.keep(key, fetched, until ?? now() + pauseBefore(source.every, failures, random(), wait));
    if (fetched.kind === 'failed') onFailure?.(feed, fetched.failure);
  }

  #schedule(feed: string, wait: number): void {
    if (this.#isStopped) return;
    const timer = setTimeout(() => void this.#turn(feed), Math.min(Math.max(wait, 0), LONGEST));
    timer.unref();
    this.#timers.set(feed, timer);
  }

  async #turn(feed: string): Promise<void> {
    const { copies, now, onFailure } = this.options;
    let wait = 5000;
    try {
      await this.refresh(feed);
      const key = this.#keys.get(feed);
      const due = key && (await copies.due(key));
      // Where another instance holds it, it is looked at again soon.
      if (due !== undefined) wait = Math.max(due - now(), 1000);
    } catch {
      onFailure?.(feed, 'database');
    }
    this.#schedule(feed, wait);
  }
}
