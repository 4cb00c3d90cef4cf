import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows that stand together in a list: what is built whole is put into the page at once. */
const GROUP = 40;
/** Rows of a slice on a machine that has no time for more: half a group. */
const STEP = 20;
/** Milliseconds that a slice may take, so that scrolling and typing stay smooth; some are left for what cannot be foreseen. */
const ENOUGH = 7;

/** Draws what is beyond the first rows of a long list in slices, one per frame, each as large as the machine is quick. */
export class SliceController implements ReactiveController {
  #rows: number;
  #more = STEP;
  /** Rows drawn in a millisecond. */
  #pace = 0;
  #frame = 0;
  #started = 0;
  #isCut = false;

  /** @param first Rows that are drawn already. */
  constructor(
    private readonly host: ReactiveControllerHost,
    first: number,
  ) {
    this.#rows = first;
    host.addController(this);
  }

  /**
   * The rows to draw in this cycle; the rest follow by themselves.
   * @param stood How many stood there before anything was drawn: no fewer will.
   */
  take<Row>(rows: readonly Row[], stood = 0): readonly Row[] {
    this.#rows = Math.max(this.#rows, stood);
    if (rows.length > this.#rows && !this.#frame)
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#rows += this.#more;
        this.#started = performance.now();
        this.host.requestUpdate();
      });
    this.#isCut = rows.length > this.#rows;
    return this.#isCut ? rows.slice(0, this.#rows) : rows;
  }

  hostUpdated(): void {
    const took = this.#started && performance.now() - this.#started;
    this.#started = 0;
    if (!took) return;
    // A machine that had something else to do once is not slow.
    this.#pace = Math.max(this.#pace * 0.7, this.#more / took);
    const end = this.#rows + Math.min(this.#more * 4, this.#pace * ENOUGH);
    this.#more = Math.max(STEP, Math.floor(end / GROUP) * GROUP - this.#rows);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostConnected(): void {
    if (this.#isCut) this.host.requestUpdate();
  }
}
