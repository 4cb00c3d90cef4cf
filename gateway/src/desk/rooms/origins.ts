import { Hono } from 'hono';
import { readOrigin } from '../../configuration.js';
import { readBody, textField, type Body } from '../../http/body.js';
import { Problem } from '../../http/problem.js';
import { Forbidden } from '../../moderation/actor.js';
import { record } from '../../moderation/audit.js';
import { hostOf, siteFor } from '../../threads/sites.js';
import { iso } from '../../threads/policy.js';
import type { OriginLine } from '../api-sites.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { who, type Who } from '../who.js';

/** Origins whose pages may have threads. */
export const origins: DeskRoom = (gateway) => {
  const { database, now, configuration } = gateway;
  const fixed = (): readonly string[] => gateway.origins?.fixed ?? configuration.sites ?? [];

  const lines = async (): Promise<{ origins: OriginLine[] }> => {
    const rows = await database.read.selectFrom('origins').selectAll().orderBy('created').execute();
    return {
      origins: [
        ...fixed().map((origin) => ({ origin, fixed: true })),
        ...rows
          .filter(({ origin }) => !fixed().includes(origin))
          .map(({ origin, actor, created }) => ({ origin, fixed: false, by: actor, created: iso(created) })),
      ],
    };
  };
  const ofAllSites = (person: Who): Who => {
    if (person.site !== null) throw new Forbidden('change-origins', 'administrator');
    return person;
  };
  const originOf = (body: Body): string => {
    const origin = readOrigin(textField(body, 'origin')?.trim() ?? '');
    if (!origin) throw new Problem('bad-request', { field: 'origin' });
    return origin;
  };

  return new Hono<DeskEnv>()
    .get('/origins', async (context) => {
      who(context, 'change-origins');
      return context.json(await lines());
    })
    .post('/origins', async (context) => {
      const person = ofAllSites(who(context, 'change-origins'));
      const origin = originOf((await readBody(context.req.raw)).body);
      await database.write(async (queries) => {
        const [made] = await queries
          .insertInto('origins')
          .values({ origin, actor: person.name, created: now() })
          .onConflict((conflict) => conflict.column('origin').doNothing())
          .returning('origin')
          .execute();
        if (made) await record(queries, person, 'change-origins', {}, now(), { added: origin });
      });
      await gateway.origins?.refresh();
      // It can be given rules at once.
      const host = hostOf(origin);
      if (host && gateway.origins)
        await database.write((queries) => siteFor(queries, configuration, host, now()));
      return context.json(await lines());
    })
    .delete('/origins', async (context) => {
      const person = ofAllSites(who(context, 'change-origins'));
      const origin = originOf((await readBody(context.req.raw)).body);
      await database.write(async (queries) => {
        const [gone] = await queries
          .deleteFrom('origins')
          .where('origin', '=', origin)
          .returning('origin')
          .execute();
        if (!gone) throw new Problem('not-found');
        await record(queries, person, 'change-origins', {}, now(), { removed: origin });
      });
      await gateway.origins?.refresh();
      return context.json(await lines());
    });
};
