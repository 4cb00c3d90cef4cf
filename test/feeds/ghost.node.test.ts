import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ghost } from '../../src/feeds/adapters/ghost.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { feedOf, fixture, story } from '../helpers/read-feed.js';

const API = 'https://songca.example/ghost/api/content/posts/';

const only = (more: object) =>
  story(feedOf(ghost, { posts: [{ title: 'Tin', url: 'https://songca.example/tin/', ...more }] }), '');

describe('Ghost', () => {
  const url = `${API}?key=0a1b2c&include=tags,authors&filter=tag:x%2Bid:-7&limit=4&page=2`;
  const feed = feedOf(ghost, JSON.parse(fixture('ghost-posts.json')), { url });

  it('shows a post with everything that include brings', () => {
    assert.deepEqual(story(feed, 'Phà Cồn Ngao'), {
      id: '65f0c1a2b3c4d5e6f7a8b9c0',
      url: 'https://songca.example/pha-con-ngao-chay-dem/',
      title: 'Phà Cồn Ngao chạy đêm: “chuyến cuối” lúc 23 giờ',
      summary: 'Ba chuyến thêm, vé giữ nguyên.',
      image: {
        src: 'https://songca.example/content/images/2024/04/pha.jpg',
        alt: 'Phà cập bến dưới đèn vàng',
        credit: 'Trà Giang',
      },
      published: '2024-04-10T10:04:00Z',
      updated: '2024-04-10T11:00:00Z',
      authors: [{ name: 'Trà Giang', url: 'https://songca.example/author/tra-giang/' }, { name: 'Lý Hoài' }],
      section: 'Giao thông',
      tags: ['Sông nước & bến bãi'],
    });
  });

  it('tells what asks for signing up from what asks for money', () => {
    assert.equal(story(feed, 'Phà').access, undefined);
    assert.equal(story(feed, 'Thư').access, 'registered');
    assert.equal(story(feed, 'Sổ tay').access, 'members');
    assert.equal(only({ visibility: 'tiers' }).access, 'members');
    assert.equal(only({ visibility: 'filter' }).access, undefined);
  });

  it('shows a post behind the paywall without a summary, and unchanged as unchanged', () => {
    const { summary, updated, published, section, authors, image } = story(feed, 'Sổ tay');
    assert.deepEqual([summary, updated, section, authors, image], Array(5).fill(undefined));
    assert.equal(published, '2024-04-09T08:00:00Z');
  });

  it('leaves out a post that no address of the site leads to', () =>
    assert.deepEqual(feed.diagnosis.dropped, [{ index: 3, reason: 'no-url' }]));

  it('goes on with the page that its numbers name, everything else as it was asked for', () => {
    const next = new URL(feed.next ?? '');
    assert.equal(`${next.origin}${next.pathname}`, API);
    assert.deepEqual(Object.fromEntries(next.searchParams), {
      key: '0a1b2c',
      include: 'tags,authors',
      filter: 'tag:x+id:-7',
      limit: '4',
      page: '3',
    });
  });

  it('ends where there is no next page, and makes up none for other addresses', () => {
    const next = (page: unknown, address = API): unknown =>
      feedOf(ghost, { posts: [], meta: { pagination: { next: page } } }, { url: address }).next;
    assert.equal(next(2), `${API}?page=2`);
    for (const none of [null, undefined, 1, 0, '2', {}]) assert.equal(next(none), undefined);
    assert.equal(next(2, 'https://songca.example/trang-chu'), undefined);
    assert.equal(feedOf(ghost, { posts: [] }, { url: API }).next, undefined);
  });
});

