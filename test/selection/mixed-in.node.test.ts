import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mixedIn, placesIn } from '../../src/selection/mixed-in.js';
import type { Article } from '../../src/model/article.js';

const stories = (prefix: string, count: number): Article[] =>
  [...new Array<undefined>(count)].map((_, index) => {
    const id = `${prefix}${index + 1}`;
    return { id, url: `https://bao.example/${id}`, title: id };
  });
const mixed = (own: number, paid: number, places: string): string =>
  mixedIn(stories('t', own), stories('q', paid), placesIn(places))
    .map(({ id }) => id)
    .join(' ');

test('paid stories stand at their places of the whole list', () => {
  assert.equal(mixed(5, 2, '2,6'), 't1 q1 t2 t3 t4 q2 t5');
  assert.equal(mixed(2, 2, '1;3'), 'q1 t1 q2 t2');
});

test('a list does without the paid stories that there are not, and without places that it does not reach', () => {
  assert.equal(mixed(3, 1, '2,3'), 't1 q1 t2 t3');
  assert.equal(mixed(3, 2, '2,9'), 't1 q1 t2 t3');
  assert.equal(mixed(2, 1, '3'), 't1 t2 q1');
});

test('paid stories alone are no list', () => assert.equal(mixed(0, 2, '1,2'), ''));

test('a place that is none is left out, and none at all is the second', () => {
  assert.deepEqual([...placesIn('0, -1 x 2.5 04 7')], [7]);
  assert.deepEqual([...placesIn('')], [2]);
});

test('no own story is lost or moved, and a longer list begins as the shorter one does', () => {
  fc.assert(
    fc.property(
      fc.nat(12),
      fc.nat(12),
      fc.nat(5),
      fc.array(fc.integer({ min: 1, max: 20 })),
      (short, more, paid, at) => {
        const places = new Set(at);
        const own = stories('t', short + more);
        const whole = mixedIn(own, stories('q', paid), places);
        assert.deepEqual(
          whole.filter(({ id }) => id.startsWith('t')),
          own,
        );
        const first = mixedIn(own.slice(0, short), stories('q', paid), places);
        assert.deepEqual(whole.slice(0, first.length), first);
      },
    ),
  );
});
