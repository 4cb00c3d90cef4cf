import { Hono } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { threadAddress } from '../threads/address.js';
import { threadView } from '../threads/policy.js';
import { findThread, lookUp, type Place } from '../threads/threads.js';
import { theComment } from './comment.js';
import { commentView } from './view.js';

/** Milliseconds between two looks at the database. */
const PAUSE = 1000;
/** Looks after which a word is said, so that no proxy takes the silence for an end. */
const HEARTBEAT = 20;
/** Events in one look. */
const MOST = 100;
export const EVENTS_KEPT = 7 * 86_400_000;

/**
 * What happens in a thread, as it happens. Events are read from the database, in which they are numbered in the order in
 * which they came true: any instance goes on where another has ended, by `Last-Event-ID`.
 */
export function eventRoutes(gateway: Gateway): Hono {
  const { configuration, database, now } = gateway;
  return new Hono().get('/v1/events', async (context) => {
    const query = new URL(context.req.url).searchParams;
    const address = threadAddress(configuration, query.get('thread'), {
      site: query.get('site'),
      origin: context.req.header('origin'),
    });
    const last = context.req.header('last-event-id') ?? query.get('after') ?? undefined;
    if (last !== undefined && !/^\d{1,15}$/.test(last)) throw new Problem('bad-request', { field: 'after' });
    const place = await lookUp(database.read, address, now());
    context.header('Cache-Control', 'no-store');
    context.header('X-Accel-Buffering', 'no');
    return streamSSE(context, (stream) =>
      follow(gateway, stream, place, last === undefined ? place.thread.version : Number(last)),
    );
  });
}

async function follow(gateway: Gateway, stream: SSEStreamingApi, place: Place, after: number): Promise<void> {
  const { read } = gateway.database;
  let { thread } = place;
  let seen = after;
  await stream.write('retry: 3000\n\n');
  if (await isForgotten(gateway, place, seen)) {
    await stream.writeSSE({ event: 'reset', data: '{}', id: `${thread.version}` });
    seen = thread.version;
  }
  for (let look = 1; !stream.aborted && !stream.closed; look++) {
    // A thread begins with its first comment; until then there is nothing to follow.
    if (thread.id === '') thread = (await findThread(read, place.site, thread.key)) ?? thread;
    const here = { ...place, thread };
    const events = await read
      .selectFrom('events')
      .selectAll()
      .where('thread', '=', thread.id)
      .where('number', '>', seen)
      .orderBy('number')
      .limit(MOST)
      .execute();
    for (const { number, kind, comment } of events) {
      await stream.writeSSE({ event: kind, id: `${number}`, data: await dataOf(gateway, here, comment) });
      seen = number;
    }
    if (events.length === 0 && look % HEARTBEAT === 0) await stream.write(': \n\n');
    if (events.length < MOST) await stream.sleep(PAUSE);
  }
}

/** Events are kept for a week: who was away for longer must load the thread anew. */
async function isForgotten({ database, now }: Gateway, { thread }: Place, seen: number): Promise<boolean> {
  if (thread.id === '' || seen >= thread.version) return false;
  if (now() - thread.created < EVENTS_KEPT) return false;
  const next = await database.read
    .selectFrom('events')
    .select('number')
    .where('thread', '=', thread.id)
    .where('number', '<=', seen)
    .limit(1)
    .executeTakeFirst();
  return !next;
}

/** What is true now, not what was then: an event never brings back what has been taken away. */
async function dataOf(gateway: Gateway, place: Place, comment: string | null): Promise<string> {
  const { database, configuration, now } = gateway;
  const thread = await database.read
    .selectFrom('threads')
    .selectAll()
    .where('id', '=', place.thread.id)
    .executeTakeFirstOrThrow();
  const about = { thread: threadView({ ...place, thread }, configuration, now()) };
  if (comment === null) return JSON.stringify(about);
  const found = await theComment(database.read, comment);
  const isSeen = thread.state !== 'hidden' && found.shown === 1;
  return JSON.stringify({ ...about, comment: isSeen ? commentView(found, thread) : { id: comment } });
}
