import type { CommentDraft, CommentWriter, Sent } from '../../../src/feeds/comments/back-end.js';
import { Outbox, type Ground, type Told } from '../../../src/controllers/writing/outbox.js';
import { draftRecords, ownRecords } from '../../../src/controllers/writing/records.js';
import { Shelf, type Kept } from '../../../src/controllers/writing/shelf.js';
import type { Comment } from '../../../src/model/comment.js';

/** A browser's storage, shared by its tabs. */
export function storage(): Kept & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
    key: (place) => [...texts.keys()][place] ?? null,
    get length() {
      return texts.size;
    },
  };
}

export const comment = (id: string, text: string, status: Comment['status'] = 'published'): Comment => ({
  id,
  root: id,
  depth: 0,
  author: { name: 'Lan' },
  text,
  status,
  created: '2026-11-25T05:00:00Z',
  revision: 1,
  score: 0,
  replyCount: 0,
});

/** What the network does with one request. */
export type Fate = 'taken' | 'answer-lost' | 'lost' | 'later' | 'crash-before' | 'crash-after';

/** A comment system, and the network before it. */
export class Server {
  readonly comments: { readonly key: string; readonly text: string; status: Comment['status'] }[] = [];
  fates: Fate[] = [];

  constructor(
    readonly keyed: boolean,
    private readonly status: Comment['status'] = 'published',
  ) {}

  #take(draft: CommentDraft, key: string): Sent {
    const known = this.keyed ? this.comments.findIndex((each) => each.key === key) : -1;
    const place = known < 0 ? this.comments.push({ key, text: draft.text, status: this.status }) - 1 : known;
    const { text, status } = this.comments[place]!;
    return { kind: 'done', value: comment(`${place}`, text, status) };
  }

  /** @param crash Ends the tab that asks. */
  writer(crash: () => void): CommentWriter {
    const never = new Promise<Sent>(() => undefined);
    return {
      create: async (draft, key) => {
        await Promise.resolve();
        switch (this.fates.shift() ?? 'taken') {
          case 'taken':
            return this.#take(draft, key);
          case 'answer-lost':
            this.#take(draft, key);
            return { kind: 'unclear' };
          case 'lost':
            return { kind: 'unclear' };
          case 'later':
            return { kind: 'later', seconds: 3 };
          case 'crash-before':
            crash();
            return never;
          case 'crash-after':
            this.#take(draft, key);
            crash();
            return never;
        }
      },
      // Pre-moderated ones are not to be seen in the list.
      find: async ({ text }) => {
        const place = this.comments.findIndex((each) => each.text === text && each.status === 'published');
        return place < 0 ? undefined : comment(`${place}`, text);
      },
      own: async (id) => {
        const known = this.comments[Number(id)];
        return known && comment(id, known.text, known.status);
      },
    };
  }
}

/** A reader's browser: its storage, its clock, its tabs. */
export class Device {
  readonly storage = storage();
  now = 1_800_000_000_000;
  isOnline = true;
  #holder: Tab | undefined;
  #queue: (() => void)[] = [];

  constructor(readonly server: Server) {}

  open(told: Told = () => undefined): Tab {
    return new Tab(this, told);
  }

  async alone(tab: Tab, act: () => Promise<void>): Promise<void> {
    while (this.#holder) await new Promise<void>((go) => this.#queue.push(go));
    if (tab.isGone) return new Promise(() => undefined);
    this.#holder = tab;
    await act();
    this.leave(tab);
  }

  /** A tab that ends leaves its lock. */
  leave(tab: Tab): void {
    if (this.#holder !== tab) return;
    this.#holder = undefined;
    this.#queue.splice(0).forEach((go) => go());
  }
}

export class Tab {
  isGone = false;
  /** When it wants to be woken. */
  due: { readonly at: number; readonly act: () => void } | undefined;
  readonly ground: Ground;
  readonly outbox: Outbox;

  constructor(device: Device, told: Told) {
    const shelf = new Shelf(() => device.storage);
    const now = (): number => device.now;
    const crash = (): void => {
      this.isGone = true;
      device.leave(this);
    };
    this.ground = {
      own: ownRecords(shelf, now),
      drafts: draftRecords(shelf, now),
      now,
      random: () => 0.5,
      isOnline: () => device.isOnline,
      alone: (act) => device.alone(this, act),
      wake: (ms, act) => (this.due = { at: device.now + ms, act }),
      keyed: device.server.keyed,
      writer: async () => device.server.writer(crash),
    };
    this.outbox = new Outbox(this.ground, told);
  }
}

/** Lets everything that is ready happen. */
export const settle = (): Promise<void> => new Promise((go) => setImmediate(go));

/** Lets time pass until no tab waits to be woken. */
export async function quiet(device: Device, tabs: readonly Tab[]): Promise<void> {
  for (let turns = 0; turns < 100; turns++) {
    await settle();
    const next = tabs.filter(({ isGone, due }) => !isGone && due).sort((a, b) => a.due!.at - b.due!.at)[0];
    if (!next?.due) return;
    const { at, act } = next.due;
    next.due = undefined;
    device.now = Math.max(device.now, at);
    act();
  }
}
