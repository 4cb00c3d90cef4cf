import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyCss, minifyHtml } from '../../tools/build/literals.js';

test('white space beside blocks goes, a space between words stays', () => {
  assert.deepEqual(minifyHtml(['\n  <div class="a">\n    <b>x</b>\n    <i>', '</i>\n  </div>\n']), [
    '<div class="a"><b>x</b> <i>',
    '</i></div>',
  ]);
  assert.deepEqual(minifyHtml(['<p>', ' ', '</p>']), ['<p>', ' ', '</p>']);
  assert.deepEqual(minifyHtml(['<a\n  class="link"\n  href=', '\n  ><bdi>', '</bdi></a\n>']), [
    '<a class="link" href=',
    '><bdi>',
    '</bdi></a>',
  ]);
});

test('a comment goes, unless a value stands in it', () => {
  assert.deepEqual(minifyHtml(['<p>a<!-- why -->b</p>']), ['<p>ab</p>']);
  assert.deepEqual(minifyHtml(['<p><!--', '--></p>']), ['<p><!--', '--></p>']);
});

test('a style sheet keeps its quoted texts and its arithmetic', () => {
  assert.deepEqual(
    minifyCss([
      '\n /* why */ :host { color : red; content: " ; {a} "; }\n a , b > c { inset: calc(1px + 2em) 0.5em !important; }\n',
    ]),
    [':host{color :red;content:" ; {a} "}a,b > c{inset:calc(1px + 2em) .5em!important}'],
  );
  assert.deepEqual(minifyCss(['a { width: ', '; }\n', '']), ['a{width:', '}', '']);
});

test('a value without quotes does not get the slash of its tag', () => {
  assert.deepEqual(minifyHtml(['<input value=', '\n/>']), ['<input value=', ' />']);
  assert.deepEqual(minifyHtml(['<input value=a />']), ['<input value=a />']);
  assert.deepEqual(minifyHtml(['<input value="a" required />']), ['<input value="a" required/>']);
});
