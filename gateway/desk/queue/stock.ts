import type { Item, LiveComment, Queue } from '../../src/desk/api.js';
import type { Answer, Failure } from '../ask.js';
import { hrefOf } from '../address.js';
import type { Desk, Happening } from '../context.js';
import { isNarrow, type Filters } from './filters.js';
import { appended, leaves, openItem, replaced, without, withItems, type Listed } from './listed.js';

/** The comments of one list as the server has them, and as others change them. */
export class Stock {
  listed: Listed;
  state: 'loading' | 'ready' | Failure = 'loading';
  /** New comments, which wait behind a line. */
  fresh: ReadonlySet<string> = new Set();
  /** Decided by others while they stand in the list. */
  gone: ReadonlyMap<string, LiveComment> = new Map();
  /** Too much was missed. */
  isOutdated = false;
  /** What was taken from the list, to be put back. */
  readonly #away = new Map<string, Item>();
  /** How often each was taken. */
  readonly #taken = new Map<string, number>();
  #asked = 0;
  #isFetching = false;

  constructor(
    private readonly desk: Desk,
    public filters: Filters,
    private readonly changed: () => void,
  ) {
    this.listed = { list: filters.list, items: [], next: null, open: undefined };
  }

  /** The comment that is open. */
  get item(): Item | undefined {
    return openItem(this.listed);
  }

  get isAsked(): boolean {
    return this.#asked > 0;
  }

  /** A comment that is here, or has just been taken from here. */
  find(id: string): Item | undefined {
    return this.listed.items.find((item) => item.id === id) ?? this.#away.get(id);
  }

  isGone = (id: string): boolean => this.gone.has(id);

  open(id: string | undefined): void {
    this.listed = { ...this.listed, open: id };
    this.#ahead();
  }

  /** Begins with another list. */
  clear(filters: Filters): void {
    this.filters = filters;
    this.listed = { list: filters.list, items: [], next: null, open: undefined };
    this.state = 'loading';
    this.#away.clear();
  }

  /** Loads the list from its beginning. @param item What is to be open then, though the list may be too long to hold it. */
  async load(item: string | undefined = this.listed.open): Promise<void> {
    const asked = ++this.#asked;
    const answer = await this.#ask(undefined);
    if (asked !== this.#asked) return;
    if (!answer.ok) {
      this.state = answer.failure;
      return;
    }
    this.state = 'ready';
    this.fresh = new Set();
    this.gone = new Map();
    this.isOutdated = false;
    const items = answer.value.items.filter(({ id }) => !this.#isLeaving(id));
    this.listed = { list: this.filters.list, items, next: answer.value.next, open: undefined };
    if (item && !items.some(({ id }) => id === item)) await this.fetch(item, true);
    const isHere = this.listed.items.some(({ id }) => id === item);
    this.open(isHere ? item : this.listed.items[0]?.id);
  }

  /** What the list has beyond its end; where it has been read to its end, what is new. */
  async more(): Promise<void> {
    const { next } = this.listed;
    const answer = await this.#ask(next ?? undefined);
    if (!answer.ok) return this.desk.tell(this.desk.words.frame.nobodyAnswers);
    const items = answer.value.items.filter(({ id }) => !this.#isLeaving(id));
    this.listed =
      next === null
        ? { ...withItems(this.listed, items), next: answer.value.next }
        : appended(this.listed, items, answer.value.next);
    this.fresh = new Set();
    this.listed = { ...this.listed, open: this.listed.open ?? this.listed.items[0]?.id };
    this.changed();
  }

  /** Reads a comment again, into its place. @param isBack Whether it belongs here although it is not. */
  async fetch(id: string, isBack = false): Promise<void> {
    const taken = this.#taken.get(id);
    const answer = await this.desk.ask<{ readonly item: Item }>(`/items/${encodeURIComponent(id)}`);
    if (!answer.ok) return;
    const { item } = answer.value;
    // Whoever has decided again meanwhile has the last word.
    if (this.#isLeaving(id) || this.#taken.get(id) !== taken) return;
    if (this.listed.items.some((each) => each.id === id)) this.listed = replaced(this.listed, item);
    else if (isBack) this.listed = withItems(this.listed, [item]);
    this.fresh = new Set([...this.fresh].filter((other) => other !== id));
    this.gone = new Map([...this.gone].filter(([other]) => other !== id));
    if (isBack) this.listed = { ...this.listed, open: this.listed.open ?? id };
    this.changed();
  }

  /** Takes comments from the list, and with them what others have decided. */
  take(items: readonly Item[]): void {
    for (const item of items) {
      this.#away.set(item.id, item);
      this.#taken.set(item.id, (this.#taken.get(item.id) ?? 0) + 1);
    }
    const gone = [...this.gone.keys()].filter((id) => id !== this.listed.open);
    this.listed = without(this.listed, new Set([...items.map(({ id }) => id), ...gone]), this.isGone);
    this.#ahead();
    if (this.listed.items.length === 0 && (this.listed.next !== null || this.fresh.size > 0))
      void this.more();
  }

  /** Puts back what was taken, and opens the first of it. */
  putBack(ids: readonly string[]): void {
    const items = ids.flatMap((id) => this.#away.get(id) ?? []);
    for (const { id } of items) this.#away.delete(id);
    if (items.length > 0) this.listed = { ...withItems(this.listed, items), open: items[0]?.id };
  }

  happened(happening: Happening): void {
    if (happening.kind === 'reset') this.isOutdated = true;
    else this.#heard(happening.comment);
  }

  #heard(comment: LiveComment): void {
    const { kind, id, claim, by, status } = comment;
    const here = this.listed.items.find((item) => item.id === id);
    if (!here) return this.#comes(comment);
    if (kind === 'claimed' || kind === 'released') {
      const { claim: _, ...free } = here;
      this.listed = replaced(this.listed, claim && kind === 'claimed' ? { ...here, claim } : free);
    } else if (kind === 'decided' && by?.id !== this.desk.me.person.id && here.status !== status)
      this.gone = new Map([...this.gone, [id, comment]]);
    else if (kind !== 'waiting' || here.revision !== comment.revision) void this.fetch(id);
  }

  #comes({ kind, id, status }: LiveComment): void {
    const { list, next } = this.listed;
    const isHeard =
      (kind === 'waiting' && status === 'pending' && list === 'pending') ||
      (kind === 'reported' && list === 'reported');
    if (!isHeard || this.state !== 'ready' || isNarrow(this.filters) || this.#isLeaving(id)) return;
    if (next === null) this.fresh = new Set([...this.fresh, id]);
    if (this.listed.items.length === 0) void this.more();
  }

  /** Fetches more before the end is reached. */
  #ahead(): void {
    const { items, next, open } = this.listed;
    if (next === null || this.#isFetching || items.findIndex(({ id }) => id === open) < items.length - 10)
      return;
    this.#isFetching = true;
    void this.more().finally(() => (this.#isFetching = false));
  }

  /** Whether something is on its way that takes a comment from this list. */
  #isLeaving(id: string): boolean {
    return this.desk.work.unsaved.some(
      ({ request }) =>
        request && leaves(this.filters.list, request.act) && request.on.some((seen) => seen.id === id),
    );
  }

  #ask(cursor: string | undefined): Promise<Answer<Queue>> {
    const { list, q, site, thread, status } = this.filters;
    return this.desk.ask<Queue>(hrefOf('', 'queue', { list, q, site, thread, status, cursor }));
  }
}
