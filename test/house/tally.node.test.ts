import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failed, inWords, passed, skipped, sum } from '../../tools/test/tally.js';

test('the last line sums every runner and names what was left out', () => {
  assert.equal(
    inWords(sum([passed(3), failed('a'), skipped('b', 2), passed()])),
    '4 passed, 1 failed, 2 skipped',
  );
  assert.equal(inWords(sum([passed(3)])), '3 passed, 0 failed');
  assert.deepEqual(sum([failed('a'), skipped('b')]).notes, ['a', 'b']);
});
