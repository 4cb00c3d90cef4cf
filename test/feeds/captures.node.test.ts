import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { atom } from '../../src/feeds/adapters/atom.js';
import { rss } from '../../src/feeds/adapters/rss.js';
import { wordpress } from '../../src/feeds/adapters/wordpress.js';
import type { Adapter } from '../../src/feeds/adapter.js';
import { decodeXml } from '../../src/feeds/decode-xml.js';
import { isEndOfPosts } from '../../src/feeds/wordpress-pages.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { feedOf, fixture } from '../helpers/read-feed.js';

const CAPTURES = new URL('../../../shared/captures/', import.meta.url);
const skip = existsSync(CAPTURES) ? false : 'the captured answers are not on this machine';
const file = (path: string): Uint8Array => readFileSync(new URL(path, CAPTURES));

describe('true feeds of others', { skip }, () => {
  const whole: readonly (readonly [name: string, adapter: Adapter, items: number])[] = [
    ['rss-EMarley.rss.xml', rss, 10],
    ['rss-OneFootTsunami.atom.xml', atom, 25],
    ['rss-aktuality.rss.xml', rss, 30],
    ['rss-livemint.xml', rss, 25],
    ['rss-macworld.rss.xml', rss, 30],
    ['rss-natasha.xml', rss, 10],
    ['rss-nfp-guid-dupes.xml', rss, 1],
    ['rss-nfp-rss-with-relative-urls.xml', rss, 2],
    ['rss-nfp-tpm.atom', atom, 20],
  ];
  for (const [name, adapter, items] of whole)
    it(`shows every story of ${name}, with its time`, () => {
      const feed = feedOf(adapter, decodeXml(file(`feeds/${name}`), ''));
      assert.equal(feed.articles.length, items);
      assert.deepEqual(feed.diagnosis.dropped, []);
      for (const { title, url, published, updated, summary = '' } of feed.articles) {
        assert.doesNotMatch(title + summary, /&#?\w+;|<\/?(?:p|a|br|img|div)\b/);
        assert.match(url, /^https?:/);
        assert.match(published ?? updated ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      }
    });

  for (const name of [
    'rss-fp-rss_incomplete_cdata.xml',
    'rss-fp-rss_item_link_corrupted_ampersands.xml',
    'rss-nfp-notafeed.html',
  ])
    it(`says that ${name} cannot be read`, () => {
      const body = decodeXml(file(`feeds/${name}`), '');
      const result = rss.read(body, { url: 'https://songca.example/', parse: nodeMarkup });
      assert.deepEqual(result, { ok: false, failure: { kind: 'parse', as: 'xml' } });
    });

  it('drops the story without a title of rss-fp-double-encoded-html.xml', () => {
    const { diagnosis } = feedOf(rss, decodeXml(file('feeds/rss-fp-double-encoded-html.xml'), ''));
    assert.deepEqual(diagnosis.dropped, [{ index: 0, reason: 'no-title' }]);
  });
});

/** True answers, shortened where nothing of them is read: links of the API, comments, its list of routes. */
describe('true answers of a WordPress', () => {
  const answer = (name: string): unknown => JSON.parse(fixture(`wordpress/${name}.json`));
  const posts = answer('true-posts') as Record<string, unknown>[];

  it('loses none of 32 posts without a reason', () => {
    const { articles, diagnosis } = feedOf(wordpress, posts);
    assert.equal(diagnosis.items, 32);
    assert.equal(articles.length + diagnosis.dropped.length, 32);
    assert.deepEqual(diagnosis.dropped, [
      { index: 7, reason: 'template' },
      { index: 23, reason: 'no-title' },
    ]);
  });

  it('shows hostile markup as nothing but words, of the privileged too', () => {
    for (const { title, summary = '', url } of feedOf(wordpress, posts).articles) {
      assert.doesNotMatch(title + summary, /pwned|<script|<img|onerror|\u202e/);
      assert.match(url, /^https?:/);
    }
  });

  it('shows a post whose picture was deleted, for which the server answers with something else', () => {
    const [post] = feedOf(wordpress, [posts[11]]).articles;
    assert.equal(post?.title, 'Ảnh đại diện đã bị xóa khỏi thư viện');
    assert.equal(post?.image, undefined);
  });

  it('finds the way to the last page, and knows the end', () => {
    const api = 'https://songca.example/wp-json/wp/v2/posts';
    const next = (body: unknown, url: string) => feedOf(wordpress, body, { url }).next;
    assert.equal(
      next(posts.slice(8, 16), `${api}?_embed&per_page=8&page=2`),
      `${api}?_embed=&per_page=8&page=3`,
    );
    assert.match(next(posts.slice(0, 10), `${api}?_embed`) ?? '', /&page=2$/);
    assert.equal(next(posts, `${api}?_embed&per_page=100`), undefined);
    assert.equal(next(posts[0], `${api}/18?per_page=1`), undefined);
    const { code, data } = answer('true-400-past-end') as { code: string; data: { status: number } };
    assert.equal(code, 'rest_post_invalid_page_number');
    assert.equal(isEndOfPosts(`${api}?per_page=8&page=5`, { kind: 'http', status: data.status }), true);
  });

  it('reads few fields, one page of several, one post, and an empty search', () => {
    const few = posts.map(({ id, date_gmt, link, title, excerpt }) => ({
      id,
      date_gmt,
      link,
      title,
      excerpt,
    }));
    assert.equal(feedOf(wordpress, few).diagnosis.items, 32);
    assert.equal(feedOf(wordpress, posts.slice(8, 16)).articles.length, 8);
    assert.equal(feedOf(wordpress, posts[0]).articles.length, 1);
    assert.deepEqual(feedOf(wordpress, []).articles, []);
  });

  it('says that an error is no list', () => {
    const result = wordpress.read(answer('true-404'), { url: 'https://songca.example/', parse: nodeMarkup });
    assert.equal(!result.ok && result.failure.kind, 'schema');
  });
});
