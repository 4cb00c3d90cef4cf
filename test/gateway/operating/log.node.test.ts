import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Hono } from 'hono';
import { jsonLog, requestLog, type LogLine } from '../../../gateway/src/operating/log.js';

const appWith = (lines: LogLine[], every: boolean): Hono => {
  const app = new Hono();
  app.use(requestLog((line) => lines.push(line), every));
  const room = new Hono();
  room.use('/v1/*', (_, next) => next());
  room.get('/v1/comments/:id', (context) => context.text('ok'));
  room.post('/v1/comments', (context) => context.text('full', 507));
  app.route('/tinbox', room);
  app.onError((_, context) => context.text('fault', 500));
  room.get('/v1/fault', () => {
    throw new Error('Nguyễn Văn A');
  });
  return app;
};

test('a line of the log tells what happened, and nothing of who asked for what', async () => {
  const lines: LogLine[] = [];
  const app = appWith(lines, true);
  const headers = { 'X-Forwarded-For': '198.51.100.7', 'User-Agent': 'Nguyen', Cookie: 'a=b' };
  await app.request('/tinbox/v1/comments/01HV-bi-mat?email=lan@bao.example#x', { headers });
  await app.request('/tinbox/khong-co/nguyen-van-a?q=1', { headers });
  await app.request('/tinbox/v1/comments/1', { method: 'NGUYENVANA' });
  assert.deepEqual(
    lines.map(({ ms, ...line }) => ({ ...line, ms: typeof ms })),
    [
      { event: 'request', method: 'GET', route: '/tinbox/v1/comments/:id', status: 200, ms: 'number' },
      { event: 'request', method: 'GET', route: '', status: 404, ms: 'number' },
      { event: 'request', method: 'other', route: '', status: 404, ms: 'number' },
    ],
  );
});

test('unless every request is wanted, what failed on our side is logged and no more', async () => {
  const lines: LogLine[] = [];
  const app = appWith(lines, false);
  await app.request('/tinbox/v1/comments/1');
  await app.request('/nowhere');
  await app.request('/tinbox/v1/comments', { method: 'POST', body: 'x' });
  assert.deepEqual(
    lines.map(({ status }) => status),
    [507],
  );
});

test('each line is JSON of its own, with its moment', () => {
  const written: string[] = [];
  const log = jsonLog(
    (line) => written.push(line),
    () => 0,
  );
  log({ event: 'note', text: 'Hai\ndòng "ngoặc"' });
  assert.equal(
    written.join(''),
    '{"time":"1970-01-01T00:00:00.000Z","event":"note","text":"Hai\\ndòng \\"ngoặc\\""}\n',
  );
});
