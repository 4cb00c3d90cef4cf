import { Hono } from 'hono';
import type { Gateway } from '../gateway.js';
import { eraseOf, exportOf } from './own-words.js';
import { readerOf } from './reader.js';

/** A reader's own data: by the token of the device, or signed in. */
export function readerRoutes(gateway: Gateway): Hono {
  return new Hono()
    .get('/v1/reader', async (context) => {
      context.header('Cache-Control', 'private, no-store');
      return context.json(await exportOf(gateway, await readerOf(gateway, context.req.raw.headers)));
    })
    .delete('/v1/reader', async (context) => {
      context.header('Cache-Control', 'no-store');
      return context.json(await eraseOf(gateway, await readerOf(gateway, context.req.raw.headers)));
    });
}
