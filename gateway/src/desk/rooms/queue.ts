import { Hono } from 'hono';
import { findComment } from '../../comments/comment.js';
import { Problem } from '../../http/problem.js';
import type { Queue } from '../api.js';
import { countsOf } from '../queue/counts.js';
import { itemsOf } from '../queue/items.js';
import { listOf, readQuestion } from '../queue/list.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { who } from '../who.js';

/** What waits, and what was done. */
export const queue: DeskRoom = (gateway) =>
  new Hono<DeskEnv>()
    .get('/queue', async (context) => {
      const person = who(context);
      const question = readQuestion(new URL(context.req.url).searchParams);
      const [{ comments, next }, counts] = await Promise.all([
        listOf(gateway, person, question),
        countsOf(gateway, person),
      ]);
      const answer: Queue = { items: await itemsOf(gateway, comments), next, counts };
      return context.json(answer);
    })
    .get('/counts', async (context) => context.json(await countsOf(gateway, who(context))))
    .get('/items/:id', async (context) => {
      const { site } = who(context);
      const comment = await findComment(gateway.database.read, context.req.param('id'));
      const [item] = comment ? await itemsOf(gateway, [comment]) : [];
      if (!item || (site !== null && item.site !== site)) throw new Problem('comment-unknown');
      return context.json({ item });
    });
