import type { ReactiveController } from 'lit';
import type { Spoken } from '../../locales/words.js';
import { styles } from './carousel.styles.js';
import { bandTemplate } from './carousel.template.js';
import type { TinRelatedNews } from './related-news.js';
import type { ListAdditions, Title } from './related-news.template.js';

/** For how long a smooth scroll may be under way, in milliseconds. */
const UNDER_WAY = 700;

/** Pixels by which the browser's whole numbers may be wrong. */
const ROUNDED = 2;

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** What stands in the band: cards, and the publisher's own nodes between them. */
const ROWS = '.item, .after:not([hidden])';

/**
 * Leafs through the rows of a list: by its buttons, by arrow keys, Home and End. Rows out of sight are inert; keys go from card
 * to card. It moves by `scrollLeft` alone, for Prototype and MooTools put something else in the place of `scrollTo`; it never
 * moves by itself.
 */
export class Carousel implements ReactiveController {
  readonly styles = styles;
  #rows: readonly HTMLElement[] = [];
  #first = '';
  #observer: IntersectionObserver | undefined;
  /** What is seen of the rows, and what is seen wholly. */
  readonly #seen = new Set<Element>();
  readonly #whole = new Set<Element>();
  /** The row that the band is on its way to. */
  #goal: { readonly start: number; readonly until: number } | undefined;

  constructor(private readonly list: TinRelatedNews) {
    list.addController(this);
  }

  additions(spoken: Spoken<unknown>, title: Title): ListAdditions {
    return {
      around: (list, layout) => (layout === 'carousel' ? bandTemplate(list, title, spoken) : list),
    };
  }

  hostConnected(): void {
    const { renderRoot } = this.list;
    for (const type of ['click', 'keydown', 'focusout']) renderRoot.addEventListener(type, this);
    this.hostUpdated();
  }

  hostDisconnected(): void {
    const { renderRoot } = this.list;
    for (const type of ['click', 'keydown', 'focusout']) renderRoot.removeEventListener(type, this);
    this.#watch([]);
  }

  hostUpdated(): void {
    const rows = [...(this.#band?.querySelectorAll<HTMLElement>(ROWS) ?? [])];
    const first = rows[0]?.querySelector('a')?.href ?? '';
    const others = first !== this.#first;
    if (!others && rows.length === this.#rows.length && rows.every((row, i) => row === this.#rows[i])) return;
    if (others && this.#first && this.#band) this.#band.scrollLeft = 0;
    this.#first = first;
    this.#watch(rows);
  }

  /** Called by the browser. */
  handleEvent(event: Event): void {
    const { target } = event;
    // What happens in a node of the page's own is the page's matter.
    if (!(target instanceof Element) || target.getRootNode() !== this.list.renderRoot) return;
    if (!target.closest('.band')) return;
    if (event instanceof KeyboardEvent) this.#press(event, target);
    else if (event.type === 'focusout') requestAnimationFrame(() => this.#mark());
    else if (target.closest('[part="previous"]')) this.#show(this.#startOf(this.#start - 1));
    else if (target.closest('[part="next"]')) this.#show(this.#behind(this.#start));
  }

  get #band(): HTMLElement | null {
    return this.list.renderRoot.querySelector<HTMLElement>('.band > .carousel');
  }

  get #isMirrored(): boolean {
    return getComputedStyle(this.list).direction === 'rtl';
  }

  /** The first row that is seen, or will be. */
  get #start(): number {
    if (this.#goal && performance.now() < this.#goal.until) return this.#goal.start;
    const whole = this.#rows.findIndex((row) => this.#whole.has(row));
    return whole < 0
      ? Math.max(
          0,
          this.#rows.findIndex((row) => this.#seen.has(row)),
        )
      : whole;
  }

  /** How far into the band a row begins. That does not depend on where the band is on its way to. */
  #edge(row: HTMLElement): number {
    const [first = row] = this.#rows;
    const edge = row.offsetLeft - first.offsetLeft;
    return this.#isMirrored ? first.offsetWidth - row.offsetWidth - edge : edge;
  }

  /** Whether there is room for the rows from one place to another. */
  #fits(from: number, to: number): boolean {
    const [start, end] = [this.#rows[from], this.#rows[to]];
    if (!start || !end) return true;
    return this.#edge(end) + end.offsetWidth - this.#edge(start) <= (this.#band?.clientWidth ?? 0) + ROUNDED;
  }

  /** The row to begin with so that one at a place is the last there is room for. */
  #startOf(end: number): number {
    const start = this.#rows.findIndex((_, place) => place >= end || this.#fits(place, end));
    return Math.max(0, start);
  }

  /** The first row there is no room for when the band begins with one at a place. */
  #behind(start: number): number {
    const next = this.#rows.findIndex((_, place) => place > start && !this.#fits(start, place));
    return next < 0 ? this.#rows.length - 1 : next;
  }

