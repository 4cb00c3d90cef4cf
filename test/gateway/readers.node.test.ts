import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { sweep } from '../../gateway/src/database/sweep.js';
import type { Connector, Question } from '../../gateway/src/connector/connector.js';
import type { Gateway } from '../../gateway/src/gateway.js';
import { changeSite } from '../../gateway/src/moderation/threads.js';
import { SITE, sqliteDatabase, startGateway, type Instance } from '../helpers/gateway.js';

const KEY = `${SITE}/tin/1.html`;
const words = { thread: KEY, author: { name: 'Lan' }, text: 'Chào' };
const DAY = 86_400_000;

/** What the connector gives where a server answers with this text; undefined: nothing came. */
const answer = async (text: string | undefined): ReturnType<Connector['ask']> =>
  text === undefined
    ? { ok: false, failure: { kind: 'network' } }
    : {
        ok: true,
        value: { status: 200, url: '', headers: new Headers(), body: new TextEncoder().encode(text) },
      };
const ADMINISTRATOR = { name: 'Minh', role: 'administrator' } as const;

describe('what readers leave beside a comment', () => {
  let instance: Instance;
  before(async () => {
    instance = await startGateway(await sqliteDatabase(), { TINBOX_ADDRESS_DAYS: '7' });
    await instance.open(KEY);
  });
  after(() => instance.close());

  test('is not kept where the site does not ask for it', async () => {
    await instance.post({ ...words, text: 'một', author: { name: 'Lan', email: 'lan@thu.example' } });
    const { read } = instance.gateway.database;
    assert.deepEqual(await read.selectFrom('contacts').selectAll().execute(), []);
  });

  test('is asked for where the site requires it, shown to nobody, and erased after its days', async () => {
    const { gateway } = instance;
    await changeSite(gateway, ADMINISTRATOR, 'bao.example', {
      email: 'required',
      terms: 'required',
      retention_days: 30,
    });
    const type = async (author: object): Promise<unknown> =>
      (await instance.post({ ...words, text: 'hai', author })).json.type;
    assert.equal(await type({ name: 'Lan' }), 'urn:tinbox:problem:email-invalid');
    assert.equal(await type({ name: 'Lan', email: 'lan@', terms: true }), 'urn:tinbox:problem:email-invalid');
    assert.equal(await type({ name: 'Lan', email: 'lan@thu.example' }), 'urn:tinbox:problem:terms-missing');
    const sent = await instance.post({
      ...words,
      text: 'hai',
      author: { name: 'Lan', email: 'lan@thu.example', terms: true },
    });
    assert.equal(sent.status, 201);
    const key = encodeURIComponent(KEY);
    for (const path of [
      `/v1/comments?thread=${key}`,
      `/v1/comments.atom?thread=${key}`,
      `/v1/comments.html?thread=${key}`,
      '/v1/comments/latest',
      `/v1/comments/${sent.json.comment.id}`,
    ])
      assert.ok(!(await instance.ask(path)).text.includes('thu.example'), path);
    const own = await instance.ask('/v1/reader', { headers: { 'Tinbox-Token': sent.json.token } });
    assert.match(own.text, /lan@thu\.example/);

    const contacts = () => gateway.database.read.selectFrom('contacts').selectAll().execute();
    await sweep(gateway.database, gateway.now() + 29 * DAY);
    assert.equal((await contacts()).length, 1);
    await sweep(gateway.database, gateway.now() + 31 * DAY);
    assert.equal((await contacts()).length, 0);
  });

  test('addresses are kept as keyed hashes, for their own number of days', async () => {
    const { database, now } = instance.gateway;
    await instance.post(
      { ...words, text: 'ba', author: { name: 'Lan', email: 'b@thu.example', terms: true } },
      { from: '192.0.2.77' },
    );
    const rows = await database.read.selectFrom('addresses').selectAll().execute();
    assert.ok(rows.length > 0);
    assert.ok(!JSON.stringify(rows).includes('192.0.2.77'));
    await sweep(database, now() + 8 * DAY);
    assert.deepEqual(await database.read.selectFrom('addresses').selectAll().execute(), []);
  });

  test('the log says nothing of readers', () => {
    assert.deepEqual(instance.log, []);
  });
});

