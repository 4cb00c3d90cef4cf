import type Libsql from 'libsql';
import type { Unfit } from './foreign.js';
import type { Findings } from './report.js';
import type { Staging } from './staging.js';

/** Rows that are put in order before others may have their turn. */
const AT_ONCE = 20_000;

export type Turn = () => Promise<void>;

/**
 * Puts staged rows in their places: their thread, the row that they reply to, and how far below a comment without a parent
 * they stand. What replies to nothing that is there becomes a comment of its own.
 */
export async function arrange(staging: Staging, findings: Findings, turn: Turn): Promise<void> {
  const { database } = staging;
  const ranges = function* (): Generator<readonly [number, number]> {
    for (let from = 1; from <= staging.rows; from += AT_ONCE) yield [from, from + AT_ONCE - 1];
  };
  const each = async (sql: string): Promise<void> => {
    const statement = database.prepare(sql);
    for (const range of ranges()) {
      statement.run([...range]);
      await turn();
    }
  };
  await each(
    'update rows set place = (select place from threads where theirs = rows.thread) where n between ? and ?',
  );
  leaveOutStrays(database, findings);
  await each(`update rows set parent_n =
    (select above.n from rows as above where above.theirs = rows.parent and above.place = rows.place and above.n <> rows.n)
    where n between ? and ? and parent is not null`);
  database.exec('create index rows_parent on rows (parent_n) where parent_n is not null');
  await each('update rows set level = 0 where n between ? and ? and parent_n is null');
  database.exec('create index rows_level on rows (level, n)');
  await descend(staging, 0, ranges, turn);
  await openLoops(staging, findings, ranges, turn);
  database.exec('create index rows_order on rows (place, level, n)');
}

/** Comments of threads that are not in the file, or not of the site. */
function leaveOutStrays(database: Libsql.Database, findings: Findings): void {
  const strays = database.prepare(
    `select line, rows.theirs, thread, why, shown from rows left join threads on threads.theirs = rows.thread where rows.place is null`,
  );
  for (const row of strays.iterate([]) as IterableIterator<Stray>)
    findings.note(row.why ?? 'thread', row.line, row.shown ?? row.thread);
  database.exec('delete from rows where place is null');
}

interface Stray {
  readonly line: number;
  readonly thread: string;
  readonly why: Unfit | null;
  readonly shown: string | null;
}

/** Gives all below rows of a level theirs, level by level. */
async function descend(
  { database }: Staging,
  from: number,
  ranges: () => Generator<readonly [number, number]>,
  turn: Turn,
): Promise<void> {
  const below = database.prepare(
    `update rows set level = ? where level is null and parent_n in (select n from rows where level = ? and n between ? and ?)`,
  );
  for (let level = from, found = 1; found > 0; level++) {
    found = 0;
    for (const range of ranges()) {
      found += below.run([level + 1, level, ...range]).changes;
      await turn();
    }
  }
}

/** What has no level yet replies, in the end, to itself: the first of each such ring becomes a comment of its own. */
async function openLoops(
  staging: Staging,
  findings: Findings,
  ranges: () => Generator<readonly [number, number]>,
  turn: Turn,
): Promise<void> {
  const { database } = staging;
  const lost = database.prepare(`select n from rows where level is null order by n limit ${AT_ONCE}`);
  const above = database.prepare('select parent_n from rows where n = ?');
  const open = database.prepare(
    'update rows set level = 0, parent_n = null, parent = null where n = ? returning line, theirs',
  );
  for (let rows; (rows = lost.all([]) as { n: number }[]).length > 0;) {
    const seen = new Map<number, number>([[0, 0]]);
    for (const { n } of rows) {
      let at = n;
      for (; !seen.has(at); at = (above.get([at]) as { parent_n: number | null }).parent_n ?? 0)
        seen.set(at, n);
      // The way came back to itself, and not to one that was gone before.
      if (at === 0 || seen.get(at) !== n) continue;
      const { line, theirs } = open.get([at]) as { line: number; theirs: string };
      findings.note('loop', line, theirs);
    }
    await descend(staging, 0, ranges, turn);
  }
}
