import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WrittenAnswers } from '../../../gateway/src/http/written-answers.js';

const counted = (text: string): { write: () => Promise<string>; times: () => number } => {
  let times = 0;
  return {
    write: () => {
      times++;
      return Promise.resolve(text);
    },
    times: () => times,
  };
};

test('an answer is written once for its tag, and again for another', async () => {
  const answers = new WrittenAnswers();
  const first = counted('một');
  assert.equal(await answers.answer('a', first.write), 'một');
  assert.equal(await answers.answer('a', first.write), 'một');
  assert.equal(first.times(), 1);
  assert.equal(await answers.answer('b', counted('hai').write), 'hai');
});

test('what was asked for longest ago makes room', async () => {
  const answers = new WrittenAnswers(100);
  const tags = Array.from({ length: 10 }, (_, index) => `tag-${index}`);
  for (const tag of tags) await answers.answer(tag, counted('0123456789').write);
  await answers.answer('tag-0', counted('').write);
  await answers.answer('new', counted('0123456789').write);
  const kept = counted('');
  await answers.answer('tag-0', kept.write);
  assert.equal(kept.times(), 0, 'asked for lately');
  const gone = counted('');
  await answers.answer('tag-1', gone.write);
  assert.equal(gone.times(), 1, 'asked for longest ago');
});

test('one long answer does not push out all others, and one that failed is not kept', async () => {
  const answers = new WrittenAnswers(100);
  const long = counted('x'.repeat(11));
  await answers.answer('long', long.write);
  await answers.answer('long', long.write);
  assert.equal(long.times(), 2);
  await assert.rejects(answers.answer('a', () => Promise.reject(new Error('full'))));
  assert.equal(await answers.answer('a', counted('một').write), 'một');
});
