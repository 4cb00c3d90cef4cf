import { Hono, type Context } from 'hono';
import type { Gateway } from '../../gateway.js';
import { Problem } from '../../http/problem.js';
import { csvRow } from '../../import/csv-guard.js';
import { Forbidden } from '../../moderation/actor.js';
import type { Numbers, Waiting } from '../api-numbers.js';
import { numbersOf } from '../numbers/numbers.js';
import { periodOf } from '../numbers/period.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { who } from '../who.js';
import { siteOf } from './people.js';

const WAITING = ['waiting median (s)', 'waiting ninth (s)', 'waiting longest (s)'] as const;
const DECIDED = ['approved', 'rejected', 'removed', 'restored'] as const;

/** By which the newsroom's own scripts know them: a column is only ever added at the end. */
const COLUMNS = {
  days: ['day', 'written', ...DECIDED, 'reports', ...WAITING, 'refusedByRules'],
  people: ['name', ...DECIDED, 'undone', ...WAITING],
  reasons: ['reason', 'count'],
  refusals: ['reason', 'count'],
  threads: ['id', 'key', 'site', 'title', 'written', 'published', 'rejected', 'pending'],
} as const satisfies Partial<Record<keyof Numbers, readonly string[]>>;

const TABLES = ['days', 'people', 'reasons', 'refusals', 'threads'] as const;

async function asked(gateway: Gateway, context: Context<DeskEnv>): Promise<Numbers> {
  const person = who(context, 'see-numbers');
  const query = new URL(context.req.url).searchParams;
  const site = siteOf(query.get('site'));
  if (person.site !== null && site !== null && site !== person.site)
    throw new Forbidden('see-numbers', 'editor');
  return numbersOf(gateway, person.site ?? site, periodOf(gateway, query));
}

/** A line of a table as cells; a waiting time is three. */
function cellsOf(line: object, columns: readonly string[]): string[] {
  const { waiting, ...rest } = line as { readonly waiting?: Waiting };
  const values: Readonly<Record<string, unknown>> = {
    ...rest,
    ...(waiting &&
      Object.fromEntries(Object.entries(waiting).map(([part, seconds]) => [`waiting ${part} (s)`, seconds]))),
  };
  return columns.map((column) => `${values[column] ?? ''}`);
}

/** How long comments wait, and what was decided: as JSON, and as a table for spreadsheets. */
export const numbers: DeskRoom = (gateway) =>
  new Hono<DeskEnv>()
    .get('/numbers', async (context) => context.json(await asked(gateway, context)))
    .get('/numbers.csv', async (context) => {
      const name = context.req.query('table') ?? 'days';
      const table = TABLES.find((each) => each === name);
      if (!table) throw new Problem('bad-request', { field: 'table' });
      const answer = await asked(gateway, context);
      const rows = [COLUMNS[table], ...answer[table].map((line) => cellsOf(line, COLUMNS[table]))];
      return context.body(`\ufeff${rows.map(csvRow).join('')}`, 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="tinbox-${table}-${answer.since}-${answer.until}.csv"`,
      });
    });
