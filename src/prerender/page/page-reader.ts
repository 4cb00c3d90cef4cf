import { HEADINGS, PHRASING, RAW, TABLE_FRAMES, TABLE_GUESTS, TABLE_PARTS } from './element-kinds.js';
import { FactsReader } from './facts-reader.js';
import type { FoundWidget, OwnNode, PageFacts, Range, Unfit } from './found-widget.js';
import { OpenElements, type OpenElement } from './open-elements.js';
import { TagReader, type Tag, type TagListener } from './tag-reader.js';
import { asWritten, ownNode, writtenNode, type WidgetKind } from './widget-tag.js';

/** A widget that is open. */
interface OpenWidget {
  readonly element: OpenElement;
  readonly found: Omit<FoundWidget, 'content' | 'own' | 'written'>;
  readonly contentStart: number;
  /** Formatting that was open then. */
  readonly formatting: number;
  readonly own: OwnNode[];
  readonly written: OwnNode[];
  hasChild: boolean;
}

/**
 * Reads a page once, without building a tree: nothing but offsets is needed, and no byte of the page is lost that way.
 * What stands in templates, comments, drawings and text is no widget.
 */
export class PageReader implements TagListener {
  /** Widgets in their order, as they end. */
  readonly widgets: FoundWidget[] = [];
  readonly #tags: TagReader;
  readonly #facts = new FactsReader();
  readonly #open = new OpenElements((element, isOwn) => this.#closed(element, isOwn));
  readonly #languages = new Map<OpenElement, string>();
  /** Languages of the root and the body, which stay open for ever. */
  readonly #rootLanguages = new Map<string, string>();
  /** Where the last link leads. */
  #link: string | undefined;
  #widget: OpenWidget | undefined;
  /** A child of the widget of which the place is to be known, and which is open. */
  #noted: { readonly element: OpenElement; readonly node: OwnNode; readonly among: OwnNode[] } | undefined;
  /** The tag that is being read. */
  #tag: Range = { start: 0, end: 0 };

  /**
   * @param kinds By the names of their elements.
   * @param words Makes what stands between quotes a text, where the page is read as bytes.
   */
  constructor(
    private readonly kinds: ReadonlyMap<string, WidgetKind>,
    words?: (written: string) => string,
  ) {
    this.#tags = new TagReader(this, words);
  }

  write(piece: string): void {
    this.#tags.write(piece);
  }

  end(): void {
    this.#tags.end();
    this.#drop('unclosed');
  }

  get facts(): PageFacts {
    return this.#facts.facts;
  }

