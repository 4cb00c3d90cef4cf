import type { ReactiveController } from 'lit';
import type { Spoken } from '../../locales/words.js';
import { styles } from './carousel.styles.js';
import { bandTemplate } from './carousel.template.js';
import type { TinRelatedNews } from './related-news.js';
import type { ListAdditions, Title } from './related-news.template.js';

/** For how long a smooth scroll may be under way, in milliseconds. */
const UNDER_WAY = 700;

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Leafs through the cards of a list: by its buttons, by arrow keys, Home and End. Cards out of sight are inert. It moves by
 * `scrollLeft` alone, for Prototype and MooTools put something else in the place of `scrollTo`; it never moves by itself.
 */
export class Carousel implements ReactiveController {
  readonly styles = styles;
  #cards: readonly HTMLElement[] = [];
  #first = '';
  #observer: IntersectionObserver | undefined;
  /** What is seen of the cards, and what is seen wholly. */
  readonly #seen = new Set<Element>();
  readonly #whole = new Set<Element>();
  /** The card that the band is on its way to. */
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
    const cards = [...(this.#band?.querySelectorAll<HTMLElement>('[role="listitem"]') ?? [])];
    const first = cards[0]?.querySelector('a')?.href ?? '';
    const others = first !== this.#first;
    if (!others && cards.length === this.#cards.length && cards.every((card, i) => card === this.#cards[i]))
      return;
    if (others && this.#first && this.#band) this.#band.scrollLeft = 0;
    this.#first = first;
    this.#watch(cards);
  }

  /** Called by the browser. */
  handleEvent(event: Event): void {
    const { target } = event;
    if (!(target instanceof Element) || !target.closest('.band')) return;
    if (event instanceof KeyboardEvent) this.#press(event, target);
    else if (event.type === 'focusout') requestAnimationFrame(() => this.#mark());
    else if (target.closest('[part="previous"]')) this.#turn(-this.#most);
    else if (target.closest('[part="next"]')) this.#turn(this.#most);
  }

  get #band(): HTMLElement | null {
    return this.list.renderRoot.querySelector<HTMLElement>('.band > .carousel');
  }

  get #isMirrored(): boolean {
    return getComputedStyle(this.list).direction === 'rtl';
  }

  /** How many cards there is room for, one at least. */
  get #most(): number {
    const width = this.#cards[0]?.offsetWidth ?? 0;
    return Math.max(1, Math.floor((this.#band?.clientWidth ?? 0) / (width || 1)));
  }

  /** The first card that is seen, or will be. */
  get #start(): number {
    if (this.#goal && performance.now() < this.#goal.until) return this.#goal.start;
    const whole = this.#cards.findIndex((card) => this.#whole.has(card));
    return whole < 0
      ? Math.max(
          0,
          this.#cards.findIndex((card) => this.#seen.has(card)),
        )
      : whole;
  }

  #watch(cards: readonly HTMLElement[]): void {
    this.#observer?.disconnect();
    for (const card of this.#cards) card.removeAttribute('inert');
    this.#seen.clear();
    this.#whole.clear();
    this.#goal = undefined;
    this.#cards = cards;
    if (!cards.length) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRatio } of entries) {
          this.#seen[intersectionRatio > 0 ? 'add' : 'delete'](target);
          this.#whole[intersectionRatio > 0.98 ? 'add' : 'delete'](target);
        }
        this.#mark();
      },
      // The ring's room above and below is part of the band and of no card: only sideways can one be out of sight.
      { root: this.#band, threshold: [0, 0.01, 0.985] },
    );
    for (const card of cards) this.#observer.observe(card);
  }

  /** Tells cards and buttons what can be seen. A card that holds the focus keeps it. */
  #mark(): void {
    const cards = this.#cards;
    // Nothing is seen of a list that is not displayed.
    if (!this.#seen.size) return;
    for (const card of cards)
      card.toggleAttribute('inert', !this.#seen.has(card) && !card.matches(':focus-within'));
    const [first, last] = [cards[0], cards[cards.length - 1]].map((card) => !!card && this.#whole.has(card));
    const { renderRoot } = this.list;
    renderRoot.querySelector('[part="previous"]')?.setAttribute('aria-disabled', `${first}`);
    renderRoot.querySelector('[part="next"]')?.setAttribute('aria-disabled', `${last}`);
    renderRoot.querySelector('.turns')?.toggleAttribute('hidden', first && last);
  }

  #turn(by: number): void {
    this.#show(this.#start + by);
  }

  /** Brings a card to the start of the band, or as near as the band goes. */
  #show(place: number): void {
    const band = this.#band;
    const start = Math.max(0, Math.min(place, this.#cards.length - this.#most));
    const [first, card] = [this.#cards[0], this.#cards[start]];
    if (!band || !first || !card) return;
    this.#goal = { start, until: performance.now() + UNDER_WAY };
    // Where it is to stand does not depend on where the band is on its way to; from right to left it is below zero.
    band.scrollLeft = card.offsetLeft - first.offsetLeft;
  }

  #press(event: KeyboardEvent, target: Element): void {
    const { key } = event;
    const step = (STEPS[key] ?? 0) * (this.#isMirrored ? -1 : 1);
    const last = this.#cards.length - 1;
    const here = this.#cards.findIndex((card) => card.contains(target));
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!step && key !== 'Home' && key !== 'End') return;
    event.preventDefault();
    const to = step
      ? Math.max(0, Math.min((here < 0 ? this.#start : here) + step, last))
      : key === 'Home'
        ? 0
        : last;
    if (here < 0) return this.#show(to);
    this.#focus(to);
  }

  /** Takes the reader to a card, and the band no further than it must go. */
  #focus(place: number): void {
    const card = this.#cards[place];
    const start = this.#start;
    card?.removeAttribute('inert');
    card?.querySelector<HTMLElement>('[part~="link"]')?.focus({ preventScroll: true });
    if (place < start) this.#show(place);
    else if (place >= start + this.#most) this.#show(place - this.#most + 1);
  }
}
