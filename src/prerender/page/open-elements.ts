import {
  BLOCKS,
  ENDS_FOREIGN,
  ENDS_PARAGRAPH,
  FORMATTING,
  HEADINGS,
  HTML_INSIDE,
  IMPLIED,
  MARKED,
  QUIET_VOID,
  SCOPE,
  SPECIAL,
  TABLE_PARTS,
  VOID,
} from './element-kinds.js';
import { adopted, lastPlace } from './adoption.js';
import { BUTTON_SCOPE, isInScope, LIST_SCOPE, openItem, TABLE_SCOPE } from './scope.js';
import type { OpenElement } from './open-element.js';
import { roomInTable } from './table-rules.js';

export type { OpenElement } from './open-element.js';

/** Deeper than browsers go. */
const DEEPEST = 512;

/**
 * Which elements are open, as a browser builds its tree (https://html.spec.whatwg.org/multipage/parsing.html#tree-construction),
 * without building one. What it cannot follow it says it has lost.
 */
export class OpenElements {
  readonly stack: OpenElement[] = [];
  /** Formatting that goes on in what follows it; undefined where it cannot go through. */
  formatting: (OpenElement | undefined)[] = [];
  /** Nothing that comes now stands where we would think. */
  isLost = false;
  #form: OpenElement | undefined;

  /** @param closed Told of every element that is no longer open; `isOwn`: by its own end tag. */
  constructor(private readonly closed: (element: OpenElement, isOwn: boolean) => void) {}

  get top(): OpenElement | undefined {
    return this.stack.at(-1);
  }

  /** Whether markup here is a drawing's or a formula's. */
  get isForeign(): boolean {
    return !!this.top?.isForeign && !HTML_INSIDE.has(this.top.name);
  }

  /** Whether links here would stand in a link. */
  get isInLink(): boolean {
    const last = this.formatting.lastIndexOf(undefined);
    return this.formatting.some((element, place) => place > last && element?.name === 'a');
  }

  isIn(name: string, scope: ReadonlySet<string> = SCOPE): boolean {
    return isInScope(this.stack, name, scope);
  }

  get isInParagraph(): boolean {
    return this.isIn('p', BUTTON_SCOPE);
  }

  /** @returns The element, where it is open now. */
  open(written: string, isSelfClosing: boolean, isPlainFont = false): OpenElement | undefined {
    if (this.isForeign) {
      const isEnd = ENDS_FOREIGN.has(written) || (written === 'font' && !isPlainFont);
      if (!isEnd) return isSelfClosing ? undefined : this.push(written, true);
      while (this.isForeign) this.pop(false);
    }
    const name = written;
    if (name === 'frameset' || name === 'plaintext') this.isLost = true;
    if (/^(html|head|body|frame|frameset)$/.test(name)) return undefined;
    if (!roomInTable(this, name)) return undefined;
    this.#makeRoom(name);
    if (VOID.has(name)) {
      if (!QUIET_VOID.has(name)) this.reopen();
      return undefined;
    }
    if (name === 'form') return this.#form ? undefined : (this.#form = this.push(name));
    const isQuiet =
      ENDS_PARAGRAPH.has(name) ||
      TABLE_PARTS.has(name) ||
      /^(template|script|style|title|textarea|iframe|noembed|noframes|noscript)$/.test(name);
    if (!isQuiet) this.reopen();
    if (name === 'svg' || name === 'math') return isSelfClosing ? undefined : this.push(name, true);
    const element = this.push(name);
    if (FORMATTING.has(name)) this.formatting.push(element);
    if (MARKED.has(name)) this.formatting.push(undefined);
    if (this.formatting.length > DEEPEST) this.isLost = true;
    return element;
  }

  /** Closes what cannot stay open before such a start tag. */
  #makeRoom(name: string): void {
    if (name === 'li') this.#closeItem(/^li$/);
    if (name === 'dd' || name === 'dt') this.#closeItem(/^d[dt]$/);
    if (ENDS_PARAGRAPH.has(name) && !(name === 'form' && this.#form) && this.isInParagraph)
      this.closeTo('p', false);
    const top = this.top?.name ?? '';
    if (HEADINGS.has(name) && HEADINGS.has(top)) this.pop(false);
    if (name === 'button' && this.isIn('button')) this.closeTo('button', false);
    if ((name === 'option' || name === 'optgroup') && top === 'option') this.pop(false);
    if (/^(rb|rt|rtc|rp)$/.test(name) && this.isIn('ruby'))
      this.#imply(name === 'rt' || name === 'rp' ? 'rtc' : '');
    if (name === 'a' && this.isInLink) this.#closeFormatting('a', false);
    if (name === 'nobr' && this.isIn('nobr')) this.#closeFormatting('nobr', false);
  }

  #closeItem(names: RegExp): void {
    const name = openItem(this.stack, names);
    if (name) this.#imply(name);
    if (name) this.closeTo(name, false);
  }

