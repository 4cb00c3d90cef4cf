import { Hono } from 'hono';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { guarded, ownWrites, signedIn } from './guard.js';
import type { DeskEnv, DeskRoom } from './room.js';
import { assets } from './assets.js';
import { pages } from './pages.js';
import { plainQueue } from './plain-queue.js';
import { queue } from './rooms/queue.js';
import { acts } from './rooms/acts.js';
import { live } from './rooms/live.js';
import { log } from './rooms/log.js';
import { me } from './rooms/me.js';
import { people } from './rooms/people.js';
import { bans } from './rooms/bans.js';
import { person } from './rooms/person.js';
import { numbers } from './rooms/numbers.js';
import { origins } from './rooms/origins.js';
import { siteKeys } from './rooms/site-keys.js';
import { sites } from './rooms/sites.js';
import { threads } from './rooms/threads.js';
import { rules } from './rooms/rules.js';
import { sessions } from './rooms/sessions.js';
import { shell } from './shell.js';
import { transfer } from './rooms/transfer.js';

/** Rooms of the desk's API, each with routes below `/desk/api`. */
const ROOMS: readonly DeskRoom[] = [
  me,
  sessions,
  people,
  queue,
  acts,
  live,
  log,
  rules,
  bans,
  threads,
  sites,
  transfer,
  origins,
  siteKeys,
  person,
  numbers,
];

/** The desk: its API, and the pages of it. */
export function desk(gateway: Gateway): Hono {
  const app = new Hono();
  app.use('/desk', guarded);
  app.use('/desk/*', guarded, ownWrites(gateway));
  const api = new Hono<DeskEnv>();
  api.use('*', signedIn(gateway));
  for (const room of ROOMS) api.route('/', room(gateway));
  api.all('*', () => {
    throw new Problem('not-found');
  });
  app.route('/desk/api', api);
  app.route('/desk/assets', assets());
  app.route('/desk', plainQueue(gateway));
  app.route('/desk', pages(gateway));
  app.route('/desk', shell(gateway));
  return app;
}
