import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { toAscii } from '../../tools/build/ascii.js';

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

test('words of every language come out of an ASCII script as they went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const code = toAscii(JSON.stringify(text));
      assert.ok(isAscii(code));
      assert.equal(runInNewContext(code), text);
    }),
  );
});

test('templates and regular expressions mean the same after the escape', () => {
  const code = toAscii('[`Cập nhật ${"ế"} 😀`, /^[àếộ]+$/u.test("ếộ"), /^[^\\u0000-ỹ]😀$/u.test("😁😀")]');
  assert.ok(isAscii(code));
  assert.deepEqual([...(runInNewContext(code) as unknown[])], ['Cập nhật ế 😀', true, true]);
});

test('a build stops where an escape would change the program', () => {
  assert.throws(() => toAscii("'\\é'"), /backslash/);
  assert.throws(() => toAscii('String.raw`ế`'), /String\.raw/);
  assert.doesNotThrow(() => toAscii("'\\\\é'"));
});
