/** What a clock needs to know of the world. */
export interface Surroundings {
  /** Milliseconds that only grow. */
  now(): number;
  /**
   * Acts after so many milliseconds.
   * @returns A function that lets it be.
   */
  later(act: () => void, ms: number): () => void;
  /** Whether a reader has the page before them. */
  attended(): boolean;
}

/** How long a thing is to be in view without a break, in milliseconds. */
export const SECOND = 1000;

/** How often attention is looked at while a clock runs, in milliseconds: not every loss of it is told. */
const POLL = 100;

/** Since when a thing counts that is in view while no reader has the page before them. */
const NOT_YET = Infinity;

/**
 * Tells of each thing that has been in view for one continuous second before a reader. Leaving the view, or the reader leaving
 * the page, starts the second anew. One timer serves all, and there is none while no clock runs.
 */
export class SeenClock<Thing> {
  readonly #since = new Map<Thing, number>();
  #cancel: (() => void) | undefined;

  /**
   * @param look Has a thing reported once more, now; asked when its second is over, so that what left unnoticed is not told of.
   * @param tell Called once the report confirms it.
   */
  constructor(
    private readonly world: Surroundings,
    private readonly look: (thing: Thing) => void,
    private readonly tell: (thing: Thing) => void,
  ) {}

  /** Whether enough of a thing is in view now. */
  report(thing: Thing, enough: boolean): void {
    if (!enough) return this.forget(thing);
    this.#since.set(thing, this.#since.get(thing) ?? NOT_YET);
    this.attend();
    if (this.ms(thing) < SECOND) return;
    this.forget(thing);
    this.tell(thing);
  }

  /** To be called when a reader may have come to the page or left it. */
  attend(): void {
    const attended = this.world.attended();
    for (const [thing, since] of this.#since)
      if (!attended) this.#since.set(thing, NOT_YET);
      else if (since === NOT_YET) this.#since.set(thing, this.world.now());
    this.#wind();
  }

  /** It is out of view, or nobody wants to know any more. */
  forget(thing: Thing): void {
    this.#since.delete(thing);
    this.#wind();
  }

  /** Milliseconds that count for a thing so far. */
  ms(thing: Thing): number {
    return Math.max(0, this.world.now() - (this.#since.get(thing) ?? NOT_YET));
  }

  #wind(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const first = Math.min(...this.#since.values());
    if (first === NOT_YET) return;
    const left = first + SECOND - this.world.now();
    this.#cancel = this.world.later(() => this.#tick(), left > 0 ? Math.min(left, POLL) : POLL);
  }

  #tick(): void {
    this.attend();
    for (const thing of [...this.#since.keys()]) if (this.ms(thing) >= SECOND) this.look(thing);
  }
}
