import { attended, onAttention } from './attention.js';
import { onPinch, shareOnScreen } from './pinch.js';
import { SeenClock } from './seen-clock.js';

/** CSS pixels from which a card is large. */
const LARGE = 242_500;

/** What share of a card must be in view, and what share of a large one. */
const HALF = 0.5;
const THIRD = 0.3;

function isEnough({
  isIntersecting,
  intersectionRatio,
  boundingClientRect,
}: IntersectionObserverEntry): boolean {
  const { width, height } = boundingClientRect;
  const share = Math.min(intersectionRatio, shareOnScreen(boundingClientRect));
  return isIntersecting && share >= (width * height < LARGE ? HALF : THIRD);
}

/**
 * Tells which cards readers have seen, by the rule of the Media Rating Council: half of the pixels, of a large card 30 %, for one
 * continuous second on a page that is shown and has the focus. One observer and one timer serve the whole page, and nothing
 * is listened to while no card is followed.
 */
class SeenCards {
  readonly #cards = new Map<Element, () => void>();
  readonly #clock = new SeenClock<Element>(
    {
      now: () => performance.now(),
      later: (act, ms) => {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
      },
      attended,
    },
    (card) => this.#look(card),
    (card) => this.#cards.get(card)?.(),
  );
  #observer: IntersectionObserver | undefined;
  #stops: (() => void)[] = [];

  /**
   * Calls back once the card has been seen.
   * @returns A function that stops following it; its second is lost.
   */
  follow(card: Element, tell: () => void): () => void {
    if (!this.#cards.size) this.#start();
    this.#cards.set(card, tell);
    this.#observer?.observe(card);
    return () => {
      this.#observer?.unobserve(card);
      this.#cards.delete(card);
      this.#clock.forget(card);
      if (!this.#cards.size) this.#stop();
    };
  }

  /** Milliseconds that count for a card so far. */
  ms(card: Element): number {
    return this.#clock.ms(card);
  }

  /** Observing anew makes the observer report where a card is now. */
  #look(card: Element): void {
    this.#observer?.unobserve(card);
    this.#observer?.observe(card);
  }

  #start(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries)
          if (this.#cards.has(entry.target)) this.#clock.report(entry.target, isEnough(entry));
      },
      { threshold: [THIRD, HALF] },
    );
    this.#stops = [
      onAttention(() => this.#clock.attend()),
      onPinch(() => {
        for (const card of this.#cards.keys()) this.#look(card);
      }),
    ];
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    for (const stop of this.#stops) stop();
  }
}

/** What readers have seen. */
export const seenCards = new SeenCards();
