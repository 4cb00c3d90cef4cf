import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { Selectable } from 'kysely';
import { newIdentifier } from '../../database/identifier.js';
import type { SiteKeyTable } from '../../database/rules-schema.js';
import { readBody, type Body } from '../../http/body.js';
import { Problem } from '../../http/problem.js';
import { Forbidden } from '../../moderation/actor.js';
import { record } from '../../moderation/audit.js';
import { findSite, type Site } from '../../threads/sites.js';
import { iso } from '../../threads/policy.js';
import type { NewSiteKey, SiteKeyLine } from '../api-sites.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { who, type Who } from '../who.js';

const HOUR = 3_600_000;
const LONGEST = 720;

function hoursOf(body: Body): number | undefined {
  const hours = body['formerEndIn'];
  if (hours === undefined || hours === null) return undefined;
  if (typeof hours !== 'number' || !(hours >= 0 && hours <= LONGEST))
    throw new Problem('bad-request', { field: 'formerEndIn', max: LONGEST });
  return hours;
}

/** Keys with which the publisher of a site signs its readers in. */
export const siteKeys: DeskRoom = ({ database, now }) => {
  const view = ({ id, actor, created, ends }: Selectable<SiteKeyTable>): SiteKeyLine => ({
    id,
    by: actor,
    created: iso(created),
    ...(ends !== null && { ends: iso(ends) }),
    active: ends === null || ends > now(),
  });
  const asked = async (context: Context<DeskEnv>): Promise<{ person: Who; site: Site }> => {
    const person = who(context, 'change-keys');
    const host = context.req.param('host') ?? '';
    if (person.site !== null && person.site !== host) throw new Forbidden('change-keys', 'administrator');
    const site = await findSite(database.read, host);
    if (!site) throw new Problem('not-found');
    return { person, site };
  };

  return new Hono<DeskEnv>()
    .get('/sites/:host/keys', async (context) => {
      const { site } = await asked(context);
      const keys = await database.read
        .selectFrom('site_keys')
        .selectAll()
        .where('site', '=', site.id)
        .orderBy('id', 'desc')
        .execute();
      return context.json({ keys: keys.map(view) });
    })
    .post('/sites/:host/keys', async (context) => {
      const { person, site } = await asked(context);
      const hours = hoursOf((await readBody(context.req.raw)).body);
      const at = now();
      const secret = randomBytes(32).toString('base64url');
      const key = await database.write(async (queries) => {
        const ends = hours === undefined ? undefined : at + hours * HOUR;
        if (ends !== undefined)
          await queries
            .updateTable('site_keys')
            .set({ ends })
            .where('site', '=', site.id)
            .where((eb) => eb.or([eb('ends', 'is', null), eb('ends', '>', ends)]))
            .execute();
        const made = await queries
          .insertInto('site_keys')
          .values({
            id: newIdentifier(at),
            site: site.id,
            secret,
            actor: person.name,
            created: at,
            ends: null,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        await record(queries, person, 'change-keys', { site: site.id }, at, {
          made: made.id,
          ...(ends !== undefined && { formerEnd: iso(ends) }),
        });
        return made;
      });
      const answer: NewSiteKey = { key: view(key), secret };
      return context.json(answer, 201);
    })
    .delete('/sites/:host/keys/:id', async (context) => {
      const { person, site } = await asked(context);
      const id = context.req.param('id');
      await database.write(async (queries) => {
        const [ended] = await queries
          .updateTable('site_keys')
          .set({ ends: now() })
          .where('id', '=', id)
          .where('site', '=', site.id)
          .returning('id')
          .execute();
        if (!ended) throw new Problem('not-found');
        await record(queries, person, 'change-keys', { site: site.id }, now(), { ended: id });
      });
      return context.body(null, 204);
    });
};