describe('Ghost with few fields', () => {
  it('has no section and no writers without include', () => {
    const { section, tags, authors } = only({});
    assert.deepEqual([section, tags, authors], [undefined, undefined, undefined]);
  });

  it('never shows the editors’ own tags, nor makes one the section', () => {
    const own = { name: '#noi-bo', visibility: 'internal' };
    const { section, tags } = only({
      primary_tag: own,
      tags: [own, { name: '#cu' }, { name: 'Biển' }, null],
    });
    assert.deepEqual([section, tags], ['Biển', undefined]);
  });

  it('takes the first writer where the others are not named', () =>
    assert.deepEqual(only({ primary_author: { name: 'Trà Giang' } }).authors, [{ name: 'Trà Giang' }]));

  it('takes the summary from excerpt, else from the beginning of the text', () => {
    assert.equal(only({ excerpt: 'Ngắn.', html: '<p>Dài.</p>' }).summary, 'Ngắn.');
    assert.equal(
      only({ excerpt: '', html: '<p>Nước lên.</p><p>Rồi xuống.</p>' }).summary,
      'Nước lên. Rồi xuống.',
    );
  });

  it('keeps plain texts letter by letter', () => {
    assert.equal(only({ title: 'Thẻ <b>đậm</b> và &lt;i>' }).title, 'Thẻ <b>đậm</b> và <i>');
    assert.equal(only({ excerpt: 'Dùng <br> hay <p>?' }).summary, 'Dùng <br> hay <p>?');
  });

  it('takes a caption for a credit only where it says who made the picture', () => {
    const image = (caption: string, alt?: string) =>
      only({ feature_image: '/a.jpg', feature_image_caption: caption, feature_image_alt: alt }).image;
    const src = 'https://songca.example/a.jpg';
    assert.deepEqual(image('Photo by <a href="https://anh.example/">Minh Vũ</a>'), {
      src,
      credit: 'Minh Vũ',
    });
    assert.deepEqual(image('<i>Chợ nổi. (Ảnh: Minh Vũ)</i>'), { src, credit: 'Minh Vũ' });
    assert.deepEqual(image('© Minh Vũ', 'Chợ'), { src, alt: 'Chợ', credit: 'Minh Vũ' });
    assert.deepEqual(image('Ảnh chụp chợ nổi lúc 5 giờ'), { src, alt: 'Ảnh chụp chợ nổi lúc 5 giờ' });
    assert.deepEqual(image('Chợ nổi', 'Ghe chở dưa'), { src, alt: 'Ghe chở dưa' });
    assert.deepEqual(image(''), { src });
  });

  it('takes the first picture of the text where the post has none of its own', () =>
    assert.equal(
      only({ feature_image: null, html: '<p>a</p><img src="/content/images/b.jpg">' }).image?.src,
      'https://songca.example/content/images/b.jpg',
    ));

  it('reads its dates without guessing', () => {
    const post = { title: 'A', url: '/a', published_at: '2024-04-10T10:04:00.000Z' };
    const { articles, diagnosis } = feedOf(ghost, { posts: [post] });
    assert.deepEqual([articles[0]?.published, diagnosis.datesGuessed], ['2024-04-10T10:04:00Z', 0]);
  });
});

describe('what is no Ghost', () => {
  const reads = (body: unknown) => ghost.read(body, { url: API, parse: nodeMarkup });

  it('tells errors and other JSON from posts', () => {
    for (const body of [
      { errors: [{ message: 'Unknown Content API Key' }] },
      { posts: {} },
      [],
      null,
      'x',
      1,
    ])
      assert.deepEqual(reads(body), { ok: false, failure: { kind: 'schema', at: 'posts' } });
  });

  it('never throws, whatever stands in the fields', () => {
    const keys = [
      'title',
      'url',
      'tags',
      'primary_tag',
      'authors',
      'html',
      'feature_image',
      'feature_image_caption',
    ];
    const post = fc.dictionary(
      fc.constantFrom(...keys, 'visibility', 'excerpt', '__proto__'),
      fc.oneof(
        fc.jsonValue(),
        fc.array(fc.dictionary(fc.constantFrom('name', 'visibility', 'url'), fc.jsonValue())),
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(post, fc.jsonValue())),
        fc.jsonValue(),
        (posts, meta) => reads({ posts, meta }).ok,
      ),
    );
  });
});
