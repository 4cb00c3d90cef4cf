import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { freshness } from '../../src/feeds/freshness.js';
import { fetchJson, lastGood, type FetchOptions } from '../../src/feeds/fetch-json.js';
import type { FeedFailure } from '../../src/model/failure.js';
import { pageRegister, type Answer } from '../../src/model/page-register.js';
import { feedServer, type FeedServer } from '../helpers/feed-server.js';

const FEED = { title: 'Báo Sông Cả', items: [{ title: 'Cầu phao thông xe' }] };

let server: FeedServer;
before(async () => {
  server = await feedServer();
});
after(() => server.close());

const send =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200) =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end(body);
  };

/** Waits for nothing and notes how long it was asked to. */
function impatient(): FetchOptions & { readonly pauses: number[] } {
  const pauses: number[] = [];
  return {
    pauses,
    pause: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  };
}

async function answered(url: string, options?: FetchOptions): Promise<Answer> {
  const result = await fetchJson(url, options);
  assert.ok(result.ok, 'an answer was expected');
  return result.value;
}

async function failed(url: string, options?: FetchOptions): Promise<FeedFailure> {
  const result = await fetchJson(url, options);
  assert.ok(!result.ok, 'a failure was expected');
  return result.failure;
}

describe('one question for everybody', () => {
  it('asks once for twenty widgets that want the same feed', async () => {
    const url = server.at((response) => setTimeout(() => send(JSON.stringify(FEED))(response), 30));
    const answers = await Promise.all([...Array(20).keys()].map(() => answered(url)));
    assert.equal(server.asked(url), 1);
    for (const { body } of answers) assert.deepEqual(body, FEED);
  });

  it('asks again once the answer has come', async () => {
    const url = server.at((response, turn) => send(JSON.stringify({ turn }))(response));
    assert.deepEqual((await answered(url)).body, { turn: 1 });
    assert.deepEqual((await answered(url)).body, { turn: 2 });
  });

  it('listens to a question that another copy of Tinbox has asked already', async () => {
    const url = server.at(send('{}'));
    const theirs: Answer = { url, body: { from: 'another copy' }, at: 1 };
    pageRegister().requests.set(url, Promise.resolve({ ok: true, value: theirs }));
    assert.equal(await answered(url), theirs);
    assert.equal(server.asked(url), 0);
    pageRegister().requests.delete(url);
  });

  it('asks so that a preloaded answer can be used: no header of our own, anonymous CORS', async () => {
    let asked: RequestInit | undefined;
    const fetch = (_: unknown, init?: RequestInit) => {
      asked = init;
      return Promise.resolve(new Response('{}'));
    };
    await answered('https://bao.example/preloaded.json', { fetch });
    const { signal: _, ...rest } = asked ?? {};
    assert.deepEqual(rest, { mode: 'cors', credentials: 'same-origin' });
  });
});

describe('what is told of an answer', () => {
  it('says where it came from after a redirect, and when', async () => {
    const url = server.at(send(JSON.stringify(FEED)));
    const moved = server.at(send('', { location: url }, 302));
    const start = Date.now();
    const answer = await answered(moved);
    assert.equal(answer.url, url);
    assert.ok(answer.at >= start && answer.at <= Date.now());
  });

  for (const [headers, ttl] of [
    [{ 'cache-control': 'public, max-age=600' }, 600],
    [{ 'cache-control': 'max-age=600', age: '500' }, 100],
    [{ 'cache-control': 'max-age=60', age: '500' }, 0],
    [{ 'cache-control': 's-maxage=900, max-age=0' }, 0],
    [{ 'cache-control': 'no-cache, must-revalidate, max-age=60' }, 0],
    [{ 'cache-control': 's-maxage=900' }, undefined],
    [{}, undefined],
  ] as const)
    it(`is fresh for ${ttl ?? 'an unknown number of'} seconds with ${JSON.stringify(headers)}`, async () => {
      const url = server.at(send('{}', headers));
      assert.equal((await answered(url, { freshness })).ttl, ttl);
    });
});

