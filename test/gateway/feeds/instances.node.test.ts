import { strict as assert } from 'node:assert';
import { after, before, describe, test } from 'node:test';
import { openDatabase } from '../../../gateway/src/database/database.js';
import { FeedCopies } from '../../../gateway/src/feeds/feed-copies.js';
import { startPostgres, withoutPostgres, type Cluster } from '../../helpers/postgres.js';
import { localServer } from '../connector/servers.js';
import { Clock, configured, openTestDatabase, testGateway } from './gateway.js';

const BODY = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  items: [{ id: '1', url: 'https://bao.example/1', title: 'Lũ rút' }],
});
const server = await localServer((_, response) => void setTimeout(() => response.end(BODY), 60));
const settings = { feeds: { tin: { url: server.origin, every: 60 } } };

let cluster: Cluster | undefined;
let databases = 0;
before(async () => {
  if (!withoutPostgres) cluster = await startPostgres();
});
after(() => cluster?.stop());

for (const kind of ['sqlite', 'postgres'] as const)
  describe(kind, { skip: kind === 'postgres' && withoutPostgres }, () => {
    const fresh = async (): Promise<ReturnType<typeof configured>> =>
      configured(
        kind === 'postgres' ? { DATABASE_URL: (await cluster?.create(`f${databases++}`)) ?? '' } : {},
      );

    test('four instances and many readers at once: the publisher is asked once', async () => {
      const configuration = await fresh();
      const clock = new Clock();
      const instances = await Promise.all(
        [1, 2, 3, 4].map(async () => {
          const database = await openTestDatabase(configuration);
          return testGateway(settings, { configuration, clock, database });
        }),
      );
      const before = server.asked.length;
      const readers = Array.from({ length: 24 }, (_, index) =>
        instances[index % 4]?.app.request('/v1/feeds/tin'),
      );
      for (const response of await Promise.all(readers)) assert.equal(response?.status, 200);
      assert.equal(server.asked.length, before + 1);
      clock.pass(70);
      await Promise.all(instances.map(({ feeds }) => feeds.refresh('tin')));
      assert.equal(server.asked.length, before + 2);
    });

    test('a copy outlives the program', async () => {
      const configuration = await fresh();
      const clock = new Clock();
      const first = await testGateway(settings, { configuration, clock });
      await first.app.request('/v1/feeds/tin');
      await first.close();
      const asked = server.asked.length;
      const second = await testGateway(settings, { configuration, clock });
      assert.equal((await second.app.request('/v1/feeds/tin')).status, 200);
      assert.equal(server.asked.length, asked);
    });

    test('an instance that died while it asked is replaced, and what it brings too late is not kept', async () => {
      const configuration = await fresh();
      const database = await openDatabase(configuration.database);
      const clock = new Clock();
      const key = { feed: 'tin', source: 'a' };
      const [dead, heir] = ['dead', 'heir'].map((name) => new FeedCopies(database, clock.now, name));
      assert.ok(dead && heir);
      const copy = (body: string) =>
        ({ kind: 'new', body, validators: { etag: undefined, modified: undefined } }) as const;
      assert.ok(await dead.lease(key));
      assert.equal(await heir.lease(key), undefined);
      clock.pass(21);
      assert.ok(await heir.lease(key));
      await dead.keep(key, copy('old'), clock.time + 1000);
      assert.equal(await heir.read(key), undefined);
      await heir.keep(key, copy('new'), clock.time + 1000);
      assert.equal((await dead.read(key))?.body, 'new');
      await database.close();
    });
  });
