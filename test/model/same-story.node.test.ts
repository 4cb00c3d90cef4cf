import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSame } from '../../src/model/same-story.js';
import { draft } from '../feeds/draft.arbitrary.js';

/** Models hold no NaN, which is not the same as itself; drafts may. */
const isModel = (story: object): boolean => {
  let found = false;
  JSON.stringify(story, (_, value: unknown) => {
    found ||= Number.isNaN(value);
    return value;
  });
  return !found;
};

test('a story says the same as its copy, and something else once anything in it is another', () => {
  fc.assert(
    fc.property(draft.filter(isModel), (story) => {
      const copy = structuredClone(story);
      assert.ok(isSame(story, copy));
      assert.ok(!isSame(story, { ...copy, title: [copy.title] }));
      assert.ok(!isSame({ ...story, more: 1 }, copy));
      assert.ok(!isSame(story, { ...copy, more: undefined }));
    }),
  );
  const image = {
    src: 'https://bao.example/1.jpg',
    sources: [{ src: 'https://bao.example/2.jpg', width: 2 }],
  };
  assert.ok(isSame({ image }, { image: structuredClone(image) }));
  assert.ok(!isSame({ image }, { image: { ...image, sources: [{ ...image.sources[0], width: 3 }] } }));
  assert.ok(!isSame({ image }, { image: null }));
  assert.ok(!isSame([{ image }], [{ image }, { image }]));
});
