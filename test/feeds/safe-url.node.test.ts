import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { safeUrl } from '../../src/feeds/safe-url.js';

const FEED = 'https://bao.example/api/tin.json';
const link = (value: unknown): string | undefined => safeUrl(value, FEED, 'link');

for (const [value, url] of [
  ['https://bao.example/a', 'https://bao.example/a'],
  ['http://bao.example/a', 'http://bao.example/a'],
  ['/a', 'https://bao.example/a'],
  ['a', 'https://bao.example/api/a'],
  ['?p=7', 'https://bao.example/api/tin.json?p=7'],
  ['//cdn.example/a', 'https://cdn.example/a'],
  ['  /a\n', 'https://bao.example/a'],
  ['/tin mới', 'https://bao.example/tin%20m%E1%BB%9Bi'],
  ['https://báo.example/', 'https://xn--bo-mia.example/'],
  ['/a?b=1&amp;c=2', 'https://bao.example/a?b=1&c=2'],
  ['/a?b=1&amp;amp;c=2', 'https://bao.example/a?b=1&c=2'],
  ['/a\u202e\u200b', 'https://bao.example/a'],
  ['HTTPS://BAO.EXAMPLE/A', 'https://bao.example/A'],
] as const)
  test(`an address becomes ours: ${JSON.stringify(value)}`, () => assert.equal(link(value), url));

for (const value of [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\u200bscript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/png;base64,AAAA',
  'blob:https://bao.example/1',
  'file:///etc/passwd',
  'ftp://bao.example/a',
  'mailto:toasoan@bao.example',
  'tel:+84',
  'https://bao.example@evil.example/',
  'https://user:password@bao.example/',
  'https:\\\\evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  'https://bao.example\\@evil.example/',
  'https://bao.example/a\u0000',
  'https://bao.\texample/',
  'https://',
  'https://exa mple/',
  '#',
  '#binh-luan',
  '',
  ' ',
  '{url}',
  'https://bao.example/{{slug}}',
  'undefined',
  'null',
  '[object Object]',
  `/${'a'.repeat(9000)}`,
])
  test(`no address to follow: ${JSON.stringify(value.slice(0, 60))}`, () =>
    assert.equal(link(value), undefined));

test('what only looks like a scheme stays on the paper’s own site', () =>
  assert.equal(link('javascript&colon;alert(1)'), 'https://bao.example/api/javascript&colon;alert(1)'));

test('what is no text is no address', () => {
  for (const value of [undefined, null, 1, true, {}, ['/a'], { toString: 1 }])
    assert.equal(link(value), undefined);
});

test('a contact may be an e-mail address, a link may not', () => {
  assert.equal(safeUrl('mailto:toasoan@bao.example', FEED, 'contact'), 'mailto:toasoan@bao.example');
  assert.equal(safeUrl('/lien-he', FEED, 'contact'), 'https://bao.example/lien-he');
  assert.equal(safeUrl('javascript:1', FEED, 'contact'), undefined);
});

test('a picture may be in the feed itself, if it cannot hold a script', () => {
  const image = (value: string): string | undefined => safeUrl(value, FEED, 'image');
  for (const type of ['png', 'jpeg', 'gif', 'webp', 'avif'])
    assert.equal(image(`data:image/${type};base64,AAAA+/==`), `data:image/${type};base64,AAAA+/==`);
  assert.equal(image('data:image/svg+xml;base64,AAAA'), undefined);
  assert.equal(image('data:image/svg+xml,<svg onload="alert(1)"/>'), undefined);
  assert.equal(image('data:image/png,AAAA'), undefined);
  assert.equal(image('data:image/png;base64,AA"onerror='), undefined);
  assert.equal(safeUrl('data:image/png;base64,AAAA', FEED, 'feed'), undefined);
  assert.equal(image('/anh/cau.svg'), 'https://bao.example/anh/cau.svg');
});

test('without a base an absolute address is still one', () => {
  assert.equal(safeUrl('https://bao.example/a', '', 'link'), 'https://bao.example/a');
  assert.equal(safeUrl('/a', '', 'link'), undefined);
  assert.equal(safeUrl('/a', 'bao', 'link'), undefined);
});

test('whatever is spelled, only http and https come out, once and for all', () => {
  const pieces = fc.constantFrom(
    ...[
      'java',
      'script',
      ':',
      '/',
      '//',
      '\\',
      '\t',
      '\n',
      'https',
      'http',
      'data',
      '@',
      '#',
      '?',
      '&amp;',
      'a',
    ],
    ...['\u202e', '\u0000', '\ufeff', ' ', 'bao.example', '%', '{', '}', '.', '..', 'é', '\ud800'],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces).map((parts) => parts.join('')),
        fc.webUrl(),
        fc.string({ unit: 'binary' }),
      ),
      (value) => {
        const url = link(value);
        if (url === undefined) return;
        assert.match(url, /^https?:\/\/[^/@\\\s]+/);
        assert.equal(link(url), url);
      },
    ),
    { numRuns: 1000 },
  );
});
