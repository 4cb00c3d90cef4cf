/** What one hole of a template stands for; an attribute with several holes is one part. */
export interface TemplatePart {
  readonly kind: 'text' | 'boolean' | 'attribute';
  /** What opens an attribute, up to the first hole: `class="card `. For a boolean one its name. */
  readonly opening: string;
  /** What follows each hole of an attribute, the closing quote included. */
  readonly between: readonly string[];
  /** The static text up to the next part. */
  readonly after: string;
}

/** A template's static text, read once. */
export interface TemplateParts {
  /** The static text before the first part. */
  readonly before: string;
  readonly parts: readonly TemplatePart[];
}

const TAG_OR_COMMENT = /<(?:(!--)|\/?([a-zA-Z][^\s/>]*))/g;
const END_OR_ATTRIBUTE = /(>)|([^\s"'<>/=]+)(?:(\s*=\s*)(["']?))?/g;
const UNQUOTED_END = /[\s>]/g;
/** Between their tags there is no markup, so a hole could neither be marked by Lit nor escaped by us. */
const RAW_TEXT = /^(?:script|style|textarea|title)$/i;
const REFUSED: Readonly<Record<string, string>> = { '@': 'an event', '.': 'a property' };

/** First match from a position on. */
function find(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/**
 * Finds what each hole of a template stands for.
 * @throws TypeError where a hole is an event, a property or a directive on a tag, or stands in a comment, a tag's name or raw text.
 */
export const templateParts = (strings: readonly string[]): TemplateParts =>
  new TemplateReader(strings).read();

type Place = 'text' | 'comment' | 'raw' | 'tag' | 'value';

/** Reads static strings as an HTML tokenizer does, as far as is needed to know where a hole stands. */
class TemplateReader {
  readonly #strings: readonly string[];
  readonly #parts: TemplatePart[] = [];
  #before: string | undefined;
  #place: Place = 'text';
  /** Static text since the last part. */
  #text = '';
  /** The tag whose raw text follows, or ''. */
  #raw = '';
  #attribute = { name: '', opening: '', quote: '', value: '' };
  /** What stood before each hole of the attribute so far. */
  #around: string[] = [];

  constructor(strings: readonly string[]) {
    this.#strings = strings;
  }

  read(): TemplateParts {
    const last = this.#strings.length - 1;
    this.#strings.forEach((string, index) => {
      let at = 0;
      while (at < string.length) at = this.#step(string, at);
      if (index < last) this.#hole();
    });
    if (this.#place !== 'text') this.#refuse('a tag or comment that does not end');
    this.#settle();
    return { before: this.#before ?? '', parts: this.#parts };
  }

  /** Reads on from a position and tells how far it came. */
  #step(string: string, at: number): number {
    switch (this.#place) {
      case 'text':
        return this.#readText(string, at);
      case 'comment':
        return this.#skip(string, at, '-->', 'text');
      case 'raw':
        return this.#skip(string, at, `</${this.#raw}`, 'tag');
      case 'tag':
        return this.#readTag(string, at);
      case 'value':
        return this.#readValue(string, at);
    }
  }

  #readText(string: string, at: number): number {
    const match = find(TAG_OR_COMMENT, string, at);
    const end = match ? match.index + match[0].length : string.length;
    this.#text += string.slice(at, end);
    if (match) {
      this.#place = match[1] ? 'comment' : 'tag';
      const opened = match[0].slice(1);
      this.#raw = RAW_TEXT.test(opened) ? opened.toLowerCase() : '';
    }
    return end;
  }

  #skip(string: string, at: number, mark: string, next: Place): number {
    const found = string.toLowerCase().indexOf(mark, at);
    const end = found < 0 ? string.length : found + mark.length;
    this.#text += string.slice(at, end);
    if (found >= 0) {
      this.#place = next;
      this.#raw = '';
    }
    return end;
  }

  #readTag(string: string, at: number): number {
    const match = find(END_OR_ATTRIBUTE, string, at);
    const start = match ? match.index : string.length;
    const end = match ? start + match[0].length : start;
    this.#text += string.slice(at, start);
    if (match?.[3]) {
      this.#place = 'value';
      this.#attribute = { name: match[2] ?? '', opening: match[0], quote: match[4] ?? '', value: '' };
    } else {
      this.#text += string.slice(start, end);
      if (match?.[1]) this.#place = this.#raw ? 'raw' : 'text';
    }
    return end;
  }

  #readValue(string: string, at: number): number {
    const { quote } = this.#attribute;
    const end = quote ? string.indexOf(quote, at) : (find(UNQUOTED_END, string, at)?.index ?? -1);
    this.#attribute.value += string.slice(at, end < 0 ? string.length : end);
    if (end < 0) return string.length;
    this.#endAttribute();
    this.#place = 'tag';
    return end + quote.length;
  }

  #endAttribute(): void {
    const { name, opening, quote, value } = this.#attribute;
    if (this.#around.length === 0) {
      this.#text += opening + value + quote;
      return;
    }
    const refused = REFUSED[name.charAt(0)];
    if (refused) this.#refuse(refused);
    const around = [...this.#around, value].map((piece) => piece.replaceAll('"', '&quot;'));
    if (!name.startsWith('?')) {
      const between = around.slice(1);
      between.push(`${between.pop() ?? ''}"`);
      this.#parts.push({ kind: 'attribute', opening: `${name}="${around[0] ?? ''}`, between, after: '' });
    } else if (around.join('') === '') {
      this.#parts.push({ kind: 'boolean', opening: name.slice(1), between: [], after: '' });
    } else {
      this.#refuse('words around the value of a boolean attribute');
    }
    this.#around = [];
  }

  #hole(): void {
    if (this.#place === 'text') {
      if (/<\/?$/.test(this.#text)) this.#refuse("a tag's name");
      this.#settle();
      this.#parts.push({ kind: 'text', opening: '', between: [], after: '' });
    } else if (this.#place === 'value') {
      if (this.#around.length === 0) this.#settle();
      this.#around.push(this.#attribute.value);
      this.#attribute.value = '';
    } else {
      this.#refuse(this.#place === 'tag' ? 'a value in place of a name' : 'a value in a comment or raw text');
    }
  }

  /** Gives the static text gathered so far to the part before it. */
  #settle(): void {
    const last = this.#parts.pop();
    // Every part in one shape, which engines read the quickest.
    if (last)
      this.#parts.push({ kind: last.kind, opening: last.opening, between: last.between, after: this.#text });
    else this.#before ??= this.#text;
    this.#text = '';
  }

  #refuse(what: string): never {
    const template = this.#strings.join('${…}').trim().slice(0, 160);
    throw new TypeError(`A prerendered template cannot hold ${what}: ${template}`);
  }
}
