import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows added in each frame: about 8 ms of work on an old phone. */
const MORE = 40;

/** Draws what is beyond the first rows of a long list in slices, one per frame. */
export class SliceController implements ReactiveController {
  #rows: number;
  #frame = 0;

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
        this.#rows += MORE;
        this.host.requestUpdate();
      });
    return rows.length > this.#rows ? rows.slice(0, this.#rows) : rows;
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }
}
