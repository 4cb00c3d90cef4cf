import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CommentDraft, CommentWriter } from '../../../src/feeds/comments/back-end.js';
import { ISSO } from '../../fixtures/comment-systems.js';
import { network, openForeign, read } from './open-foreign.js';

const SRC = 'https://isso.bao.example/';
const KEPT = {
  ...ISSO.replies[0],
  id: 9,
  parent: null,
  text: '<p>Hay quá</p>',
  author: 'Lan',
  created: Date.now() / 1000,
};
const draft = (rest: Partial<CommentDraft> = {}): CommentDraft => ({ name: 'Lan', text: 'Hay quá', ...rest });

async function writing(
  answer: Parameters<typeof network>[0],
): Promise<{ writer: CommentWriter; asked: ReturnType<typeof network>['asked'] }> {
  const { fetch, asked } = network(answer);
  const writer = await (await openForeign({ src: SRC, format: 'isso', fetch })).writer?.();
  assert.ok(writer);
  return { writer, asked };
}

/** Werkzeug's page for an error. */
const page = (status: number, reason: string): Response =>
  new Response(`<!doctype html>\n<title>${status}</title>\n<h1>No</h1>\n<p>${reason}</p>\n`, {
    status,
    headers: { 'content-type': 'text/html' },
  });

describe('a thread of Isso', () => {
  it('is read by the path of its page: names or none, tombstones, votes', async () => {
    const { fetch, asked } = network(ISSO);
    const backEnd = await openForeign({ src: SRC, format: 'isso', fetch });
    const { thread, comments } = read(await backEnd.page({ sort: 'best' }));
    assert.match(
      asked[0]!.url,
      /^https:\/\/isso\.bao\.example\/\?uri=\/cau\/&limit=20&nested_limit=10&sort=upvotes$/,
    );
    const [first, second, third] = comments;
    assert.equal(first?.text, 'Cầu xong rồi, xin đừng quên con đường đất.');
    assert.deepEqual(
      [first?.created, first?.score, first?.edited],
      ['2024-04-10T10:04:00Z', 4, '2024-04-10T10:06:00Z'],
    );
    assert.equal(first?.author?.url, undefined);
    assert.equal(first?.descendantCount, 2);
    assert.deepEqual([second?.author, second?.parent, second?.root], [undefined, '1', '1']);
    assert.deepEqual([third?.status, third?.text], ['deleted', '']);
    assert.deepEqual(
      [thread.total, thread.policy.depth, thread.policy.email, thread.policy.votes],
      [4, 1, 'required', 'up'],
    );
  });

  it('comes in pages, and all below one comment is had', async () => {
    const { fetch, asked } = network({ ...ISSO, hidden_replies: 5 });
    const backEnd = await openForeign({ src: SRC, format: 'isso', fetch });
    const { next } = read(await backEnd.page({ sort: 'newest', limit: 1 }));
    assert.equal(next, '1');
    await backEnd.page({ sort: 'newest', limit: 1, cursor: next });
    assert.match(asked[1]!.url, /offset=1/);
    await backEnd.below('1');
    assert.match(asked[2]!.url, /parent=1/);
  });

  it('is empty, and no failure, where nobody has written', async () => {
    const backEnd = await openForeign({ src: SRC, format: 'isso', fetch: network(404).fetch });
    assert.deepEqual(read(await backEnd.page({ sort: 'newest' })).comments, []);
  });

  it('says what it can', async () => {
    const { abilities } = await openForeign({ src: SRC, format: 'isso', fetch: network(ISSO).fetch });
    const { write, idempotency, vote, report, edit, remove } = abilities;
    assert.deepEqual(
      [write, idempotency, vote, report, edit, remove],
      [true, false, true, false, true, true],
    );
    const only = await openForeign({ src: SRC, format: 'isso-read', fetch: network(ISSO).fetch });
    assert.deepEqual([only.abilities.write, only.abilities.vote, only.writer], [false, false, undefined]);
  });
});

