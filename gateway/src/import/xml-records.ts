import { Parser } from 'htmlparser2';
import { FileFault } from './foreign.js';

/** An element that is read as one thing: its fields by their path (`author/name`, `thread@dsq:id`). */
export interface XmlRecord {
  readonly name: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
  /** The record that it stands in. */
  readonly within: XmlRecord | undefined;
}

/** Names of records, with those that stand within them. */
export interface RecordNames {
  readonly [name: string]: RecordNames;
}

interface Open extends XmlRecord {
  readonly fields: Map<string, string>;
  readonly within: Open | undefined;
  readonly names: RecordNames;
  /** Elements open within it. */
  readonly path: string[];
}

/** Characters of one field at most. */
const LONGEST = 200_000;

/**
 * Reads XML of any length element by element (SAX): only open records are in memory, and of these the wanted fields.
 * A record comes when it ends, those within it before it.
 * @throws FileFault `format` where the first element is not `root`, `cut` where it does not end.
 */
export async function* xmlRecords(
  pieces: AsyncIterable<string>,
  root: string,
  names: RecordNames,
  wanted: ReadonlySet<string>,
): AsyncGenerator<readonly XmlRecord[]> {
  const lines = new LineCount();
  const done: XmlRecord[] = [];
  let open: Open | undefined;
  let field: string | undefined;
  const elements = { depth: 0, ended: false };

  const put = (path: string, text: string): void => {
    if (!open || !wanted.has(path)) return;
    const before = open.fields.get(path) ?? '';
    if (before.length <= LONGEST) open.fields.set(path, before + text);
  };

  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (elements.depth === 0 && name !== root) throw new FileFault('format');
        elements.depth++;
        const allowed = open ? open.names : names;
        const isRecord = Object.hasOwn(allowed, name) && (open ? open.path.length === 0 : true);
        if (isRecord)
          open = {
            name,
            line: lines.at(parser.startIndex),
            fields: new Map(),
            within: open,
            names: allowed[name] ?? {},
            path: [],
          };
        else open?.path.push(name);
        const path = open?.path.join('/') ?? '';
        for (const [attribute, value] of Object.entries(attributes)) put(`${path}@${attribute}`, value);
        // The first of several counts.
        field = open && !open.fields.has(path) ? path : undefined;
      },
      ontext(text) {
        if (field !== undefined) put(field, text);
      },
      onclosetag() {
        elements.depth--;
        field = undefined;
        if (elements.depth === 0) elements.ended = true;
        if (!open) return;
        if (open.path.length > 0) open.path.pop();
        else {
          done.push(open);
          open = open.within;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );

  for await (const piece of pieces) {
    lines.add(piece);
    parser.write(piece);
    if (done.length > 0) yield done.splice(0);
  }
  // At its end the parser closes what is open: a record that was cut is none.
  if (!elements.ended) throw new FileFault(elements.depth > 0 ? 'cut' : 'format');
  parser.end();
}

/** Which line a position is on, for positions that only grow. */
class LineCount {
  #piece = '';
  #start = 0;
  #counted = 0;
  #line = 1;

  add(piece: string): void {
    this.at(this.#start + this.#piece.length);
    this.#start += this.#piece.length;
    this.#counted = 0;
    this.#piece = piece;
  }

  at(position: number): number {
    const until = Math.min(this.#piece.length, position - this.#start);
    for (let next; (next = this.#piece.indexOf('\n', this.#counted)) >= 0 && next < until;) {
      this.#line++;
      this.#counted = next + 1;
    }
    return this.#line;
  }
}
