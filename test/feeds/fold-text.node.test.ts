import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldText } from '../../src/feeds/fold-text.js';

const folded = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u202a-\u202e\ufeff]/g, '')
    .normalize()
    .replace(/\s+/g, ' ')
    .trim();

const letters = fc.oneof(
  fc.constantFrom(' ', '  ', '\t', '\n', '\u00a0', '\u00ad', '\u200b', 'e\u0302\u0301', '\u0301', '…', '中'),
  fc
    .integer({ min: 0x21, max: 0x2af })
    .filter((code) => code < 0x7f || code > 0x9f)
    .map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x1e00, max: 0x1eff }).map((code) => String.fromCodePoint(code)),
);

test('a text is on one line, in NFC and without invisible characters, however it is written', () => {
  fc.assert(
    fc.property(
      fc.array(letters).map((all) => all.join('')),
      (text) => {
        assert.equal(foldText(text), folded(text));
      },
    ),
    { numRuns: 3000 },
  );
});

test('a text longer than any headline is cut', () => {
  assert.equal(foldText('a'.repeat(20_000)).length, 10_000);
});