describe('what is sent to Isso', () => {
  it('is published or waits, and may be changed for fifteen minutes', async () => {
    const { writer, asked } = await writing(() => Response.json(KEPT, { status: 201 }));
    const sent = await writer.create(draft({ parent: '1', email: 'lan@bao.example' }), 'k');
    assert.ok(sent.kind === 'done');
    assert.equal(sent.value.status, 'published');
    assert.ok(sent.value.editableUntil);
    assert.match(asked[0]!.url, /\/new\?uri=\/cau\/$/);
    const { init } = asked[0]!;
    assert.equal(init?.credentials, 'include');
    assert.equal(new Headers(init?.headers).get('content-type'), 'application/json');
    assert.deepEqual(JSON.parse(String(init?.body)), {
      text: 'Hay quá',
      author: 'Lan',
      email: 'lan@bao.example',
      website: null,
      parent: 1,
    });
    const held = await (
      await writing(() => Response.json({ ...KEPT, mode: 2 }, { status: 202 }))
    ).writer.create(draft(), 'k');
    assert.ok(held.kind === 'done');
    assert.equal(held.value.status, 'pending');
  });

  const reasons: readonly (readonly [
    status: number,
    reason: string,
    name: string,
    field: string | undefined,
  ])[] = [
    [400, 'text is too short (minimum length: 3)', 'text-too-short', 'text'],
    [400, 'email address required but not provided', 'email-invalid', 'email'],
    [400, 'Cannot create new thread: URI /cau/ is not accessible', 'other', undefined],
    [403, '3 direct responses to /cau/', 'other', undefined],
  ];
  for (const [status, reason, name, field] of reasons)
    it(`is refused in words: ${reason}`, async () => {
      const sent = await (await writing(() => page(status, reason))).writer.create(draft(), 'k');
      assert.ok(sent.kind === 'refused');
      assert.deepEqual([sent.problem.name, sent.problem.field], [name, field]);
      if (name === 'other') assert.equal(sent.problem.detail, reason);
    });

  it('comes later where it came too soon, and is unclear where the server has trouble', async () => {
    const soon = await writing(() => page(403, '203.0.113.0: ratelimit exceeded (/cau/)'));
    assert.deepEqual(await soon.writer.create(draft(), 'k'), { kind: 'later', seconds: 30 });
    assert.equal((await (await writing(502)).writer.create(draft(), 'k')).kind, 'unclear');
  });

  it('is looked for in the list after its answer was lost', async () => {
    const { writer } = await writing({ ...ISSO, replies: [...ISSO.replies, KEPT] });
    assert.equal((await writer.find(draft(), Date.now()))?.id, '9');
    assert.equal(await writer.find(draft({ text: 'Câu khác' }), Date.now()), undefined);
  });

  it('is changed, taken back and liked by its own addresses', async () => {
    const { writer, asked } = await writing((_url, init) =>
      init?.method === 'POST'
        ? Response.json({ likes: 6, dislikes: 1 })
        : Response.json(init?.method === 'PUT' ? KEPT : null),
    );
    const own = {
      id: '9',
      root: '9',
      depth: 0,
      author: { name: 'Lan' },
      text: 'a',
      status: 'published',
      created: '2024-04-10T10:04:00Z',
      revision: 1,
      score: 0,
      replyCount: 0,
    } as const;
    assert.equal((await writer.edit!(own, 'Hay quá')).kind, 'done');
    const gone = await writer.remove!(own);
    assert.ok(gone.kind === 'done');
    assert.deepEqual([gone.value.status, gone.value.author], ['deleted', undefined]);
    assert.deepEqual(await writer.vote!('9', 1), { kind: 'done', value: { score: 5 } });
    assert.equal((await writer.vote!('9', 0)).kind, 'refused');
    assert.deepEqual(
      asked.map(({ url, init }) => `${init?.method} ${new URL(url).pathname}`),
      ['PUT /id/9', 'DELETE /id/9', 'POST /id/9/like'],
    );
  });
});
