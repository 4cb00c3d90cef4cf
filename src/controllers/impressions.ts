import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { canonicalUrl } from '../model/canonical-url.js';
import { seenCards } from './seen-cards.js';
import { viewport } from './viewport.js';

interface Followed {
  /** Address of the story that the card shows; a redraw may put another one into it. */
  readonly url: string;
  stop(): void;
}

/** How far the clock of a card has come. */
export interface CardClock {
  /** Milliseconds that count so far; 0 where the clock does not run. */
  readonly ms: number;
  readonly counted: boolean;
}

/** Says what was drawn since it was asked last. */
interface Drawn {
  latest(): readonly ParentNode[];
}

const CARDS = '[part~="card"]';

const urlOf = (card: Element): string => card.querySelector<HTMLAnchorElement>('a[part~="link"]')?.href ?? '';

/**
 * Tells of each story that readers have seen in a widget, once for as long as the page stands. Of a long list only the groups of
 * rows near which readers are are followed.
 */
export class Impressions implements ReactiveController {
  /** Addresses of stories that were told of, as linked and canonical. */
  readonly #told = new Set<string>();
  readonly #areas = new Map<Element, () => void>();
  readonly #inside = new Set<Element>();
  readonly #cards = new Map<Element, Followed>();
  /** How the list stood when its areas were found. */
  #layout = '';

  constructor(
    private readonly host: ReactiveControllerHost & Element & { readonly renderRoot: ParentNode },
    private readonly tell: (card: Element) => void,
    private readonly drawn?: Drawn,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch();
  }

  hostUpdated(): void {
    if (!this.host.isConnected) return;
    const latest = this.drawn?.latest();
    const { renderRoot } = this.host;
    const isDrawn = (area: Element): boolean =>
      !latest || area === this.host || latest.some((part) => part === renderRoot || part.contains(area));
    this.#watch([...this.#inside].some(isDrawn));
  }

  hostDisconnected(): void {
    for (const area of this.#areas.keys()) this.#leave(area);
    this.#follow();
  }

  /** How far a card's clock has come, for developers. */
  clockOf(card: Element): CardClock {
    return { ms: seenCards.ms(card), counted: this.#isTold(urlOf(card)) };
  }

  /** Learns of the parts of the list that come into view and leave it. @param isDrawn Those in view may hold other cards. */
  #watch(isDrawn = true): void {
    const list = this.host.renderRoot.querySelector('[part~="list"]');
    const areas = new Set(list && list.childElementCount > 1 ? list.children : [this.host]);
    const layout = list?.className ?? '';
    for (const area of this.#areas.keys()) if (!areas.has(area) || layout !== this.#layout) this.#leave(area);
    this.#layout = layout;
    for (const area of areas)
      if (!this.#areas.has(area))
        this.#areas.set(
          area,
          viewport.watch(area, (intersects, { boundingClientRect: { width, height } }) => {
            // Where a layout gives a group no box of its own, only its cards can tell where they are.
            const inside = intersects || (!width && !height);
            if (inside === this.#inside.has(area)) return;
            if (inside) this.#inside.add(area);
            else this.#inside.delete(area);
            this.#follow();
          }),
        );
    if (isDrawn) this.#follow();
  }

  #isTold(url: string): boolean {
    return this.#told.has(url) || this.#told.has(canonicalUrl(url));
  }

  #leave(area: Element): void {
    this.#areas.get(area)?.();
    this.#areas.delete(area);
    this.#inside.delete(area);
  }

  /** Follows the cards that stand in view's areas now, and no others. */
  #follow(): void {
    const cards = new Set<Element>();
    for (const area of this.#inside)
      for (const card of (area === this.host ? this.host.renderRoot : area).querySelectorAll(CARDS))
        cards.add(card);
    for (const [card, { url, stop }] of this.#cards)
      if (!cards.has(card) || urlOf(card) !== url) {
        stop();
        this.#cards.delete(card);
      }
    for (const card of cards) {
      const url = urlOf(card);
      if (!url || this.#cards.has(card) || this.#isTold(url)) continue;
      this.#cards.set(card, { url, stop: seenCards.follow(card, () => this.#see(card, url)) });
    }
  }

  #see(card: Element, url: string): void {
    this.#cards.get(card)?.stop();
    this.#cards.delete(card);
    if (this.#isTold(url)) return;
    this.#told.add(url).add(canonicalUrl(url));
    this.tell(card);
  }
}
