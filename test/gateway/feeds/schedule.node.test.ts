import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import fc from 'fast-check';
import { pauseBefore, retryAfter } from '../../../gateway/src/feeds/when.js';
import { localServer } from '../connector/servers.js';
import { testGateway } from './gateway.js';

test('feeds are not asked for in step, and never much sooner or later than said', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 30, max: 86_400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (every, random) => {
        const pause = pauseBefore(every, 0, random);
        assert.ok(pause >= every * 899 && pause <= every * 1101);
      },
    ),
  );
  assert.notEqual(pauseBefore(300, 0, 0.1), pauseBefore(300, 0, 0.9));
});

test('after a failure a feed is asked for sooner, then ever more rarely, and not before its server wants it', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 40, 4000].map((failures) => pauseBefore(300, failures, 0.5) / 1000);
  assert.deepEqual(pauses, [15, 30, 60, 120, 240, 300, 300, 300]);
  assert.equal(pauseBefore(30, 1, 0.5), 15_000);
  assert.equal(pauseBefore(300, 1, 0.5, 90_000), 90_000);
  assert.equal(pauseBefore(300, 1, 0.5, 9e12), 3_600_000);
});

test('a server says in seconds or by a date for how long it wants to be left alone', () => {
  const now = Date.UTC(2024, 3, 10, 10, 0, 0);
  const wait = (value: string): number => retryAfter(new Headers({ 'retry-after': value }), now);
  assert.equal(wait('40'), 40_000);
  assert.equal(wait('Wed, 10 Apr 2024 10:02:00 GMT'), 120_000);
  assert.equal(wait('Wed, 10 Apr 2024 09:00:00 GMT'), 0);
  assert.equal(wait('soon'), 0);
  assert.equal(retryAfter(new Headers(), now), 0);
});

test('a gateway that starts fetches all its feeds before anybody asks', async () => {
  const server = await localServer((_, response) =>
    response.end(
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"url":"https://b.example/1","title":"Lũ"}]}',
    ),
  );
  const { feeds } = await testGateway({
    feeds: { a: { url: `${server.origin}/a` }, b: { url: `${server.origin}/b` } },
  });
  feeds.start();
  while (server.asked.length < 2) await new Promise((done) => setTimeout(done, 5));
  await feeds.stop();
  assert.deepEqual([...server.asked].sort(), ['/a', '/b']);
  assert.ok((await feeds.read('a')) && (await feeds.read('b')));
});
