import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runsOf, tokens } from '../../src/selection/tokens.js';

test('a text is its syllables and the pairs of neighbours', () => {
  assert.deepEqual([...tokens('Cầu treo Bản Nà')].sort(), [
    ...['bản', 'bản nà', 'cầu', 'cầu treo', 'nà', 'treo', 'treo bản'].sort(),
  ]);
});

test('marks make other words: ma, má, mã and mạ are four', () => {
  assert.deepEqual([...tokens('ma, má, mã, mạ')], ['ma', 'má', 'mã', 'mạ']);
});

test('composed or not, a text has the same tokens', () => {
  const text = 'Ngư dân Cửa Lạch được mùa; giá dầu vẫn tăng';
  assert.deepEqual(tokens(text.normalize('NFD')), tokens(text));
});

test('no pair reaches over punctuation', () => {
  assert.ok(!tokens('Gỡ thẻ vàng: 98% tàu cá').includes('vàng 98'));
  assert.ok(tokens('98% tàu cá').includes('tàu cá'));
});

test('Arabic and numbers have tokens, an empty text has none', () => {
  assert.deepEqual([...tokens('جسر جديد')].sort(), ['جديد', 'جسر', 'جسر جديد'].sort());
  assert.deepEqual([...tokens('2025')], ['2025']);
  assert.deepEqual([...tokens(' … ')], []);
});

test('every letter of Latin script stands in its words, and every sign beside it parts them', () => {
  const anyWord = /^[\p{L}\p{M}\p{N}]$/u;
  for (let code = 0; code < 0x2060; code++) {
    const letter = String.fromCharCode(code);
    if (letter.normalize() !== letter) continue;
    const found = runsOf(`a${letter}b`);
    const expected = anyWord.test(letter)
      ? [[`a${letter}b`.normalize()]]
      : /\s/.test(letter)
        ? [['a', 'b']]
        : [['a'], ['b']];
    assert.deepEqual(found, expected, `U+${code.toString(16)}`);
  }
});