describe('readers whom the publisher signs in', () => {
  const sign = (key: CryptoKey | Uint8Array, alg: string, claims: object = {}): Promise<string> =>
    new SignJWT({ name: 'Trần Bình', badge: 'staff', ...claims })
      .setProtectedHeader({ alg, kid: 'one' })
      .setSubject('reader-7')
      .setIssuer('bao')
      .setExpirationTime('1h')
      .sign(key);

  const post = async (env: Readonly<Record<string, string>>, token: string, parts: Partial<Gateway> = {}) => {
    const instance = await startGateway(await sqliteDatabase(), { ...env, TINBOX_JWT_ISSUER: 'bao' }, parts);
    await instance.open(KEY);
    const headers = { Authorization: `Bearer ${token}` };
    const sent = await instance.post(
      { thread: KEY, text: 'Chào', author: { name: 'Giả danh' } },
      { headers },
    );
    const shown =
      sent.status === 201
        ? await instance.ask(`/v1/comments/${sent.json.comment.id}`, { headers })
        : undefined;
    const data = await instance.ask('/v1/reader', { headers });
    await instance.close();
    return { sent, shown, data };
  };

  test('by a shared secret: their name and badge are the publisher’s, not what they typed', async () => {
    const secret = 's'.repeat(40);
    const { sent, shown, data } = await post(
      { TINBOX_JWT_SECRET: secret },
      await sign(new TextEncoder().encode(secret), 'HS256'),
    );
    assert.equal(sent.json.comment.author.name, 'Trần Bình');
    assert.equal(shown?.json.comment.author.badge, 'staff');
    assert.ok(!sent.text.includes('reader-7'));
    assert.equal(data.json.comments.length, 1);
  });

  test('by a public key, by keys as JSON, and by keys at an address', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const token = await sign(privateKey, 'RS256');
    const set = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }] });
    const asked: string[] = [];
    const ask = async (url: string) => {
      asked.push(url);
      return answer(set);
    };
    assert.equal(
      (await post({ TINBOX_JWT_PUBLIC_KEY: await exportSPKI(publicKey) }, token)).sent.status,
      201,
    );
    assert.equal((await post({ TINBOX_JWKS: set }, token)).sent.status, 201);
    assert.equal(
      (await post({ TINBOX_JWKS: 'https://id.bao.example/keys' }, token, { ask })).sent.status,
      201,
    );
    assert.deepEqual(asked, ['https://id.bao.example/keys']);
  });

  test('a public key is no secret: a token signed with it is forged', async () => {
    const { publicKey } = await generateKeyPair('RS256', { extractable: true });
    const pem = await exportSPKI(publicKey);
    const forged = await sign(new TextEncoder().encode(pem), 'HS256');
    assert.equal((await post({ TINBOX_JWT_PUBLIC_KEY: pem }, forged)).sent.status, 401);
  });

  test('an expired one, and one of another issuer, are refused', async () => {
    const secret = 's'.repeat(40);
    const key = new TextEncoder().encode(secret);
    for (const claims of [{ exp: 1 }, { iss: 'khac' }]) {
      const token = await new SignJWT({ name: 'Lan', iss: 'bao', exp: 4e9, ...claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('1')
        .sign(key);
      assert.equal((await post({ TINBOX_JWT_SECRET: secret }, token)).sent.status, 401);
    }
  });
});

