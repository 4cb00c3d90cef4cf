import { Hono } from 'hono';
import { feedRoutes } from './feeds/routes.js';
import { desk } from './desk/routes.js';
import { prerenderRoute } from './fragments/prerender-route.js';
import { fragmentRoutes } from './fragments/routes.js';
import type { Gateway } from './gateway.js';
import { comments } from './comments/routes.js';
import { health } from './http/health.js';
import { lastResort, notFound } from './http/last-resort.js';

/** What a room of the gateway adds: routes below the base path. */
export type Room = (gateway: Gateway) => Hono;

/** Rooms in the order in which they are asked. */
const ROOMS: readonly Room[] = [health, comments, feedRoutes, fragmentRoutes, prerenderRoute, desk];

/** The gateway as one function from request to answer. */
export function createApp(gateway: Gateway): Hono {
  const app = new Hono();
  if (gateway.observe) app.use(gateway.observe);
  for (const room of ROOMS) app.route(gateway.configuration.basePath || '/', room(gateway));
  app.notFound(notFound);
  app.onError(lastResort(gateway));
  return app;
}
