import type { Updateable } from 'kysely';
import type { SiteTable } from '../database/schema.js';
import type { Gateway } from '../gateway.js';
import { findSite, siteFor, type Site } from '../threads/sites.js';
import { mustBeAllowed, type Actor } from './actor.js';
import { record } from './audit.js';

/** What threads of a site begin with, and may all be given. */
const OF_THREADS = ['hours', 'depth', 'min_length', 'max_length', 'links', 'votes', 'notice'] as const;

export type SiteChanges = Pick<
  Updateable<SiteTable>,
  | ('language' | 'state' | 'email' | 'phone' | 'terms' | 'terms_url' | 'retention_days' | 'first_comments')
  | ('closes_after_days' | (typeof OF_THREADS)[number])
>;

/**
 * Gives a site other rules: what it asks of readers, and what new threads begin as.
 * @param toAll Threads that are there get what is changed too; their states stay.
 */
export async function changeSite(
  gateway: Gateway,
  actor: Actor,
  host: string,
  changes: SiteChanges,
  toAll = false,
): Promise<Site> {
  const act = changes.state === 'open' ? 'open-site' : 'change-site';
  mustBeAllowed(actor, act);
  const { database, configuration, now } = gateway;
  return database.write(async (queries) => {
    const site = await siteFor(queries, configuration, host, now());
    const before = Object.fromEntries(
      Object.keys(changes).map((name) => [name, site[name as keyof SiteChanges]]),
    );
    await queries.updateTable('sites').set(changes).where('id', '=', site.id).execute();
    const given = Object.fromEntries(
      OF_THREADS.flatMap((name) => (changes[name] === undefined ? [] : [[name, changes[name]]])),
    );
    if (toAll && Object.keys(given).length > 0)
      await queries
        .updateTable('threads')
        .set((eb) => ({ ...given, version: eb('version', '+', 1) }))
        .where('site', '=', site.id)
        .execute();
    await record(queries, actor, act, { site: site.id }, now(), {
      ...changes,
      before,
      ...(toAll && { toAll: Object.keys(given) }),
    });
    return (await findSite(queries, host)) ?? site;
  });
}
