import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { paper, pieces, prerender, streamed, type Leaving } from '../helpers/prerendered-pages.js';

const OURS = 'tin-related-news,tin-article-card,tin-time';

/** A page as a browser builds it, but for what stands in our elements and what we write on them. */
function around(page: string): string {
  // With scripts, `<noscript>` is text; a window that could run them takes long to make.
  const { document } = new JSDOM(page, page.includes('noscript') ? { runScripts: 'outside-only' } : {})
    .window;
  for (const element of document.querySelectorAll(OURS)) {
    element.replaceChildren();
    for (const name of element.getAttributeNames())
      if (/^data-tin-|^theme$/.test(name)) element.removeAttribute(name);
  }
  return document.documentElement.outerHTML;
}

const list = '<tin-related-news src="/feed.json">';
const end = '</tin-related-news>';
const whole = `${list}<b>Tin</b>${end}`;

const NAMES = [
  ...['p', 'a', 'b', 'i', 'div', 'span', 'ul', 'li', 'h2', 'table', 'tr', 'td', 'tbody', 'caption'],
  ...['button', 'form', 'select', 'option', 'template', 'svg', 'title', 'math', 'font', 'nobr'],
  ...[
    'textarea',
    'script',
    'style',
    'iframe',
    'xmp',
    'article',
    'section',
    'dd',
    'dl',
    'object',
    'foreignObject',
  ],
  ...['ruby', 'rt', 'head', 'body', 'html', 'br', 'img', 'pre', 'details', 'summary', 'em', 'col', 'tin-x'],
];
const tag = fc.constantFrom(...NAMES.flatMap((name) => [`<${name}>`, `</${name}>`]));
const odd = fc.constantFrom(
  ...[
    '<!--',
    '-->',
    '--!>',
    '<!-->',
    '<![CDATA[',
    ']]>',
    '<?php',
    '?>',
    '<!doctype html>',
    '<',
    '>',
    '</',
    '"',
    "'",
    '&amp',
    '\0',
  ],
  ...[
    '<svg/>',
    '<svg><title/>',
    '<div a="',
    "<p a='>'>",
    '<font color=red>',
    '<a href=/>',
    'chữ',
    ' ',
    '\r\n',
    '</p',
    '<DIV CLASS=tin-time>',
  ],
);
const ours = fc.constantFrom(
  ...[list, end, whole, whole, '<tin-time datetime=2024-04-10>', '</tin-time>', '<TIN-TIME/>'],
  '<tin-time datetime="2024-04-10T10:00:00Z"></tin-time>',
  `<tin-article-card src=/feed.json>${'<p>Tin'}</tin-article-card>`,
);
const soup = fc
  .array(
    fc.oneof({ arbitrary: tag, weight: 6 }, { arbitrary: ours, weight: 4 }, { arbitrary: odd, weight: 1 }),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''));

test('whatever a page is like, a browser builds the same around our elements', async () => {
  await fc.assert(
    fc.asyncProperty(soup, async (page) => {
      assert.equal(around(await prerender(page, paper())), around(page));
    }),
    { numRuns: 300 },
  );
});

test('whatever a page is like, taking out what was written gives it back, and doing it again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(soup, async (page) => {
      const once = await prerender(page, paper());
      assert.equal(await prerender(once, paper()), once);
    }),
    { numRuns: 300 },
  );
});

test('a page in pieces becomes the same as a page at once, wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(soup, fc.array(fc.nat(12), { maxLength: 30 }), async (page, cuts) => {
      const parts: string[] = [];
      let at = 0;
      for (const length of cuts) parts.push(page.slice(at, (at += length)));
      parts.push(page.slice(at));
      const passed = await pieces(prerender(streamed(parts), paper()));
      assert.equal(passed.join(''), await prerender(page, paper()));
    }),
    { numRuns: 300 },
  );
});

/** What is left of one widget in a place, or 'filled'. */
async function fate(page: string): Promise<string> {
  const told: string[] = [];
  const onError = (why: Leaving): void => void told.push(why.kind === 'place' ? why.why : why.kind);
  const drawn = await prerender(page, paper({ onError }));
  assert.equal(around(drawn), around(page));
  if (drawn !== page)
    return told.length ? told.join() : /<ul class="h-feed"/.test(drawn) ? 'filled' : 'filled in words';
  return told.join() || 'untouched';
}

