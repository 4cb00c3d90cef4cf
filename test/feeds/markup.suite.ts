import fc from 'fast-check';
import { isElement, textOf, type MarkupNode, type MarkupParser } from '../../src/feeds/markup.js';
import { NAMESPACES } from '../../src/feeds/namespaces.js';
import { readXml } from '../../src/feeds/read-xml.js';

/** What runs the suite: one test runner and one parser. */
export interface Bench {
  readonly test: (name: string, body: () => void) => void;
  readonly equal: (actual: unknown, expected: unknown, message?: string) => void;
  readonly parse: MarkupParser;
}

/** A tree in one line: `body(p(Tin| b(mới)))`, with neighbouring texts joined. */
function outline(node: MarkupNode | undefined): string {
  if (node === undefined) return 'nothing';
  if (!isElement(node)) return node;
  let inside = '';
  let wasText = false;
  for (const child of node.children) {
    inside += !isElement(child) && wasText ? outline(child) : `|${outline(child)}`;
    wasText = !isElement(child);
  }
  return `${node.name}(${inside.slice(1)})`;
}

const html: readonly (readonly [name: string, source: string, tree: string])[] = [
  ['nothing', '', 'body()'],
  ['text alone', 'Cầu phao thông xe', 'body(Cầu phao thông xe)'],
  [
    'a paragraph in a document',
    '<!doctype html><html><head><title>A</title></head><body><p>Tin</p></body></html>',
    'body(p(Tin))',
  ],
  ['space before and after', ' \n <b>Tin</b> mới ', 'body(b(Tin)| mới )'],
  ['a no-break space at the beginning', '&nbsp;Tin', 'body(\u00a0Tin)'],
  [
    'paragraphs and items that nobody closed',
    '<p>Một<p>Hai<ul><li>Ba<li>Bốn</ul>',
    'body(p(Một)|p(Hai)|ul(li(Ba)|li(Bốn)))',
  ],
  ['terms that nobody closed', '<dl><dt>Gạo<dd>Tăng<dt>Cà phê</dl>', 'body(dl(dt(Gạo)|dd(Tăng)|dt(Cà phê)))'],
  ['the break that Vietnamese feeds write', 'ảnh</br>chữ', 'body(ảnh|br()|chữ)'],
  ['names and attributes in capitals', '<A HREF="/a">Tin</A>', 'body(a(Tin))'],
  [
    'HTML’s entities, in numbers and in windows-1252',
    '&amp;&lt;&hellip;&#8220;&#x1EC1;&#150;&nbsp;',
    'body(&<…“ề–\u00a0)',
  ],
  ['a comment and a processing instruction', 'a<!-- b -->c<?php d ?>e', 'body(ace)'],
  [
    'a script, as an element with a text',
    'a<script>if (1 < 2) "</b>"</script>b',
    'body(a|script(if (1 < 2) "</b>")|b)',
  ],
  [
    'a script at the beginning, which a document has in its head',
    '<script>x</script><p>Tin</p>',
    'body(p(Tin))',
  ],
  [
    'a template, whose inside is no child',
    '<p>a</p><template><b>{title}</b></template>',
    'body(p(a)|template())',
  ],
  ['end tags without a beginning', 'a</div></b>b', 'body(ab)'],
  ['elements that need no end', '<img src=a><br/>b<hr>c', 'body(img()|br()|b|hr()|c)'],
  [
    'a form whose control is named as a property',
    '<form>a<input name=childNodes><input name=localName></form>',
    'body(form(a|input()|input()))',
  ],
];

const xml: readonly (readonly [name: string, source: string, tree: string])[] = [
  ['names as they are written', '<?xml version="1.0"?><rss><pubDate>a</pubDate></rss>', 'rss(pubDate(a))'],
  ['CDATA as text', '<a>x<![CDATA[<b>&nbsp;</b>]]>y</a>', 'a(x<b>&nbsp;</b>y)'],
  ['XML’s entities and numbers', '<a>&amp;&lt;&gt;&quot;&apos;&#8220;&#x1EC1;</a>', 'a(&<>"\'“ề)'],
  ['without comments and instructions', '<a><!-- b --><?c d?>e</a>', 'a(e)'],
  ['elements that close themselves', '<a><b/><c x="1" /></a>', 'a(b()|c())'],
  ['HTML’s names as any other', '<a><link>x</link><image>y</image><p>z</p></a>', 'a(link(x)|image(y)|p(z))'],
  [
    'a declaration of another charset than a text can have',
    '<?xml version="1.0" encoding="windows-1258"?><a>Chiều</a>',
    'a(Chiều)',
  ],
];

const broken: readonly (readonly [name: string, source: string])[] = [
  ['nothing', ''],
  ['no markup', 'Cầu phao thông xe'],
  ['cut within', '<rss><channel><item><title>Cầu'],
  ['cut within the last tag', '<rss><channel/></rss'],
  ['cut within CDATA', '<rss><title><![CDATA[Cầu'],
  ['tags that cross', '<a><b></a></b>'],
  ['an end tag too many', '<a></b></a>'],
  ['two roots', '<a/><b/>'],
  ['text after the root', '<a/>b'],
  ['an attribute without quotes', '<a b=c/>'],
  [
    'an ordinary page of HTML',
    '<!doctype html><html><head><meta charset="utf-8"><title>Trang chủ</title></head><body><p>A<p>B</body></html>',
  ],
];

