import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Comment } from '../../src/model/comment.js';
import { mergedComments, withoutWords } from '../../src/selection/merged-comments.js';
import { RowGroups } from '../../src/selection/row-groups.js';
import { picksOf, sortedComments } from '../../src/model/sorted-comments.js';
import { DEEPEST, threadRows, type ThreadRow } from '../../src/selection/thread-rows.js';

const comment = (id: string, parent?: string, rest: Partial<Comment> = {}): Comment => ({
  id,
  ...(parent !== undefined && { parent }),
  root: parent ?? id,
  depth: 0,
  author: { name: `Người ${id}` },
  text: `Ý kiến ${id}`,
  status: 'published',
  created: '2026-11-25T09:00:00Z',
  revision: 1,
  score: 0,
  replyCount: 0,
  ...rest,
});

const ids = (rows: readonly ThreadRow[]): string[] => rows.map(({ comment }) => comment.id);

/** Any comments whatever: parents that are missing, of themselves, in circles; ids that come twice. */
const anyComments = fc.array(
  fc
    .record({
      id: fc.nat(30).map(String),
      parent: fc.option(fc.nat(40).map(String), { nil: undefined }),
      root: fc.nat(40).map(String),
      created: fc.constantFrom('2026-11-25T09:00:00Z', '2026-11-25T08:00:00Z', '2026-11-24T09:00:00Z'),
      score: fc.nat(9),
      status: fc.constantFrom('published' as const, 'removed' as const),
      replyCount: fc.nat(5),
    })
    .map(({ id, parent, ...rest }) => comment(id, parent, rest)),
  { maxLength: 40 },
);

describe('The rows of a thread', () => {
  it('hold each comment exactly once, after what it replies to, whatever the answer says', () => {
    fc.assert(
      fc.property(anyComments, (comments) => {
        const rows = threadRows(comments);
        assert.deepEqual([...ids(rows)].sort(), [...new Set(comments.map(({ id }) => id))].sort());
        rows.forEach((row, index) => {
          assert.ok(row.level >= 0 && row.level <= DEEPEST);
          assert.ok(row.place >= 1 && row.place <= row.of);
          assert.equal(row.quoted !== undefined, row.depth > DEEPEST + 1);
          if (index) assert.ok(row.depth <= rows[index - 1]!.depth + 1);
          else assert.equal(row.depth, 1);
        });
      }),
    );
  });

  it('hold nothing below a comment whose replies are folded away, and all else', () => {
    fc.assert(
      fc.property(anyComments, fc.nat(30), (comments, nth) => {
        const whole = threadRows(comments);
        const id = `${nth}`;
        const at = whole.findIndex((row) => row.comment.id === id);
        const rows = ids(threadRows(comments, { collapsed: new Set([id]) }));
        const below = at < 0 ? 0 : whole[at]!.below;
        assert.deepEqual(
          rows,
          ids(whole).filter((_, place) => place <= at || place > at + below || at < 0),
        );
      }),
    );
  });

  it('are the same objects where they say the same', () => {
    fc.assert(
      fc.property(anyComments, (comments) => {
        const rows = threadRows(comments);
        const again = threadRows(comments, {}, new Map(rows.map((row) => [row.comment.id, row])));
        again.forEach((row, index) => assert.equal(row, rows[index]));
      }),
    );
  });

  it('go 1,000 deep, and hold none and 50,000', () => {
    const deep = Array.from({ length: 1000 }, (_, depth) =>
      comment(`${depth}`, depth ? `${depth - 1}` : undefined),
    );
    const rows = threadRows(deep);
    assert.equal(rows.at(-1)?.depth, 1000);
    assert.equal(rows.at(-1)?.level, DEEPEST);
    assert.equal(rows.at(-1)?.quoted?.id, '998');
    assert.deepEqual(threadRows([]), []);
    const many = Array.from({ length: 50_000 }, (_, place) =>
      comment(`${place}`, place % 5 ? `${place - (place % 5)}` : undefined),
    );
    assert.equal(threadRows(many).length, 50_000);
    // The other way round: each before what it replies to.
    assert.equal(threadRows([...deep].reverse()).at(-1)?.depth, 1000);
  });

  it('say how many replies are not at hand, once, behind the last that is', () => {
    const comments = [
      comment('a', undefined, { descendantCount: 5 }),
      comment('b', 'a'),
      comment('c', 'a'),
      comment('d', undefined, { descendantCount: 0 }),
    ];
    const rests = (rows: readonly ThreadRow[]): unknown[] => rows.map(({ rest }) => rest?.count);
    assert.deepEqual(rests(threadRows(comments)), [undefined, undefined, 3, undefined]);
    assert.deepEqual(rests(threadRows(comments, { complete: new Set(['a']) })), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('Comments that come to others', () => {
  it('move nothing that is read', () => {
    fc.assert(
      fc.property(anyComments, anyComments, fc.constantFrom('start', 'end'), (some, more, where) => {
        const known = mergedComments([], some);
        const order = mergedComments(known, more, where as 'start')
          .map(({ id }) => id)
          .filter((id) => known.some((one) => one.id === id));
        assert.deepEqual(
          order,
          known.map(({ id }) => id),
        );
      }),
    );
  });

  it('are the same list where nothing is new', () => {
    const known = [comment('a'), comment('b')];
    assert.equal(mergedComments(known, [comment('b')]), known);
  });

  it('lose words, name and pick with their removal, and keep their place', () => {
    const [first, second] = withoutWords([comment('a', undefined, { pick: { at: 'x' } }), comment('b')], 'a');
    assert.equal(first?.status, 'removed');
    assert.equal(first?.text, '');
    assert.equal('author' in first!, false);
    assert.equal('pick' in first!, false);
    assert.equal(second?.status, 'published');
  });

  it('are sorted as they say', () => {
    const comments = [
      comment('a', undefined, { created: '2026-11-25T09:00:00Z', score: 1 }),
      comment('b', undefined, { created: '2026-11-25T10:00:00Z', score: 5, pick: { at: '1' } }),
      comment('c', undefined, { created: '2026-11-25T11:00:00Z', score: 1, pick: { at: '2' } }),
    ];
    const order = (sort: Parameters<typeof sortedComments>[1]): string =>
      sortedComments(comments, sort)
        .map(({ id }) => id)
        .join('');
    assert.equal(order('newest'), 'cba');
    assert.equal(order('oldest'), 'abc');
    assert.equal(order('best'), 'bca');
    assert.equal(order('picks'), 'cba');
    assert.deepEqual(
      picksOf(comments).map(({ id }) => id),
      ['c', 'b'],
    );
  });
});

describe('Groups of rows', () => {
  const rowsOf = (names: readonly string[]): { comment: { id: string } }[] =>
    names.map((id) => ({ comment: { id } }));
  const numbered = (count: number): string[] => Array.from({ length: count }, (_, place) => `${place}`);

  it('stay as they are when a row comes between others', () => {
    const groups = new RowGroups();
    const before = groups.take(rowsOf(numbered(100))).map((group) => group.length);
    assert.deepEqual(before, [40, 40, 20]);
    const names = numbered(100);
    names.splice(10, 0, 'new');
    const after = groups.take(rowsOf(names)).map((group) => group.length);
    assert.deepEqual(after, [41, 40, 20]);
  });

  it('hold every row once, in order, however rows come and go', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(300).map(String)), { maxLength: 6 }), (turns) => {
        const groups = new RowGroups();
        for (const names of turns)
          assert.deepEqual(
            groups.take(rowsOf(names)).flatMap((group) => group.map(({ comment }) => comment.id)),
            names,
          );
      }),
    );
  });
});
