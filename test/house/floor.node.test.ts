import assert from 'node:assert/strict';
import { test } from 'node:test';
import { belowFloor } from '../../tools/floor.js';

const refused: readonly (readonly [name: string, code: string, words: RegExp])[] = [
  ['a static block', 'class A { static { this.a = 1; } }', /static block/],
  ['a lookbehind', '/(?<=a)b/', /lookbehind/],
  ['a lookbehind in a text for RegExp', 'RegExp("(?<!a)b")', /lookbehind/],
  ['sets in a regular expression', 'RegExp("a", "v"); /[a--b]/v', /ES2022|flag v/],
  ['await at the top', 'await 1;', /await at the top/],
  ['a decorator left over', 'class A { @b c; }', /ES2022/],
  ['a young method of arrays', '[].toSorted()', /toSorted/],
  ['a young function', 'structuredClone({})', /structuredClone/],
  ['a young signal', 'AbortSignal.timeout(1)', /timeout/],
];

for (const [name, code, words] of refused)
  test(`a script with ${name} does not leave the house`, () => {
    assert.match(belowFloor(code, 'module').join(), words);
  });

test('what every supported browser reads passes', () => {
  const code = `class A { static a = 1; #b = 2; #c() { return #b in this; } d = this.#c?.() ?? 1n; }
    const later = async () => { await 1; };
    export const named = /(?<year>\\d+)/du, last = [1].at(-1), own = Object.hasOwn({}, 'a');
    AbortSignal.timeout?.(1); a ||= b; import('./c.js');`;
  assert.deepEqual(belowFloor(code, 'module'), []);
});

test('a classic script holds no import', () => {
  assert.match(belowFloor("import './a.js';", 'script').join(), /ES2022/);
});
