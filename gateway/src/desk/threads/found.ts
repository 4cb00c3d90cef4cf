import { canonicalUrl } from '../../../../src/model/canonical-url.js';
import type { Queries } from '../../database/database.js';
import { isIdentifier } from '../../database/identifier.js';
import { Problem } from '../../http/problem.js';
import { hoursOf, iso, standing } from '../../threads/policy.js';
import { findThread, type Place, type Thread } from '../../threads/threads.js';
import type { Site } from '../../threads/sites.js';
import type { Policy, ThreadLine } from '../api-threads.js';
import type { Who } from '../who.js';

export const policyView = (
  row: Pick<Thread, 'hours' | 'depth' | 'min_length' | 'max_length' | 'links' | 'votes' | 'notice'>,
): Policy => ({
  hours: hoursOf(row.hours) ?? null,
  depth: row.depth,
  minLength: row.min_length,
  maxLength: row.max_length,
  links: row.links,
  votes: row.votes,
  notice: row.notice,
});

export const threadLine = (place: Place, aliases: readonly string[], now: number): ThreadLine => {
  const { thread, site } = place;
  const state = standing(place, now);
  return {
    id: thread.id,
    key: thread.key,
    site: site.host,
    title: thread.title,
    url: thread.url,
    state: thread.state,
    closedNow: state === 'closed' || state === 'outside-hours',
    closes: thread.closes === null ? null : iso(thread.closes),
    language: thread.language,
    ...policyView(thread),
    total: thread.total,
    pending: thread.pending,
    created: iso(thread.created),
    aliases,
  };
};

/** Threads as the desk shows them. */
export async function threadLines(
  queries: Queries,
  threads: readonly Thread[],
  now: number,
): Promise<ThreadLine[]> {
  const [sites, aliases] = await Promise.all([
    queries.selectFrom('sites').selectAll().execute(),
    queries
      .selectFrom('aliases')
      .select(['alias', 'thread'])
      .where('thread', 'in', [...threads.map(({ id }) => id), ''])
      .orderBy('alias')
      .execute(),
  ]);
  return threads.flatMap((thread) => {
    const site = sites.find(({ id }) => id === thread.site);
    const own = aliases.filter((each) => each.thread === thread.id).map(({ alias }) => alias);
    return site ? [threadLine({ thread, site }, own, now)] : [];
  });
}

/** A thread that somebody may see, by its id. @throws Problem `thread-unknown` */
export async function thePlace(queries: Queries, who: Who, id: string): Promise<Place> {
  const thread = isIdentifier(id)
    ? await queries.selectFrom('threads').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  const site = await queries
    .selectFrom('sites')
    .selectAll()
    .where('id', '=', thread?.site ?? '')
    .executeTakeFirst();
  if (!thread || !site || (who.site !== null && who.site !== site.host)) throw new Problem('thread-unknown');
  return { thread, site };
}

/** A thread of a site, by its id, key, alias or address. @throws Problem `thread-unknown` */
export async function threadOf(queries: Queries, site: Site, named: string): Promise<Thread> {
  const text = named.normalize().trim();
  const byId = isIdentifier(text)
    ? await queries
        .selectFrom('threads')
        .selectAll()
        .where('id', '=', text)
        .where('site', '=', site.id)
        .executeTakeFirst()
    : undefined;
  const found = byId ?? (await findThread(queries, site, /^https?:/i.test(text) ? canonicalUrl(text) : text));
  if (!found) throw new Problem('thread-unknown');
  return found;
}
