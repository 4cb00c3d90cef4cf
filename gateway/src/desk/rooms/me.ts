import { Hono } from 'hono';
import { actsOf } from '../../moderation/actor.js';
import { iso } from '../../threads/policy.js';
import type { Me } from '../api.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { zoneOf } from '../today.js';
import { who, type Who } from '../who.js';

export const personOf = ({ id, name, login, role, language, site }: Who): Me['person'] => ({
  ...{ id, name, login, role, language },
  ...(site !== null && { site }),
});

/** Who is signed in, and what that person may do. */
export const me: DeskRoom = (gateway) =>
  new Hono<DeskEnv>().get('/me', async (context) => {
    const person = who(context);
    const sites = await gateway.database.read.selectFrom('sites').select('host').orderBy('id').execute();
    const answer: Me = {
      person: personOf(person),
      sites: sites.map(({ host }) => host).filter((host) => person.site === null || host === person.site),
      timeZone: zoneOf(gateway),
      now: iso(gateway.now()),
      may: actsOf(person.role),
    };
    return context.json(answer);
  });
