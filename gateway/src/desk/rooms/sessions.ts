import { Hono } from 'hono';
import { record } from '../../moderation/audit.js';
import { iso } from '../../threads/policy.js';
import type { SessionLine } from '../api.js';
import { takeCookie } from '../cookie.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { who } from '../who.js';

/** One's own sessions. */
export const sessions: DeskRoom = ({ database, now }) => {
  const routes = new Hono<DeskEnv>();

  routes.get('/sessions', async (context) => {
    const person = who(context);
    const rows = await database.read
      .selectFrom('sessions')
      .selectAll()
      .where('person', '=', person.id)
      .where('expires', '>', now())
      .orderBy('seen', 'desc')
      .execute();
    const sessions: SessionLine[] = rows.map(({ id, created, seen, agent }) => ({
      ...{ id, since: iso(created), seen: iso(seen), agent },
      ...(id === person.session && { current: true }),
    }));
    return context.json({ sessions });
  });

  routes.delete('/sessions/:id', async (context) => {
    const { id } = who(context);
    await database.write((queries) =>
      queries
        .deleteFrom('sessions')
        .where('id', '=', context.req.param('id'))
        .where('person', '=', id)
        .execute(),
    );
    return context.body(null, 204);
  });

  routes.post('/sign-out', async (context) => {
    const { session } = who(context);
    await database.write((queries) => queries.deleteFrom('sessions').where('id', '=', session).execute());
    takeCookie(context);
    return context.body(null, 204);
  });

  routes.post('/sign-out-everywhere', async (context) => {
    const person = who(context);
    await database.write(async (queries) => {
      await queries.deleteFrom('sessions').where('person', '=', person.id).execute();
      await record(queries, person, 'sign-out-everywhere', {}, now());
    });
    takeCookie(context);
    return context.body(null, 204);
  });

  return routes;
};