  /** Offset before which nothing of the page will change, but in the widgets that have been found. */
  get settled(): number {
    const { found } = this.#widget ?? {};
    return Math.min(this.#tags.settled, found && !found.unfit ? found.start : Infinity);
  }

  get isForeign(): boolean {
    return this.#open.isForeign;
  }

  text(): void {
    this.#open.reopen();
  }

  startTag(tag: Tag): 'markup' | 'raw' | 'plain' {
    this.#tag = tag;
    const { name, attributes } = tag;
    if (this.#isPage) this.#facts.start(tag);
    const isPlainFont = !['color', 'face', 'size'].some((one) => attributes.has(one));
    const element = this.#open.open(name, tag.isSelfClosing, isPlainFont);
    this.#speak(tag, element);
    if (element && name === 'a') this.#link = attributes.get('href')?.value;
    const isChild = this.#child(tag, element);
    if (element && !element.isForeign && !this.#widget && !this.#isInert) this.#widgetAt(tag, element);
    if (isChild && this.#widget) this.#widget.hasChild = true;
    if (name === 'plaintext') return 'plain';
    return element && !element.isForeign && RAW.has(name) ? 'raw' : 'markup';
  }

  endTag(tag: Tag): void {
    this.#tag = tag;
    this.#open.close(tag.name);
  }

  rawText(name: string, text: string): void {
    if (this.#isPage && name === 'script') this.#facts.raw(text);
  }

  /** What stands here is part of the page, and not of one of our drawings. */
  get #isPage(): boolean {
    return !this.#widget && !this.#isInert;
  }

  get #isInert(): boolean {
    return this.#open.stack.some(({ name, isForeign }) => name === 'template' || isForeign);
  }

  #speak({ name, attributes }: Tag, element: OpenElement | undefined): void {
    const lang = attributes.get('lang')?.value;
    if (lang === undefined) return;
    if (element) this.#languages.set(element, lang);
    else if (/^(html|body)$/.test(name) && !this.#rootLanguages.has(name))
      this.#rootLanguages.set(name, lang);
  }

  get #language(): string {
    const nearest = [...this.#open.stack].reverse().find((element) => this.#languages.has(element));
    return (
      (nearest && this.#languages.get(nearest)) ??
      this.#rootLanguages.get('body') ??
      this.#rootLanguages.get('html') ??
      ''
    );
  }

  /** A tag right in a widget: a node of the publisher's, or the element that a div holds already. */
  #child(tag: Tag, element: OpenElement | undefined): boolean {
    const widget = this.#widget;
    const parent = element ? this.#open.stack.at(-2) : this.#open.top;
    if (!widget || parent !== widget.element) return false;
    if (widget.found.isDiv && !widget.hasChild && tag.name === widget.found.name) {
      this.#widget = undefined;
      return false;
    }
    const node = ownNode(tag, widget.found.isDiv) ?? writtenNode(tag);
    const among = node?.isWritten ? widget.written : widget.own;
    if (node && element) this.#noted = { element, node, among };
    else if (node) among.push(node);
    return true;
  }

  #widgetAt(tag: Tag, element: OpenElement): void {
    const written = asWritten(tag, this.kinds);
    if (!written) return;
    const unfit = this.#unfit(written.kind);
    const link = this.#isInLink ? this.#link : undefined;
    const found = {
      ...written.found,
      language: this.#language,
      isPhrasing: this.#isAmongWords,
      ...(link !== undefined && { link }),
      ...(unfit && { unfit }),
    };
    const { formatting } = this.#open;
    const contentStart = tag.end;
    const lists = { own: [], written: [] };
    this.#widget = { element, found, contentStart, formatting: formatting.length, ...lists, hasChild: false };
  }

  #unfit({ hasLinks }: WidgetKind): Unfit | undefined {
    const open = this.#open;
    const { stack } = open;
    if (open.isLost) return 'nesting';
    if (stack.some(({ name }) => name === 'select')) return 'select';
    if (stack.some(({ name }, place) => isMovedOut(name, stack[place - 1]?.name ?? ''))) return 'table';
    if (!hasLinks) return undefined;
    if (this.#isInLink) return 'link';
    return stack.some(({ name }) => name === 'button') ? 'button' : undefined;
  }

  get #isInLink(): boolean {
    return this.#open.isInLink || this.#open.stack.some(({ name }) => name === 'a');
  }

  get #isAmongWords(): boolean {
    const open = this.#open;
    const parent = open.stack.at(-2)?.name ?? '';
    return open.isInParagraph || PHRASING.has(parent) || [...HEADINGS, 'pre'].some((name) => open.isIn(name));
  }

  #closed(element: OpenElement, isOwn: boolean): void {
    this.#languages.delete(element);
    const widget = this.#widget;
    if (!widget) return;
    const { start, end } = this.#tag;
    if (this.#noted?.element === element) {
      const { among, node } = this.#noted;
      among.push({ ...node, end: isOwn ? end : start });
      this.#noted = undefined;
    }
    if (widget.element !== element) return;
    // Formatting that goes on behind it would end with what is replaced.
    if (!isOwn || this.#open.formatting.length !== widget.formatting) return this.#drop('unclosed');
    this.widgets.push({
      ...widget.found,
      content: { start: widget.contentStart, end: start },
      own: widget.own,
      written: widget.written,
      ...(this.#open.isLost && !widget.found.unfit && { unfit: 'nesting' }),
    });
    this.#widget = undefined;
  }

  /** A widget that does not end as it should. */
  #drop(unfit: Unfit): void {
    const widget = this.#widget;
    this.#widget = this.#noted = undefined;
    if (!widget) return;
    const content = { start: widget.contentStart, end: widget.contentStart };
    this.widgets.push({ unfit, ...widget.found, content, own: [], written: [] });
  }
}

/** Whether a browser moves an element out of the table that it stands in. */
const isMovedOut = (name: string, parent: string): boolean =>
  TABLE_FRAMES.has(parent) && !TABLE_PARTS.has(name) && !TABLE_GUESTS.has(name);
