import type { Answered, Question } from '../connector/connector.js';
import type { Outcome } from '../connector/failure.js';
import { EVERY, type FeedSettings } from '../settings/settings.js';
import { hashOf, type FeedCopies, type FeedCopy, type Fetched, type FeedKey } from './feed-copies.js';
import { readAnswer } from './read-answer.js';
import { pauseBefore, retryAfter } from './when.js';

export interface FeedKeeperOptions {
  readonly feeds: ReadonlyMap<string, FeedSettings>;
  readonly copies: FeedCopies;
  readonly ask: (url: string, question: Question) => Promise<Outcome<Answered>>;
  readonly now: () => number;
  /** Told of every fetch that failed: the feed's name and why. */
  readonly onFailure?: (feed: string, failure: string) => void;
  /** 0 to 1. */
  readonly random?: () => number;
}

/** The longest timer, in milliseconds: what another instance does meanwhile is seen then. */
const LONGEST = 600_000;
/** How long a reader waits for a feed that was never fetched, and how often it is looked for, in milliseconds. */
const PATIENCE = 4000;
const LOOK = 100;

const ACCEPT =
  'application/feed+json, application/rss+xml, application/atom+xml, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/** Keeps the last good copy of every configured feed: asks for each when it is due, one instance at a time. */
export class FeedKeeper {
  readonly #keys: ReadonlyMap<string, FeedKey>;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #running = new Map<string, Promise<void>>();
  #isStopped = false;

  constructor(private readonly options: FeedKeeperOptions) {
    this.#keys = new Map(
      [...options.feeds].map(([feed, settings]) => [
        feed,
        { feed, source: hashOf(JSON.stringify(settings)) },
      ]),
    );
  }

  /** Asks for every feed that is due, and for each again when it is. */
  start(): void {
    for (const feed of this.#keys.keys()) this.#schedule(feed, 0);
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
      // It was asked for, and failed.
      if ((due !== undefined && due > now()) || now() >= end) return undefined;
      await this.refresh(feed);
      await new Promise((done) => setTimeout(done, LOOK));
    }
  }

  /** Seconds between two fetches of a feed. */
  every(feed: string): number {
    return this.options.feeds.get(feed)?.every ?? EVERY;
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
    const { copies, feeds, now, random = Math.random, onFailure } = this.options;
    const [key, settings] = [this.#keys.get(feed), feeds.get(feed)];
    if (!key || !settings) return;
    const lease = await copies.lease(key);
    if (!lease) return;
    const { fetched, wait } = await this.#fetch(key, settings, lease);
    const failures = fetched.kind === 'failed' ? lease.failures + 1 : 0;
    await copies.keep(key, fetched, now() + pauseBefore(this.every(feed), failures, random(), wait));
    if (fetched.kind === 'failed') onFailure?.(feed, fetched.failure);
  }

  async #fetch(
    key: FeedKey,
    settings: FeedSettings,
    { etag, modified }: { readonly etag: string | undefined; readonly modified: string | undefined },
  ): Promise<{ readonly fetched: Fetched; readonly wait?: number }> {
    const { ask, copies, now } = this.options;
    const before = await copies.read(key);
    const answer = await ask(settings.url, {
      headers: {
        accept: ACCEPT,
        ...(before && etag && { 'if-none-match': etag }),
        ...(before && modified && { 'if-modified-since': modified }),
      },
    });
    if (!answer.ok) {
      const { failure } = answer;
      return failure.kind === 'http'
        ? { fetched: failedBy(`http ${failure.status}`), wait: retryAfter(failure.headers, now()) }
        : { fetched: failedBy(failure.kind) };
    }
    const { status, headers } = answer.value;
    if (status === 304) return { fetched: before ? { kind: 'same' } : failedBy('http 304') };
    const feed = await readAnswer(answer.value, settings);
    if (!feed.ok) return { fetched: failedBy(feed.failure.kind) };
    // A list that lost all its stories is an outage until the publisher has some again.
    if (feed.value.stories === 0 && before && hasStories(before.body)) return { fetched: failedBy('empty') };
    const validators = {
      etag: headers.get('etag') ?? undefined,
      modified: headers.get('last-modified') ?? undefined,
    };
    return { fetched: { kind: 'new', body: feed.value.body, validators } };
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

const failedBy = (failure: string): Fetched => ({ kind: 'failed', failure });

const hasStories = (body: string): boolean => !body.includes('"items":[]');
