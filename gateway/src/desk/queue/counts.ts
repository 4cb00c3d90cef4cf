import { sql } from 'kysely';
import type { Gateway } from '../../gateway.js';
import { iso } from '../../threads/policy.js';
import type { Counts } from '../api.js';
import { todayOf } from '../today.js';
import { DONE, refusedByRules } from './done.js';
import { FLAGGED } from './flagged.js';
import type { Who } from '../who.js';

/** What waits and what was done, of all that this person sees. */
export async function countsOf(gateway: Gateway, { id, site }: Pick<Who, 'id' | 'site'>): Promise<Counts> {
  const { database, now } = gateway;
  const seen = database.read
    .selectFrom('comments')
    .innerJoin('sites', 'sites.id', 'comments.site')
    .$if(site !== null, (query) => query.where('sites.host', '=', site ?? ''));
  const [waiting, reported, mine, done, byRules] = await Promise.all([
    seen
      .where('comments.status', '=', 'pending')
      .select((eb) => [
        eb.fn.countAll<number>().as('pending'),
        sql<number>`min(coalesce(comments.queued, comments.created))`.as('oldest'),
        sql<number>`sum(case when ${FLAGGED} then 1 else 0 end)`.as('flagged'),
      ])
      .executeTakeFirst(),
    seen
      .innerJoin('reports', 'reports.comment', 'comments.id')
      .where('reports.status', '=', 'received')
      .select([
        sql<number>`count(distinct comments.id)`.as('count'),
        sql<number>`min(reports.created)`.as('oldest'),
      ])
      .executeTakeFirst(),
    seen
      .innerJoin('claims', 'claims.comment', 'comments.id')
      .where('claims.person', '=', id)
      .where('claims.until', '>', now())
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirst(),
    seen
      .where('comments.status', 'in', Object.values(DONE))
      .where('comments.decided', '>=', todayOf(gateway))
      .select((eb) => ['comments.status', eb.fn.countAll<number>().as('count')])
      .groupBy('comments.status')
      .execute(),
    seen
      .where(refusedByRules(gateway))
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirst(),
  ]);
  const doneAs = (status: string): number => Number(done.find((row) => row.status === status)?.count ?? 0);
  return {
    pending: Number(waiting?.pending ?? 0),
    reported: Number(reported?.count ?? 0),
    flagged: Number(waiting?.flagged ?? 0),
    mine: Number(mine?.count ?? 0),
    approved: doneAs(DONE.approved),
    rejected: doneAs(DONE.rejected) + Number(byRules?.count ?? 0),
    removed: doneAs(DONE.removed),
    oldest: waiting?.oldest ? iso(Number(waiting.oldest)) : null,
    oldestReport: reported?.oldest ? iso(Number(reported.oldest)) : null,
    now: iso(now()),
  };
}
