import type { CommentWriter } from '../../feeds/comments/back-end.js';
import type { Comment } from '../../model/comment.js';
import type { OwnComment, WrittenDraft } from '../../model/own-comment.js';
import { answered, asComment, departed, draftOf, lost, queued, seen } from './own-steps.js';
import type { Clock, Records } from './records.js';

/** What an outbox stands on. */
export interface Ground {
  readonly own: Records<OwnComment>;
  readonly drafts: Records<WrittenDraft>;
  readonly now: Clock;
  readonly random: () => number;
  readonly isOnline: () => boolean;
  /** Does something while no other tab does. */
  readonly alone: (act: () => Promise<void>) => Promise<void>;
  /** Calls later, once; a call before takes its place. */
  readonly wake: (ms: number, act: () => void) => void;
  /** Whether a key makes sure that a comment is kept once. */
  readonly keyed: boolean;
  /** Who writes to the thread of a comment; undefined where it cannot be written to from here. */
  readonly writer: (own: OwnComment) => Promise<CommentWriter | undefined>;
}

/** Milliseconds between two rounds. */
const SHORTEST = 500;
const PATIENCE = 30_000;

/**
 * Called when something has become another.
 * @param now Undefined where it is no longer kept.
 * @param comment As the back end has it, where it has said so.
 */
export type Told = (now: OwnComment | undefined, before: OwnComment, comment?: Comment) => void;

/** Milliseconds in which a reader may think better of taking something away. */
const SECOND_THOUGHTS = 8_000;

/**
 * Sends what a reader wrote, once each, over any number of tries, tabs and days. The words stand on the shelf from before
 * they leave until the back end has said what became of them.
 */
export class Outbox {
  #isAtWork = false;
  #again = false;

  constructor(
    private readonly ground: Ground,
    private readonly told: Told,
  ) {}

  /** Takes a draft to be sent. The same draft twice is one. */
  take(draft: WrittenDraft): OwnComment {
    const { own, drafts, now } = this.ground;
    const known = own.get(draft.key);
    if (known) return known;
    const taken = queued(draft, now());
    if (own.set(taken)) drafts.remove(draft.key);
    void this.work();
    return taken;
  }

  /** Sends what is due, and looks for what may have come. */
  async work(): Promise<void> {
    this.#again = true;
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    try {
      while (this.#again) {
        this.#again = false;
        await this.ground.alone(() => this.#round());
      }
    } finally {
      this.#isAtWork = false;
      this.#wakeForNext();
    }
  }

  /** Something speaks for trying now: the page was opened, the network came back. What a server asked to wait for waits. */
  hurry(): void {
    for (const own of this.ground.own.all())
      if (own.state === 'queued' && own.doubtful && own.next > 0) this.ground.own.set({ ...own, next: 0 });
    void this.work();
  }

  /** The reader wants it sent although it may have come. */
  sendAgain(key: string): void {
    const own = this.ground.own.get(key);
    if (own?.state !== 'unclear') return;
    this.#put(own, { ...own, state: 'queued', next: 0, sent: 0 });
    void this.work();
  }

  /** Takes it off the device at once. Not while it is under way: nobody could tell what became of it. */
  drop(key: string): OwnComment | undefined {
    const own = this.ground.own.get(key);
    if (!own || own.state === 'sending') return undefined;
    this.#put(own, undefined);
    return own;
  }

  /** Takes it away in a few seconds, from the back end too where that has it; also when the page is closed meanwhile. */
  leave(key: string): void {
    const own = this.ground.own.get(key);
    if (!own || own.state === 'sending') return;
    this.#put(own, { ...own, leaveAt: this.ground.now() + SECOND_THOUGHTS });
    this.#wakeForNext();
  }

  stay(key: string): void {
    const own = this.ground.own.get(key);
    if (!own?.leaveAt) return;
    const { leaveAt: _, ...rest } = own;
    this.#put(own, rest);
    void this.work();
  }

  /** Takes what a back end, a list or a change says of a comment. */
  learn(own: OwnComment, comment: Comment): void {
    const next = seen(own, comment, this.ground.now());
    if (JSON.stringify(next) !== JSON.stringify(own)) this.#put(own, next, comment);
  }

  /** Asks what became of all that waits for an editor. */
  async ask(): Promise<void> {
    for (const own of this.ground.own.all()) {
      if (own.state !== 'pending' || !this.ground.isOnline()) continue;
      const writer = await this.ground.writer(own);
      const comment = own.id
        ? await writer?.own(own.id)
        : await writer?.find(draftOf(own), own.sent || own.since);
      const still = this.ground.own.get(own.key);
      if (comment && still) this.learn(still, comment);
    }
  }

  async #round(): Promise<void> {
    for (const { key } of this.ground.own.all()) {
      await this.#look(key);
      await this.#send(key);
      await this.#leave(key);
    }
  }