const FATES: readonly (readonly [page: string, fate: string])[] = [
  [`<div>${whole}</div>`, 'filled'],
  [`<p>Một</p>${whole}`, 'filled'],
  [`<p>Một<div>${whole}</div>`, 'filled'],
  [`<table><tr><td>${whole}</table>`, 'filled'],
  [`<p>${whole}`, 'filled in words'],
  [`<p><a name=x></a><span>${whole}</span></p>`, 'filled in words'],
  [`<b><p>Một</b> ${whole}`, 'filled in words'],
  [`<h2>${whole}</h2>`, 'filled in words'],
  [`<p><button>${whole}</button>`, 'button'],
  [`<a href=/>${whole}</a>`, 'link'],
  [`<p><a href=/>Một</p>${whole}`, 'link'],
  [`<table>${whole}</table>`, 'table'],
  [`<table><tr>${whole}<td></table>`, 'table'],
  [`<select>${whole}</select>`, 'select'],
  [list, 'unclosed'],
  [`<div>${list}</div>`, 'unclosed'],
  [`<div>${list}<div>Tin${end}</div>`, 'unclosed'],
  [`<p>${list}<p>Tin</p>${end}`, 'unclosed'],
  [`${list}<b>Tin${end}`, 'unclosed'],
  [`<b>${list}<div></b></div>${end}`, 'unclosed'],
  ['<tin-related-news src="/feed.json" />', 'unclosed'],
  [
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><tin-related-news src="/feed.json"/></body></html>`,
    'unclosed',
  ],
  [`${'<i>'.repeat(600)}${whole}`, 'nesting'],
  [`<template>${whole}</template>`, 'untouched'],
  [`<noscript>${whole}</noscript>`, 'untouched'],
  [`<textarea>${whole}</textarea>`, 'untouched'],
  [`<script>"${whole}"</script>`, 'untouched'],
  [`<script><!--<script></script>${whole}--></script>`, 'untouched'],
  [`<iframe>${whole}</iframe>`, 'untouched'],
  [`<xmp>${whole}</xmp>`, 'untouched'],
  [`<svg>${whole}</svg>`, 'untouched'],
  [`<math><mi>${whole}</mi></math>`, 'untouched'],
  [`<svg><![CDATA[${whole}]]></svg>`, 'untouched'],
  [`<!-- ${whole} -->`, 'untouched'],
  [`<!--> ${whole}`, 'filled'],
  [`<!-- --!>${whole}`, 'filled'],
  [`<plaintext>${whole}`, 'untouched'],
  [`<svg><title/></svg>${whole}`, 'filled'],
  [`<TIN-RELATED-NEWS SRC=/feed.json src=/other></TIN-RELATED-NEWS>`, 'filled'],
];

for (const [page, expected] of FATES)
  test(`${page.slice(0, 90)} is ${expected}`, async () => assert.equal(await fate(page), expected));

test('no byte outside widgets changes: NUL, lone surrogates, line ends, capitals, doubled attributes', async () => {
  const before =
    "\uFEFF<!DOCTYPE html><HTML Lang=vi lang=en>\r\n\0<P Class='x' class=y>\uD800 &nbsp &copy;</P\n>";
  const after = '\uDC00</BODY \r>\t<!-- -- >';
  const page = await prerender(`${before}${whole}${after}`, paper());
  assert.ok(page.startsWith(before) && page.endsWith(after));
  assert.notEqual(page, before + whole + after);
});

/** Counts how often letters of a text are looked at, by the one door through which a reader sees them. */
async function work(page: string): Promise<number> {
  const { charCodeAt, charAt, indexOf } = String.prototype;
  let seen = 0;
  String.prototype.charAt = function (at) {
    seen++;
    return charAt.call(this, at);
  };
  String.prototype.indexOf = function (words, from = 0) {
    const found = indexOf.call(this, words, from);
    seen += (found < 0 ? this.length : found) - from;
    return found;
  };
  try {
    await prerender(page, paper());
  } finally {
    Object.assign(String.prototype, { charCodeAt, charAt, indexOf });
  }
  return seen;
}

const GROWING: Readonly<Record<string, string>> = {
  'paragraphs and links': '<p class="a">Một <a href="/x">hai</a></p>\n',
  'unclosed tags': '<b><div>',
  'tags without an end': '<a ',
  'comments without an end': '<!-- ',
  'quotes without an end': '<a b="',
  'less-than signs': '<',
  'tables in tables': '<table><tr>',
};

for (const [name, piece] of Object.entries(GROWING))
  test(`a page twice as long takes no more than about twice the work: ${name}`, async () => {
    const [once, twice] = [await work(piece.repeat(2000)), await work(piece.repeat(4000))];
    assert.ok(twice < once * 2.5 + 1000, `${once} and ${twice}`);
  });

test('a page of ten megabytes comes through, with its news', async () => {
  const filler = '<div class="row"><p>Một hai ba <a href="/x?a=1&b=2">bốn</a></p></div>\n'.repeat(145_000);
  const page = await prerender(`${filler}${whole}${filler}`, paper());
  assert.ok(page.startsWith(filler) && page.endsWith(filler));
  assert.match(page.slice(filler.length, filler.length + 200), /data-tin-v/);
});
