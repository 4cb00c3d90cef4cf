import type { Updateable } from 'kysely';
import { isZone } from '../../../src/model/time-zone.js';
import type { SiteTable, ThreadState, ThreadTable } from '../database/schema.js';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { threadAddress, type ThreadAddress } from '../threads/address.js';
import type { Hours } from '../threads/policy.js';
import { findSite, siteFor } from '../threads/sites.js';
import { changed, findThread, takeThread, type Thread } from '../threads/threads.js';
import { mustBeAllowed, type Act, type Actor } from './actor.js';
import { record } from './audit.js';

const ACTS: Readonly<Record<ThreadState, Act>> = {
  open: 'open-thread',
  premod: 'premoderate-thread',
  closed: 'close-thread',
  hidden: 'hide-thread',
};

/** Opens, closes, hides a thread, or has its comments wait for an editor. A thread that is not there yet is made. */
export const setThreadState = (
  gateway: Gateway,
  actor: Actor,
  address: ThreadAddress,
  state: ThreadState,
): Promise<Thread> => changeThread(gateway, actor, address, { state }, ACTS[state]);

/** What a newsroom may set of a thread. */
export type ThreadChanges = Pick<
  Updateable<ThreadTable>,
  'closes' | 'depth' | 'min_length' | 'max_length' | 'links' | 'votes' | 'language' | 'notice' | 'title'
> & { readonly hours?: Hours | null };

/** Gives a thread other rules; `null` takes one away. */
export function changeThread(
  gateway: Gateway,
  actor: Actor,
  address: ThreadAddress,
  { hours, ...changes }: ThreadChanges & { readonly state?: ThreadState },
  act: Act = 'change-thread',
): Promise<Thread> {
  mustBeAllowed(actor, act);
  const { database, configuration, now } = gateway;
  if (hours && !isHours(hours)) throw new Problem('bad-request', { field: 'hours' });
  const values = { ...changes, ...(hours !== undefined && { hours: hours && JSON.stringify(hours) }) };
  return database.write(async (queries) => {
    const { thread, site } = await takeThread(queries, configuration, address, {}, now());
    if (Object.keys(values).length > 0)
      await queries.updateTable('threads').set(values).where('id', '=', thread.id).execute();
    await changed(queries, thread.id, now(), 'thread');
    await record(queries, actor, act, { site: site.id, thread: thread.id }, now(), {
      from: thread.state,
      ...values,
    });
    return (await findThread(queries, site, thread.key)) ?? thread;
  });
}

const isHours = ({ zone, from, to }: Hours): boolean =>
  isZone(zone) && [from, to].every((clock) => /^([01]\d|2[0-3]):[0-5]\d$/.test(clock));

/** Another key of a thread: a slug that has moved. @throws Problem `bad-request` where a thread has this key itself. */
export async function addAlias(
  gateway: Gateway,
  actor: Actor,
  address: ThreadAddress,
  alias: string,
): Promise<void> {
  mustBeAllowed(actor, 'add-alias');
  const { database, configuration, now } = gateway;
  const other = threadAddress(configuration, alias, { site: `https://${address.host}` });
  await database.write(async (queries) => {
    const { thread, site } = await takeThread(queries, configuration, address, {}, now());
    const taken = await findThread(queries, site, other.key);
    if (taken) throw new Problem('bad-request', { field: 'alias' });
    await queries
      .insertInto('aliases')
      .values({ site: site.id, alias: other.key, thread: thread.id })
      .execute();
    await record(queries, actor, 'add-alias', { site: site.id, thread: thread.id }, now(), {
      alias: other.key,
    });
  });
}

export type SiteChanges = Pick<
  Updateable<SiteTable>,
  'language' | 'state' | 'email' | 'phone' | 'terms' | 'terms_url' | 'retention_days'
>;

/** Gives a site other rules: what it asks of readers, and what new threads begin as. */
export async function changeSite(
  gateway: Gateway,
  actor: Actor,
  host: string,
  changes: SiteChanges,
): Promise<void> {
  mustBeAllowed(actor, 'change-site');
  const { database, configuration, now } = gateway;
  await database.write(async (queries) => {
    const site = await siteFor(queries, configuration, host, now());
    await queries.updateTable('sites').set(changes).where('id', '=', site.id).execute();
    await record(queries, actor, 'change-site', { site: site.id }, now(), changes);
    return findSite(queries, host);
  });
}