  /** Opens again the formatting that a closed element has taken along. */
  reopen(): void {
    if (this.isForeign) return;
    const { formatting, stack } = this;
    const isOpen = (element: OpenElement | undefined): boolean => !element || stack.includes(element);
    let place = formatting.length - 1;
    if (isOpen(formatting[place])) return;
    while (place > 0 && !isOpen(formatting[place - 1])) place--;
    for (; place < formatting.length; place++) formatting[place] = this.push(formatting[place]?.name ?? '');
  }

  close(name: string): void {
    if (this.top?.isForeign && this.#closeForeign(name)) return;
    if (/^(html|head|body|br)$/.test(name)) return;
    if (name === 'p') return this.isInParagraph ? this.closeTo('p', true) : undefined;
    if (name === 'li') return this.#closeIn(name, LIST_SCOPE);
    if (name === 'form') return this.#closeForm();
    if (FORMATTING.has(name)) return this.#closeFormatting(name, true);
    if (HEADINGS.has(name)) return this.#closeHeading();
    if (name === 'table' || TABLE_PARTS.has(name)) return this.#closeIn(name, TABLE_SCOPE);
    if (name === 'template')
      return this.stack.some((one) => one.name === name) ? this.closeTo(name, true) : undefined;
    if (BLOCKS.has(name) || /^(dd|dt|applet|marquee|object)$/.test(name)) return this.#closeIn(name, SCOPE);
    this.#closeOther(name);
  }

  #closeIn(name: string, scope: ReadonlySet<string>): void {
    if (this.isIn(name, scope)) this.closeTo(name, true);
  }

  #closeForeign(name: string): boolean {
    for (let place = this.stack.length - 1; this.stack[place]?.isForeign; place--)
      if (this.stack[place]?.name === name) {
        while (this.stack.length > place) this.pop(this.stack.length - 1 === place);
        return true;
      }
    return false;
  }

  /** A form ends without closing what is open in it. */
  #closeForm(): void {
    const form = this.#form;
    this.#form = undefined;
    if (form && this.stack.includes(form) && this.isIn('form')) {
      this.#imply('');
      this.stack.splice(this.stack.indexOf(form), 1);
      this.#left(form, true);
    }
  }

  #closeHeading(): void {
    if (![...HEADINGS].some((name) => this.isIn(name))) return;
    while (!HEADINGS.has(this.top?.name ?? '')) this.pop(false);
    this.pop(true);
  }

  #closeOther(name: string): void {
    for (let place = this.stack.length - 1; place >= 0; place--) {
      const element = this.stack[place];
      if (element?.name === name && !element.isForeign) return this.closeTo(name, true);
      if (element && SPECIAL.has(element.name)) return;
    }
  }

  /** The adoption agency: formatting ends although blocks in it stay open. */
  #closeFormatting(name: string, isOwn: boolean): void {
    const { formatting, stack } = this;
    if (this.top?.name === name && !formatting.includes(this.top)) return this.pop(isOwn);
    const last = formatting.lastIndexOf(undefined);
    const place = lastPlace(formatting, (element) => element?.name === name);
    const element = place > last ? formatting[place] : undefined;
    if (!element) return this.#closeOther(name);
    const from = stack.indexOf(element);
    if (from >= 0 && !this.isIn(name)) return;
    formatting.splice(place, 1);
    if (from < 0) return;
    const inside = stack.slice(from + 1);
    const { kept, isLost } = adopted(inside, formatting);
    this.isLost ||= isLost;
    stack.splice(from, stack.length - from, ...kept);
    for (const gone of [...inside.filter((one) => !kept.includes(one)).reverse()]) this.#left(gone, false);
    this.#left(element, isOwn);
  }

  /** Closes up to the nearest of a name. @param isOwn It is its own end tag that does so. */
  closeTo(name: string, isOwn: boolean): void {
    while (this.top && this.top.name !== name) this.pop(false);
    this.pop(isOwn);
  }

  #imply(except: string): void {
    while (this.top && IMPLIED.has(this.top.name) && this.top.name !== except) this.pop(false);
  }

  push(name: string, isForeign = false): OpenElement {
    const element = { name, isForeign };
    this.stack.push(element);
    if (this.stack.length > DEEPEST) this.isLost = true;
    return element;
  }

  pop(isOwn: boolean): void {
    const element = this.stack.pop();
    if (element) this.#left(element, isOwn);
  }

  #left(element: OpenElement, isOwn: boolean): void {
    if (element === this.#form) this.#form = undefined;
    if (MARKED.has(element.name) && !element.isForeign)
      this.formatting.length = Math.max(0, this.formatting.lastIndexOf(undefined));
    this.closed(element, isOwn);
  }
}
