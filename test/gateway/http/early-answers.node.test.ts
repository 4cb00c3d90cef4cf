import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApp, createFetch } from '../../../gateway/src/app.js';
import { openDatabase } from '../../../gateway/src/database/database.js';
import { earlyAnswers } from '../../../gateway/src/http/early-answers.js';
import { SHORT } from '../../../gateway/src/http/short.js';
import { SITE, startGateway, temporaryFile } from '../../helpers/gateway.js';

interface Room {
  readonly ask: (path?: string, init?: RequestInit) => Promise<Response>;
  /** How often the rooms behind were asked. */
  readonly asked: () => number;
  commit(): void;
  later(ms: number): void;
}

function room(answer: () => Response = () => list()): Room {
  let [asked, stamp, now] = [0, 1, 1_000_000];
  const database = { stamp: () => `${stamp}` } as Parameters<typeof earlyAnswers>[0];
  const fetch = earlyAnswers(
    database,
    () => now,
    () => {
      asked++;
      return answer();
    },
  );
  return {
    ask: async (path = '/v1/comments', init = {}) => fetch(new Request(`http://gateway.test${path}`, init)),
    asked: () => asked,
    commit: () => void stamp++,
    later: (ms) => void (now += ms),
  };
}

const list = (status = 200, keep = SHORT): Response =>
  new Response('Ý kiến', { status, headers: { etag: 'W/"a"', 'cache-control': keep, vary: 'Origin' } });

test('an answer is given again, word for word, until something is committed or a second has passed', async () => {
  const { ask, asked, commit, later } = room();
  for (let turn = 0; turn < 3; turn++) {
    const answer = await ask();
    assert.equal(await answer.text(), 'Ý kiến');
    assert.equal(answer.headers.get('etag'), 'W/"a"');
    assert.equal(answer.headers.get('vary'), 'Origin');
  }
  assert.equal(asked(), 1);
  commit();
  await ask();
  assert.equal(asked(), 2, 'committed');
  later(999);
  await ask();
  assert.equal(asked(), 2);
  later(1);
  await ask();
  assert.equal(asked(), 3, 'a second');
  later(-500);
  await ask();
  assert.equal(asked(), 4, 'a clock that was set back');
});

test('who has it already is told so', async () => {
  const { ask, asked } = room();
  await ask();
  const known = await ask('/v1/comments', { headers: { 'If-None-Match': '"b", "a"' } });
  assert.equal(known.status, 304);
  assert.equal(known.headers.get('etag'), 'W/"a"');
  assert.equal(await known.text(), '');
  assert.equal((await ask('/v1/comments', { headers: { 'If-None-Match': '"b"' } })).status, 200);
  assert.equal(asked(), 1);
});

test('another address, another origin and whoever shows a token are asked for by themselves', async () => {
  const { ask, asked } = room();
  await ask();
  await ask('/v1/comments?sort=best');
  await ask('/v1/comments', { headers: { Origin: SITE } });
  await ask('/v1/comments', { headers: { 'Tinbox-Token': 'a' } });
  await ask('/v1/comments', { headers: { Authorization: 'Bearer a' } });
  await ask('/v1/comments', { method: 'HEAD' });
  assert.equal(asked(), 6);
});

test('refusals and what no cache may keep are never given again', async () => {
  for (const answer of [() => list(404), () => list(200, 'no-store'), () => list(200, 'private, no-store')]) {
    const { ask, asked } = room(answer);
    await ask();
    assert.equal(await (await ask()).text(), 'Ý kiến');
    assert.equal(asked(), 2);
  }
});

test('a list is as new as the database, whichever process wrote', async () => {
  const file = temporaryFile();
  const [here, there] = await Promise.all([
    openDatabase({ kind: 'sqlite', file }).then((database) => startGateway(database)),
    openDatabase({ kind: 'sqlite', file }).then((database) => startGateway(database)),
  ]);
  const key = `${SITE}/tin/1.html`;
  await here.open(key);
  const path = `/v1/comments?thread=${encodeURIComponent(key)}`;
  for (let count = 0; count < 5; count++) {
    assert.equal((await here.ask(path)).json.comments.length, count * 2);
    await there.post({ thread: key, author: { name: 'Lan' }, text: `Ý kiến của máy kia ${count}` });
    assert.equal((await here.ask(path)).json.comments.length, count * 2 + 1);
    await here.post({ thread: key, author: { name: 'Lan' }, text: `Ý kiến của máy này ${count}` });
  }
  await here.close();
  await there.close();
});

test('the rooms behind are not asked twice for the same list', async () => {
  const instance = await startGateway(await openDatabase({ kind: 'sqlite', file: temporaryFile() }));
  const fetch = createFetch(instance.gateway);
  const request = (): Request => new Request(`http://gateway.test/v1/comments?thread=${SITE}/a`);
  const first = await fetch(request());
  const second = await fetch(request());
  const straight = await createApp(instance.gateway).fetch(request());
  assert.deepEqual([...second.headers], [...straight.headers]);
  assert.equal(await second.text(), await straight.text());
  assert.equal(first.status, 200);
  await instance.close();
});
