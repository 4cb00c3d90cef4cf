import type { Selectable } from 'kysely';
import { safeUrl } from '../../../src/feeds/safe-url.js';
import { foldText } from '../../../src/feeds/fold-text.js';
import type { Configuration } from '../configuration.js';
import type { Queries } from '../database/database.js';
import { held } from '../database/held.js';
import { prepared, preparedChange } from '../database/prepared.js';
import { newIdentifier } from '../database/identifier.js';
import type { ThreadTable } from '../database/schema.js';
import { findSite, hostOf, isLocal, newSite, siteFor, type Site } from './sites.js';
import type { ThreadAddress } from './address.js';

export type Thread = Selectable<ThreadTable>;

/** A thread with the site whose rules it takes over. */
export interface Place {
  readonly thread: Thread;
  readonly site: Site;
}

/** What the page tells of itself when it is commented on first. */
export interface Page {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

const DAY = 86_400_000;

/** A thread as it begins, before anything is stored. */
export const newThread = (site: Site, key: string, page: Page, now: number): Thread => ({
  id: newIdentifier(now),
  site: site.id,
  key,
  url: pageUrl(page.url ?? addressOf(key, site.host), site.host),
  title: foldText(page.title).slice(0, 300) || null,
  state: site.state,
  closes: site.closes_after_days === null ? null : now + site.closes_after_days * DAY,
  hours: site.hours,
  depth: site.depth,
  min_length: site.min_length,
  max_length: site.max_length,
  links: site.links,
  votes: site.votes,
  language: null,
  notice: site.notice,
  total: 0,
  roots: 0,
  pending: 0,
  version: 0,
  created: now,
});

/** A key is for comparing: all schemes are one there. */
const addressOf = (key: string, host: string): string =>
  isLocal(host) ? key.replace(/^https:/, 'http:') : key;

/** A page of the site itself: what readers are sent back to. */
function pageUrl(url: string, host: string): string | null {
  const safe = /^https?:/i.test(url) ? safeUrl(url, '', 'link') : undefined;
  return safe !== undefined && hostOf(safe) === host ? safe.replace(/#.*/, '') : null;
}

const byKey = prepared<{ site: string; key: string }, Thread>((queries, { site, key }) =>
  queries.selectFrom('threads').selectAll().where('site', '=', site).where('key', '=', key),
);

/** The thread of a key or of one of its aliases. */
export async function findThread(queries: Queries, site: Site, key: string): Promise<Thread | undefined> {
  const [direct] = await byKey(queries, { site: site.id, key });
  if (direct) return direct;
  return queries
    .selectFrom('aliases')
    .innerJoin('threads', 'threads.id', 'aliases.thread')
    .selectAll('threads')
    .where('aliases.site', '=', site.id)
    .where('aliases.alias', '=', key)
    .executeTakeFirst();
}

/** What readers of a page see: an unknown thread of an allowed site is an empty one, and nothing is stored. */
export async function lookUp(queries: Queries, address: ThreadAddress, now: number): Promise<Place> {
  const site = (await findSite(queries, address.host)) ?? newSite(address.host, now);
  const thread = await findThread(queries, site, address.key);
  return { site, thread: thread ?? { ...newThread(site, address.key, {}, now), id: '' } };
}

/** The thread of an allowed site, made on first use and locked until the transaction ends. */
export async function takeThread(
  queries: Queries,
  configuration: Configuration,
  { host, key }: ThreadAddress,
  page: Page,
  now: number,
): Promise<Place> {
  const site = await siteFor(queries, configuration, host, now);
  const [held] = await lockByKey(queries, { site: site.id, key });
  if (held) return { site, thread: held };
  let known = await findThread(queries, site, key);
  if (!known) {
    await queries
      .insertInto('threads')
      .values(newThread(site, key, page, now))
      .onConflict((conflict) => conflict.columns(['site', 'key']).doNothing())
      .execute();
    known = await findThread(queries, site, key);
  }
  return { site, thread: await lockThread(queries, known?.id ?? '') };
}

/**
 * Whoever changes anything in a thread holds its row first. Events are numbered under that lock, so that on every
 * instance a reader of events who has seen one has seen all before it.
 */
export const lockThread = async (queries: Queries, id: string): Promise<Thread> => {
  const [thread] = await lockById(queries, { id });
  if (!thread) throw new Error('A thread is not there.');
  return thread;
};

const lockById = prepared<{ id: string }, Thread>((queries, { id }) =>
  held(queries, queries.selectFrom('threads').selectAll().where('id', '=', id)),
);

const lockByKey = prepared<{ site: string; key: string }, Thread>((queries, { site, key }) =>
  held(queries, queries.selectFrom('threads').selectAll().where('site', '=', site).where('key', '=', key)),
);

/** What a change adds to the counts of a thread. */
export interface Added {
  readonly total: number;
  readonly roots: number;
  readonly pending: number;
}

const addTo = preparedChange<Added & { id: string; step: number }>(
  (queries, { id, step, total, roots, pending }) =>
    queries
      .updateTable('threads')
      .set((eb) => ({
        total: eb('total', '+', total),
        roots: eb('roots', '+', roots),
        pending: eb('pending', '+', pending),
        version: eb('version', '+', step),
      }))
      .where('id', '=', id),
);

const nextVersion = prepared<{ id: string }, { version: number }>((queries, { id }) =>
  queries
    .updateTable('threads')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version'),
);

interface Event {
  readonly thread: string;
  readonly number: number;
  readonly kind: string;
  readonly comment: string | null;
  readonly created: number;
}

const writeEvent = preparedChange<Event>((queries, event) =>
  queries.insertInto('events').values({
    thread: event.thread,
    number: event.number,
    kind: event.kind,
    comment: event.comment,
    created: event.created,
  }),
);

/** Adds to the counts of a thread what readers cannot see. */
export const addUnseen = (queries: Queries, id: string, added: Added): Promise<unknown> =>
  addTo(queries, { ...added, id, step: 0 });

/**
 * Adds to the counts of a thread, and numbers the event.
 * @param held As it was locked in this transaction, with nothing numbered since.
 */
export async function addSeen(
  queries: Queries,
  held: Thread,
  added: Added,
  event: Pick<Event, 'kind' | 'comment' | 'created'>,
): Promise<void> {
  await addTo(queries, { ...added, id: held.id, step: 1 });
  await writeEvent(queries, { ...event, thread: held.id, number: held.version + 1 });
}

/** Numbers a change that readers could see. @param kind Undefined where lists change but no event is due. */
export async function changed(
  queries: Queries,
  thread: string,
  now: number,
  kind?: string,
  comment: string | null = null,
): Promise<void> {
  const [next] = await nextVersion(queries, { id: thread });
  if (!next) throw new Error('A thread is not there.');
  if (kind) await writeEvent(queries, { thread, number: next.version, kind, comment, created: now });
}
