import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Place } from '../address.js';
import type { Desk } from '../context.js';
import { failed, loading } from '../parts/states.js';
import { prefer } from '../preferences.js';
import { Doing } from './doing.js';
import { filtersOf, isNarrow, queryOf, type Filters } from './filters.js';
import { heeded } from './heeded.js';
import { itemPane, type ItemActs } from './item.js';
import { keysList } from './keys-list.js';
import { pressed } from './keys.js';
import { listHead } from './list-head.js';
import { QueueModel } from './model.js';
import { rows } from './rows.js';
import { searchForm } from './search.js';

/** Where the focus goes when what is new has been drawn. */
export type Focus = 'row' | 'form' | 'search';

/** A list of comments and the one that is open, and the keys that work on them. */
export class TinDeskQueue extends LitElement {
  static override properties = { desk: { attribute: false }, place: { attribute: false } };
  declare desk: Desk;
  declare place: Place;
  #model: QueueModel | undefined;
  #doing: Doing | undefined;
  #ends: (() => void)[] = [];
  #isOthersOpen = false;
  #shown: string | undefined;
  #focus: Focus | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#pressed);
    // Waits grow while nothing happens.
    const clock = setInterval(() => this.requestUpdate(), 20_000);
    this.#ends.push(() => clearInterval(clock));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#pressed);
    for (const end of this.#ends.splice(0)) end();
    this.#model?.claims.stop();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const { desk, place } = this;
    if (changes.has('desk')) {
      for (const end of this.#ends.splice(0)) end();
      this.#model?.claims.stop();
      const changed = (): void => this.requestUpdate();
      const model = new QueueModel(desk, filtersOf(place), changed, () => this.#isItemShown());
      this.#ends = [desk.hear((what) => model.happened(what)), desk.work.hear((news) => model.news(news))];
      this.#model = model;
      this.#doing = new Doing(desk, model);
    }
    if (!changes.has('place') && !changes.has('desk')) return;
    const filters = filtersOf(place);
    if (filters.isOpen && !this.#model?.stock.filters.isOpen) this.#focus = 'search';
    void this.#model?.show(filters, place.query.get('item') ?? undefined);
  }

  protected override render(): unknown {
    const { desk } = this;
    const model = this.#model;
    if (!model) return nothing;
    const isOnItem = this.place.query.has('item') || model.form !== undefined;
    const view = isOnItem && model.stock.listed.items.length > 0 ? 'item' : 'list';
    return html`
      <div class="queue" data-view=${view}>
        <h1 class="unseen">${desk.words.queue.lists[model.stock.filters.list]}</h1>
        <section class="list" aria-labelledby="list-title">
          ${listHead(desk, model, { keep: this.#keep, refuse: () => this.#form('refuse') })}
          ${model.stock.filters.isOpen ? searchForm(desk, model.stock.filters, this.#search) : nothing}
          ${this.#list(model)}
        </section>
        ${itemPane(desk, model, this.#acts())}
      </div>
      ${keysList(desk, (keys) => {
        prefer({ keys });
        this.requestUpdate();
      })}
    `;
  }

  #list(model: QueueModel): unknown {
    const { desk } = this;
    const { queue } = desk.words;
    const { filters, state, listed, fresh, isOutdated } = model.stock;
    if (state === 'loading') return loading(desk.words);
    if (state !== 'ready') return failed(state, desk.words, () => void model.load());
    const line = (text: string, act: () => unknown): unknown =>
      html`<button class="fresh" type="button" @click=${act}>${text}</button>`;
    return html`
      ${isOutdated ? line(queue.startAgain, () => model.load()) : nothing}
      ${
        listed.items.length === 0
          ? html`<p class="state">${isNarrow(filters) ? queue.nothingFound : queue.empty[filters.list]}</p>`
          : rows(desk, model, { href: (id) => this.#href(id), open: (id) => this.#open(id) })
      }
      ${
        fresh.size > 0
          ? line(queue.fresh(fresh.size), () => model.stock.more())
          : listed.next !== null
            ? line(queue.more, () => model.stock.more())
            : nothing
      }
    `;
  }

  #acts(): ItemActs {
    return {
      keep: this.#keep,
      form: this.#form,
      unpick: () => this.#then('row', this.#doing?.unpick()),
      later: () => this.#later(),
      step: (by) => this.#then('row', this.#model?.step(by)),
      keys: this.#showKeys,
      back: () => this.desk.go(this.#href()),
      others: () => {
        this.#isOthersOpen = !this.#isOthersOpen;
        this.requestUpdate();
      },
      isOthersOpen: this.#isOthersOpen,
      sent: (form, data) =>
        form === 'ban'
          ? this.#doing?.ban(data, () => this.#form(undefined))
          : this.#then('row', this.#doing?.sent(form, data)),
      left: () => this.#form(undefined),
    };
  }

  #href(item?: string): string {
    const filters = filtersOf(this.place);
    return this.desk.href(`queue/${filters.list}`, queryOf(filters, item));
  }

  readonly #search = (filters: Filters): void =>
    this.desk.go(this.desk.href(`queue/${filters.list}`, queryOf(filters)));

  /** Opens a comment; from the list of a phone it is a page of its own. */
  #open(id: string): void {
    const replace = this.#isItemShown();
    this.#model?.open(id);
    this.desk.go(this.#href(id), { replace });
  }

  #isItemShown(): boolean {
    return this.place.query.has('item') || matchMedia('(min-width: 640px)').matches;
  }

