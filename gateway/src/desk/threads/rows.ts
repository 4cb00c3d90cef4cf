import type { Queries } from '../../database/database.js';
import type { Gateway } from '../../gateway.js';
import { Problem } from '../../http/problem.js';
import { csvRows, type CsvRow } from '../../import/csv-rows.js';
import { unguarded } from '../../import/csv-guard.js';
import { merge } from '../../moderation/merge.js';
import { alsoKnownAs, setState, type ThreadDoing } from '../../moderation/threads.js';
import { threadAddress } from '../../threads/address.js';
import { findThread } from '../../threads/threads.js';
import { findSite } from '../../threads/sites.js';
import { problemWords } from '../../words/problems.js';
import type { ThreadRowResult, ThreadRowsAnswer } from '../api-threads.js';
import type { Who } from '../who.js';
import { threadOf } from './found.js';

const MOST = 1000;
const STATES = { close: 'closed', open: 'open', premoderate: 'premod', hide: 'hidden' } as const;

interface Row {
  readonly line: number;
  readonly act: string;
  readonly thread: string;
  readonly to?: string;
}

/** @throws Problem `bad-request` for a file without the columns, or with too many rows. */
export async function readRows(csv: string): Promise<readonly Row[]> {
  const rows: CsvRow[] = [];
  const pieces = async function* (): AsyncGenerator<string> {
    yield await Promise.resolve(csv.replace(/^\ufeff/, ''));
  };
  for await (const some of csvRows(pieces())) rows.push(...some);
  const [head, ...rest] = rows;
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const [act, thread, to] = ['act', 'thread', 'to'].map((name) => names.indexOf(name));
  if (act === undefined || act < 0 || thread === undefined || thread < 0)
    throw new Problem('bad-request', { field: 'csv' });
  if (rest.length > MOST) throw new Problem('bad-request', { field: 'csv', max: MOST });
  const cell = ({ cells }: CsvRow, at = -1): string => unguarded(cells[at]?.trim() ?? '');
  return rest.map((row) => ({
    line: row.line,
    act: cell(row, act).toLowerCase(),
    thread: cell(row, thread),
    ...(cell(row, to) && { to: cell(row, to) }),
  }));
}

/** What undoes a dry run. */
class Undone extends Error {}

/** Does one row after another, each in a transaction of its own; a dry run does them all in one, and undoes it. */
export async function doRows(
  gateway: Gateway,
  who: Who,
  rows: readonly Row[],
  site: string | undefined,
  dryRun: boolean,
): Promise<ThreadRowsAnswer> {
  const { database, configuration, now } = gateway;
  const results: ThreadRowResult[] = [];
  const doing = (queries: Queries): ThreadDoing => ({ queries, configuration, actor: who, now: now() });
  if (dryRun)
    await database
      .write(async (queries) => {
        for (const row of rows)
          results.push(await tried(who, row, () => doRow(doing(queries), who, row, site)));
        throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
  else
    for (const row of rows)
      results.push(
        await tried(who, row, () => database.write((queries) => doRow(doing(queries), who, row, site))),
      );
  const done = results.filter(({ ok }) => ok).length;
  return { dryRun, done, failed: results.length - done, rows: results };
}

type Done = { readonly changed: boolean; readonly moved?: number };

async function tried(who: Who, row: Row, work: () => Promise<Done>): Promise<ThreadRowResult> {
  try {
    return { ...row, ok: true, ...(await work()) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { detail } = problemWords(who.language)[error.problem](error.facts);
    return { ...row, ok: false, problem: error.problem, detail };
  }
}

async function doRow(doing: ThreadDoing, who: Who, row: Row, named: string | undefined): Promise<Done> {
  const { queries, configuration } = doing;
  const { act, thread, to } = row;
  const address = threadAddress(configuration, thread, { site: named && `https://${named}` });
  if (who.site !== null && address.host !== who.site) throw new Problem('site-refused');
  if (Object.hasOwn(STATES, act)) {
    const state = STATES[act as keyof typeof STATES];
    const site = await findSite(queries, address.host);
    const known = site && (await findThread(queries, site, address.key));
    if (known?.state === state) return { changed: false };
    await setState(doing, address, state);
    return { changed: true };
  }
  if ((act !== 'alias' && act !== 'merge') || !to)
    throw new Problem('bad-request', { field: act === 'alias' || act === 'merge' ? 'to' : 'act' });
  if (act === 'alias') return { changed: await alsoKnownAs(doing, address, to) };
  const site = await findSite(queries, address.host);
  if (!site) throw new Problem('thread-unknown');
  const [from, into] = [await threadOf(queries, site, address.key), await threadOf(queries, site, to)];
  if (from.id === into.id) return { changed: false };
  return { changed: true, moved: await merge(doing, from, into) };
}
