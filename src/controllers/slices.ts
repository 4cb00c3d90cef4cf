import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows drawn at once. */
const FIRST = 20;
/** Rows added in each frame after that: about 8 ms of work on an old phone. */
const MORE = 40;

/** Draws a long list in slices, one per frame, so that its first rows are as quick as a short list's. */
export class SliceController implements ReactiveController {
  #rows = FIRST;
  #frame = 0;

  constructor(private readonly host: ReactiveControllerHost) {
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
    if (this.#rows > FIRST) this.host.requestUpdate();
  }
}