  #watch(rows: readonly HTMLElement[]): void {
    this.#observer?.disconnect();
    for (const row of this.#rows) row.removeAttribute('inert');
    this.#seen.clear();
    this.#whole.clear();
    this.#goal = undefined;
    this.#rows = rows;
    if (!rows.length) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRatio } of entries) {
          this.#seen[intersectionRatio > 0 ? 'add' : 'delete'](target);
          this.#whole[intersectionRatio > 0.98 ? 'add' : 'delete'](target);
        }
        this.#mark();
      },
      // The ring's room above and below is part of the band and of no row: only sideways can one be out of sight.
      { root: this.#band, threshold: [0, 0.01, 0.985] },
    );
    for (const row of rows) this.#observer.observe(row);
  }

  /** Tells rows and buttons what can be seen. A row that holds the focus keeps it. */
  #mark(): void {
    const rows = this.#rows;
    // Nothing is seen of a list that is not displayed.
    if (!this.#seen.size) return;
    for (const row of rows)
      row.toggleAttribute('inert', !this.#seen.has(row) && !row.matches(':focus-within'));
    const [first, last] = [rows[0], rows[rows.length - 1]].map((row) => !!row && this.#whole.has(row));
    const { renderRoot } = this.list;
    renderRoot.querySelector('[part="previous"]')?.setAttribute('aria-disabled', `${first}`);
    renderRoot.querySelector('[part="next"]')?.setAttribute('aria-disabled', `${last}`);
    renderRoot.querySelector('.turns')?.toggleAttribute('hidden', first && last);
  }

  /** Brings a row to the start of the band, or as near as the band goes. */
  #show(place: number): void {
    const band = this.#band;
    const start = Math.max(0, Math.min(place, this.#startOf(this.#rows.length - 1)));
    const row = this.#rows[start];
    if (!band || !row) return;
    this.#goal = { start, until: performance.now() + UNDER_WAY };
    // From right to left it is below zero.
    band.scrollLeft = this.#edge(row) * (this.#isMirrored ? -1 : 1);
  }

  #press(event: KeyboardEvent, target: Element): void {
    const { key } = event;
    const step = (STEPS[key] ?? 0) * (this.#isMirrored ? -1 : 1);
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!step && key !== 'Home' && key !== 'End') return;
    event.preventDefault();
    const cards = this.#rows.filter((row) => row.matches('.item'));
    const here = cards.findIndex((card) => card.contains(target));
    const last = (here < 0 ? this.#rows : cards).length - 1;
    const to = step
      ? Math.max(0, Math.min((here < 0 ? this.#start : here) + step, last))
      : key === 'Home'
        ? 0
        : last;
    if (here < 0) this.#show(to);
    else if (cards[to]) this.#focus(cards[to]);
  }

  /** Takes the reader to a card, and the band no further than it must go. */
  #focus(card: HTMLElement): void {
    const place = this.#rows.indexOf(card);
    const start = this.#start;
    card.removeAttribute('inert');
    card.querySelector<HTMLElement>('[part~="link"]')?.focus({ preventScroll: true });
    if (place < start) this.#show(place);
    else if (!this.#fits(start, place)) this.#show(this.#startOf(place));
  }
}
