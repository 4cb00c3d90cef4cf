/**
 * The query of `POST /desk/api/import` (administrators), whose body is the file. The same file may be sent again: what is here is
 * not taken twice (docs/contracts/import.md).
 */
export interface ImportQuery {
  readonly format: 'tinbox' | 'csv' | 'wxr' | 'disqus';
  /** The host that the threads belong to. */
  readonly site: string;
  /** Origins that addresses in the file have instead, with spaces between them. */
  readonly from?: string;
  /** Of times that name none. */
  readonly zone?: string;
  readonly source?: string;
  /** Of CSV: the column map, as JSON. */
  readonly map?: string;
  /** Only tells what would be done. */
  readonly trial?: '1';
}

/** The answer: lines of JSON, told while the file is read and its comments are written. The last one is `done`. */
export type ImportTold = { readonly progress: ImportProgress } | { readonly done: ImportDone };

/** `read`: bytes of the file. `write`: comments. */
export interface ImportProgress {
  readonly phase: 'read' | 'arrange' | 'write';
  readonly done: number;
  readonly total: number;
}

export interface ImportDone {
  /** False where the file could not be read; `lines` say why. */
  readonly ok: boolean;
  /** Comments that were taken, or would be. */
  readonly comments: number;
  /** What was found, in the language of `Accept-Language`. */
  readonly lines: readonly string[];
}

/** The query of `GET /desk/api/export` (administrators), whose answer is the file. */
export interface ExportQuery {
  readonly format: 'tinbox' | 'csv';
  /** A host; absent: all sites. */
  readonly site?: string;
  /** A key, or an address of a page. */
  readonly thread?: string;
}
