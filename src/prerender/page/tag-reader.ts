import { decodeHTMLAttribute } from 'entities/decode';

/** An attribute of a start tag; `end` is just behind its value or closing quote. */
export interface TagAttribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A tag as a browser's tokenizer sees it, in offsets of the page. `end` is just behind its `>`. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Of several attributes of one name the first. */
  readonly attributes: ReadonlyMap<string, TagAttribute>;
  readonly isSelfClosing: boolean;
}

/** Who is told of a page's tags, in their order. */
export interface TagListener {
  /** @returns How what follows is read: as markup, as text up to the end tag of that name, or as text for ever. */
  startTag(tag: Tag): 'markup' | 'raw' | 'plain';
  endTag(tag: Tag): void;
  /** There is text between tags. */
  text(): void;
  /** What stood in an element without markup. */
  rawText(name: string, text: string): void;
  /** Whether `<![CDATA[` opens a section here. */
  readonly isForeign: boolean;
}

const BREAK = /[\t\n\f\r />]/;
const isSpace = (sign: string): boolean => /[\t\n\f\r ]/.test(sign);
const lower = (name: string): string => name.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());

/**
 * Reads tags out of a page that may come in pieces, by the rules of https://html.spec.whatwg.org/multipage/parsing.html#tokenization:
 * a page is attacked where what fills it and what shows it disagree. Every character is looked at a bounded number of times.
 */
export class TagReader {
  #text = '';
  /** Offset of `#text` in the page. */
  #offset = 0;
  /** Up to where all has been told. */
  #at = 0;
  /** The element whose text holds no markup. */
  #raw = '';
  /** Characters that must be there before what is unfinished is read again. */
  #enough = 0;

  /** @param words Makes what stands between quotes a text, where the page is read as bytes. */
  constructor(
    private readonly listener: TagListener,
    private readonly words: (written: string) => string = (written) => written,
  ) {}

  /** Offset in the page up to which all has been told. */
  get settled(): number {
    return this.#offset + this.#at;
  }

  write(piece: string): void {
    this.#text = this.#text.slice(this.#at) + piece;
    this.#offset += this.#at;
    this.#at = 0;
    if (this.#text.length >= this.#enough) this.#read(false);
  }

  end(): void {
    this.#read(true);
    this.#at = this.#text.length;
  }

  #read(isWhole: boolean): void {
    while (this.#at < this.#text.length) {
      const next = this.#raw ? this.#readRaw() : this.#readMarkup(isWhole);
      if (next === undefined) {
        // Twice as much, so that a piece that ends late is not read again and again.
        this.#enough = 2 * (this.#text.length - this.#at);
        return;
      }
      this.#at = next;
    }
    this.#enough = 0;
  }

  /** @returns Where it ends; undefined where that has not come yet. */
  #readMarkup(isWhole: boolean): number | undefined {
    const text = this.#text;
    const open = text.indexOf('<', this.#at);
    if (open !== this.#at) {
      this.listener.text();
      return open < 0 ? text.length : open;
    }
    // Enough to tell `<!--` from `<![CDATA[`.
    if (!isWhole && text.length - open < 9) return undefined;
    const sign = text.charAt(open + 1);
    if (/[a-z]/i.test(sign)) return this.#readTag(open, open + 1, isWhole);
    if (sign === '/' && /[a-z]/i.test(text.charAt(open + 2))) return this.#readTag(open, open + 2, isWhole);
    if (sign === '!' || sign === '?' || (sign === '/' && open + 2 < text.length)) return this.#skip(open);
    this.listener.text();
    return open + 1;
  }

