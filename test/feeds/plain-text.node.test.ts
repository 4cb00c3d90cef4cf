import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldText } from '../../src/feeds/fold-text.js';
import { plainText } from '../../src/feeds/plain-text.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { plainTextSuite } from './plain-text.suite.js';

plainTextSuite({ test, equal: assert.deepEqual, parse: nodeMarkup });

test('a text without markup and entities never reaches a parser', () => {
  const text = plainText('Giá < 5 & > 3, R&D', () => assert.fail('parsed'));
  assert.equal(text, 'Giá < 5 & > 3, R&D');
});

test('whatever comes, text goes out: one line, composed, nothing invisible', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' })), (value) => {
      const text = plainText(value, nodeMarkup);
      assert.equal(foldText(text), text);
      assert.doesNotMatch(text, /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069]|\s\s|^\s|\s$/u);
    }),
  );
});
