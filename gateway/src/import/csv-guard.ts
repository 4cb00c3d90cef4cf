/** What spreadsheets run as a formula. Source: OWASP, "CSV Injection". */
const RUNS = /^['=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A cell that spreadsheets show as it stands. */
export const guarded = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);

/** The cell as it was before. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell;

/** A row of CSV (RFC 4180). */
export const csvRow = (cells: readonly string[]): string =>
  `${cells
    .map((cell) => guarded(cell))
    .map((cell) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`;
