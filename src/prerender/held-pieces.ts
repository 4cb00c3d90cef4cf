import type { Medium } from './medium.js';

/** What of a page has come and has not been passed on yet, by its offsets in the page. */
export class HeldPieces<Piece> {
  readonly #pieces: { readonly piece: Piece; readonly start: number; readonly end: number }[] = [];
  #first = 0;
  #at = 0;
  #end = 0;

  constructor(private readonly medium: Medium<Piece>) {}

  add(piece: Piece): void {
    const start = this.#end;
    this.#end += this.medium.length(piece);
    this.#pieces.push({ piece, start, end: this.#end });
  }

  /** Passes on what is held up to an offset. */
  *take(to: number): Generator<Piece> {
    yield* this.#between(this.#at, to);
    this.skip(to);
  }

  /** Lets go what is held up to an offset. */
  skip(to: number): void {
    this.#at = Math.max(this.#at, Math.min(to, this.#end));
    while ((this.#pieces[this.#first]?.end ?? Infinity) <= this.#at) this.#first++;
    if (this.#first < 64) return;
    this.#pieces.splice(0, this.#first);
    this.#first = 0;
  }

  /** What a part says that is still held. */
  text(start: number, end: number): string {
    const { medium } = this;
    return medium.words([...this.#between(start, end)].map((piece) => medium.view(piece)).join(''));
  }

  *#between(start: number, end: number): Generator<Piece> {
    for (let place = this.#first; place < this.#pieces.length; place++) {
      const held = this.#pieces[place];
      if (!held || held.start >= end) return;
      const [from, to] = [Math.max(start, held.start) - held.start, Math.min(end, held.end) - held.start];
      if (from < to) yield this.medium.cut(held.piece, from, to);
    }
  }
}
