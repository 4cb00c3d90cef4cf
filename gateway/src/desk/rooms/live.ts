import { Hono } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import { findComment } from '../../comments/comment.js';
import { isIdentifier } from '../../database/identifier.js';
import type { Gateway } from '../../gateway.js';
import { Problem } from '../../http/problem.js';
import { iso } from '../../threads/policy.js';
import type { LiveComment } from '../api.js';
import { cookieOf } from '../cookie.js';
import { sessionOf } from '../people/sessions.js';
import { countsOf } from '../queue/counts.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { who, type Who } from '../who.js';

/** Milliseconds between two looks at the database. */
const PAUSE = 1000;
/** Looks after which a word is said, and the session is looked at again. */
const HEARTBEAT = 5;
/**
 * Milliseconds for which an event may come late: two instances write at once, and the one that began first may end last.
 * Whatever is younger is looked at again, and said once.
 */
const LATE = 15_000;
const KEPT = 86_400_000;
const MOST = 500;

/** What happens at the desk, as it happens, from the database: any instance goes on where another has ended. */
export const live: DeskRoom = (gateway) =>
  new Hono<DeskEnv>().get('/live', (context) => {
    const person = who(context);
    const last = context.req.header('last-event-id') || context.req.query('after') || undefined;
    if (last !== undefined && !/^\d{1,15}$/.test(last) && !isIdentifier(last))
      throw new Problem('bad-request', { field: 'after' });
    context.header('X-Accel-Buffering', 'no');
    return streamSSE(context, (stream) => follow(gateway, stream, person, cookieOf(context), Number(last)));
  });

/** @param last The moment of the last event that the client has seen; NaN: it begins. */
async function follow(
  gateway: Gateway,
  stream: SSEStreamingApi,
  person: Who,
  cookie: string | undefined,
  last: number,
): Promise<void> {
  const { database, now } = gateway;
  const said = new Map<string, number>();
  await stream.write('retry: 2000\n\n');
  let from = Number.isNaN(last) ? now() : last;
  if (from < now() - KEPT) {
    from = now();
    await stream.writeSSE({ event: 'reset', id: `${from}`, data: '{}' });
  }
  let told = '';
  const counts = async (): Promise<void> => {
    const { now: _, ...all } = await countsOf(gateway, person);
    if (JSON.stringify(all) === told) return;
    told = JSON.stringify(all);
    await stream.writeSSE({ event: 'counts', data: JSON.stringify({ ...all, now: iso(now()) }) });
  };
  await counts();
  // Whoever begins has just loaded the queue: what was written while it was read comes again.
  for (let look = 1; !stream.aborted && !stream.closed; look++) {
    const events = await database.read
      .selectFrom('desk_events')
      .selectAll()
      .where('created', '>', from - LATE)
      .orderBy('created')
      .orderBy('id')
      .limit(MOST)
      .execute();
    const fresh = events.filter(({ id }) => !said.has(id));
    for (const { id, kind, comment, person: by, created } of fresh) {
      said.set(id, created);
      from = Math.max(from, created);
      const data = await dataOf(gateway, person, kind as LiveComment['kind'], comment, by);
      if (data) await stream.writeSSE({ event: 'comment', id: `${from}`, data: JSON.stringify(data) });
    }
    // A burst longer than one look is nothing to be told one by one.
    if (events.length === MOST && fresh.length === 0) {
      from = now() + LATE;
      await stream.writeSSE({ event: 'reset', id: `${now()}`, data: '{}' });
    }
    for (const [id, created] of said) if (created <= from - LATE) said.delete(id);
    if (fresh.length > 0 || look % HEARTBEAT === 0) await counts();
    if (look % HEARTBEAT === 0) {
      if (!(await sessionOf(gateway, cookie))) return stream.writeSSE({ event: 'signed-out', data: '{}' });
      if (fresh.length === 0) await stream.write(': \n\n');
    }
    await stream.sleep(PAUSE);
  }
}

/** What is true of a comment now; undefined where this person does not see it. */
async function dataOf(
  { database: { read }, now }: Gateway,
  { site }: Who,
  kind: LiveComment['kind'],
  id: string,
  person: string | null,
): Promise<LiveComment | undefined> {
  const comment = await findComment(read, id);
  const place = await read
    .selectFrom('sites')
    .select('host')
    .where('id', '=', comment?.site ?? '')
    .executeTakeFirst();
  if (!comment || !place || (site !== null && place.host !== site)) return undefined;
  const [by, claim] = await Promise.all([
    read
      .selectFrom('people')
      .select(['id', 'name'])
      .where('id', '=', person ?? '')
      .executeTakeFirst(),
    read
      .selectFrom('claims')
      .innerJoin('people', 'people.id', 'claims.person')
      .select(['people.id', 'people.name', 'until'])
      .where('comment', '=', id)
      .where('until', '>', now())
      .executeTakeFirst(),
  ]);
  return {
    ...{ kind, id, thread: comment.thread, site: place.host },
    ...{ status: comment.status, revision: comment.revision },
    ...(by && { by }),
    ...(claim && { claim: { ...claim, until: iso(claim.until) } }),
  };
}
