import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { css } from '../../src/prerender/css.js';
import { html, nothing, render } from '../../src/prerender/html.js';
import { markupEvents } from '../helpers/markup-events.js';

test('text of a feed stays text, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const words = text.replaceAll('\r', '');
      assert.deepEqual(markupEvents(render(html`<p>|${words}</p>`)), ['<p> {}', `text |${words}`, '</p>']);
    }),
  );
});

test('an attribute holds exactly the words it was given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (one, two) => {
      const printed = render(
        html`<p title=${one} lang="${two}" class="a ${one} b ${two}" data-q='"${one}'></p>`,
      );
      const expected = { title: one, lang: two, class: `a ${one} b ${two}`, 'data-q': `"${one}` };
      assert.deepEqual(markupEvents(printed), [`<p> ${JSON.stringify(expected)}`, '</p>']);
    }),
  );
});

test('nothing, null and undefined leave no word behind', () => {
  assert.equal(render(html`<p>${nothing}${null}${undefined}${''}</p>`), '<p></p>');
  assert.equal(
    render(html`<p a=${nothing} b=${null} c=${undefined} d="x ${nothing}" e="x ${null}"></p>`),
    '<p  b="" c=""  e="x "></p>',
  );
});

test('a boolean attribute is there or not', () => {
  assert.equal(render(html`<p ?hidden=${true} ?inert=${false} ?open="${nothing}"></p>`), '<p hidden  ></p>');
});

test('lists, iterables and templates inside templates are printed in order', () => {
  const rows = new Set(['Gió', 'Mưa']);
  const printed = html`<ul>
    ${[...rows].map((row) => html`<li>${row}</li>`)}${rows}${[[1], [2, nothing]]}
  </ul>`;
  assert.equal(render(printed).replace(/\s+/g, ''), '<ul><li>Gió</li><li>Mưa</li>GióMưa12</ul>');
});

test('markup of the author is left as it was written: comments, styles, void elements', () => {
  // prettier-ignore
  const printed = html`<!-- a=" --><style>p>a{color:red}</style><img alt='"'><p
    title="1 > 2">${'x'}</p>`;
  assert.equal(
    render(printed),
    `<!-- a=" --><style>p>a{color:red}</style><img alt='"'><p
    title="1 > 2">x</p>`,
  );
});

test('a feed cannot pass an object off as markup', () => {
  const forged: unknown = JSON.parse(
    '{"text":"<script>1</script>","strings":["<b>"],"values":[],"_$litType$":1}',
  );
  assert.throws(() => render(forged), TypeError);
});

test('what only a browser can do is refused while the template is written', () => {
  const refused: readonly (() => unknown)[] = [
    () => html`<button @click=${1}></button>`,
    () => html`<button .value=${1}></button>`,
    () => html`<button ${1}></button>`,
    () => html`<${'b'}></b>`,
    () => html`<tin-${'b'}></tin-b>`,
    () => html`<!-- ${1} -->`,
    () =>
      html`<style>
        ${'p{}'}
      </style>`,
    () => html`<textarea>${'x'}</textarea>`,
    () => html`<p ?hidden="x${1}"></p>`,
    () => html`<p class=${'a'}`,
    () => html`<p>${() => 'x'}</p>`,
    () => html`<p>${{}}</p>`,
    () => html`<p>${Promise.resolve('x')}</p>`,
    () => html`<p title=${['x']}></p>`,
    () => html`<p>${Symbol('x')}</p>`,
  ];
  refused.forEach((template, index) => assert.throws(template, TypeError, `template ${index}`));
});

test('a stylesheet takes stylesheets and numbers', () => {
  // prettier-ignore
  const inner = css`p{order:${1}}`;
  // prettier-ignore
  const sheet = css`${inner}a{flex:${2}}`;
  assert.equal(sheet.cssText, 'p{order:1}a{flex:2}');
  assert.throws(() => css([':host{color:', '}'] as never, 'red'), TypeError);
});
