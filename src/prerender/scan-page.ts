import { Parser } from 'htmlparser2';

/** What a page says that its widgets must know, and where the widgets stand in its text. */
export interface ScannedPage {
  readonly widgets: readonly FoundWidget[];
  /** Addresses the page gives as its own: `link rel=canonical`, `og:url`. */
  readonly own: readonly string[];
  /** The texts of its scripts of JSON-LD, and what its `<meta>` elements say, by name or property. */
  readonly scripts: readonly string[];
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** `<base href>`, as written. */
  readonly base?: string;
  /** `data-tin-time-zone` and `data-tin-theme` of the root element. */
  readonly timeZone?: string;
  readonly theme?: string;
}

/** An element of ours with a start and an end tag, in offsets of the page's text. */
export interface FoundWidget {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The nearest `lang`, or ''. */
  readonly language: string;
  /** Just behind the name in the start tag. */
  readonly afterName: number;
  /** Attributes an earlier prerenderer wrote, with the space before them. */
  readonly stamps: readonly Range[];
  /** Between the tags. */
  readonly content: Range;
  /** The publisher's own nodes in it (`slot="after-3"`), which stay as they are. */
  readonly own: readonly Range[];
}

/** Offsets in the text of the page; `end` is just behind. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Open {
  readonly name: string;
  readonly language: string;
  /** Nothing below is ours to fill: it is not part of the page, or a list there would break out of it. */
  readonly closed: boolean;
  readonly widget?: Omit<FoundWidget, 'content' | 'own'> & {
    readonly contentStart: number;
    readonly own: Range[];
  };
  /** Where a publisher's own node in a widget starts. */
  readonly ownStart?: number;
}

/**
 * Where a list cannot be written: a browser ends `<p>` at the first `<ul>` and `<a>` at the next `<a>`, and what is in a
 * template or in `<noscript>` is no part of the page that a script sees.
 */
const CLOSED = new Set(['p', 'a', 'button', 'template', 'noscript', 'svg', 'math', 'select']);
/** What is in these is no part of the page either. */
const UNSEEN = new Set(['template', 'noscript']);
/** What may hold no place of its own content and still show something. */
const VOID = new Set(['img', 'embed', 'input']);
const STAMPS = new Set(['data-tin-v', 'data-tin-fetched', 'data-tin-ttl', 'data-tin-ranked']);

/** Reads a page once, without building a tree: nothing but offsets is needed, and no byte of the page is lost that way. */
export function scanPage(page: string, names: ReadonlySet<string>): ScannedPage {
  const found: FoundWidget[] = [];
  const own: string[] = [];
  const root: { base?: string; timeZone?: string; theme?: string } = {};
  const scripts: string[] = [];
  const metas: [string, string][] = [];
  const stack: Open[] = [];
  const isUnseen = (): boolean => stack.some(({ name }) => UNSEEN.has(name));
  let isLinkedData = false;
  let stamps: Range[] = [];

  const parser = new Parser({
    onopentagname() {
      stamps = [];
    },
    onattribute(name) {
      if (!STAMPS.has(name)) return;
      const start = parser.startIndex;
      stamps.push({ start: /\s/.test(page.charAt(start - 1)) ? start - 1 : start, end: parser.endIndex });
    },
    onopentag(name, attributes) {
      const parent = stack.at(-1);
      const language = attributes['lang'] ?? parent?.language ?? '';
      const closed = parent?.closed || !!parent?.widget || CLOSED.has(name);
      if (name === 'html') Object.assign(root, rootOf(attributes));
      if (name === 'base' && attributes['href']) root.base ??= attributes['href'];
      own.push(...ownAddress(name, attributes));
      isLinkedData = name === 'script' && attributes['type'] === 'application/ld+json' && !isUnseen();
      if (isLinkedData) scripts.push('');
      if (name === 'meta' && !isUnseen())
        for (const said of new Set([attributes['property'], attributes['name']]))
          if (said) metas.push([said, attributes['content'] ?? '']);
      const widget = names.has(name) &&
        !closed && {
          name,
          attributes,
          language,
          afterName: parser.startIndex + 1 + name.length,
          stamps,
          contentStart: parser.endIndex + 1,
          own: [],
        };
      const isOwn = parent?.widget && attributes['slot'];
      stack.push({
        name,
        language,
        closed,
        ...(widget && { widget }),
        ...(isOwn && { ownStart: parser.startIndex }),
      });
    },
    ontext(text) {
      if (isLinkedData) scripts.push(`${scripts.pop() ?? ''}${text}`);
    },
    onclosetag(name, isImplied) {
      isLinkedData = false;
      const open = stack.pop();
      if (open?.ownStart !== undefined)
        stack.at(-1)?.widget?.own.push({
          start: open.ownStart,
          end: isImplied && !VOID.has(name) ? parser.startIndex : parser.endIndex + 1,
        });
      if (!open?.widget || isImplied) return;
      const { contentStart, ...widget } = open.widget;
      found.push({ ...widget, content: { start: contentStart, end: parser.startIndex } });
    },
  });
  parser.end(page);
  return { widgets: found, own, scripts, metas, ...root };
}

function rootOf(attributes: Readonly<Record<string, string>>): Pick<ScannedPage, 'timeZone' | 'theme'> {
  const timeZone = attributes['data-tin-time-zone'];
  const theme = attributes['data-tin-theme'];
  return { ...(timeZone && { timeZone }), ...(theme && { theme }) };
}

function ownAddress(name: string, attributes: Readonly<Record<string, string>>): readonly string[] {
  const isCanonical = name === 'link' && /(^|\s)canonical(\s|$)/i.test(attributes['rel'] ?? '');
  const isGraph = name === 'meta' && attributes['property'] === 'og:url';
  const address = isCanonical ? attributes['href'] : isGraph ? attributes['content'] : undefined;
  return address ? [address] : [];
}
