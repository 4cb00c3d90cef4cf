import { Hono } from 'hono';
import { isIdentifier } from '../../database/identifier.js';
import type { Gateway } from '../../gateway.js';
import { readBody, textField } from '../../http/body.js';
import { Problem } from '../../http/problem.js';
import { merge } from '../../moderation/merge.js';
import {
  alsoKnownAs,
  changeThread,
  doOnThreads,
  removeAlias,
  setThreadState,
} from '../../moderation/threads.js';
import type { Place, Thread } from '../../threads/threads.js';
import type { ThreadLine } from '../api-threads.js';
import { folded } from '../fold.js';
import { readState, readThreadSettings } from '../policy-fields.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { thePlace, threadLines, threadOf } from '../threads/found.js';
import { doRows, readRows } from '../threads/rows.js';
import { who, type Who } from '../who.js';
import { siteOf } from './people.js';

/** Bytes of a CSV file. */
const LIMIT = 1_000_000;
const USUAL = 50;
/** Threads that one search looks at; its cursor goes on from there. */
const STEP = 500;
const STEPS = 20;

/** Threads whose title or keys have these words, without regard to tones; by steps, since the database does not fold. */
async function search(
  gateway: Gateway,
  { site: own }: Who,
  query: URLSearchParams,
): Promise<{ threads: ThreadLine[]; next: string | null }> {
  const { read } = gateway.database;
  const limit = Math.min(100, Math.max(1, Number(query.get('limit') ?? USUAL) || USUAL));
  const words = folded(query.get('q') ?? '')
    .split(' ')
    .filter(Boolean);
  const [site, state] = [query.get('site'), query.get('state')];
  let cursor = query.get('cursor');
  if (cursor !== null && !isIdentifier(cursor)) throw new Problem('bad-cursor');
  const found: Thread[] = [];
  for (let step = 0; step < STEPS; step++) {
    let rows = read.selectFrom('threads').innerJoin('sites', 'sites.id', 'threads.site').selectAll('threads');
    if (own !== null) rows = rows.where('sites.host', '=', own);
    if (site) rows = rows.where('sites.host', '=', site);
    if (state) rows = rows.where('threads.state', '=', readState({ state }));
    if (cursor !== null) rows = rows.where('threads.id', '<', cursor);
    const some = await rows
      .orderBy('threads.id', 'desc')
      .limit(words.length > 0 ? STEP : limit + 1)
      .execute();
    for (const thread of some) {
      const text = folded(`${thread.title ?? ''} ${thread.key}`);
      if (!words.every((word) => text.includes(word))) continue;
      if (found.length === limit)
        return { threads: await threadLines(read, found, gateway.now()), next: found.at(-1)?.id ?? null };
      found.push(thread);
    }
    cursor = some.at(-1)?.id ?? null;
    if (cursor === null || some.length < (words.length > 0 ? STEP : limit + 1))
      return { threads: await threadLines(read, found, gateway.now()), next: null };
  }
  return { threads: await threadLines(read, found, gateway.now()), next: cursor };
}

/** Threads: found, closed, opened, given rules and further keys, merged. */
export const threads: DeskRoom = (gateway) => {
  const { database, now } = gateway;
  const routes = new Hono<DeskEnv>();

  const lineOf = async (person: Who, id: string): Promise<{ thread: ThreadLine | undefined }> => {
    const { thread } = await thePlace(database.read, person, id);
    const [line] = await threadLines(database.read, [thread], now());
    return { thread: line };
  };
  const addressOf = ({ thread, site }: Place): { host: string; key: string } => ({
    host: site.host,
    key: thread.key,
  });

  routes.get('/threads', async (context) =>
    context.json(await search(gateway, who(context), new URL(context.req.url).searchParams)),
  );
  routes.get('/threads/:id', async (context) =>
    context.json(await lineOf(who(context), context.req.param('id'))),
  );

  routes.post('/threads/rows', async (context) => {
    const person = who(context, 'close-thread');
    const { body } = await readBody(context.req.raw, LIMIT);
    const rows = await readRows(textField(body, 'csv') ?? '');
    const site = person.site ?? siteOf(body['site']) ?? undefined;
    return context.json(await doRows(gateway, person, rows, site, body['dryRun'] !== false));
  });

  routes.patch('/threads/:id', async (context) => {
    const person = who(context, 'change-thread');
    const { body } = await readBody(context.req.raw);
    const place = await thePlace(database.read, person, context.req.param('id'));
    await changeThread(gateway, person, addressOf(place), readThreadSettings(body));
    return context.json(await lineOf(person, place.thread.id));
  });

  routes.post('/threads/:id/state', async (context) => {
    const person = who(context);
    const { body } = await readBody(context.req.raw);
    const place = await thePlace(database.read, person, context.req.param('id'));
    const state = readState(body);
    if (state !== place.thread.state) await setThreadState(gateway, person, addressOf(place), state);
    return context.json(await lineOf(person, place.thread.id));
  });

  routes.post('/threads/:id/aliases', async (context) => {
    const person = who(context, 'add-alias');
    const { body } = await readBody(context.req.raw);
    const place = await thePlace(database.read, person, context.req.param('id'));
    await doOnThreads(gateway, person, (doing) =>
      alsoKnownAs(doing, addressOf(place), textField(body, 'alias') ?? ''),
    );
    return context.json(await lineOf(person, place.thread.id));
  });

  routes.delete('/threads/:id/aliases', async (context) => {
    const person = who(context, 'remove-alias');
    const { body } = await readBody(context.req.raw);
    const { thread } = await thePlace(database.read, person, context.req.param('id'));
    await doOnThreads(gateway, person, (doing) => removeAlias(doing, thread, textField(body, 'alias') ?? ''));
    return context.json(await lineOf(person, thread.id));
  });

  routes.post('/threads/:id/merge', async (context) => {
    const person = who(context, 'merge-threads');
    const { body } = await readBody(context.req.raw);
    const { id, moved } = await doOnThreads(gateway, person, async (doing) => {
      const from = await thePlace(doing.queries, person, context.req.param('id'));
      const into = await threadOf(doing.queries, from.site, textField(body, 'into') ?? '');
      return { id: into.id, moved: await merge(doing, from.thread, into) };
    });
    return context.json({ ...(await lineOf(person, id)), moved });
  });

  return routes;
};
