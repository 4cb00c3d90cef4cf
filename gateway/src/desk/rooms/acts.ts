import { Hono, type Context } from 'hono';
import { readBody } from '../../http/body.js';
import { Problem } from '../../http/problem.js';
import { perform, undo } from '../acts/acts.js';
import { readAct } from '../acts/request.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { who } from '../who.js';

/** A key is what makes an act that is sent twice happen once. @throws Problem `bad-request`. */
function keyOf(context: Context): string {
  const key = context.req.header('idempotency-key') ?? '';
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) throw new Problem('bad-request', { field: 'Idempotency-Key' });
  return key;
}

/** What is done to comments, and taken back. */
export const acts: DeskRoom = (gateway) =>
  new Hono<DeskEnv>()
    .post('/acts', async (context) => {
      const { body } = await readBody(context.req.raw);
      return context.json(await perform(gateway, who(context), readAct(body), keyOf(context)));
    })
    .post('/acts/:id/undo', async (context) =>
      context.json(await undo(gateway, who(context), context.req.param('id'), keyOf(context))),
    );
