import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findWords, wordFinder } from '../../../gateway/src/rules/find-words.js';
import { readWords, type WordList } from '../../../gateway/src/rules/word-list.js';

const list = (words: readonly string[], more: Partial<WordList> = {}): WordList => ({
  ...{ id: 'a', name: 'Từ cấm', kind: 'banned', outcome: 'reject', whole: true, marks: 'less' },
  words,
  ...more,
});
const WORDS = ['bố láo', 'lừa đảo', 'ngu', 'cứt', 'hoà giải', 'f88'];
const finder = wordFinder([list(WORDS)]);
const seen = (text: string, words = finder): string[] =>
  findWords(words, text).map(({ range }) => text.slice(...range));

/** Each as an author hides a word: a change of every letter, or of what stands between. */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
const swapped =
  (letters: Readonly<Record<string, string>>) =>
  (text: string): string =>
    [...bare(text)].map((letter) => letters[letter] ?? letter).join('');
const joined =
  (between: string) =>
  (text: string): string =>
    [...text.replace(/ /g, '')].join(between);
const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  capitals: (text) => text.toUpperCase(),
  decomposed: (text) => text.normalize('NFD'),
  'without tones': bare,
  'parted by spaces': joined(' '),
  'parted by two spaces': joined('  '),
  'parted by points': joined('.'),
  'parted by hyphens and spaces': joined(' - '),
  'closed up': (text) => text.replace(/ /g, ''),
  digits: swapped({ o: '0', e: '3', a: '4', s: '5' }),
  'one for i and l': swapped({ i: '1', l: '1' }),
  cyrillic: swapped({ a: 'а', o: 'о', c: 'с', u: 'υ', e: 'е', n: 'п' }),
  'full-width': (text) => bare(text).replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'zero-width': (text) => [...text].join('\u200b'),
  joiners: (text) => [...text].join('\u200d'),
};

describe('a listed word is found however it is hidden', () => {
  for (const [name, hide] of Object.entries(DISGUISES))
    test(name, () => {
      const around = fc.constantFrom('', 'Ôi ', 'Chúng nó, ', '👍 ', '(', '“');
      const behind = fc.constantFrom('', '!', ' quá', '…', ' 👍🏽', ')');
      fc.assert(
        fc.property(fc.constantFrom(...WORDS), around, behind, (word, before, after) => {
          const hidden = hide(word);
          const text = before + hidden + after;
          const found = findWords(finder, text).find((each) => each.word === word);
          assert.ok(found, text);
          assert.equal(text.slice(...found.range), hidden);
        }),
      );
    });
});

describe('what is not listed is left alone', () => {
  test('words of other syllables, in whatever order', () => {
    const clean =
      'cái bàn quyển sách mưa nắng đường phố học sinh đọc báo các bạn đủ ngủ ngũ cút thúc người'.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...clean), { maxLength: 30 }), (words) => {
        for (const between of [' ', ', ', '. ', '\n']) assert.deepEqual(seen(words.join(between)), []);
      }),
    );
  });

  test('a short word within another, and one made of the ends of two', () => {
    for (const text of [
      'Nguyễn',
      'ngủ ngon',
      'thúc',
      'đồn gu',
      'người ngoài',
      'con gà. U ám',
      '0901 234 567',
    ])
      assert.deepEqual(seen(text, wordFinder([list(['ngu', 'đồ ngu', 'cứt', 'il', 'oi'])])), [], text);
  });

  test('a word with other marks is another word, unless the list says that marks do not count', () => {
    assert.deepEqual(seen('các bạn', wordFinder([list(['cặc'])])), []);
    assert.deepEqual(seen('cac', wordFinder([list(['cặc'])])), ['cac']);
    assert.deepEqual(seen('các bạn', wordFinder([list(['cặc'], { marks: 'any' })])), ['các']);
    assert.deepEqual(seen('du lịch', wordFinder([list(['đụ'], { marks: 'same' })])), []);
  });

  test('marks that are missing where others stand leave a doubt', () => {
    const [sure] = findWords(wordFinder([list(['đụ'])]), 'di du lich');
    const [unsure] = findWords(wordFinder([list(['đụ'])]), 'đi du lịch');
    assert.equal(sure?.sure, true);
    assert.equal(unsure?.sure, false);
  });
});

test('either place of the tone is the same word', () => assert.deepEqual(seen('Hòa giải đi'), ['Hòa giải']));

test('a list that looks within words finds them there', () =>
  assert.deepEqual(seen('đồchóchết', wordFinder([list(['chó'], { whole: false })])), ['chó']));

test('ranges begin and end between graphemes, whatever the text', () => {
  const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
  const pieces = fc.constantFrom(
    'n',
    'g',
    'u',
    'ngu',
    '\u0301',
    '\u200d',
    '👨‍👩‍👧',
    ' ',
    '.',
    'ｎ',
    'cứt'.normalize('NFD'),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      const text = parts.join('');
      const ends = new Set([text.length, ...[...graphemes.segment(text)].map(({ index }) => index)]);
      for (const { range } of findWords(finder, text)) {
        assert.ok(range[0] < range[1]);
        assert.ok(ends.has(range[0]) && ends.has(range[1]), JSON.stringify([text, range]));
      }
    }),
  );
});

test('a list is read line by line, without remarks and doubles', () =>
  assert.deepEqual(readWords('bố láo\r\n# ghi chú\n\nbố  láo # lặp\nngu'), ['bố láo', 'ngu']));