describe('a server in trouble', () => {
  it('is asked a third time after two errors, and its news are shown', async () => {
    const url = server.at((response, turn) =>
      turn < 3 ? send('oops', {}, 500)(response) : send(JSON.stringify(FEED))(response),
    );
    const patience = impatient();
    assert.deepEqual((await answered(url, patience)).body, FEED);
    assert.equal(server.asked(url), 3);
  });

  it('is not asked a fourth time', async () => {
    const url = server.at(send('', {}, 503));
    const patience = impatient();
    assert.deepEqual(await failed(url, patience), { kind: 'http', status: 503 });
    assert.equal(server.asked(url), 3);
    assert.equal(patience.pauses.length, 2);
  });

  it('is asked after pauses that grow and differ from reader to reader', async () => {
    const url = server.at(send('', {}, 500));
    const seen = new Set<number>();
    for (let reader = 0; reader < 5; reader++) {
      const { pauses, ...options } = impatient();
      await failed(url, options);
      const [first = NaN, second = NaN] = pauses;
      assert.ok(first >= 0 && first <= 500 && second >= first && second <= 1500);
      seen.add(first).add(second);
    }
    assert.ok(seen.size > 5);
  });

  it('is left alone for as long as it asks, in seconds', async () => {
    const url = server.at((response, turn) =>
      turn === 1 ? send('', { 'retry-after': '3' }, 429)(response) : send('{}')(response),
    );
    const patience = impatient();
    await answered(url, patience);
    assert.equal(patience.pauses.length, 1);
    assert.ok((patience.pauses[0] ?? 0) >= 3000);
  });

  it('is left alone until the hour it names, by its own clock', async () => {
    const headers = { date: 'Wed, 10 Apr 2024 10:04:00 GMT', 'retry-after': 'Wed, 10 Apr 2024 10:04:20 GMT' };
    const url = server.at((response, turn) =>
      send('{}', turn === 1 ? headers : {}, turn === 1 ? 503 : 200)(response),
    );
    const patience = impatient();
    await answered(url, patience);
    assert.ok((patience.pauses[0] ?? 0) >= 20_000 && (patience.pauses[0] ?? 0) < 21_000);
  });

  it('is not asked again when it wants more than half a minute', async () => {
    for (const wish of ['31', '86400', '99999999999999999999']) {
      const url = server.at(send('', { 'retry-after': wish }, 429));
      assert.deepEqual(await failed(url, impatient()), { kind: 'http', status: 429 });
      assert.equal(server.asked(url), 1, wish);
    }
  });

  it('may write nonsense into Retry-After', async () => {
    const url = server.at(send('', { 'retry-after': 'ngày mai' }, 503));
    assert.deepEqual(await failed(url, impatient()), { kind: 'http', status: 503 });
    assert.equal(server.asked(url), 3);
  });

  for (const status of [400, 401, 403, 404, 410])
    it(`is asked once when it answers ${status}`, async () => {
      const url = server.at(send('{}', {}, status));
      assert.deepEqual(await failed(url, impatient()), { kind: 'http', status });
      assert.equal(server.asked(url), 1);
    });
});

describe('a bad connection', () => {
  it('is tried three times when nobody answers', async () => {
    let tries = 0;
    const fetch = () => {
      tries++;
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    assert.deepEqual(await failed('https://bao.example/offline.json', { fetch, ...impatient() }), {
      kind: 'network',
    });
    assert.equal(tries, 3);
  });

  it('fails as network where the page has no fetch', async () => {
    const { fetch } = globalThis;
    Reflect.deleteProperty(globalThis, 'fetch');
    const result = await fetchJson('https://bao.example/none.json', impatient());
    globalThis.fetch = fetch;
    assert.deepEqual(result, { ok: false, failure: { kind: 'network' } });
  });

  it('is tried again when the body breaks off', async () => {
    const url = server.at((response, turn) => {
      if (turn === 2) return send(JSON.stringify(FEED))(response);
      response.writeHead(200, { 'content-length': '5000' }).write('{"items":[');
      setTimeout(() => response.destroy(), 10);
    });
    assert.deepEqual((await answered(url, impatient())).body, FEED);
    assert.equal(server.asked(url), 2);
  });

  const endings: Record<string, (response: ServerResponse) => void> = {
    'no answer comes': () => undefined,
    'the body stops': (response) => void response.writeHead(200).write('{"items":['),
    'the body drips': (response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(drip));
    },
  };
  for (const [name, ending] of Object.entries(endings))
    it(`ends in time when ${name}, and hangs up`, async () => {
      const url = server.at(ending);
      assert.deepEqual(await failed(url, { timeout: 60 }), { kind: 'timeout', after: 60 });
      await server.left(url);
      assert.equal(server.asked(url), 1);
    });
});