  /** After an act the focus has a place, and the address names what is open. */
  #then(focus: Focus, isDone: boolean | undefined): boolean {
    if (!isDone) return false;
    this.#isOthersOpen = false;
    this.#focus = focus;
    this.requestUpdate();
    const { open } = this.#model?.stock.listed ?? {};
    if (this.place.query.has('item')) this.desk.go(this.#href(open), { replace: true });
    return true;
  }

  readonly #keep = (): boolean => this.#then('row', this.#doing?.keep());

  readonly #form: ItemActs['form'] = (form) => this.#then(form ? 'form' : 'row', this.#doing?.form(form));

  #later(): boolean {
    this.#model?.later();
    return this.#then('row', true);
  }

  readonly #showKeys = (): void => this.querySelector('dialog')?.showModal();

  readonly #pressed = (event: KeyboardEvent): void => {
    const meant = this.desk.keys ? pressed(event) : undefined;
    const [model, doing] = [this.#model, this.#doing];
    if (!meant || !model || !doing || this.querySelector('dialog')?.open) return;
    const isHeeded = heeded(meant, model, doing, {
      ...{ keep: this.#keep, form: this.#form, later: () => this.#later(), keys: this.#showKeys },
      then: (focus, isDone) => this.#then(focus, isDone),
      undo: () => this.desk.undo(),
      search: () => this.#search({ ...filtersOf(this.place), isOpen: true }),
      words: () => this.querySelector<HTMLTextAreaElement>('#refuse-text')?.value ?? '',
    });
    if (isHeeded) event.preventDefault();
  };

  protected override updated(): void {
    const row = this.querySelector<HTMLElement>('.row[data-open] a');
    const open = this.#model?.stock.listed.open;
    if (open !== this.#shown) row?.closest('.row')?.scrollIntoView({ block: 'nearest' });
    if (open !== this.#shown) this.querySelector('.item')?.scrollTo(0, 0);
    this.#shown = open;
    const focus = this.#focus;
    if (!focus || this.#model?.stock.state === 'loading') return;
    this.#focus = undefined;
    if (focus === 'search') this.querySelector<HTMLElement>('.search input')?.focus();
    if (focus === 'form') this.querySelector<HTMLElement>('.form :is(input, textarea)')?.focus();
    // Whoever works with buttons keeps the finger on them.
    const isOnButton = this.querySelector('.item :is(.acts, .others, .ways) :focus') !== null;
    if (focus === 'row' && !isOnButton) this.#focusRow(row);
  }

  #focusRow(row: HTMLElement | null): void {
    const places = [row, ...this.querySelectorAll<HTMLElement>('.item .article, #list-title')];
    for (const place of places) {
      place?.focus({ preventScroll: true });
      if (place && document.activeElement === place) return;
    }
  }
}
