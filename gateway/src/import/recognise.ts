import type { Queries } from '../database/database.js';
import { isIdentifier } from '../database/identifier.js';
import type { Findings } from './report.js';
import type { Staging } from './staging.js';
import type { Turn } from './arrange.js';

/** Numbers that are looked up in one question. */
const AT_ONCE = 500;

/** One of our comments, and where it stands. */
interface Ours {
  readonly theirs: string;
  readonly id: string;
  readonly root: string;
  readonly depth: number;
}

/**
 * Finds the comments of the file that have come before, and those outside the file that others reply to; a reply to what is
 * nowhere is an orphan.
 * @param source The name under which numbers of this origin are kept.
 * @returns How many had come before.
 */
export async function recognise(
  queries: Queries,
  staging: Staging,
  source: string,
  findings: Findings,
  turn: Turn,
): Promise<number> {
  const lookUp = await lookerUp(queries, source);
  const known = await markKnown(staging, lookUp, turn);
  await findParents(staging, lookUp, findings, turn);
  return known;
}

type LookUp = (theirs: readonly string[]) => Promise<ReadonlyMap<string, Ours>>;

/** What nothing has come of yet needs no question for every line. */
async function lookerUp(queries: Queries, source: string): Promise<LookUp> {
  const isOwn = source.startsWith('tinbox:');
  const first = await queries
    .selectFrom('imported')
    .select('theirs')
    .where('source', '=', source)
    .limit(1)
    .executeTakeFirst();
  return isOwn || first ? (theirs) => oursOf(queries, source, isOwn, theirs) : async () => new Map();
}

async function markKnown({ database }: Staging, lookUp: LookUp, turn: Turn): Promise<number> {
  const next = database.prepare(`select n, theirs from rows where n > ? order by n limit ${AT_ONCE}`);
  const mark = database.prepare('update rows set comment = ?, root = ?, depth = ? where n = ?');
  let known = 0;
  for (let rows, after = 0; (rows = next.all([after]) as { n: number; theirs: string }[]).length > 0;) {
    after = rows.at(-1)?.n ?? after;
    const ours = await lookUp(rows.map(({ theirs }) => theirs));
    for (const { n, theirs } of rows) {
      const found = ours.get(theirs);
      if (!found) continue;
      mark.run([found.id, found.root, found.depth, n]);
      known++;
    }
    await turn();
  }
  return known;
}

interface Reply {
  readonly n: number;
  readonly line: number;
  readonly theirs: string;
  readonly parent: string;
}

async function findParents(
  { database }: Staging,
  lookUp: LookUp,
  findings: Findings,
  turn: Turn,
): Promise<void> {
  const next = database.prepare(
    `select n, line, theirs, parent from rows
      where n > ? and parent is not null and parent_n is null and comment is null order by n limit ${AT_ONCE}`,
  );
  const mark = database.prepare('update rows set above = ?, above_root = ?, above_depth = ? where n = ?');
  for (let rows, after = 0; (rows = next.all([after]) as Reply[]).length > 0;) {
    after = rows.at(-1)?.n ?? after;
    const ours = await lookUp(rows.map(({ parent }) => parent));
    for (const { n, line, theirs, parent } of rows) {
      const found = ours.get(parent);
      if (found) mark.run([found.id, found.root, found.depth, n]);
      else findings.note('orphan', line, `${theirs} → ${parent}`);
    }
    await turn();
  }
}

/** Our comments by the numbers of the file. In files of ours the number is that of the comment itself. */
async function oursOf(
  queries: Queries,
  source: string,
  isOwn: boolean,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, Ours>> {
  const ours = new Map<string, Ours>();
  const mapped = await queries
    .selectFrom('imported')
    .innerJoin('comments', 'comments.id', 'imported.comment')
    .select(['imported.theirs', 'comments.id', 'comments.root', 'comments.depth'])
    .where('imported.source', '=', source)
    .where('imported.theirs', 'in', filled(numbers))
    .execute();
  for (const each of mapped) ours.set(each.theirs, each);
  const identifiers = isOwn ? numbers.filter(isIdentifier) : [];
  if (identifiers.length === 0) return ours;
  const same = await queries
    .selectFrom('comments')
    .select(['id', 'root', 'depth'])
    .where('id', 'in', filled(identifiers))
    .execute();
  for (const each of same) ours.set(each.id, { ...each, theirs: each.id });
  return ours;
}

/** Always as many values, so that the statement is always the same one. */
const filled = (values: readonly string[]): string[] => [
  ...values,
  ...Array<string>(Math.max(0, AT_ONCE - values.length)).fill(''),
];