describe('spam', () => {
  const start = async (
    env: Readonly<Record<string, string>> = {},
    parts: Partial<Gateway> = {},
  ): Promise<Instance> => {
    const instance = await startGateway(await sqliteDatabase(), env, parts);
    await instance.open(KEY);
    return instance;
  };

  test('who fills the field that no person sees is told nothing, and editors see why', async () => {
    const instance = await start();
    const sent = await instance.post({ ...words, website: 'http://spam.example' });
    assert.equal(sent.status, 202);
    assert.equal(sent.json.comment.status, 'pending');
    const row = await instance.gateway.database.read
      .selectFrom('comments')
      .select(['status', 'reason'])
      .execute();
    assert.deepEqual(row, [{ status: 'rejected', reason: 'trap' }]);
    await instance.close();
  });

  test('what was written faster than a person can waits for an editor, as does a link', async () => {
    const instance = await start();
    const fast = await instance.post({ ...words, elapsed: 300 });
    assert.deepEqual([fast.status, fast.json.comment.reason], [202, 'too-fast']);
    const link = await instance.post({ ...words, text: 'xem https://spam.example/a' });
    assert.deepEqual([link.status, link.json.comment.reason], [202, 'links']);
    assert.equal((await instance.post({ ...words, text: 'Chào bạn', elapsed: 5000 })).status, 201);
    await instance.close();
  });

  test('one address, and one thread, may be written to so often: 429 says when again', async () => {
    const instance = await start({ TINBOX_LIMIT_ADDRESS: '2/60', TINBOX_LIMIT_THREAD: '4/60' });
    const post = (text: string, from: string) => instance.post({ ...words, text }, { from });
    for (const text of ['một', 'hai']) assert.equal((await post(text, '192.0.2.1')).status, 201);
    const refused = await post('ba', '192.0.2.1');
    assert.equal(refused.status, 429);
    const wait = Number(refused.headers.get('retry-after'));
    assert.ok(wait > 0 && wait <= 60);
    for (const from of ['192.0.2.2', '192.0.2.3']) assert.equal((await post('bốn', from)).status, 201);
    assert.equal((await post('năm', '192.0.2.4')).status, 429);
    instance.later(61_000);
    assert.equal((await post('ba', '192.0.2.1')).status, 201);
    await instance.close();
  });

  test('a repeated request with its key is never too fast', async () => {
    const instance = await start({ TINBOX_LIMIT_ADDRESS: '1/60' });
    const headers = { 'Idempotency-Key': 'again-and-again' };
    for (let turn = 0; turn < 3; turn++)
      assert.equal((await instance.post(words, { headers, from: '192.0.2.1' })).status, 201);
    await instance.close();
  });

  test('a publisher’s own judge is asked with a signature, and silence holds the comment', async () => {
    const questions: Question[] = [];
    const answers = [
      '{"verdict":"pass"}',
      '{"verdict":"reject","reason":"hate"}',
      '{"verdict":"hold"}',
      '<html>',
    ];
    const ask: Connector['ask'] = (_url, question = {}) => {
      questions.push(question);
      return answer(answers[questions.length - 1]);
    };
    const instance = await start(
      { TINBOX_JUDGE_URL: 'https://judge.example/', TINBOX_JUDGE_SECRET: 'khóa' },
      { ask },
    );
    const results: unknown[] = [];
    for (const text of ['a', 'b', 'c', 'd', 'e']) {
      const { status, json } = await instance.post({ ...words, text });
      results.push([status, json.comment.status, json.comment.reason]);
    }
    assert.deepEqual(results, [
      [201, 'published', undefined],
      [202, 'rejected', 'hate'],
      [202, 'pending', 'judge'],
      [202, 'pending', 'judge-silent'],
      [202, 'pending', 'judge-silent'],
    ]);
    const { headers = {}, body = '' } = questions[0] ?? {};
    const [, seconds, signature] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['tinbox-signature'] ?? '') ?? [];
    assert.equal(signature, createHmac('sha256', 'khóa').update(`${seconds}.${body}`).digest('hex'));
    assert.deepEqual(Object.keys(JSON.parse(body) as object), ['site', 'thread', 'author', 'text']);
    await instance.close();
  });

  test('a judge cannot publish what waits for an editor', async () => {
    const ask: Connector['ask'] = () => answer('{"verdict":"pass"}');
    const instance = await start(
      { TINBOX_JUDGE_URL: 'https://judge.example/', TINBOX_JUDGE_SECRET: 'k' },
      { ask },
    );
    assert.equal((await instance.post({ ...words, thread: `${SITE}/moi` })).status, 202);
    await instance.close();
  });

  test('forwarded headers without a trusted proxy: one warning, and they are not believed', async () => {
    const instance = await start({ TINBOX_LIMIT_ADDRESS: '1/60' });
    const send = (text: string, forwarded: string) =>
      instance.post({ ...words, text }, { from: '192.0.2.1', headers: { 'X-Forwarded-For': forwarded } });
    assert.equal((await send('một', '198.51.100.1')).status, 201);
    assert.equal((await send('hai', '198.51.100.2')).status, 429);
    assert.deepEqual(instance.log, ['untrustedProxy']);
    await instance.close();
  });
});
