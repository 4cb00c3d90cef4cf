import type { Fixed } from './schema.js';

/** The tables of what comes in and goes out, and of alerts. */
export interface DataTables {
  imported: ImportedTable;
  imports: ImportTable;
  alerts: AlertTable;
}

/** Which comment a comment of an imported file has become. */
export interface ImportedTable {
  /** Whose numbers these are: `wxr:bao.example`. */
  source: Fixed<string>;
  theirs: Fixed<string>;
  comment: Fixed<string>;
}

/** An import that the desk has started. */
export interface ImportTable {
  id: Fixed<string>;
  /** Of the folder for files. */
  file: Fixed<string>;
  /** JSON. */
  options: Fixed<string>;
  state: 'running' | 'stopped' | 'done' | 'failed';
  phase: string;
  done: number;
  total: number;
  /** JSON of a report, or the name of a fault. */
  report: string | null;
  actor: Fixed<string>;
  created: Fixed<number>;
  /** When its runner was heard of last. */
  updated: number;
}

/** When a message about each condition was sent last, by whichever instance. */
export interface AlertTable {
  condition: Fixed<string>;
  sent: number;
}
