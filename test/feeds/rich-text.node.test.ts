import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { richText } from '../../src/feeds/rich-text.js';
import type { RichNode } from '../../src/model/rich-text.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { richTextSuite } from './rich-text.suite.js';

const TAGS = /^(p|br|blockquote|pre|ul|ol|li|a|b|strong|i|em|s|del|code)$/;
const INSIDE: Readonly<Record<string, RegExp>> = {
  '': /^(p|blockquote|pre|ul|ol)$/,
  blockquote: /^(p|blockquote|pre|ul|ol)$/,
  ul: /^li$/,
  ol: /^li$/,
};
const LINE = /^(br|a|b|strong|i|em|s|del|code)$/;

/** What may never be, whatever came in. @returns The deepest level. */
function check(nodes: readonly RichNode[], inside = '', isLink = false): number {
  let deepest = 0;
  for (const node of nodes) {
    if (typeof node === 'string') {
      assert.ok(!Object.hasOwn(INSIDE, inside), `words without a paragraph in ${inside || 'the whole'}`);
      assert.doesNotMatch(node, /[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
      continue;
    }
    const { tag, href, children, ...rest } = node;
    assert.match(tag, TAGS);
    assert.deepEqual(rest, {});
    assert.match(tag, INSIDE[inside] ?? (inside === 'li' ? TAGS : LINE));
    if (href !== undefined || tag === 'a') {
      assert.equal(tag, 'a');
      assert.match(href ?? '', /^https?:\/\/[^\s<>"]+$/);
      assert.ok(!isLink, 'a link in a link');
    }
    deepest = Math.max(deepest, 1 + check(children, tag, isLink || tag === 'a'));
  }
  return deepest;
}

const NAMES =
  'p div br a b i em s code pre blockquote ul ol li span table td script style svg math iframe img form input textarea select x-y template title h1'.split(
    ' ',
  );
const attribute = fc.constantFrom(
  '',
  ' href="https://a.example/b"',
  ' href="javascript:alert(1)"',
  ' href=" &#106;avascript:alert(1)"',
  ' onclick="alert(1)"',
  ' style="position:fixed"',
  ' id=location src=x onerror=alert(1) alt="<b>"',
);
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...NAMES), attribute).map(([name, more]) => `<${name}${more}>`),
  },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES).map((name) => `</${name}>`) },
  fc.constantFrom(
    ' ',
    '\n',
    '&lt;',
    '&amp;lt;script>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<',
    '"',
    '&#x0;',
    '\u202e',
  ),
  fc.string(),
);

describe('HTML of a foreign comment', () => {
  richTextSuite(
    (name, test) => void it(name, test),
    nodeMarkup,
    (one, other) => assert.deepEqual(one, other),
  );

  it('never becomes anything but fifteen elements, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        assert.ok(check(richText(pieces.join(''), nodeMarkup)) <= 24);
      }),
      { numRuns: 1000 },
    );
  });
});
