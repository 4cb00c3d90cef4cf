import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** What hono does with nothing behind it: the same bytes out, the same bytes in. The list is given on standard input. */
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const list = Buffer.concat(chunks).toString();

const app = new Hono();
app.get('/list', (context) => context.body(list, 200, { 'Content-Type': 'application/json' }));
app.post('/create', async (context) => context.json(await context.req.json(), 201));
serve({ fetch: app.fetch, port: 0 }, ({ port }) => console.log(`http://127.0.0.1:${port}`));