const mended: readonly (readonly [name: string, source: string, text: string])[] = [
  ['a byte order mark', '\uFEFF<?xml version="1.0"?><a>b</a>', 'b'],
  ['a byte order mark alone', '\uFEFF<a>b</a>', 'b'],
  ['space before the declaration', '\n\n <?xml version="1.0"?><a>b</a>', 'b'],
  ['a comment before the declaration', '<!-- a - b --><?xml version="1.0"?><a>b</a>', 'b'],
  ['named entities', '<a>Tin&nbsp;m&oacute;i &hellip; &Eacute;&AMP;&LT;&apos;</a>', "Tin\u00a0mói … É&<'"],
  ['entities that nobody knows', '<a>&khong;&quot;</a>', '&khong;"'],
  ['a bare &', '<a href="?x=1&y=2">Cơm & áo &</a>', 'Cơm & áo &'],
  ['control characters', '<a>Tin\u0000\u0008\u001f mới</a>', 'Tin mới'],
  ['control characters in numbers', '<a>Tin&#0;&#x1F;&#8; mới</a>', 'Tin mới'],
  ['prefixes that nobody declared', '<a><media:thumbnail/>b</a>', 'b'],
];

/** Every parser behind our node shape sees the same. */
export function markupSuite({ test, equal, parse }: Bench): void {
  for (const [name, source, tree] of html)
    test(`HTML: ${name}`, () => equal(outline(parse(source, 'html')), tree));

  for (const [name, source, tree] of xml)
    test(`XML: ${name}`, () => equal(outline(parse(source, 'xml')), tree));

  for (const [name, source] of broken)
    test(`XML too broken to read: ${name}`, () => {
      equal(parse(source, 'xml'), undefined);
      equal(readXml(source, parse), undefined);
    });

  for (const [name, source, text] of mended)
    test(`XML that is mended: ${name}`, () => {
      const root = readXml(source, parse);
      equal(root && textOf(root), text);
    });

  test('XML that is whole is not mended: & and entities in CDATA stay', () => {
    const root = readXml('<a><![CDATA[x & y &nbsp; z]]>&#160;</a>', parse);
    equal(root && textOf(root), 'x & y &nbsp; z\u00a0');
  });

  test('XML: namespaces by the nearest declaration', () => {
    const root = parse(
      `<rss xmlns:m="${NAMESPACES.media}"><m:a/><b xmlns="urn:b"><c/><m:d xmlns:m="urn:m"/></b><e/></rss>`,
      'xml',
    );
    const seen: string[] = [];
    const walk = (node: MarkupNode): void => {
      if (!isElement(node)) return;
      seen.push(`${node.name} ${node.namespace}`);
      node.children.forEach(walk);
    };
    if (root) walk(root);
    equal(seen, ['rss ', `a ${NAMESPACES.media}`, 'b urn:b', 'c urn:b', 'd urn:m', 'e ']);
  });

  test('XML: well-known prefixes that nobody declared mean what everybody means by them', () => {
    const root = readXml('<rss><media:content/><khac:x/></rss>', parse);
    const namespaces = root?.children.filter(isElement).map(({ namespace }) => namespace);
    equal(namespaces, [NAMESPACES.media, 'urn:khac']);
  });

  test('HTML has no namespaces', () => {
    const svg = parse('<svg><path/></svg>', 'html')?.children.find(isElement);
    equal([svg?.name, svg?.namespace], ['svg', '']);
  });

  test('attributes: present, empty, absent, prefixed, and never those of an object', () => {
    const link = parse('<a HREF="?a=1&amp;b=2" download title=\'“x”\'>b</a>', 'html')?.children.find(
      isElement,
    );
    const names = ['href', 'download', 'title', 'class', 'constructor', '__proto__', 'toString'];
    equal(
      names.map((name) => link?.attribute(name)),
      ['?a=1&b=2', '', '“x”', undefined, undefined, undefined, undefined],
    );
    equal(parse('<feed xml:base="/a" thr:count="2" xmlns:thr="urn:t"/>', 'xml')?.attribute('xml:base'), '/a');
  });

  test('nothing runs and nothing is asked for', () => {
    const body = parse('<img src="javascript:1" onerror="pwned=1"><script>pwned=1</script>', 'html');
    equal(Object.hasOwn(globalThis, 'pwned'), false);
    equal(body?.children.filter(isElement)[0]?.attribute('onerror'), 'pwned=1');
  });

  test('a feed nested ten thousand deep is read or refused, and never overflows', () => {
    for (const tag of ['a', 'b', 'div']) {
      const deep = `<${tag}>`.repeat(10_000) + 'x' + `</${tag}>`.repeat(10_000);
      for (const kind of ['html', 'xml'] as const) {
        const root = parse(deep, kind);
        equal(typeof (root ? textOf(root) : ''), 'string');
      }
    }
  });

  test('whatever a stranger writes, nothing is thrown', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '</',
        '/>',
        '&',
        ';',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '<?xml ',
        '?>',
        '<a',
        '"',
        "'",
      ),
      fc.constantFrom(
        '<rss>',
        '</rss>',
        '<a:b>',
        ' xmlns:a="b"',
        '&nbsp;',
        '&#',
        '&#xD800;',
        '\0',
        '\uD800',
        ' ',
        '=',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        const root = readXml(source, parse);
        if (root) textOf(root);
        const body = parse(source, 'html');
        return body?.name === 'body' || /frameset/i.test(source);
      }),
    );
  });
}
