import { Hono } from 'hono';
import type { Gateway } from '../gateway.js';
import { guarded, ownWrites, signedIn } from './guard.js';
import type { DeskEnv, DeskRoom } from './room.js';
import { me } from './rooms/me.js';

/** Rooms of the desk's API, each with routes below `/desk/api`. */
const ROOMS: readonly DeskRoom[] = [me];

/** The desk: its API, and the pages of it. */
export function desk(gateway: Gateway): Hono {
  const app = new Hono();
  app.use('/desk', guarded);
  app.use('/desk/*', guarded, ownWrites(gateway));
  const api = new Hono<DeskEnv>();
  api.use('*', signedIn(gateway));
  for (const room of ROOMS) api.route('/', room(gateway));
  app.route('/desk/api', api);
  return app;
}
