import { Hono } from 'hono';
import type { Gateway } from '../gateway.js';
import { cors } from '../http/cors.js';
import { readerRoutes } from '../readers/routes.js';
import { eventRoutes } from './events.js';
import { readRoutes } from './read-routes.js';
import { writeRoutes } from './write-routes.js';

const PATHS = [
  '/v1/comments',
  '/v1/comments/*',
  '/v1/comments.*',
  '/v1/counts',
  '/v1/events',
  '/v1/reports/*',
  '/v1/reader',
];

/** The protocol of docs/contracts/comments.md. */
export function comments(gateway: Gateway): Hono {
  const app = new Hono();
  for (const path of PATHS) app.use(path, cors(gateway));
  for (const routes of [readRoutes, writeRoutes, eventRoutes, readerRoutes]) app.route('/', routes(gateway));
  return app;
}
