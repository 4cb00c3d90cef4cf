import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalUrl } from '../../src/model/canonical-url.js';

const STORY = 'https://bao.example/tin/cau-moi.html';

for (const [what, url] of [
  ['the plain address', 'https://bao.example/tin/cau-moi.html'],
  ['http', 'http://bao.example/tin/cau-moi.html'],
  ['a host in capitals', 'https://BAO.Example/tin/cau-moi.html'],
  ['www', 'https://www.bao.example/tin/cau-moi.html'],
  ['the mobile host', 'https://m.bao.example/tin/cau-moi.html'],
  ['the AMP host', 'https://amp.bao.example/tin/cau-moi.html'],
  ['www behind m', 'https://m.www.bao.example/tin/cau-moi.html'],
  ['the default port', 'https://bao.example:443/tin/cau-moi.html'],
  ['the default port of http', 'http://bao.example:80/tin/cau-moi.html'],
  ['a fragment', 'https://bao.example/tin/cau-moi.html#binh-luan'],
  ['a trailing slash', 'https://bao.example/tin/cau-moi.html/'],
  ['/amp behind', 'https://bao.example/tin/cau-moi.html/amp/'],
  ['/amp before', 'https://bao.example/amp/tin/cau-moi.html'],
  ['.amp.html', 'https://bao.example/tin/cau-moi.amp.html'],
  ['amp=1', 'https://bao.example/tin/cau-moi.html?amp=1'],
  ['a bare amp', 'https://bao.example/tin/cau-moi.html?amp'],
  ['outputType=amp', 'https://bao.example/tin/cau-moi.html?outputType=amp'],
  ['campaigns', 'https://bao.example/tin/cau-moi.html?utm_source=zalo&utm_medium=x&UTM_ID=1'],
  ['Facebook and Google', 'https://bao.example/tin/cau-moi.html?fbclid=Iw&gclid=9'],
  ['Zalo', 'https://bao.example/tin/cau-moi.html?zarsrc=30&zalo_id=2&gidzl=abc'],
  ['white space around', '  https://bao.example/tin/cau-moi.html\n'],
] as const)
  test(`one story, one key: ${what}`, () => assert.equal(canonicalUrl(url), STORY));

test('the order of parameters makes no other story', () => {
  assert.equal(canonicalUrl('https://bao.example/?b=2&a=1'), canonicalUrl('https://bao.example/?a=1&b=2'));
  assert.equal(canonicalUrl('https://bao.example/index.php?p=7'), canonicalUrl('https://bao.example?p=7'));
});

test('letters beyond ASCII make one key, written as they are or by their codes', () => {
  assert.equal(
    canonicalUrl('https://bao.example/tin/cầu'),
    canonicalUrl('https://bao.example/tin/c%e1%ba%a7u'),
  );
});

test('different stories keep different keys', () => {
  const urls = [
    'https://bao.example/tin/a',
    'https://bao.example/tin/A',
    'https://bao.example/tin/a?p=1',
    'https://bao.example/tin/a?p=2',
    'https://bao.example:8080/tin/a',
    'https://bao2.example/tin/a',
    'https://anh.bao.example/tin/a',
    'https://bao.example/tin/ampere',
    'https://bao.example/tin/indexes.html',
  ];
  assert.equal(new Set(urls.map(canonicalUrl)).size, urls.length);
});

test('a host that is little more than its prefix stays a host', () => {
  assert.equal(canonicalUrl('https://m.vn/a'), 'https://m.vn/a');
  assert.equal(canonicalUrl('https://www.m.vn/a'), 'https://m.vn/a');
});

test('what is no address comes back trimmed', () => {
  for (const text of ['', 'cau-moi', '/tin/a', 'mailto:toasoan@bao.example', 'https://'])
    assert.equal(canonicalUrl(` ${text} `), text);
});

test('a key is its own key, and nothing makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc
          .array(fc.constantFrom('amp', '.amp', '.html', '/', 'index', '?', '&', 'utm_x=1', '%e1', 'a', '//'))
          .map((parts) => `http://www.m.bao.example:443/${parts.join('')}`),
        fc.string({ unit: 'binary' }),
      ),
      (url) => {
        const key = canonicalUrl(url);
        assert.equal(canonicalUrl(key), key);
      },
    ),
  );
});
