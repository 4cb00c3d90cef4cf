import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createApp } from '../../gateway/src/app.js';
import { readConfiguration, type Environment } from '../../gateway/src/configuration.js';
import { openDatabase } from '../../gateway/src/database/database.js';
import { consoleWords } from '../../gateway/src/words/console.js';

const folder = mkdtempSync(join(tmpdir(), 'tinbox-start-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const read = (env: Environment): ReturnType<typeof readConfiguration> =>
  readConfiguration(env, consoleWords({ LANG: 'en' }));

test('without an environment the gateway serves this machine from a file', () => {
  const answer = read({});
  assert.ok('configuration' in answer);
  const { port, database, sites, basePath, trust } = answer.configuration;
  assert.deepEqual(
    { port, database, sites, basePath, trust },
    {
      port: 8787,
      database: { kind: 'sqlite', file: 'tinbox.db' },
      sites: undefined,
      basePath: '',
      trust: undefined,
    },
  );
});

test('every fault of the environment is told at once', () => {
  const answer = read({ PORT: 'x', DATABASE_URL: 'mysql://h', TINBOX_SITES: 'bao.example' });
  assert.ok('faults' in answer);
  assert.equal(answer.faults.length, 3);
  assert.match(answer.faults.join('\n'), /PORT.*\n.*DATABASE_URL.*\n.*TINBOX_SITES/);
});

test('sites are origins, written with or without a slash', () => {
  const answer = read({ TINBOX_SITES: 'https://bao.example/, http://localhost:4173' });
  assert.ok('configuration' in answer);
  assert.deepEqual(answer.configuration.sites, ['https://bao.example', 'http://localhost:4173']);
});

test('the gateway says that it is well, below its base path, and in words what it does not have', async () => {
  const answer = read({ DATABASE_URL: `sqlite:${folder}/a.db`, TINBOX_BASE_PATH: '/tinbox/' });
  assert.ok('configuration' in answer);
  const { configuration } = answer;
  const database = await openDatabase(configuration.database);
  const app = createApp({ configuration, database, now: Date.now, log: () => {} });
  assert.equal((await app.request('/tinbox/healthz')).status, 200);
  const missing = await app.request('/healthz', { headers: { 'Accept-Language': 'en' } });
  assert.equal(missing.status, 404);
  assert.equal(missing.headers.get('content-type'), 'application/problem+json');
  assert.deepEqual(await missing.json(), {
    type: 'urn:tinbox:problem:not-found',
    title: 'Not found',
    status: 404,
    detail: 'There is nothing at this address.',
  });
  await database.close();
  assert.equal((await app.request('/tinbox/healthz')).status, 503);
});
