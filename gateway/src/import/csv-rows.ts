/** One row of a CSV file, with the line that it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Characters of one cell at most; what is beyond is left out. */
const LONGEST = 200_000;

/**
 * Reads CSV as RFC 4180 says it, with ends of lines of any kind and quotes in the middle of a cell taken as they stand.
 * @param delimiter One character; undefined: the first of `,`, `;` and a tab that the first line has outside of quotes.
 */
export async function* csvRows(
  pieces: AsyncIterable<string>,
  delimiter?: string,
): AsyncGenerator<readonly CsvRow[]> {
  const rows = new CsvParser(delimiter);
  for await (const piece of pieces) {
    const done = rows.add(piece);
    if (done.length > 0) yield done;
  }
  const last = rows.end();
  if (last.length > 0) yield last;
}

class CsvParser {
  #delimiter: string | undefined;
  #cells: string[] = [];
  #cell = '';
  #state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  #line = 1;
  #began = 1;
  #rows: CsvRow[] = [];
  #afterReturn = false;

  constructor(delimiter: string | undefined) {
    this.#delimiter = delimiter;
  }

  add(piece: string): readonly CsvRow[] {
    for (let at = 0; at < piece.length;)
      at = this.#state === 'quoted' ? this.#quoted(piece, at) : this.#next(piece, at);
    return this.#rows.splice(0);
  }

  end(): readonly CsvRow[] {
    if (this.#cell || this.#cells.length > 0 || this.#state !== 'start') this.#endRow();
    return this.#rows.splice(0);
  }

  /** Takes all up to the next quote. */
  #quoted(piece: string, at: number): number {
    const quote = piece.indexOf('"', at);
    const end = quote < 0 ? piece.length : quote;
    const text = piece.slice(at, end);
    for (let line = -1; (line = text.indexOf('\n', line + 1)) >= 0;) this.#line++;
    this.#take(text);
    if (quote >= 0) this.#state = 'quote';
    return end + 1;
  }

  #next(piece: string, at: number): number {
    const letter = piece.charAt(at);
    if (this.#afterReturn) {
      this.#afterReturn = false;
      if (letter === '\n') return at + 1;
    }
    if (letter === '\n' || letter === '\r') {
      this.#afterReturn = letter === '\r';
      this.#endRow();
    } else if (letter === '"' && this.#state === 'start') this.#state = 'quoted';
    else if (letter === '"' && this.#state === 'quote') {
      this.#take('"');
      this.#state = 'quoted';
    } else if (this.#isDelimiter(letter)) this.#endCell();
    else {
      this.#take(letter);
      this.#state = 'plain';
    }
    return at + 1;
  }

  #isDelimiter(letter: string): boolean {
    if (this.#delimiter === undefined && /[,;\t]/.test(letter)) this.#delimiter = letter;
    return letter === this.#delimiter;
  }

  #take(text: string): void {
    if (this.#cell.length < LONGEST) this.#cell += text;
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#state = 'start';
  }

  #endRow(): void {
    this.#endCell();
    if (this.#cells.length > 1 || this.#cells[0]) this.#rows.push({ line: this.#began, cells: this.#cells });
    this.#cells = [];
    this.#line++;
    this.#began = this.#line;
  }
}
