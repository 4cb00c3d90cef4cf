import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { READ_ONLY, foreignThread } from '../../../src/feeds/comments/foreign-thread.js';
import { placed, type Unplaced } from '../../../src/feeds/comments/placed.js';
import { wholeThread } from '../../../src/feeds/comments/whole-thread.js';
import type { CommentBackEnd } from '../../../src/feeds/comments/back-end.js';
import type { Comment } from '../../../src/model/comment.js';
import { ok } from '../../../src/model/result.js';
import { read } from './open-foreign.js';

const one = (id: string, parent?: string, rest: Partial<Unplaced> = {}): Unplaced => ({
  id,
  ...(parent !== undefined && { parent }),
  author: { name: 'An' },
  text: 'Ý kiến',
  status: 'published',
  created: '2024-04-10T09:00:00Z',
  revision: 1,
  score: 0,
  ...rest,
});

/** Any parents: missing, its own, in circles; ids that come twice. */
const anyThread = fc.array(
  fc
    .record({
      id: fc.nat(25).map(String),
      parent: fc.option(fc.nat(30).map(String), { nil: undefined }),
      score: fc.nat(5),
      status: fc.constantFrom('published' as const, 'deleted' as const),
      created: fc.constantFrom('2024-04-10T09:00:00Z', '2024-04-10T10:00:00Z'),
    })
    .map(({ id, parent, ...rest }) => one(id, parent, rest)),
  { maxLength: 60 },
);

const opened = (comments: readonly Comment[]): CommentBackEnd =>
  wholeThread({
    abilities: READ_ONLY,
    visible: () => true,
    ask: () =>
      Promise.resolve(
        ok({ thread: foreignThread({ key: 'x', total: comments.length }), comments, dropped: 0 }),
      ),
  });

describe('the places of comments in a thread', () => {
  it('hold whatever the parents are: nothing is lost, nothing stands below itself', () => {
    fc.assert(
      fc.property(anyThread, (comments) => {
        const found = placed(comments);
        const byId = new Map(found.map((comment) => [comment.id, comment]));
        assert.equal(byId.size, found.length);
        assert.deepEqual(new Set(byId.keys()), new Set(comments.map(({ id }) => id)));
        for (const { depth, parent, root, id, replyCount } of found) {
          const above = parent === undefined ? undefined : byId.get(parent);
          assert.equal(parent === undefined, above === undefined);
          assert.equal(depth, above ? above.depth + 1 : 0);
          assert.equal(root, above ? above.root : id);
          const replies = found.filter((each) => each.parent === id && each.status === 'published').length;
          assert.equal(replyCount, replies);
        }
        for (const { id, descendantCount, parent } of found) {
          if (parent !== undefined) continue;
          const below = found.filter(
            (each) => each.root === id && each.id !== id && each.status === 'published',
          );
          assert.equal(descendantCount, below.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are those of every page together, each comment once and behind its root', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyThread,
        fc.constantFrom('newest' as const, 'oldest' as const, 'best' as const, 'picks' as const),
        fc.integer({ min: 1, max: 7 }),
        async (comments, sort, limit) => {
          const all = placed(comments);
          const backEnd = opened(all);
          const seen: string[] = [];
          let cursor: string | undefined;
          do {
            const page = read(await backEnd.page({ sort, limit, cursor }));
            assert.ok(page.comments.filter(({ parent }) => parent === undefined).length <= limit);
            for (const { id, root } of page.comments) {
              assert.ok(root === id || seen.includes(root));
              seen.push(id);
            }
            cursor = page.next;
          } while (cursor !== undefined);
          assert.deepEqual([...seen].sort(), all.map(({ id }) => id).sort());
          for (const { id } of all) {
            const way = read(await backEnd.withAncestors(id));
            assert.equal(way.at(-1)?.id, id);
            assert.equal(way[0]?.parent, undefined);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are found for none, for a thousand levels, and for fifty thousand comments', async () => {
    assert.deepEqual(placed([]), []);
    assert.deepEqual(read(await opened([]).page({ sort: 'newest' })).comments, []);
    const deep = Array.from({ length: 1000 }, (_, id) => one(`${id}`, id ? `${id - 1}` : undefined));
    for (const order of [deep, [...deep].reverse()]) {
      const found = placed(order);
      assert.equal(Math.max(...found.map(({ depth }) => depth)), 999);
      assert.equal(found.find(({ id }) => id === '0')?.descendantCount, 999);
      assert.equal(read(await opened(found).withAncestors('999')).length, 1000);
    }
    const many = Array.from({ length: 50_000 }, (_, id) => one(`${id}`, id % 6 ? `${id - 1}` : undefined));
    const first = read(await opened(placed(many)).page({ sort: 'newest' }));
    assert.deepEqual([first.comments.length, first.next], [120, '20']);
    const circle = Array.from({ length: 50_000 }, (_, id) => one(`${id}`, `${(id + 1) % 50_000}`));
    assert.equal(placed(circle).filter(({ parent }) => parent === undefined).length, 1);
  });
});
