import type { MarkupParser } from '../../src/feeds/markup.js';
import { linesOf, richText, wordsOf } from '../../src/feeds/rich-text.js';
import type { RichNode } from '../../src/model/rich-text.js';

/** The tree as short HTML, for reading in tests. */
export const written = (nodes: readonly RichNode[]): string =>
  nodes
    .map((node) =>
      typeof node === 'string'
        ? node.replace(/</g, '‹')
        : node.tag === 'br'
          ? '<br>'
          : `<${node.tag}${node.href ? ` ${node.href}` : ''}>${written(node.children)}</${node.tag}>`,
    )
    .join('');

const deep = (tag: string, count: number): string => `<${tag}>`.repeat(count) + 'đáy';

/** HTML, what is rebuilt of it, and the words on their lines. */
const CASES: readonly (readonly [what: string, html: string, tree: string, words?: string])[] = [
  ['words without markup', 'Chào bà con', '<p>Chào bà con</p>', 'Chào bà con'],
  [
    'paragraphs and breaks',
    '<p>Một<br />\nHai</p>\n<p>Ba</p>',
    '<p>Một<br>Hai</p><p>Ba</p>',
    'Một\nHai\n\nBa',
  ],
  ['entities', '<p>5 &gt; 3 &amp;&amp; &#8220;đúng&#8221; &hellip;</p>', '<p>5 > 3 && “đúng” …</p>'],
  ['markup that is text', '<p>&lt;b&gt;đậm&lt;/b&gt;</p>', '<p>‹b>đậm‹/b></p>'],
  ['NFD', `<p>${'Tiếng Việt'.normalize('NFD')}</p>`, '<p>Tiếng Việt</p>'],
  ['invisible characters', '<p>a\u202eb\u200bc</p>', '<p>abc</p>'],
  [
    'links',
    '<p><a href="https://a.example/?x=1&amp;y=2" onclick="x()" style="position:fixed" class="btn" target=_blank>đây</a></p>',
    '<p><a https://a.example/?x=1&y=2>đây</a></p>',
    'đây',
  ],
  [
    'links that do harm',
    '<p><a href="javascript:alert(1)">một</a> <a href="\tjava\nscript:x">hai</a></p>',
    '<p>một hai</p>',
  ],
  [
    'links of other kinds',
    '<p><a href="data:text/html,x">a</a><a href="mailto:a@b.vn">b</a><a href="vbscript:x">c</a></p>',
    '<p>abc</p>',
  ],
  [
    'links to a place of this page',
    '<p><a href="alert(1)">một</a> <a href="/x">hai</a> <a href="#x">ba</a></p>',
    '<p>một hai ba</p>',
  ],
  [
    'links in links',
    '<a href="https://a.example/">a <b>b</b></a>',
    '<p><a https://a.example/>a <b>b</b></a></p>',
  ],
  ['scripts and styles', '<p>a<script>alert(1)</script><style>p{}</style>b</p>', '<p>ab</p>'],
  ['drawings', '<p>a<svg onload=x()><text>vẽ</text></svg>b<math><mi>x</mi></math></p>', '<p>ab</p>'],
  ['frames and plugins', '<iframe src="//x">a</iframe><object data=x>b</object><p>c</p>', '<p>c</p>'],
  ['pictures', '<p><img src=x onerror=alert(1) alt="🙂"> vui</p>', '<p>🙂 vui</p>'],
  ['forms', '<form action=//x><input name=a><button>gửi</button><textarea>t</textarea></form>', '<p>gửi</p>'],
  ['headings', '<h1>To</h1><h2>Nhỏ</h2>', '<p>To</p><p>Nhỏ</p>'],
  ['tables', '<table><tr><td>a</td><td>b</td></tr></table>', '<p>a</p><p>b</p>', 'a\n\nb'],
  [
    'quotations',
    '<blockquote>xưa<blockquote>cũ</blockquote></blockquote>nay',
    '<blockquote><p>xưa</p><blockquote><p>cũ</p></blockquote></blockquote><p>nay</p>',
    'xưa\n\ncũ\n\nnay',
  ],
  [
    'lists',
    '<ul><li>một</li><li><p>hai</p><ol><li>x</li></ol></li></ul>',
    '<ul><li>một</li><li><p>hai</p><ol><li>x</li></ol></li></ul>',
    'một\n\nhai\n\nx',
  ],
  ['code', '<pre><code>a\n  b &lt; c</code></pre>', '<pre><code>a\n  b ‹ c</code></pre>', 'a\n  b < c'],
  [
    'other names for the same',
    '<p><strike>a</strike><cite>b</cite><kbd>c</kbd><u>d</u></p>',
    '<p><s>a</s><em>b</em><code>c</code>d</p>',
  ],
  ['elements of a page', '<x-y is="z" id=location name=cookie>chữ</x-y>', '<p>chữ</p>'],
  ['blocks in a line', '<b>a<div>b</div></b>', '<p><b>a<br>b</b></p>'],
  ['nothing', '<p> </p><p><br></p><ul></ul><blockquote></blockquote><a href="https://a.example/"></a>', ''],
  [
    'Mastodon',
    '<p><span class="h-card"><a href="https://m.example/@an" class="u-url mention">@<span>an</span></a></span> hay quá <a href="https://m.example/tags/cau">#<span>cau</span></a></p>',
    '<p><a https://m.example/@an>@an</a> hay quá <a https://m.example/tags/cau>#cau</a></p>',
    '@an hay quá #cau',
  ],
  [
    'quotations without end',
    deep('blockquote', 50),
    `${'<blockquote>'.repeat(6)}<p>đáy</p>${'</blockquote>'.repeat(6)}`,
  ],
  ['marks without end', deep('em', 50), `<p>${'<em>'.repeat(6)}đáy${'</em>'.repeat(6)}</p>`],
];

/** The same cases for every parser. */
export function richTextSuite(
  it: (name: string, test: () => void) => void,
  parse: MarkupParser,
  equal: (one: unknown, other: unknown) => void,
): void {
  for (const [what, html, tree, words] of CASES)
    it(`rebuilds ${what}`, () => {
      const blocks = richText(html, parse);
      equal(written(blocks), tree);
      if (words !== undefined) equal(linesOf(blocks), words);
    });

  it('is plain where plain text says the same', () => {
    equal(wordsOf(richText('<p>Một<br>Hai</p><p>Ba</p>', parse)), { text: 'Một\nHai\n\nBa' });
    equal(Object.keys(wordsOf(richText('<p><b>Một</b></p>', parse))), ['text', 'rich']);
  });

  it('takes 5 MB and 20,000 levels', () => {
    equal(linesOf(richText(`<p>${'chữ '.repeat(1_200_000)}</p>`, parse)).length > 4_000_000, true);
    equal(linesOf(richText(deep('div', 20_000), parse)).length < 10, true);
  });
}
