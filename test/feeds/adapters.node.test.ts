import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadContext } from '../../src/feeds/adapter.js';
import { readFeed } from '../../src/feeds/adapters.js';
import { articles } from '../../src/feeds/adapters/articles.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';

type Context = ReadContext & { readonly format?: string };

const context: Context = { url: 'https://bao.example/tin', parse: nodeMarkup };

const item = { title: 'Cầu mới', url: '/cau' };
const story = { id: 'https://bao.example/cau', url: 'https://bao.example/cau', title: 'Cầu mới' };
const jsonFeed = { version: 'https://jsonfeed.org/version/1', items: [{ id: '1', ...item }] };
const post = { id: 1, link: 'https://bao.example/cau', title: { rendered: 'Cầu mới' } };
const ghost = { posts: [{ uuid: 'a-1', ...item }] };
const news = { '@type': 'NewsArticle', headline: 'Cầu mới', url: '/cau' };
const rss = `<rss version="2.0"><channel><title>Báo</title><item><title>Cầu mới</title><link>https://bao.example/cau</link></item></channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Cầu mới</title><link href="https://bao.example/cau"/></entry></feed>`;

async function formatOf(body: unknown, more: Partial<Context> = {}): Promise<string> {
  const result = await readFeed(body, { ...context, ...more });
  if (!result.ok) return JSON.stringify(result.failure);
  assert.deepEqual(
    result.value.articles.map(({ title, url }) => ({ title, url })),
    [{ title: story.title, url: story.url }],
  );
  return result.value.diagnosis.format;
}

test('a feed is known by its signature', async () => {
  assert.equal(await formatOf(jsonFeed), 'json-feed');
  assert.equal(await formatOf([post]), 'wordpress');
  assert.equal(await formatOf(rss), 'rss');
  assert.equal(await formatOf(`\n<?xml version="1.0"?>\n<!-- <feed> --><!DOCTYPE rss>${rss}`), 'rss');
  assert.equal(await formatOf(atom), 'atom');
  assert.equal(
    await formatOf(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item><title>Cầu mới</title><link>https://bao.example/cau</link></item></rdf:RDF>`,
    ),
    'rss',
  );
  assert.equal(await formatOf(ghost), 'ghost');
  assert.equal(await formatOf({ posts: [item], meta: { pagination: { page: 1 } } }), 'ghost');
  assert.equal(await formatOf(news), 'json-ld');
  assert.equal(await formatOf([{ '@context': 'https://schema.org', '@type': 'WebSite' }, news]), 'json-ld');
  assert.equal(await formatOf({ '@graph': [news] }), 'json-ld');
  assert.equal(await formatOf({ '@type': 'ItemList', itemListElement: [news] }), 'json-ld');
  assert.equal(await formatOf([item]), 'articles');
  assert.equal(await formatOf({ items: [item] }), 'articles');
  assert.equal(await formatOf({ articles: [story] }), 'articles');
  assert.equal(await formatOf([{ ...item, thumbnail: '/a.jpg' }]), 'generic');
  assert.equal(await formatOf({ items: [{ name: 'Cầu mới', link: '/cau' }] }), 'generic');
  assert.equal(await formatOf({ data: { list: [item] } }), 'generic');
  assert.equal(await formatOf({ posts: [item] }), 'generic');
  assert.equal(
    await formatOf({ '@context': '/api/contexts/Tin', '@type': 'Collection', member: [item] }),
    'generic',
  );
});

test('the page’s word for the format outranks the signature', async () => {
  assert.equal(await formatOf({ items: [{ id: 1, ...item }] }, { format: 'json-feed' }), 'json-feed');
  assert.equal(await formatOf([item], { format: 'generic' }), 'generic');
  assert.equal(await formatOf({ posts: [item] }, { format: 'ghost' }), 'ghost');
  assert.equal(await formatOf({ mainEntity: news }, { format: 'json-ld' }), 'json-ld');
  assert.equal(await formatOf(jsonFeed, { items: 'items' }), 'generic');
  assert.equal(await formatOf([{ t: 'Cầu mới', url: '/cau' }], { map: 'title:t' }), 'generic');
});

test('a format that nothing here reads is named', async () => {
  assert.equal(await formatOf(jsonFeed, { format: 'gopher' }), '{"kind":"format","format":"gopher"}');
  assert.equal(
    await formatOf(jsonFeed, { format: 'constructor' }),
    '{"kind":"format","format":"constructor"}',
  );
  assert.equal(await formatOf('<?xml version="1.0"?><urlset/>'), '{"kind":"format","format":"urlset"}');
  assert.equal(await formatOf({ error: 'not found' }), '{"kind":"format","format":"json"}');
});

for (const [what, body] of [
  ['a page', '<!doctype html><html><body><h1>Đăng nhập</h1></body></html>'],
  ['a page in capitals', '<HTML><BODY>502</BODY></HTML>'],
  ['a page in XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'],
  ['a warning of PHP', '<br />\n<b>Warning</b>: mysqli::connect()'],
] as const)
  test(`HTML in place of a feed does not parse: ${what}`, async () => {
    assert.equal(await formatOf(body), '{"kind":"parse","as":"json"}');
    for (const format of ['json-feed', 'articles', 'generic', 'wordpress', 'ghost', 'json-ld'])
      assert.equal(await formatOf(body, { format }), '{"kind":"parse","as":"json"}');
    assert.equal(await formatOf(body, { items: 'data' }), '{"kind":"parse","as":"json"}');
  });

test('a page in place of the RSS that was declared does not parse as XML', async () =>
  assert.equal(
    await formatOf('<html><body>502</body></html>', { format: 'rss' }),
    '{"kind":"parse","as":"xml"}',
  ));

test('what cannot be a feed fails by its schema', async () => {
  for (const body of [
    null,
    NaN,
    0,
    5,
    true,
    '',
    'OK',
    undefined,
    { items: {} },
    { articles: 'x' },
    { items: null },
  ])
    assert.equal(await formatOf(body), '{"kind":"schema","at":"items"}', JSON.stringify(body));
});

test('an empty list is a feed without stories', async () => {
  for (const body of [[], { items: [] }, { articles: [] }, { ...jsonFeed, items: [] }]) {
    const result = await readFeed(body, context);
    assert.ok(result.ok);
    assert.deepEqual(result.value.articles, []);
    assert.equal(result.value.diagnosis.items, 0);
  }
});

test('a list of anything is a feed whose every item is accounted for', async () => {
  const result = await readFeed([1, null, 'x', [], true], context);
  assert.ok(result.ok);
  assert.deepEqual(
    result.value.diagnosis.dropped.map(({ reason }) => reason),
    Array(5).fill('not-an-object'),
  );
});

test('a list of our own stories may bring title, language and next page', () => {
  const result = articles.read({ title: 'Báo', language: 'vi', next: '?trang=2', articles: [item] }, context);
  assert.ok(result.ok);
  const { title, language, next } = result.value;
  assert.deepEqual([title, language, next], ['Báo', 'vi', 'https://bao.example/tin?trang=2']);
});

test('stories given as a property pass the same border', () => {
  const result = articles.read([item, { ...item, url: 'javascript:1' }, undefined, '{title}'], context);
  assert.ok(result.ok);
  assert.deepEqual(result.value.articles, [story]);
  assert.deepEqual(
    result.value.diagnosis.dropped.map(({ reason }) => reason),
    ['unsafe-url', 'not-an-object', 'not-an-object'],
  );
});
