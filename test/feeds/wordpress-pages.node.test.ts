import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordpress } from '../../src/feeds/adapters/wordpress.js';
import { isEndOfPosts, nextPosts } from '../../src/feeds/wordpress-pages.js';
import { feedOf } from '../helpers/read-feed.js';

const API = 'https://songca.example/wp-json/wp/v2/posts';

describe('the next page of a WordPress', () => {
  it('is there when the page is full, ten posts where no number was asked for', () => {
    assert.equal(nextPosts(API, 10), `${API}?page=2`);
    assert.equal(nextPosts(`${API}?per_page=4`, 4), `${API}?per_page=4&page=2`);
    assert.equal(nextPosts(`${API}?page=2&per_page=4`, 4), `${API}?page=3&per_page=4`);
    assert.equal(nextPosts(API, 9), undefined);
    assert.equal(nextPosts(`${API}?per_page=4`, 3), undefined);
    assert.equal(nextPosts(`${API}?per_page=4`, 0), undefined);
  });

  it('keeps what else was asked for', () => {
    const next = nextPosts(`${API}?_embed=author,wp:term&categories=3&exclude=18`, 10);
    assert.deepEqual(Object.fromEntries(new URL(next ?? '').searchParams), {
      _embed: 'author,wp:term',
      categories: '3',
      exclude: '18',
      page: '2',
    });
  });

  it('goes on by offset where the address has one, for then the page means nothing', () => {
    assert.equal(nextPosts(`${API}?offset=1&per_page=4`, 4), `${API}?offset=5&per_page=4`);
    assert.equal(nextPosts(`${API}?offset=&per_page=4`, 4), `${API}?offset=4&per_page=4`);
  });

  it('is known for plain addresses and own kinds of posts too', () => {
    const plain = 'https://songca.example/?rest_route=/wp/v2/posts&per_page=2';
    assert.match(nextPosts(plain, 2) ?? '', /&per_page=2&page=2$/);
    assert.match(nextPosts('https://songca.example/wp-json/wp/v2/tin-nhanh', 10) ?? '', /tin-nhanh\?page=2$/);
  });

  it('is not made up for an address that is not WordPress’s own', () => {
    for (const url of ['https://songca.example/bai-viet', 'https://songca.example/feed.json', 'x', ''])
      assert.equal(nextPosts(url, 10), undefined, url);
  });

  it('is what the feed says, for lists and not for one post', () => {
    const post = { id: 7, link: '/7', title: { rendered: 'Tin' } };
    const url = `${API}?per_page=1`;
    assert.equal(feedOf(wordpress, [post], { url }).next, `${url}&page=2`);
    assert.equal(feedOf(wordpress, [], { url }).next, undefined);
    assert.equal(feedOf(wordpress, post, { url: `${API}/7?per_page=1` }).next, undefined);
  });

  it('counts posts that are not fit to show: the page was full all the same', () => {
    const url = `${API}?per_page=2`;
    assert.equal(feedOf(wordpress, [{}, null], { url }).next, `${url}&page=2`);
  });
});

describe('the end of a WordPress', () => {
  it('is a 400 for a page behind the first', () => {
    assert.equal(isEndOfPosts(`${API}?page=5`, { kind: 'http', status: 400 }), true);
    assert.equal(
      isEndOfPosts(`https://a.example/?rest_route=/wp/v2/posts&page=2`, { kind: 'http', status: 400 }),
      true,
    );
  });

  it('is told from failures', () => {
    for (const url of [API, `${API}?page=1`, `${API}?page=x`, 'https://songca.example/tin?page=5', ''])
      assert.equal(isEndOfPosts(url, { kind: 'http', status: 400 }), false, url);
    for (const status of [401, 403, 404, 429, 500])
      assert.equal(isEndOfPosts(`${API}?page=5`, { kind: 'http', status }), false);
    assert.equal(isEndOfPosts(`${API}?page=5`, { kind: 'network' }), false);
  });
});
