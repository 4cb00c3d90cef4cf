import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { turns } from '../../tools/test/turns.js';

test('so many works run at a time, in the order in which they came, also where one fails', async () => {
  const atOnce = turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const all = [0, 1, 2, 3, 4].map((each) =>
    atOnce(async () => {
      begun.push(each);
      most = Math.max(most, ++running);
      await new Promise<void>((done) => ends.push(done));
      running--;
      if (each === 1) throw new Error('one');
      return each;
    }),
  );
  const settled = Promise.allSettled(all);
  for (let turn = 0; turn < 5; turn++) {
    while (ends.length === 0) await new Promise((done) => setImmediate(done));
    ends.shift()?.();
  }
  assert.deepEqual(
    (await settled).map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
  );
  assert.deepEqual(begun, [0, 1, 2, 3, 4]);
  assert.equal(most, 2);
});
