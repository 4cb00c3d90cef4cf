/** Offsets in a page; `end` is just behind. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words put into a page in place of what stands in a range. */
export interface Edit extends Range {
  readonly text: string;
}

/**
 * Why nothing can be written into a widget.
 *
 * - `unclosed`: it has no end tag where it could have one (`<tin-… />`, a block in a paragraph, tags that cross).
 * - `link`, `button`, `select`: its links would stand in a link or a control, which browsers take apart.
 * - `table`: it stands between the parts of a table; browsers move it out.
 * - `nesting`: the page is nested too deeply, or in a way that browsers disagree about.
 */
export type Unfit = 'unclosed' | 'link' | 'button' | 'select' | 'table' | 'nesting';

/** A node in a widget: of the publisher's, which stays letter for letter, or of an earlier prerenderer. */
export interface OwnNode extends Range {
  readonly isWritten?: true;
  /** A `slot` that has to be written on it. */
  readonly slot?: Edit;
}

/** A widget with a start and an end tag. */
export interface FoundWidget {
  /** `tin-related-news`. */
  readonly name: string;
  /** Written as `<div class="tin-related-news">`. */
  readonly isDiv: boolean;
  /** As the element has them, also where a div says them in `data-tin-*`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The nearest `lang`, or ''. */
  readonly language: string;
  /** Where the link around it leads, as written. */
  readonly link?: string;
  /** Only words, and what stands among words, may be written here. */
  readonly isPhrasing: boolean;
  /** Where its start tag begins. */
  readonly start: number;
  /** Just behind the name in the start tag. */
  readonly afterName: number;
  /** Attributes an earlier prerenderer wrote, with the space before them. */
  readonly stamps: readonly Range[];
  /** Classes that reserve a height, which a div hands on to the element in it. */
  readonly reserving: string;
  /** The class of a div without them. */
  readonly edits: readonly Edit[];
  /** Between the tags. */
  readonly content: Range;
  /** Publisher's own nodes in it (`slot="after-3"`), and inline feeds. */
  readonly own: readonly OwnNode[];
  /** What an earlier prerenderer wrote in it beside words: a declarative root, JSON-LD. */
  readonly written: readonly Range[];
  readonly unfit?: Unfit;
}

/** What a page says that its widgets must know. */
export interface PageFacts {
  /** Addresses the page gives as its own: `link rel=canonical`, `og:url`. */
  readonly own: readonly string[];
  /** The first address that it gives as the one to be known by: `link rel=canonical`, as written. */
  readonly canonical?: string;
  /** The texts of its scripts of JSON-LD, and what its `<meta>` elements say, by name or property. */
  readonly scripts: readonly string[];
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** `<base href>`, as written. */
  readonly base?: string;
  /** `data-tin-time-zone` and `data-tin-theme` of the root element. */
  readonly timeZone?: string;
  readonly theme?: string;
}
