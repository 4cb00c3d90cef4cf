import { Hono, type Context } from 'hono';
import type { Gateway } from '../../gateway.js';
import { publicAddress } from '../../gateway.js';
import { readBody, textField, type Body } from '../../http/body.js';
import { Problem } from '../../http/problem.js';
import { Forbidden, isRole, type Act, type Role } from '../../moderation/actor.js';
import { record } from '../../moderation/audit.js';
import { hostOf } from '../../threads/sites.js';
import { iso } from '../../threads/policy.js';
import type { Invited, PersonLine } from '../api.js';
import { invite, renew, type Issued } from '../people/invitations.js';
import { changePerson, thePerson, type Staff } from '../people/people.js';
import { personView } from '../people/view.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { who, type Who } from '../who.js';

/** Where a link of an invitation leads. */
export const linkOf = (gateway: Gateway, { token }: Issued): string =>
  `${publicAddress(gateway)}/desk/invitation?token=${token}`;

/** Who works for one site gives nobody access to another. @throws Forbidden */
function ofAllSites(context: Context<DeskEnv>, act: Act): Who {
  const person = who(context, act);
  if (person.site !== null) throw new Forbidden(act, 'administrator');
  return person;
}

const roleOf = (body: Body): Role => {
  if (!isRole(body['role'])) throw new Problem('bad-request', { field: 'role' });
  return body['role'];
};

/** A host that is typed as one or as an address; null for all sites. */
export function siteOf(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  const host =
    typeof value === 'string' ? hostOf(value.includes('://') ? value : `https://${value}`) : undefined;
  if (!host) throw new Problem('bad-request', { field: 'site' });
  return host;
}

/** Who works at the desk: administrators invite, change, sign out and take access away. */
export const people: DeskRoom = (gateway) => {
  const { database, now } = gateway;
  const routes = new Hono<DeskEnv>();

  const invited = (issued: Issued & { person: Staff }): Invited => ({
    person: personView(issued.person),
    link: linkOf(gateway, issued),
    until: iso(issued.until),
  });

  routes.get('/people', async (context) => {
    ofAllSites(context, 'see-people');
    const [all, sessions, invitations] = await Promise.all([
      database.read.selectFrom('people').selectAll().orderBy('login').execute(),
      database.read
        .selectFrom('sessions')
        .selectAll()
        .where('expires', '>', now())
        .orderBy('seen', 'desc')
        .execute(),
      database.read.selectFrom('invitations').selectAll().where('expires', '>', now()).execute(),
    ]);
    const people: PersonLine[] = all.map((person) => {
      const link = invitations.find((each) => each.person === person.id);
      return {
        ...personView(person),
        ...(person.ended !== null && { ended: iso(person.ended) }),
        ...(link && { invited: { at: iso(link.created), until: iso(link.expires) } }),
        sessions: sessions
          .filter((session) => session.person === person.id)
          .map(({ id, created, seen, agent }) => ({ id, since: iso(created), seen: iso(seen), agent })),
      };
    });
    return context.json({ people });
  });

  routes.post('/people', async (context) => {
    const actor = ofAllSites(context, 'invite');
    const { body } = await readBody(context.req.raw);
    const staff = { name: textField(body, 'name') ?? '', role: roleOf(body), site: siteOf(body['site']) };
    return context.json(invited(await invite(gateway, actor, staff, 'refuse')), 201);
  });

  routes.post('/people/:id/invitation', async (context) =>
    context.json(invited(await renew(gateway, ofAllSites(context, 'invite'), context.req.param('id'))), 201),
  );

  routes.patch('/people/:id', async (context) => {
    const actor = ofAllSites(context, 'change-person');
    const { body } = await readBody(context.req.raw);
    const changes = {
      role: body['role'] === undefined ? undefined : roleOf(body),
      site: body['site'] === undefined ? undefined : siteOf(body['site']),
      ended: typeof body['ended'] === 'boolean' ? body['ended'] : undefined,
    };
    const person = await database.write(async (queries) => {
      await changePerson(queries, actor, await thePerson(queries, context.req.param('id')), changes, now());
      return thePerson(queries, context.req.param('id'));
    });
    return context.json({ person: personView(person) });
  });

  routes.delete('/people/:id/sessions', async (context) => {
    const actor = ofAllSites(context, 'change-person');
    await database.write(async (queries) => {
      const { id, name } = await thePerson(queries, context.req.param('id'));
      await queries.deleteFrom('sessions').where('person', '=', id).execute();
      await record(queries, actor, 'sign-out-everywhere', {}, now(), { person: id, name });
    });
    return context.body(null, 204);
  });

  return routes;
};
