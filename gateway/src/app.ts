import { Hono } from 'hono';
import { feedRoutes } from './feeds/routes.js';
import { desk } from './desk/routes.js';
import { prerenderRoute } from './fragments/prerender-route.js';
import { fragmentRoutes } from './fragments/routes.js';
import type { Gateway } from './gateway.js';
import { comments } from './comments/routes.js';
import { earlyAnswers } from './http/early-answers.js';
import { health } from './http/health.js';
import { weatherRoutes } from './weather/routes.js';
import { lastResort, notFound } from './http/last-resort.js';

/** What a room of the gateway adds: routes below the base path. */
export type Room = (gateway: Gateway) => Hono;

/** Rooms in the order in which they are asked. */
const ROOMS: readonly Room[] = [
  health,
  comments,
  feedRoutes,
  weatherRoutes,
  fragmentRoutes,
  prerenderRoute,
  desk,
];

/** The rooms of the gateway behind one door. */
export function createApp(gateway: Gateway): Hono {
  const app = new Hono();
  if (gateway.observe) app.use(gateway.observe);
  for (const room of ROOMS) app.route(gateway.configuration.basePath || '/', room(gateway));
  app.notFound(notFound);
  app.onError(lastResort(gateway));
  return app;
}

/** The gateway as it serves: what was answered just now is given again before the rooms are asked. */
export function createFetch(
  gateway: Gateway,
): (request: Request, bindings?: object) => Response | Promise<Response> {
  const { configuration, database, now } = gateway;
  const { fetch } = createApp(gateway);
  // Each request is a line of the log then.
  return configuration.logs === 'requests' ? fetch : earlyAnswers(database, now, fetch);
}
