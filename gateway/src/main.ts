import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();
app.get('/healthz', (context) => context.text('ok'));

const port = Number(process.env['PORT'] ?? 8787);
serve({ fetch: app.fetch, port }, () => console.log(`Tinbox gateway: http://localhost:${port}`));
