import { Hono } from 'hono';
import { readBody, textField } from '../../http/body.js';
import { Problem } from '../../http/problem.js';
import { actsOf } from '../../moderation/actor.js';
import { iso } from '../../threads/policy.js';
import type { Me } from '../api.js';
import { changeOwn } from '../people/own.js';
import { personView } from '../people/view.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { zoneOf } from '../today.js';
import { who } from '../who.js';

/** Who is signed in, and what that person may do. */
export const me: DeskRoom = (gateway) =>
  new Hono<DeskEnv>()
    .get('/me', async (context) => {
      const person = who(context);
      const sites = await gateway.database.read.selectFrom('sites').select('host').orderBy('id').execute();
      const answer: Me = {
        person: personView(person),
        sites: sites.map(({ host }) => host).filter((host) => person.site === null || host === person.site),
        timeZone: zoneOf(gateway),
        now: iso(gateway.now()),
        may: actsOf(person.role),
      };
      return context.json(answer);
    })
    .patch('/me', async (context) => {
      const { body } = await readBody(context.req.raw);
      const language = (['vi', 'en'] as const).find((each) => each === body['language']);
      if (body['language'] !== undefined && !language)
        throw new Problem('bad-request', { field: 'language' });
      const [name, password, newPassword] = ['name', 'password', 'newPassword'].map((field) =>
        textField(body, field),
      );
      const person = await changeOwn(gateway, who(context), {
        ...(name !== undefined && { name }),
        ...(language && { language }),
        ...(password !== undefined && { password }),
        ...(newPassword !== undefined && { newPassword }),
      });
      return context.json({ person: personView(person) });
    });
