import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SignJWT } from 'jose';
import { keyedHash } from '../../gateway/src/database/secret.js';
import {
  EDITOR,
  SITE,
  sqliteDatabase,
  startGateway,
  type Answered,
  type Instance,
} from '../helpers/gateway.js';
import { changeThread } from '../../gateway/src/moderation/threads.js';
import { threadAddress } from '../../gateway/src/threads/address.js';

const KEY = `${SITE}/tin/1.html`;
const OTHER = `${SITE}/tin/2.html`;
const words = { author: { name: 'Lan' }, text: 'Chào' };
const LIST = `/v1/comments?thread=${encodeURIComponent(KEY)}`;

describe('bad input is answered in words and changes nothing', () => {
  let instance: Instance;
  let id = '';
  let elsewhere = '';
  let token = '';
  let deep = '';

  before(async () => {
    instance = await startGateway(await sqliteDatabase(), { TINBOX_JWT_SECRET: 'x'.repeat(32) });
    await instance.open(KEY);
    await instance.open(OTHER);
    await changeThread(instance.gateway, EDITOR, threadAddress(instance.gateway.configuration, KEY), {
      depth: 1,
      min_length: 2,
      max_length: 10,
      links: 'refuse',
    });
    const first = await instance.post({ thread: KEY, ...words });
    id = first.json.comment.id;
    token = first.json.token;
    deep = (await instance.post({ thread: KEY, parent: id, ...words })).json.comment.id;
    elsewhere = (await instance.post({ thread: OTHER, ...words })).json.comment.id;
    await changeThread(
      instance.gateway,
      EDITOR,
      threadAddress(instance.gateway.configuration, `${SITE}/closed`),
      {
        state: 'closed',
      },
    );
  });
  after(() => instance.close());

  /** All that a reader could have changed. */
  async function everything(): Promise<string> {
    const { read } = instance.gateway.database;
    const tables = [
      'sites',
      'threads',
      'comments',
      'revisions',
      'contacts',
      'addresses',
      'votes',
      'reports',
      'events',
      'hits',
      'answers',
    ] as const;
    const rows = await Promise.all(tables.map((table) => read.selectFrom(table).selectAll().execute()));
    return JSON.stringify(rows);
  }

  const refused = (name: string, status: number, act: () => Promise<Answered>, facts: object = {}): void =>
    void test(name, async () => {
      const state = await everything();
      const { status: said, json, headers } = await act();
      assert.equal(said, status, JSON.stringify(json));
      assert.equal(headers.get('content-type'), 'application/problem+json');
      assert.ok(json.title && json.detail);
      for (const [fact, value] of Object.entries(facts)) assert.equal(json[fact], value);
      assert.equal(await everything(), state);
    });

  const problem = (word: string): object => ({ type: `urn:tinbox:problem:${word}` });
  const post = (more: object, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
    instance.post({ thread: KEY, ...words, ...more }, { headers });
  const patch = (
    headers: Readonly<Record<string, string>>,
    body: unknown = { text: 'khác' },
  ): Promise<Answered> => instance.ask(`/v1/comments/${id}`, { method: 'PATCH', body, headers });

  refused('an oversize body', 413, () => post({ text: 'a'.repeat(70_000) }), problem('body-too-large'));
  refused('a body that lies about its length by having none', 413, () => {
    const large = JSON.stringify({ thread: KEY, ...words, text: 'a'.repeat(70_000) });
    return instance.ask('/v1/comments', { method: 'POST', body: large });
  });
  refused(
    'a body of another type',
    415,
    () => post({}, { 'Content-Type': 'text/plain' }),
    problem('wrong-type'),
  );
  refused('no JSON', 400, () => instance.ask('/v1/comments', { method: 'POST', body: '{"thread":' }));
  refused('a list in place of an object', 400, () =>
    instance.ask('/v1/comments', { method: 'POST', body: [words] }),
  );
  refused('a number for a text', 400, () => post({ text: 5 }), { ...problem('bad-request'), field: 'text' });
  refused('an author who is a text', 400, () => post({ author: 'Lan' }), { field: 'author' });
  refused('no thread', 400, () => post({ thread: '' }), problem('thread-missing'));
  refused(
    'a thread of a site that is not allowed',
    403,
    () => post({ thread: 'https://evil.example/a' }),
    problem('site-refused'),
  );
  refused('an unknown parent', 422, () => post({ parent: '0'.repeat(26) }), problem('parent-unknown'));
  refused(
    'a parent that is no identifier',
    422,
    () => post({ parent: "' or 1=1 --" }),
    problem('parent-unknown'),
  );
  refused('a parent in another thread', 422, () => post({ parent: elsewhere }), problem('parent-elsewhere'));
  refused('a reply that is too deep', 422, () => post({ parent: deep }), {
    ...problem('too-deep'),
    depth: 1,
  });
  refused('a closed thread', 403, () => post({ thread: `${SITE}/closed` }), problem('thread-closed'));
  refused('no name', 422, () => post({ author: { name: ' \u200b ' } }), problem('name-invalid'));
  refused(
    'no text but what cannot be seen',
    422,
    () => post({ text: ' \u200b\u202e\n ' }),
    problem('text-empty'),
  );
  refused('a text that is too short by graphemes', 422, () => post({ text: 'e\u0302\u0301' }), {
    ...problem('text-too-short'),
    length: 1,
  });
  refused('a text that is too long', 422, () => post({ text: 'mười một chữ' }), {
    ...problem('text-too-long'),
    max: 10,
    length: 12,
  });
  refused('NUL in a text', 422, () => post({ text: 'a\0b' }), { ...problem('text-control'), field: 'text' });
  refused('a control character in a name', 422, () => post({ author: { name: 'L\u001ban' } }), {
    field: 'name',
  });
  refused('a link where there may be none', 422, () => post({ text: 'www.x.vn' }), problem('links-refused'));
  refused(
    'the same words from the same reader',
    409,
    async () => {
      return instance.post({ thread: OTHER, ...words }, { from: '198.18.0.2' });
    },
    problem('duplicate'),
  );
  refused(
    'an origin of another site',
    403,
    () => post({}, { Origin: 'https://evil.example' }),
    problem('origin-refused'),
  );
  refused('an origin that begins like an allowed one', 403, () =>
    post({}, { Origin: `${SITE}.evil.example` }),
  );
  refused(
    'a forged token',
    401,
    () => patch({ 'Tinbox-Token': `${token.slice(0, -2)}xx`, 'If-Match': '"1"' }),
    problem('token-forged'),
  );
  refused('a token signed with another secret', 401, () =>
    patch({
      'Tinbox-Token': `${'a'.repeat(32)}.${keyedHash('other', 'token', 'a'.repeat(32))}`,
      'If-Match': '"1"',
    }),
  );
  refused(
    'a forged sign-in',
    401,
    async () => {
      const forged = await new SignJWT({ name: 'Lan' })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('1')
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode('y'.repeat(32)));
      return post({}, { Authorization: `Bearer ${forged}` });
    },
    problem('sign-in-forged'),
  );
  refused('a sign-in without a signature', 401, () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = `${part({ alg: 'none' })}.${part({ sub: '1', name: 'Lan', exp: 4e9 })}.`;
    return post({}, { Authorization: `Bearer ${none}` });
  });
  refused(
    'a stale edit',
    412,
    () => patch({ 'Tinbox-Token': token, 'If-Match': '"9"' }),
    problem('comment-stale'),
  );
  refused(
    'an edit without a version',
    428,
    () => patch({ 'Tinbox-Token': token }),
    problem('if-match-missing'),
  );
  refused('an edit to a text that is too long', 422, () =>
    patch({ 'Tinbox-Token': token, 'If-Match': '"1"' }, { text: 'quá dài rồi' }),
  );
  refused('an Idempotency-Key of three letters', 400, () => post({}, { 'Idempotency-Key': 'abc' }));
  for (const cursor of [
    'x',
    'bmV3ZXN0',
    Buffer.from('newest x 1 1').toString('base64url'),
    '%00',
    'a'.repeat(5000),
  ])
    refused(
      `a malformed cursor: ${cursor.slice(0, 12)}`,
      400,
      () => instance.ask(`${LIST}&cursor=${cursor}`),
      problem('bad-cursor'),
    );
  refused('a cursor of another order', 400, () => {
    const cursor = Buffer.from(`newest ${id} 1 0`).toString('base64url');
    return instance.ask(`${LIST}&sort=oldest&cursor=${cursor}`);
  });
  refused('a limit that is no number', 400, () => instance.ask(`${LIST}&limit=all`), { field: 'limit' });
  refused('an order that there is not', 400, () => instance.ask(`${LIST}&sort=hot`), { field: 'sort' });
  refused(
    'a comment that there is not',
    404,
    () => instance.ask('/v1/comments/none'),
    problem('comment-unknown'),
  );
  refused('a key with control characters', 400, () =>
    instance.ask('/v1/comments?thread=a%00b&site=https://bao.example'),
  );
});
