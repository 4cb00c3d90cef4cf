import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withSecondTry } from '../../tools/test/second-try.js';
import { failed, inWords, passed, skipped, sum } from '../../tools/test/tally.js';

test('the last line sums every runner and names what was left out', () => {
  assert.equal(
    inWords(sum([passed(3), failed('a'), skipped('b', 2), passed()])),
    '4 passed, 1 failed, 2 skipped',
  );
  assert.equal(inWords(sum([passed(3)])), '3 passed, 0 failed');
  assert.deepEqual(sum([failed('a'), skipped('b')]).notes, ['a', 'b']);
});

test('a file that fails among many and passes alone counts as passed, and its failure is told', async () => {
  const asked: (readonly string[])[] = [];
  const tallies = await withSecondTry(
    { 'a.ts': sum([passed(2), failed('late')]), 'b.ts': passed(4) },
    (files) => {
      asked.push(files);
      return Promise.resolve({ 'a.ts': passed(3) });
    },
  );
  assert.deepEqual(asked, [['a.ts']]);
  assert.deepEqual(tallies['a.ts'], { ...passed(3), notes: ['passed when tried again alone: late'] });
  assert.deepEqual(tallies['b.ts'], passed(4));
});

test('what fails twice, or loses tests on the way, stays failed', async () => {
  const first = { 'a.ts': sum([passed(2), failed('wrong')]), 'b.ts': sum([passed(), failed('lost')]) };
  const tallies = await withSecondTry(first, () =>
    Promise.resolve({ 'a.ts': sum([passed(2), failed('wrong')]), 'b.ts': passed() }),
  );
  assert.deepEqual(tallies, first);
});

test('many failing files are no noise, and are not tried again', async () => {
  const first = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, failed(name)]));
  assert.equal(await withSecondTry(first, () => Promise.reject(new Error('was asked'))), first);
});
