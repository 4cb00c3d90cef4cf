import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readJsonLd, textsOf, thingsIn } from '../../src/feeds/json-ld.js';

const STORY = '{"@type":"NewsArticle","headline":"Cầu phao"}';
const names = (script: string) => readJsonLd(script).flatMap((thing) => textsOf(thing['headline']));

describe('JSON-LD as publishers write it', () => {
  const scripts: Record<string, string> = {
    'an object': STORY,
    'a list': `[{"@type":"WebSite"},${STORY}]`,
    'a graph': `{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},${STORY}]}`,
    'inside an HTML comment': `\n<!--\n${STORY}\n-->\n`,
    'inside CDATA': `//<![CDATA[\n${STORY}\n//]]>`,
    'inside CDATA in comments': `/* <![CDATA[ */ ${STORY} /* ]]> */`,
    'behind a byte order mark, before a semicolon': `\uFEFF${STORY};`,
    'with raw line breaks and tabs in a text':
      '{"@type":"NewsArticle","description":"a\n\tb","headline":"Cầu phao"}',
  };
  for (const [name, script] of Object.entries(scripts))
    it(`is read: ${name}`, () => assert.deepEqual(names(script), ['Cầu phao']));

  it('describes nothing where it is broken', () => {
    for (const script of ['', '{', 'null', '"x"', '{"a":}', 'không', '{{headline}}'])
      assert.deepEqual(names(script), [], script);
  });

  it('gives texts in NFC wherever they stand', () => {
    const value = [{ '@id': 'a' }, 'Chiều'.normalize('NFD'), ' ', 3, null, { name: ['b'] }];
    assert.deepEqual(textsOf(value, '@id', 'name'), ['a', 'Chiều', 'b']);
  });

  it('takes nothing from depths that no page has', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    assert.deepEqual([thingsIn(deep), textsOf(deep)], [[], []]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => readJsonLd(text).length >= 0));
    fc.assert(fc.property(fc.json(), (text) => readJsonLd(text).length >= 0));
    assert.deepEqual(readJsonLd('['.repeat(100_000) + ']'.repeat(100_000)), []);
  });
});