describe('too much', () => {
  it('stops reading a body without end, and hangs up', async () => {
    const url = server.at((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const pour = (): void => {
        while (!response.destroyed && response.write(' '.repeat(65_536)));
      };
      response.on('drain', pour);
      pour();
    });
    assert.deepEqual(await failed(url, { limit: 200_000 }), { kind: 'too-large', limit: 200_000 });
    await server.left(url);
    assert.equal(server.asked(url), 1);
  });

  it('refuses 2 MB and a byte by itself, and reads 2 MB', async () => {
    const body = (bytes: number): string => `"${'a'.repeat(bytes - 2)}"`;
    assert.deepEqual(await failed(server.at(send(body(2_000_001)))), { kind: 'too-large', limit: 2_000_000 });
    assert.ok(await answered(server.at(send(body(2_000_000)))));
  });
});

describe('what is kept', () => {
  it('never keeps a failure', async () => {
    const url = server.at((response, turn) =>
      turn === 1 ? send('', {}, 404)(response) : send(JSON.stringify(FEED))(response),
    );
    assert.equal((await failed(url)).kind, 'http');
    assert.equal(lastGood(url), undefined);
    assert.deepEqual((await answered(url)).body, FEED);
  });

  it('keeps the last good answer when a later question fails', async () => {
    const url = server.at((response, turn) =>
      turn === 1 ? send(JSON.stringify(FEED))(response) : send('', {}, 404)(response),
    );
    const good = await answered(url);
    await failed(url);
    assert.equal(lastGood(url), good);
  });

  it('keeps twenty answers, the newest', async () => {
    const urls = [...Array(22).keys()].map(() => server.at(send('{}')));
    for (const url of urls) await answered(url);
    assert.deepEqual([...pageRegister().answers.keys()], urls.slice(2));
  });
});

describe('bodies', () => {
  const text = (body: string): string => server.at(send(body, { 'content-type': 'application/json' }));

  it('reads JSON behind a byte order mark and behind a guard against scripts', async () => {
    for (const prefix of ['\uFEFF', ")]}'\n", ")]}',\n", "\uFEFF)]}'", ' \n'])
      assert.deepEqual(
        (await answered(text(prefix + JSON.stringify(FEED)))).body,
        FEED,
        JSON.stringify(prefix),
      );
  });

  it('tells JSON that is none', async () => {
    for (const body of ['', ' ', 'NaN', '{"items":[', 'callback({})', 'Không tìm thấy'])
      assert.deepEqual(await failed(text(body)), { kind: 'parse', as: 'json' }, body);
    assert.deepEqual(await failed(server.at(send('', {}, 204))), { kind: 'parse', as: 'json' });
  });

  it('gives a page of HTML as text, for the adapters to refuse', async () => {
    const page = '<!doctype html><title>Trang chủ</title>';
    assert.equal((await answered(text(page))).body, page);
  });

  it('decodes XML by the charset of its bytes, whatever its Content-Type omits', async () => {
    // ề in windows-1258 is ê and a combining grave: 0xEA 0xCC.
    const head = Buffer.from('<?xml version="1.0" encoding="windows-1258"?><rss><title>Chi');
    const url = server.at(
      send(Buffer.concat([head, Buffer.from([0xea, 0xcc]), Buffer.from('u</title></rss>')])),
    );
    const { body } = await answered(url);
    assert.match(String(body), /<title>Chi\u1ec1u<\/title>/);
  });
});
