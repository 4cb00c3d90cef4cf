import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMENTS_FILE } from '../../fixtures/comment-systems.js';
import { network, openForeign, read } from './open-foreign.js';

const SRC = 'https://bao.example/binh-luan/cau.json';

describe('a thread in a file', () => {
  it('is read with its replies, its rich words and what was taken back', async () => {
    const { fetch, asked } = network(COMMENTS_FILE);
    const { thread, comments, dropped } = read(
      await (await openForeign({ src: SRC, fetch })).page({ sort: 'newest' }),
    );
    assert.deepEqual(
      comments.map(({ id, parent, status }) => [id, parent, status]),
      [
        ['4', undefined, 'published'],
        ['1', undefined, 'published'],
        ['2', '1', 'published'],
        ['3', '1', 'deleted'],
      ],
    );
    assert.equal(comments[1]?.text, 'Cầu xong rồi, xin đừng quên con đường đất.\n\nmột\n\nhai');
    assert.deepEqual(
      comments[1]?.rich?.map(({ tag }) => tag),
      ['p', 'ul'],
    );
    assert.equal(comments[1]?.author?.avatar, 'https://anh.bao.example/viet.png');
    assert.equal(comments[1]?.descendantCount, 1);
    assert.equal(comments[2]?.text, 'Đúng vậy.\n\nMưa là lầy.');
    assert.deepEqual(
      [thread.total, thread.state, thread.title, dropped],
      [3, 'closed', 'Cầu Lâm Giang thông xe', 1],
    );
    assert.equal(asked[0]?.url, SRC);
  });

  it('can be read and sorted, and nothing else', async () => {
    const backEnd = await openForeign({ src: SRC, fetch: network(COMMENTS_FILE).fetch });
    const { sorts, ...abilities } = backEnd.abilities;
    assert.deepEqual(sorts, ['newest', 'best', 'oldest', 'picks']);
    assert.deepEqual(abilities, {
      write: false,
      idempotency: false,
      vote: false,
      report: false,
      edit: false,
      remove: false,
      news: 'none',
      latest: true,
    });
    assert.equal(backEnd.writer, undefined);
    assert.equal(backEnd.watch, undefined);
    assert.equal(read(await backEnd.page({ sort: 'best' })).comments[0]?.id, '1');
    assert.deepEqual(
      read(await backEnd.latest!(2)).map(({ id }) => id),
      ['4', '2'],
    );
  });

  it('is asked for once for all orders, pages and permalinks', async () => {
    const comments = Array.from({ length: 50 }, (_, id) => ({
      id,
      author: 'An',
      created: new Date(Date.UTC(2024, 3, 10) + id * 60_000).toISOString(),
      text: `Ý ${id}`,
    }));
    const { fetch, asked } = network(comments);
    const backEnd = await openForeign({ src: SRC, fetch });
    const first = read(await backEnd.page({ sort: 'newest' }));
    const second = read(await backEnd.page({ sort: 'newest', cursor: first.next }));
    const third = read(await backEnd.page({ sort: 'newest', cursor: second.next }));
    assert.deepEqual(
      [first, second, third].map(({ comments: { length } }) => length),
      [20, 20, 10],
    );
    assert.equal(third.next, undefined);
    await backEnd.page({ sort: 'oldest' });
    assert.equal(read(await backEnd.withAncestors('7')).length, 1);
    assert.equal((await backEnd.withAncestors('không có')).ok, false);
    assert.equal(asked.length, 1);
  });

  for (const [what, body] of [
    ['an object without comments', { items: [] }],
    ['a text', '<html>'],
    ['nothing', null],
  ] as const)
    it(`fails for ${what}`, async () => {
      const { fetch } = network(() => Response.json(body));
      assert.equal((await (await openForeign({ src: SRC, fetch })).page({ sort: 'newest' })).ok, false);
    });

  it('drops what is no comment and keeps the rest', async () => {
    const { fetch } = network([
      null,
      5,
      [],
      { id: 1 },
      { id: 2, text: 'a', created: 'x', author: 'b' },
      ...COMMENTS_FILE.comments,
    ]);
    const { comments, dropped } = read(
      await (await openForeign({ src: SRC, fetch })).page({ sort: 'newest' }),
    );
    assert.deepEqual([comments.length, dropped], [4, 6]);
  });
});