  /** Whoever was sending has gone: this tab alone is at work. */
  async #look(key: string): Promise<void> {
    const { own: records, now, keyed, random } = this.ground;
    let own = records.get(key);
    if (own?.state === 'sending') own = this.#put(own, { ...lost(own, now(), keyed, random()), next: 0 });
    if (own?.state !== 'unclear' || !this.ground.isOnline()) return;
    const writer = await this.ground.writer(own);
    const comment = await writer?.find(draftOf(own), own.sent);
    const still = records.get(key);
    if (comment && still) this.learn(still, comment);
  }

  async #send(key: string): Promise<void> {
    const { own: records, now, keyed, random, isOnline } = this.ground;
    const isDue = (own: OwnComment | undefined): own is OwnComment =>
      own?.state === 'queued' && !own.leaveAt && own.next <= now() && isOnline();
    const waiting = records.get(key);
    const writer = isDue(waiting) ? await this.ground.writer(waiting) : undefined;
    // The reader may have taken it back meanwhile.
    const due = records.get(key);
    if (!writer || !isDue(due)) return;
    const sending = departed(due, now());
    this.#put(due, sending);
    const answer = await writer.create(draftOf(sending), key);
    const next = answered(sending, answer, { now: now(), keyed, random: random() });
    this.#put(sending, next, answer.kind === 'done' ? answer.value : undefined);
    if (next?.state === 'unclear') await this.#look(key);
  }

  async #leave(key: string): Promise<void> {
    const { own: records, now, isOnline } = this.ground;
    const isDue = (own: OwnComment | undefined): own is OwnComment => !!own?.leaveAt && own.leaveAt <= now();
    const own = records.get(key);
    if (!isDue(own)) return;
    const isThere = own.id !== undefined && (own.state === 'pending' || own.state === 'published');
    if (!isThere) return void this.#put(own, undefined);
    const writer = isOnline() ? await this.ground.writer(own) : undefined;
    const due = records.get(key);
    if (!writer?.remove || !isDue(due)) return;
    const answer = await writer.remove(asComment(due));
    if (answer.kind === 'done') return void this.#put(due, undefined, answer.value);
    const { leaveAt: _, ...rest } = due;
    if (answer.kind === 'refused') this.#put(due, { ...rest, detail: answer.problem.detail });
    else this.#put(due, { ...due, leaveAt: now() + PATIENCE });
  }

  #put(before: OwnComment, next: OwnComment | undefined, comment?: Comment): OwnComment | undefined {
    const { own, drafts } = this.ground;
    const isKept = next && own.set(next);
    if (!next) own.remove(before.key);
    // Where the shelf is full the draft stays until all is said.
    if (isKept || next?.id || !next) drafts.remove(before.key);
    this.told(next, before, comment);
    return next;
  }

  #wakeForNext(): void {
    const { own, now, wake } = this.ground;
    const due = own
      .all()
      .filter(({ state, leaveAt }) => state === 'queued' || leaveAt)
      .map(({ next, leaveAt }) => leaveAt ?? next);
    if (!due.length) return;
    const pause = Math.min(...due) - now();
    // What is due and could not be sent waits for the network, which browsers do not always tell of.
    wake(pause > 0 ? Math.max(pause, SHORTEST) : PATIENCE, () => void this.work());
  }
}
