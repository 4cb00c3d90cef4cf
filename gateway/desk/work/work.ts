import type { ActAnswer, ActRequest } from '../../src/desk/api.js';
import { instantMs } from '../../../src/model/time-zone.js';
import type { Answer, Ask, Failure } from '../ask.js';
import { keepEntries, keptEntries, type Deed, type Entry } from './entry.js';

/** What became of an entry. */
export type News =
  | { readonly kind: 'done'; readonly entry: Entry; readonly answer: ActAnswer }
  | { readonly kind: 'refused'; readonly entry: Entry; readonly failure: Failure }
  /** The person takes it back: the server is told so. */
  | { readonly kind: 'undone'; readonly undone: Undoable }
  /** More or less is unsaved, or can be undone. */
  | { readonly kind: 'changed' };

/** One gesture that can be taken back. */
export interface Undoable {
  readonly group: string;
  readonly deed: Deed;
  /** Requests that it was, in their order. */
  readonly requests: readonly ActRequest[];
  readonly keys: readonly string[];
  /** Milliseconds since 1970 by the server's clock; undefined while it is not saved. */
  readonly until: number | undefined;
}

/** Milliseconds before the next attempt, by how often it was tried. */
const pause = (tries: number): number => Math.min(30_000, 500 * 2 ** tries);

/**
 * What a person does to comments, sent one after the other in the order in which it was done. Until the server has answered,
 * it is kept, also beyond the end of the page, and sent again with the same key: done once, never lost.
 */
export class Work {
  #entries: Entry[];
  #undoables: Undoable[] = [];
  #ids = new Map<string, string>();
  #isSending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<(news: News) => void>();
  /** The session has ended: nothing is sent until the person has signed in again. */
  isSignedOut = false;

  constructor(
    private readonly person: string,
    private readonly ask: Ask,
    private readonly now: () => number,
  ) {
    this.#entries = keptEntries(person);
  }

  /** Begins to send, with what was left from last time. */
  start(): void {
    addEventListener('online', this.hurry);
    void this.#send();
  }

  stop(): void {
    removeEventListener('online', this.hurry);
    clearTimeout(this.#timer);
  }

  hear(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** What the server has not confirmed, oldest first. */
  get unsaved(): readonly Entry[] {
    return this.#entries;
  }

  /** Whether an attempt has failed, so that somebody should know. */
  get isStuck(): boolean {
    return this.isSignedOut || this.#entries.some(({ tries }) => tries > 0);
  }

  /** One gesture: requests that are sent in this order, and are undone together. */
  do(deed: Deed, requests: readonly ActRequest[]): void {
    const group = crypto.randomUUID();
    const entries = requests.map((request): Entry => ({
      key: crypto.randomUUID(),
      group,
      deed,
      request,
      tries: 0,
    }));
    const keys = entries.map(({ key }) => key);
    this.#undoables = [...this.#undoables.slice(-20), { group, deed, requests, keys, until: undefined }];
    this.#put([...this.#entries, ...entries]);
    void this.#send();
  }

  /** The last gesture that can still be taken back. */
  latest(): Undoable | undefined {
    const now = this.now();
    return [...this.#undoables].reverse().find(({ until }) => until === undefined || until > now);
  }

  /** Takes the last gesture back. @returns What it was. */
  undo(): Undoable | undefined {
    const latest = this.latest();
    if (!latest) return undefined;
    this.#undoables = this.#undoables.filter(({ group }) => group !== latest.group);
    const isUnsent = (key: string): boolean =>
      this.#entries.some(
        (entry, index) => entry.key === key && entry.tries === 0 && (index > 0 || !this.#isSending),
      );
    const dropped = latest.keys.filter(isUnsent);
    const sent = latest.keys.filter((key) => !dropped.includes(key)).reverse();
    const deed: Deed = { ...latest.deed, act: 'undo' };
    const undos = sent.map((of): Entry => {
      const undoes = this.#ids.get(of);
      return {
        key: crypto.randomUUID(),
        group: crypto.randomUUID(),
        deed,
        of,
        tries: 0,
        ...(undoes && { undoes }),
      };
    });
    this.#put([...this.#entries.filter(({ key }) => !dropped.includes(key)), ...undos]);
    this.#say({ kind: 'undone', undone: latest });
    void this.#send();
    return latest;
  }

  /** Tries at once what waits for its next attempt. */
  readonly hurry = (): void => {
    clearTimeout(this.#timer);
    void this.#send();
  };

  #put(entries: Entry[]): void {
    this.#entries = entries;
    keepEntries(this.person, entries);
    this.#say({ kind: 'changed' });
  }

  #say(news: News): void {
    for (const listener of [...this.#listeners]) listener(news);
  }

  async #send(): Promise<void> {
    if (this.#isSending || this.isSignedOut) return;
    this.#isSending = true;
    let goesOn = true;
    while (goesOn) {
      const [entry] = this.#entries;
      goesOn = entry !== undefined && this.#settle(entry, await this.#attempt(entry));
    }
    this.#isSending = false;
  }

  async #attempt({ key, request, undoes }: Entry): Promise<Answer<ActAnswer> | undefined> {
    if (request) return this.ask<ActAnswer>('/acts', { method: 'POST', body: request, key });
    return undoes === undefined
      ? undefined
      : this.ask<ActAnswer>(`/acts/${undoes}/undo`, { method: 'POST', key });
  }

  /** @returns Whether the next can be sent. */
  #settle(entry: Entry, answer: Answer<ActAnswer> | undefined): boolean {
    const { key, group } = entry;
    // What it should have taken back was never done.
    if (answer === undefined) return this.#drop(({ key: other }) => other === key);
    if (answer.ok) {
      this.#saved(entry, answer.value);
      this.#drop(({ key: other }) => other === key);
      this.#say({ kind: 'done', entry, answer: answer.value });
      return true;
    }
    const { failure } = answer;
    if (failure.kind === 'refused') {
      this.#undoables = this.#undoables.filter((each) => each.group !== group);
      this.#drop((other) => other.group === group || other.of === key);
      this.#say({ kind: 'refused', entry, failure });
      return true;
    }
    this.isSignedOut = failure.kind === 'signed-out';
    const tries = entry.tries + 1;
    this.#put(this.#entries.map((each) => (each.key === key ? { ...each, tries } : each)));
    const wait = failure.kind === 'busy' ? Math.max(failure.seconds * 1000, pause(tries)) : pause(tries);
    if (!this.isSignedOut) this.#timer = setTimeout(() => void this.#send(), wait);
    return false;
  }

  #drop(which: (entry: Entry) => boolean): true {
    this.#put(this.#entries.filter((entry) => !which(entry)));
    return true;
  }

  #saved({ key }: Entry, { undo }: ActAnswer): void {
    if (!undo) {
      this.#undoables = this.#undoables.filter(({ keys }) => !keys.includes(key));
      return;
    }
    this.#ids.set(key, undo.id);
    const until = instantMs(undo.until);
    this.#undoables = this.#undoables.map((each) => (each.keys.includes(key) ? { ...each, until } : each));
    this.#entries = this.#entries.map((each) => (each.of === key ? { ...each, undoes: undo.id } : each));
  }
}
