import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { asResponse } from '../../../gateway/src/connector/as-response.js';
import { mayReachLoopback, REACH_LOOPBACK } from '../../../gateway/src/connector/reach-loopback.js';

const answered = {
  status: 200,
  url: 'https://bao.example/that.json',
  headers: new Headers({ 'content-encoding': 'gzip', 'content-type': 'application/json', etag: '"a"' }),
  body: new TextEncoder().encode('{"tin":1}'),
};

test('an answer reads as one of fetch: unpacked, with its headers and where it came from', async () => {
  const response = asResponse({ ok: true, value: answered });
  assert.deepEqual(
    [response.status, response.url, response.headers.get('etag'), response.headers.get('content-encoding')],
    [200, answered.url, '"a"', null],
  );
  assert.deepEqual(await response.json(), { tin: 1 });
  assert.equal(asResponse({ ok: true, value: { ...answered, status: 304 } }).status, 304);
});

test('a status is an answer, any other failure an error', () => {
  const refused = { kind: 'http', status: 503, headers: new Headers({ 'retry-after': '7' }) } as const;
  const response = asResponse({ ok: false, failure: refused });
  assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '7']);
  assert.throws(() => asResponse({ ok: false, failure: { kind: 'network' } }), TypeError);
});

test('only one word opens this machine', () => {
  assert.equal(mayReachLoopback({ [REACH_LOOPBACK]: 'yes' }), true);
  for (const value of ['', '1', 'true', 'no', undefined])
    assert.equal(mayReachLoopback({ [REACH_LOOPBACK]: value }), false);
});
