import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows added in one frame: a group of a list on a quick machine, half of one on a slow one. */
const MOST = 40;
const LEAST = 20;
/** Milliseconds that a slice may take, so that scrolling and typing stay smooth. */
const ENOUGH = 8;

/** Draws what is beyond the first rows of a long list in slices, one per frame, each as large as the machine is quick. */
export class SliceController implements ReactiveController {
  #rows: number;
  #more = MOST;
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

  /** The rows to draw in this cycle; the rest follow by themselves. */
  take<Row>(rows: readonly Row[]): readonly Row[] {
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
    if (took > ENOUGH) this.#more = Math.max(LEAST, this.#more / 2);
    else if (took && took < ENOUGH / 3) this.#more = Math.min(MOST, this.#more * 2);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostConnected(): void {
    if (this.#isCut) this.host.requestUpdate();
  }
}
