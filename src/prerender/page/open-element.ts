/** An element that has been opened and not closed. */
export interface OpenElement {
  readonly name: string;
  /** Part of a drawing or a formula. */
  readonly isForeign: boolean;
}
