/**
 * What a comment from a foreign system may hold beside words: paragraphs and lists, which hold the rest. `a` alone has an
 * address. Nothing has any other attribute.
 */
export type RichTag =
  | 'p'
  | 'br'
  | 'blockquote'
  | 'pre'
  | 'ul'
  | 'ol'
  | 'li'
  | 'a'
  | 'b'
  | 'strong'
  | 'i'
  | 'em'
  | 's'
  | 'del'
  | 'code';

export interface RichElement {
  readonly tag: RichTag;
  /** Of `a`: absolute, http or https. */
  readonly href?: string;
  readonly children: readonly RichNode[];
}

export type RichNode = RichElement | string;
