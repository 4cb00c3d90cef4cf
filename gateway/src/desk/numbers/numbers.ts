import { sql } from 'kysely';
import type { Gateway } from '../../gateway.js';
import type { Numbers, ThreadNumbers } from '../api-numbers.js';
import { isRefusal, PART, type RefusedFor } from '../../rules/refusals.js';
import { zoneOf } from '../today.js';
import type { Period } from './period.js';
import { DECISIONS, Tally } from './tally.js';

/** Lines of the log that are read at once. */
const STEP = 5000;
const THREADS = 50;

/** What was written and decided in a period. @param host Of one site alone. */
export async function numbersOf(gateway: Gateway, host: string | null, period: Period): Promise<Numbers> {
  const { days, dayOf } = period;
  await gateway.refusals?.store();
  const [byDay, byPerson, all] = [new Map<string, Tally>(), new Map<string, Tally>(), new Tally()];
  const reasons = new Map<string, number>();
  const tallyOf = (of: Map<string, Tally>, key: string): Tally => {
    const tally = of.get(key) ?? new Tally();
    of.set(key, tally);
    return tally;
  };
  for await (const { at, actor, act, reason, wait } of decisions(gateway, host, period)) {
    for (const tally of [all, tallyOf(byDay, dayOf(at)), tallyOf(byPerson, actor)]) tally.add(act, wait);
    if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const [written, reports, refused, threads] = await Promise.all([
    countsByDay(gateway, 'comments', host, period),
    countsByDay(gateway, 'reports', host, period),
    refusedByRules(gateway, host, period),
    threadsOf(gateway, host, period),
  ]);
  return {
    since: days[0] ?? '',
    until: days.at(-1) ?? '',
    timeZone: zoneOf(gateway),
    days: days.map((day) => {
      const { counts, waiting } = byDay.get(day) ?? new Tally();
      const { undone: _, ...decided } = counts;
      return {
        day,
        written: written.get(day) ?? 0,
        ...decided,
        reports: reports.get(day) ?? 0,
        refusedByRules: refused.byDay.get(day) ?? 0,
        waiting,
      };
    }),
    people: [...byPerson]
      .map(([name, { counts, waiting }]) => ({ name, ...counts, waiting }))
      .sort((one, other) => sum(other) - sum(one)),
    reasons: mostFirst(reasons),
    refusals: mostFirst(refused.byReason),
    threads,
    waiting: all.waiting,
  };
}

const mostFirst = <Reason>(counts: ReadonlyMap<Reason, number>): { reason: Reason; count: number }[] =>
  [...counts].map(([reason, count]) => ({ reason, count })).sort((one, other) => other.count - one.count);

const sum = (line: Tally['counts']): number => line.approved + line.rejected + line.removed + line.restored;

interface Decision {
  readonly at: number;
  readonly actor: string;
  readonly act: string;
  readonly reason: string | undefined;
  /** Milliseconds since it came into the queue, of what had waited there. */
  readonly wait: number | undefined;
}

async function* decisions(
  { database: { read } }: Gateway,
  host: string | null,
  { from, to }: Period,
): AsyncGenerator<Decision> {
  for (let after = ''; ;) {
    const lines = await read
      .selectFrom('audit')
      .leftJoin('comments', 'comments.id', 'audit.comment')
      .leftJoin('sites', 'sites.id', 'audit.site')
      .select(['audit.id', 'audit.at', 'audit.actor', 'audit.act', 'audit.detail'])
      .select(sql<number | null>`coalesce(comments.queued, comments.created)`.as('since'))
      .where('audit.act', 'in', [...Object.keys(DECISIONS), 'undo'] as never)
      .where('audit.at', '>=', from)
      .where('audit.at', '<', to)
      .where('audit.id', '>', after)
      .$if(host !== null, (query) => query.where('sites.host', '=', host ?? ''))
      .orderBy('audit.id')
      .limit(STEP)
      .execute();
    for (const { at, actor, act, detail, since } of lines) {
      const said = (detail === null ? {} : JSON.parse(detail)) as { from?: string; reason?: string };
      const waited = since !== null && said.from === 'pending' && act !== 'undo' && at >= Number(since);
      yield { at, actor, act, reason: said.reason, wait: waited ? at - Number(since) : undefined };
    }
    if (lines.length < STEP) return;
    after = lines.at(-1)?.id ?? '';
  }
}

/** Comments of readers, or reports of them, by the day on which they were written. */
async function countsByDay(
  { database: { read } }: Gateway,
  what: 'comments' | 'reports',
  host: string | null,
  { days, from, to, dayOf }: Period,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const base =
    what === 'comments'
      ? sql`from comments where (badge is null or badge <> 'staff') and created >= ${from} and created < ${to}`
      : sql`from reports where created >= ${from} and created < ${to}`;
  const ofSite =
    host === null
      ? sql``
      : what === 'comments'
        ? sql`and site in (select id from sites where host = ${host})`
        : sql`and comment in (select comments.id from comments join sites on sites.id = comments.site where host = ${host})`;
  const { rows } = await sql<{ part: number; count: number }>`
    select created / ${sql.lit(PART)} as part, count(*) as count ${base} ${ofSite} group by 1`.execute(read);
  for (const row of rows) {
    const day = dayOf(Number(row.part) * PART);
    if (days.includes(day)) counts.set(day, (counts.get(day) ?? 0) + Number(row.count));
  }
  return counts;
}

/** What rules refused, by the day and by the reason. */
async function refusedByRules(
  { database: { read } }: Gateway,
  host: string | null,
  { from, to, dayOf }: Period,
): Promise<{
  readonly byDay: ReadonlyMap<string, number>;
  readonly byReason: ReadonlyMap<RefusedFor, number>;
}> {
  const rows = await read
    .selectFrom('refusals')
    .select((eb) => ['at', 'reason', eb.fn.sum<number>('times').as('times')])
    .where('at', '>=', from)
    .where('at', '<', to)
    .$if(host !== null, (query) => query.where('host', '=', host ?? ''))
    .groupBy(['at', 'reason'])
    .execute();
  const byDay = new Map<string, number>();
  const byReason = new Map<RefusedFor, number>();
  for (const { at, reason, times } of rows) {
    const day = dayOf(Number(at));
    byDay.set(day, (byDay.get(day) ?? 0) + Number(times));
    if (isRefusal(reason)) byReason.set(reason, (byReason.get(reason) ?? 0) + Number(times));
  }
  return { byDay, byReason };
}

async function threadsOf(
  { database: { read } }: Gateway,
  host: string | null,
  { from, to }: Period,
): Promise<readonly ThreadNumbers[]> {
  const of = (status: string) => sql<number>`sum(case when comments.status = ${status} then 1 else 0 end)`;
  const rows = await read
    .selectFrom('comments')
    .innerJoin('threads', 'threads.id', 'comments.thread')
    .innerJoin('sites', 'sites.id', 'comments.site')
    .select(['threads.id', 'threads.key', 'threads.title', 'sites.host'])
    .select((eb) => eb.fn.countAll<number>().as('written'))
    .select([of('published').as('published'), of('rejected').as('rejected'), of('pending').as('pending')])
    .where('comments.created', '>=', from)
    .where('comments.created', '<', to)
    .$if(host !== null, (query) => query.where('sites.host', '=', host ?? ''))
    .groupBy(['threads.id', 'threads.key', 'threads.title', 'sites.host'])
    .orderBy('written', 'desc')
    .orderBy('threads.id', 'desc')
    .limit(THREADS)
    .execute();
  return rows.map(({ id, key, title, host: site, ...counts }) => ({
    ...{ id, key, site, title },
    written: Number(counts.written),
    published: Number(counts.published),
    rejected: Number(counts.rejected),
    pending: Number(counts.pending),
  }));
}
