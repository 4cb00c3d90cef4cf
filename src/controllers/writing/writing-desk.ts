import { safeUrl } from '../../feeds/safe-url.js';
import type { OwnComment } from '../../model/own-comment.js';
import { pageBase } from '../page-base.js';
import type { ThreadController } from '../thread-controller.js';
import type { ThreadSource } from '../thread-source.js';
import { oneAtATime } from './one-at-a-time.js';
import { Outbox, type Told } from './outbox.js';
import { draftRecords, ownRecords } from './records.js';
import { Shelf } from './shelf.js';
import { writerTo } from './thread-writer.js';

/** Milliseconds between two questions what became of what waits for an editor. */
const PAUSE = 15_000;

/** One shelf for the page: what cannot be kept is held for all its threads. */
const shelf = new Shelf();
const now = (): number => Date.now();

/** What a reader has written on this device, and when it is sent: as soon as it can be. */
export class WritingDesk {
  readonly drafts = draftRecords(shelf, now);
  readonly own = ownRecords(shelf, now);
  readonly outbox: Outbox;
  /** The address of the comment system. */
  readonly site: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(
    private readonly controller: ThreadController,
    source: ThreadSource,
    told: Told,
    /** Another tab has changed something. */
    private readonly outside: () => void,
  ) {
    this.site = safeUrl(source.src, pageBase(), 'feed') ?? '';
    const { site, drafts, own } = this;
    const here = (): Parameters<typeof writerTo>[1] => ({
      site,
      thread: controller.thread?.key ?? '',
      format: source.format,
    });
    this.outbox = new Outbox(
      {
        own,
        drafts,
        now,
        random: () => Math.random(),
        isOnline: () => navigator.onLine,
        alone: (act) => oneAtATime(shelf, `tinbox ${site}`, act),
        wake: (ms, act) => {
          clearTimeout(this.#timer);
          this.#timer = setTimeout(act, ms);
        },
        keyed: !!controller.backEnd?.abilities.idempotency,
        writer: (comment) => writerTo(comment, here(), controller),
      },
      told,
    );
  }

  /** The reader's own comments on this thread, in the order of sending. */
  get ofThread(): readonly OwnComment[] {
    const thread = this.controller.thread?.key;
    return this.own.all().filter((each) => each.site === this.site && each.thread === thread);
  }

  start(): void {
    for (const type of ['online', 'offline', 'storage']) addEventListener(type, this);
    document.addEventListener('visibilitychange', this);
    this.#look();
  }

  stop(): void {
    for (const type of ['online', 'offline', 'storage']) removeEventListener(type, this);
    document.removeEventListener('visibilitychange', this);
    clearTimeout(this.#timer);
  }

  /** Asks what became of what waits, not more often than need be. */
  ask(): void {
    if (Date.now() - this.#asked < PAUSE) return;
    this.#asked = Date.now();
    void this.outbox.ask();
  }

  /** What has appeared in the thread waits no more. */
  reconcile(): void {
    const { shelf, news } = this.controller;
    for (const own of this.ofThread) {
      if (own.state !== 'pending' || own.id === undefined) continue;
      const comment = shelf.find(own.id);
      if (comment) this.outbox.learn(own, comment);
      else if (news.has(own.id)) this.ask();
    }
  }

  /** Called by the browser. */
  handleEvent(event: Event): void {
    if (
      event.type === 'storage' &&
      !/^tinbox\.(draft|own)\./.test((event as StorageEvent).key ?? 'tinbox.own.')
    )
      return;
    this.outside();
    if (event.type !== 'storage' && !document.hidden) this.#look();
  }

  #look(): void {
    this.outbox.hurry();
    this.ask();
  }
}
