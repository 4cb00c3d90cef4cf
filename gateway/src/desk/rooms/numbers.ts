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

const TABLES = ['days', 'people', 'reasons', 'threads'] as const;

async function asked(gateway: Gateway, context: Context<DeskEnv>): Promise<Numbers> {
  const person = who(context, 'see-numbers');
  const query = new URL(context.req.url).searchParams;
  const site = siteOf(query.get('site'));
  if (person.site !== null && site !== null && site !== person.site)
    throw new Forbidden('see-numbers', 'editor');
  return numbersOf(gateway, person.site ?? site, periodOf(gateway, query));
}

/** A line of a table as cells; a waiting time is three. */
const cellsOf = (line: object): [string, string][] =>
  Object.entries(line).flatMap(([name, value]: [string, unknown]): [string, string][] =>
    name === 'waiting'
      ? Object.entries(value as Waiting).map(([part, seconds]: [string, number | null]) => [
          `waiting ${part} (s)`,
          `${seconds ?? ''}`,
        ])
      : [[name, typeof value === 'number' ? `${value}` : typeof value === 'string' ? value : '']],
  );

/** How long comments wait, and what was decided: as JSON, and as a table for spreadsheets. */
export const numbers: DeskRoom = (gateway) =>
  new Hono<DeskEnv>()
    .get('/numbers', async (context) => context.json(await asked(gateway, context)))
    .get('/numbers.csv', async (context) => {
      const name = context.req.query('table') ?? 'days';
      const table = TABLES.find((each) => each === name);
      if (!table) throw new Problem('bad-request', { field: 'table' });
      const lines = (await asked(gateway, context))[table].map(cellsOf);
      const head = lines[0]?.map(([title]) => title) ?? [];
      const rows = [head, ...lines.map((line) => line.map(([, cell]) => cell))];
      return context.body(`\ufeff${rows.map(csvRow).join('')}`, 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${table}.csv"`,
      });
    });
