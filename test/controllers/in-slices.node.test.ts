import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSlices } from '../../src/controllers/in-slices.js';

function* work(steps: number): Generator<void, string> {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + 3;
    while (performance.now() < end);
    yield;
  }
  return 'ranked';
}

test('a page has its turn again and again while a long feed is ranked', async () => {
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  const result = await new Promise((resolve) => void inSlices(work(60), resolve));
  clearInterval(others);
  assert.equal(result, 'ranked');
  assert.ok(turns > 5, `${turns} turns`);
});

test('work that nobody waits for any more comes to no end', async () => {
  let isDone = false;
  inSlices(work(20), () => (isDone = true))();
  await new Promise((resolve) => setTimeout(resolve, 150));
  assert.equal(isDone, false);
});
