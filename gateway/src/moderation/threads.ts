import type { Updateable } from 'kysely';
import { isZone } from '../../../src/model/time-zone.js';
import type { Configuration } from '../configuration.js';
import type { Queries } from '../database/database.js';
import type { ThreadState, ThreadTable } from '../database/schema.js';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { threadAddress, type ThreadAddress } from '../threads/address.js';
import type { Hours } from '../threads/policy.js';
import { changed, findThread, takeThread, type Thread } from '../threads/threads.js';
import { mustBeAllowed, type Act, type Actor } from './actor.js';
import { record } from './audit.js';

export { changeSite, type SiteChanges } from './sites.js';

const ACTS: Readonly<Record<ThreadState, Act>> = {
  open: 'open-thread',
  premod: 'premoderate-thread',
  closed: 'close-thread',
  hidden: 'hide-thread',
};

/** What a deed on threads needs beside its thread. */
export interface ThreadDoing {
  readonly queries: Queries;
  readonly configuration: Configuration;
  readonly actor: Actor;
  readonly now: number;
}

/** Runs one deed on threads in a transaction of its own. */
export const doOnThreads = <T>(
  { database, configuration, now }: Gateway,
  actor: Actor,
  work: (doing: ThreadDoing) => Promise<T>,
): Promise<T> => database.write((queries) => work({ queries, configuration, actor, now: now() }));

/** Opens, closes, hides a thread, or has its comments wait for an editor. A thread that is not there yet is made. */
export const setThreadState = (
  gateway: Gateway,
  actor: Actor,
  address: ThreadAddress,
  state: ThreadState,
): Promise<Thread> => doOnThreads(gateway, actor, (doing) => setState(doing, address, state));

export const setState = (doing: ThreadDoing, address: ThreadAddress, state: ThreadState): Promise<Thread> =>
  change(doing, address, { state }, ACTS[state]);

/** What a newsroom may set of a thread. */
export type ThreadChanges = Pick<
  Updateable<ThreadTable>,
  'closes' | 'depth' | 'min_length' | 'max_length' | 'links' | 'votes' | 'language' | 'notice' | 'title'
> & { readonly hours?: Hours | null };

/** Gives a thread other rules; `null` takes one away. */
export const changeThread = (
  gateway: Gateway,
  actor: Actor,
  address: ThreadAddress,
  changes: ThreadChanges & { readonly state?: ThreadState },
): Promise<Thread> => doOnThreads(gateway, actor, (doing) => change(doing, address, changes));

async function change(
  { queries, configuration, actor, now }: ThreadDoing,
  address: ThreadAddress,
  { hours, ...changes }: ThreadChanges & { readonly state?: ThreadState },
  act: Act = 'change-thread',
): Promise<Thread> {
  mustBeAllowed(actor, act);
  const values = { ...changes, ...(hours !== undefined && { hours: storedHours(hours) }) };
  const { thread, site } = await takeThread(queries, configuration, address, {}, now);
  if (Object.keys(values).length > 0)
    await queries.updateTable('threads').set(values).where('id', '=', thread.id).execute();
  await changed(queries, thread.id, now, 'thread');
  await record(queries, actor, act, { site: site.id, thread: thread.id }, now, {
    from: thread.state,
    ...values,
    ...(act === 'change-thread' && { before: formerOf(thread, values) }),
  });
  return (await findThread(queries, site, thread.key)) ?? thread;
}

/** What a row had where it is given other values. */
export const formerOf = <T extends object>(row: T, values: object): object =>
  Object.fromEntries(Object.keys(values).map((name) => [name, row[name as keyof T]]));

/** @throws Problem `bad-request` for what are no hours. */
export function storedHours(hours: Hours | null): string | null {
  if (hours === null) return null;
  const { zone, from, to } = hours;
  if (!isZone(zone) || ![from, to].every((clock) => /^([01]\d|2[0-3]):[0-5]\d$/.test(clock)))
    throw new Problem('bad-request', { field: 'hours' });
  return JSON.stringify({ zone, from, to });
}

/** Another key of a thread: a slug that has moved. @throws Problem `alias-taken` where a thread has this key. */
export const addAlias = (
  gateway: Gateway,
  actor: Actor,
  address: ThreadAddress,
  alias: string,
): Promise<boolean> => doOnThreads(gateway, actor, (doing) => alsoKnownAs(doing, address, alias));

/** @returns Whether it is new. */
export async function alsoKnownAs(
  { queries, configuration, actor, now }: ThreadDoing,
  address: ThreadAddress,
  alias: string,
): Promise<boolean> {
  mustBeAllowed(actor, 'add-alias');
  const other = threadAddress(configuration, alias, { site: `https://${address.host}` });
  const { thread, site } = await takeThread(queries, configuration, address, {}, now);
  const taken = await findThread(queries, site, other.key);
  if (taken?.id === thread.id) return false;
  if (taken) throw new Problem('alias-taken', { field: 'alias' });
  await queries
    .insertInto('aliases')
    .values({ site: site.id, alias: other.key, thread: thread.id })
    .execute();
  await record(queries, actor, 'add-alias', { site: site.id, thread: thread.id }, now, { alias: other.key });
  return true;
}

/** Takes a further key away from a thread. @throws Problem `thread-unknown` where it has no such key. */
export async function removeAlias(
  { queries, actor, now }: ThreadDoing,
  { id, site }: Thread,
  alias: string,
): Promise<void> {
  mustBeAllowed(actor, 'remove-alias');
  const gone = await queries
    .deleteFrom('aliases')
    .where('site', '=', site)
    .where('alias', '=', alias)
    .where('thread', '=', id)
    .returning('alias')
    .execute();
  if (gone.length === 0) throw new Problem('thread-unknown', { field: 'alias' });
  await record(queries, actor, 'remove-alias', { site, thread: id }, now, { alias });
}