  /** Comments, declarations and what else is no tag. */
  #skip(open: number): number | undefined {
    const text = this.#text;
    if (text.startsWith('<!--', open)) return commentEnd(text, open);
    const isSection = this.listener.isForeign && text.startsWith('<![CDATA[', open);
    const mark = isSection ? ']]>' : '>';
    const end = text.indexOf(mark, open + 2);
    return end < 0 ? undefined : end + mark.length;
  }

  #readTag(open: number, nameStart: number, isWhole: boolean): number | undefined {
    const read = tagAt(this.#text, nameStart, this.words);
    // A tag that the page does not end is none.
    if (!read) return isWhole ? this.#text.length : undefined;
    const [start, end] = [this.#offset + open, this.#offset + read.end];
    const attributes = new Map<string, TagAttribute>();
    for (const one of read.attributes)
      if (!attributes.has(one.name))
        attributes.set(one.name, { ...one, start: one.start + this.#offset, end: one.end + this.#offset });
    const { name, isSelfClosing } = read;
    const tag = { name, start, end, attributes, isSelfClosing };
    if (nameStart - open === 2) this.listener.endTag(tag);
    else {
      const kind = this.listener.startTag(tag);
      this.#raw = kind === 'markup' ? '' : kind === 'plain' ? 'plaintext' : name;
    }
    return read.end;
  }

  #readRaw(): number | undefined {
    const end = rawEnd(this.#text, this.#at, this.#raw);
    if (end === undefined) return undefined;
    this.listener.rawText(this.#raw, this.words(this.#text.slice(this.#at, end)));
    this.#raw = '';
    return end;
  }
}

function commentEnd(text: string, open: number): number | undefined {
  const ends = /--!?>/g;
  ends.lastIndex = open + 2;
  let found = ends.exec(text);
  // `<!-->` is a comment, `<!--!>` opens one.
  if (found?.[0] === '--!>' && found.index < open + 4) {
    ends.lastIndex = open + 4;
    found = ends.exec(text);
  }
  return found ? ends.lastIndex : undefined;
}

function rawEnd(text: string, from: number, name: string): number | undefined {
  if (name === 'plaintext') return undefined;
  const marks = new RegExp(`<!--|-->|</?${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  marks.lastIndex = from;
  // In a script, `<!-- <script>` hides the next end tag.
  let hidden: 'no' | 'comment' | 'script' = 'no';
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const [words] = mark;
    if (words.startsWith('</')) {
      if (hidden !== 'script') return mark.index;
      hidden = 'comment';
    } else if (name !== 'script') continue;
    else if (words === '-->') hidden = 'no';
    else if (words !== '<!--') hidden = hidden === 'no' ? 'no' : 'script';
    else if (hidden === 'no') {
      hidden = 'comment';
      // `<!-->` is whole.
      marks.lastIndex = mark.index + 2;
    }
  }
  return undefined;
}

interface ReadTag {
  readonly name: string;
  readonly attributes: readonly TagAttribute[];
  readonly isSelfClosing: boolean;
  /** Just behind `>`. */
  readonly end: number;
}

/** @param at Where its name starts. */
function tagAt(text: string, at: number, words: (written: string) => string): ReadTag | undefined {
  let next = wordEnd(text, at, BREAK);
  const name = lower(text.slice(at, next));
  const attributes: TagAttribute[] = [];
  while (next < text.length) {
    const sign = text.charAt(next);
    if (sign === '>')
      return {
        name,
        attributes,
        isSelfClosing: text.charAt(next - 1) === '/' && !endsValue(attributes, next),
        end: next + 1,
      };
    if (sign === '/' || isSpace(sign)) next++;
    else {
      const attribute = attributeAt(text, next, words);
      if (!attribute) return undefined;
      attributes.push(attribute);
      next = attribute.end;
    }
  }
  return undefined;
}

/** Whether a value without quotes goes up to there: its slash is its own. */
const endsValue = (attributes: readonly TagAttribute[], at: number): boolean => attributes.at(-1)?.end === at;

function wordEnd(text: string, from: number, end: RegExp): number {
  let at = from;
  while (at < text.length && !end.test(text.charAt(at))) at++;
  return at;
}

const spaceEnd = (text: string, from: number): number => wordEnd(text, from, /[^\t\n\f\r ]/);

function attributeAt(
  text: string,
  start: number,
  words: (written: string) => string,
): TagAttribute | undefined {
  // An equals sign that comes first is part of the name.
  const nameEnd = wordEnd(text, start + 1, /[\t\n\f\r />=]/);
  const name = lower(text.slice(start, nameEnd));
  const equals = spaceEnd(text, nameEnd);
  if (text.charAt(equals) !== '=') return { name, value: '', start, end: nameEnd };
  const valueStart = spaceEnd(text, equals + 1);
  const quote = text.charAt(valueStart);
  if (quote === '>') return { name, value: '', start, end: valueStart };
  const isQuoted = quote === '"' || quote === "'";
  const [from, end] = isQuoted
    ? [valueStart + 1, text.indexOf(quote, valueStart + 1)]
    : [valueStart, wordEnd(text, valueStart, /[\t\n\f\r >]/)];
  if (end < 0) return undefined;
  return { name, value: valueOf(words(text.slice(from, end))), start, end: isQuoted ? end + 1 : end };
}

const valueOf = (written: string): string =>
  (written.includes('&') ? decodeHTMLAttribute(written) : written)
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .normalize();
