import { MOST_AT_ONCE, type ActOn, type ActRequest, type Conflict, type Item } from '../../src/desk/api.js';
import type { Desk, Happening } from '../context.js';
import type { News } from '../work/work.js';
import { Claims } from './claims.js';
import { dropDrafts, type FormName } from './drafts.js';
import { isNarrow, isSame, type Filters } from './filters.js';
import { leaves, stepped } from './listed.js';
import { seenOf } from './seen.js';
import { Stock } from './stock.js';
import { conflictText, isRefused, refusalText } from './told.js';

/** What is open and chosen in a list, and what is done to it. It draws nothing. */
export class QueueModel {
  readonly stock: Stock;
  readonly claims: Claims;
  chosen: ReadonlySet<string> = new Set();
  form: FormName | undefined;
  /** The comment about which the person was told that somebody else reads it. */
  #warned = '';

  /** @param isShown Whether the open comment can be read, rather than its line in the list. */
  constructor(
    private readonly desk: Desk,
    filters: Filters,
    private readonly changed: () => void,
    private readonly isShown: () => boolean,
  ) {
    this.claims = new Claims(desk.ask, (id, conflict) => void this.#claimRefused(id, conflict));
    this.stock = new Stock(desk, filters, () => this.#read());
  }

  /** The comment that is open. */
  get item(): Item | undefined {
    return this.stock.item;
  }

  get chosenItems(): readonly Item[] {
    return this.stock.listed.items.filter(({ id }) => this.chosen.has(id));
  }

  /** Loads a list from its beginning, unless it is this one already. */
  async show(filters: Filters, item?: string): Promise<void> {
    const { stock } = this;
    const isHere = stock.isAsked && isSame(filters, stock.filters);
    stock.filters = filters;
    if (isHere) return this.open(item ?? stock.listed.open);
    stock.clear(filters);
    this.chosen = new Set();
    this.form = undefined;
    await this.load(item);
  }

  async load(item?: string): Promise<void> {
    await this.stock.load(item);
    this.#read();
  }

  open(id: string | undefined): void {
    if (id !== this.stock.listed.open) this.form = undefined;
    this.stock.open(id);
    this.#read();
  }

  /** @returns Whether there was one to go to. */
  step(by: 1 | -1): boolean {
    const id = stepped(this.stock.listed, by, this.stock.isGone);
    if (id === undefined) return false;
    this.open(id);
    return true;
  }

  choose(id: string, isChosen = !this.chosen.has(id)): void {
    const chosen = new Set(this.chosen);
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
    this.chosen = chosen;
    this.changed();
  }

  chooseAll(isChosen: boolean): void {
    const { items } = this.stock.listed;
    this.chosen = new Set(isChosen ? items.slice(0, MOST_AT_ONCE).map(({ id }) => id) : []);
    this.changed();
  }

  showForm(form: FormName | undefined): void {
    this.form = form;
    if (form) this.claims.begin();
    this.changed();
  }

  /** What is acted upon: the chosen comments, else the open one. */
  get targets(): readonly Item[] {
    if (this.chosen.size > 0) return this.chosenItems;
    return this.item && !this.stock.isGone(this.item.id) ? [this.item] : [];
  }

  /**
   * Does something at once on the screen, and has the server told.
   * @returns Whether it was begun: what somebody else reads is asked for once more.
   */
  act(deeds: readonly ActOn[], items: readonly Item[] = this.targets): boolean {
    const last = deeds.at(-1);
    const [first] = items;
    if (!first || !last) return false;
    const other = items.find(({ claim }) => claim && claim.id !== this.desk.me.person.id)?.claim;
    if (other && this.#warned !== first.id) {
      this.#warned = first.id;
      this.desk.tell(this.desk.words.queue.oncemore(other.name));
      return false;
    }
    const requests: ActRequest[] = [];
    for (let from = 0; from < items.length; from += MOST_AT_ONCE)
      deeds.forEach((deed, index) =>
        requests.push({
          ...deed,
          on: items.slice(from, from + MOST_AT_ONCE).map((item) => seenOf(item, deeds.slice(0, index))),
          // What follows a decision belongs to it, whoever reads the comment by then.
          ...((other || index > 0) && { evenIfClaimed: true }),
        }),
      );
    this.form = undefined;
    this.chosen = new Set();
    for (const { id } of items) this.claims.decided(id);
    if (deeds.some(({ act }) => leaves(this.stock.listed.list, act))) this.stock.take(items);
    this.desk.work.do({ act: last.act, name: first.author.name, count: items.length }, requests);
    this.#read();
    return true;
  }

  /** Puts the open comment aside, or gives it free again; the next one opens. */
  later(): void {
    const { item } = this;
    if (!item) return;
    if (this.claims.kept.has(item.id)) this.claims.letGo(item);
    else this.claims.keep(item);
    if (!this.step(1)) this.changed();
  }

  happened(happening: Happening): void {
    this.stock.happened(happening);
    this.changed();
  }

  news(news: News): void {
    if (news.kind === 'done') void this.#done(news);
    else if (news.kind === 'refused') this.#refused(news);
    else if (news.kind === 'undone') {
      this.stock.putBack(news.undone.requests.flatMap(({ on }) => on.map(({ id }) => id)));
      this.form = undefined;
      this.#read();
    }
  }

  async #done({ entry, answer }: Extract<News, { kind: 'done' }>): Promise<void> {
    const refusal = refusalText(this.desk, answer, (id) => this.stock.find(id));
    if (refusal) this.desk.tell(refusal);
    const { list, items } = this.stock.listed;
    for (const result of answer.results) {
      const { id } = result;
      const isDecided =
        isRefused(result) && 'conflict' in result && /decided|deleted/.test(result.conflict.kind);
      const waitsAgain = !entry.request && result.ok && result.status === 'pending';
      const isBack =
        (isRefused(result) && !isDecided) ||
        (waitsAgain && list === 'pending' && !isNarrow(this.stock.filters));
      if (isBack || items.some((item) => item.id === id)) await this.stock.fetch(id, isBack);
      if (result.ok && entry.request) dropDrafts(id);
    }
    this.#read();
  }

  #refused({ entry, failure }: Extract<News, { kind: 'refused' }>): void {
    const { queue } = this.desk.words;
    const { act, name, count } = entry.deed;
    const isLate = failure.kind === 'refused' && failure.problem === 'undo-passed';
    if (entry.request) this.stock.putBack(entry.request.on.map(({ id }) => id));
    else void this.load(this.stock.listed.open);
    const why = failure.kind === 'refused' ? failure.detail : '';
    this.desk.tell(isLate ? queue.undoLate : queue.refused(queue.done[act](name, count), why));
    this.#read();
  }

  async #claimRefused(id: string, conflict: Conflict): Promise<void> {
    if (conflict.kind === 'claimed') return this.stock.fetch(id);
    const { item } = this;
    if (item?.id === id) this.desk.tell(conflictText(this.desk, item.author.name, conflict));
  }

  #read(): void {
    this.claims.read(this.isShown() ? this.item : undefined);
    this.changed();
  }
}
