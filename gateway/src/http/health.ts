import { sql } from 'kysely';
import { Hono } from 'hono';
import type { Gateway } from '../gateway.js';

/** `/healthz`: 200 while the database answers, else 503. For machines; it tells nothing else. */
export function health({ database }: Gateway): Hono {
  return new Hono().get('/healthz', async (context) => {
    context.header('Cache-Control', 'no-store');
    try {
      await sql`select 1`.execute(database.read);
      return context.text('ok');
    } catch {
      return context.text('no database', 503);
    }
  });
}
