/** What a page is made of as it passes: text or bytes. */
export interface Medium<Piece> {
  /** One sign for each character or byte, tags as they are. */
  view(piece: Piece): string;
  /** What a part of the view says. */
  words(view: string): string;
  cut(piece: Piece, start: number, end: number): Piece;
  /** Text that is put into the page. */
  written(text: string): Piece;
  readonly length: (piece: Piece) => number;
}

const same = (text: string): string => text;

/** A page as text. */
export const TEXT: Medium<string> = {
  view: same,
  words: same,
  cut: (piece, start, end) => piece.slice(start, end),
  written: same,
  length: (piece) => piece.length,
};
