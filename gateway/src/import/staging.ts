import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import type { ThreadExtra } from './foreign.js';
import type { FitComment, FitThread, Misfit } from './fit.js';

/** A thread of the file, under its key. */
export interface StagedPlace {
  readonly id: number;
  readonly key: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly closed: number;
  /** JSON of ThreadExtra. */
  readonly ours: string | null;
}

/** A comment of the file in its place in the tree. */
export interface StagedRow {
  readonly n: number;
  readonly theirs: string;
  readonly place: number;
  readonly level: number;
  /** JSON of FitComment. */
  readonly body: string;
  /** The row that it replies to. */
  readonly parent_n: number | null;
  /** Ours that it replies to, where it is known already, with where that stands; null for a comment of its own. */
  readonly parent: string | null;
  readonly root: string | null;
  readonly depth: number | null;
}

/** Which of our comments one of the file has become. */
export interface Written {
  readonly n: number;
  readonly comment: string;
  readonly root: string;
  readonly depth: number;
}

interface Count {
  readonly count: number;
}

const TABLES = `
  create table places (id integer primary key, key text not null unique, url text, title text, closed integer, ours text);
  create table threads (theirs text primary key, place integer, why text, shown text) without rowid;
  create table rows (
    n integer primary key, line integer not null, theirs text not null unique, parent text, thread text not null,
    body text not null, place integer, parent_n integer, level integer,
    comment text, root text, depth integer, above text, above_root text, above_depth integer);
  create view unwritten as
    select rows.n, rows.theirs, rows.place, rows.level, rows.body, rows.parent_n,
      coalesce(over.comment, rows.above) as parent, coalesce(over.root, rows.above_root) as root,
      coalesce(over.depth, rows.above_depth) as depth
    from rows left join rows as over on over.n = rows.parent_n where rows.comment is null;
`;

/**
 * The file as a table, in a database of its own that nobody else sees and that ends with the process: so that a file of any
 * length is put in order, parents before replies, without being held in memory.
 */
export class Staging {
  readonly database: Libsql.Database;
  readonly #folder: string;
  readonly #addRow: Libsql.Statement;
  readonly #addThread: Libsql.Statement;
  readonly #addPlace: Libsql.Statement;
  readonly #findPlace: Libsql.Statement;
  readonly #place: Libsql.Statement;
  readonly #setWritten: Libsql.Statement;
  #rows = 0;

  constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'tinbox-import-'));
    this.database = new Libsql(join(this.#folder, 'rows.db'));
    for (const pragma of [
      'journal_mode = OFF',
      'synchronous = OFF',
      'cache_size = -32000',
      'locking_mode = EXCLUSIVE',
    ])
      this.database.prepare(`PRAGMA ${pragma}`).all();
    this.database.exec(TABLES);
    this.#removeFolder();
    const prepare = (sql: string): Libsql.Statement => this.database.prepare(sql);
    this.#addRow = prepare(
      'insert into rows (n, line, theirs, parent, thread, body) values (?, ?, ?, ?, ?, ?) on conflict (theirs) do nothing',
    );
    this.#addThread = prepare(
      'insert into threads (theirs, place, why, shown) values (?, ?, ?, ?) on conflict (theirs) do nothing',
    );
    this.#addPlace = prepare(
      'insert into places (key, url, title, closed, ours) values (?, ?, ?, ?, ?) on conflict (key) do nothing',
    );
    this.#findPlace = prepare('select id from places where key = ?');
    this.#place = prepare('select * from places where id = ?');
    this.#setWritten = prepare('update rows set comment = ?, root = ?, depth = ? where n = ?');
    this.database.exec('begin');
  }

  get rows(): number {
    return this.#rows;
  }

  addThread(theirs: string, fit: FitThread, closed: boolean, ours: ThreadExtra | undefined): void {
    const { key, url = null, title = null } = fit;
    this.#addPlace.run([key, url, title, Number(closed), ours ? JSON.stringify(ours) : null]);
    const place = this.#findPlace.get([key]) as { id: number };
    this.#addThread.run([theirs, place.id, null, null]);
  }

  addMisfit(theirs: string, { why, shown }: Misfit): void {
    this.#addThread.run([theirs, null, why, shown]);
  }

  /** @returns False where the file had this number before. */
  addRow(
    line: number,
    theirs: string,
    parent: string | undefined,
    thread: string,
    body: FitComment,
  ): boolean {
    const { changes } = this.#addRow.run([
      this.#rows + 1,
      line,
      theirs,
      parent ?? null,
      thread,
      JSON.stringify(body),
    ]);
    if (changes > 0) this.#rows++;
    return changes > 0;
  }

  place(id: number): StagedPlace {
    return this.#place.get([id]) as StagedPlace;
  }

  /** How many comments are not ours yet. */
  get unwritten(): number {
    return (
      this.database.prepare('select count(*) as count from rows where comment is null').get([]) as Count
    ).count;
  }

  /** Threads that have something new and, where `alone`, those that have no comment in the file at all. */
  *places({ alone }: { readonly alone: boolean }): Generator<StagedPlace> {
    const which = alone
      ? 'ours is not null and not exists (select 1 from rows where place = places.id)'
      : 'exists (select 1 from rows where place = places.id and comment is null)';
    yield* this.database
      .prepare(`select * from places where ${which} order by id`)
      .iterate([]) as Iterable<StagedPlace>;
  }

  written(rows: Iterable<Written>): void {
    for (const { n, comment, root, depth } of rows) this.#setWritten.run([comment, root, depth, n]);
  }

  close(): void {
    this.database.close();
    this.#removeFolder();
  }

  /** Where a file may be removed while it is open, a process that is killed leaves nothing. */
  #removeFolder(): void {
    try {
      rmSync(this.#folder, { recursive: true, force: true });
    } catch {
      // Some systems refuse: then it goes when it is closed.
    }
  }
}
