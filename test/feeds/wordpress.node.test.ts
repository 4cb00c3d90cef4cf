import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wordpress } from '../../src/feeds/adapters/wordpress.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { feedOf, fixture, story } from '../helpers/read-feed.js';

const post = (more: object = {}): object => ({
  id: 7,
  link: 'https://songca.example/7',
  title: { rendered: 'Tin' },
  ...more,
});
const only = (more: object) => story(feedOf(wordpress, [post(more)]), 'Tin');

describe('WordPress', () => {
  const feed = feedOf(wordpress, JSON.parse(fixture('wordpress-posts.json')));

  it('shows a post with everything that _embed brings', () => {
    const { image, ...article } = story(feed, 'Cầu Long Biên');
    assert.deepEqual(article, {
      id: '18',
      url: 'https://songca.example/2024/05/cau-long-bien/',
      title: 'Cầu Long Biên qua bốn mùa: “cụ già” 122 tuổi vẫn chở người',
      summary:
        'Mỗi sáng, hơn ba nghìn lượt xe máy đi qua cây cầu thép. Người bán ngô, bác thợ hàn và đoàn tàu Hải Phòng kể chuyện của họ.',
      published: '2024-05-02T23:15:00Z',
      authors: [{ name: 'Nguyễn Thị Thu Hà', url: 'https://songca.example/author/thuha/' }],
      section: 'Đời sống & Sức khỏe',
      tags: ['di sản', 'Hà Nội'],
    });
    assert.deepEqual([image?.width, image?.height, image?.alt], [1024, 576, 'Hình vẽ “landscape-a.jpg” &']);
    assert.deepEqual(
      image?.sources?.map(({ width }) => width),
      [300, 768, 1024, 1536, 1600],
    );
  });

  it('ends a summary that WordPress cut with … in place of […]', () => {
    assert.match(story(feed, 'Giá gạo').summary ?? '', /nhưng đã…$/);
  });

  it('hides refusals: a deleted writer, a picture that is none', () => {
    assert.equal(story(feed, 'Tác giả').authors, undefined);
    assert.equal(story(feed, 'Ảnh đại diện').image, undefined);
  });

  it('marks a post behind a password and does not show its sentence about it', () => {
    const { access, summary } = story(feed, 'Bài có mật khẩu');
    assert.deepEqual([access, summary], ['members', undefined]);
    const rendered = '<p>There is no excerpt because this is a protected post.</p>';
    assert.equal(only({ excerpt: { rendered, protected: true } }).summary, undefined);
  });

  it('shows hostile titles as words', () => {
    assert.equal(story(feed, 'Thẻ').title, 'Thẻ và trong tiêu đề');
  });

  it('leaves out a post without a title, and says so', () => {
    assert.deepEqual(feed.diagnosis.dropped, [{ index: 6, reason: 'no-title' }]);
  });
});

describe('WordPress without _embed, or with few fields', () => {
  it('reads the site’s own time in the zone of the page where UTC is missing', () => {
    const date = '2024-04-10T17:04:00';
    assert.equal(only({ date, date_gmt: '2024-04-10T10:04:00' }).published, '2024-04-10T10:04:00Z');
    assert.equal(only({ date }).published, '2024-04-10T10:04:00Z');
    assert.equal(only({ date, date_gmt: '0000-00-00T00:00:00' }).published, '2024-04-10T10:04:00Z');
    assert.equal(only({ date: '2024-04-10 17:04:00' }).published, '2024-04-10T10:04:00Z');
  });

  it('counts the time without a zone as a guess, and UTC as none', () => {
    const times = (more: object): number => feedOf(wordpress, [post(more)]).diagnosis.datesGuessed;
    assert.equal(times({ date: '2024-04-10T17:04:00' }), 1);
    assert.equal(times({ date_gmt: '2024-04-10T10:04:00' }), 0);
  });

  it('calls a post changed only where it was', () => {
    const date_gmt = '2024-04-10T10:04:00';
    assert.equal(only({ date_gmt, modified_gmt: date_gmt }).updated, undefined);
    assert.equal(only({ date_gmt, modified_gmt: '2024-04-11T10:04:00' }).updated, '2024-04-11T10:04:00Z');
  });

  it('takes the picture from Jetpack, from Yoast, from the text', () => {
    assert.equal(only({ jetpack_featured_media_url: '/j.jpg' }).image?.src, 'https://songca.example/j.jpg');
    assert.deepEqual(
      only({ yoast_head_json: { og_image: [{ url: '/y.jpg', width: 1200, height: 630 }] } }).image,
      {
        src: 'https://songca.example/y.jpg',
        width: 1200,
        height: 630,
      },
    );
    assert.equal(
      only({ content: { rendered: '<img src="/c.jpg">' } }).image?.src,
      'https://songca.example/c.jpg',
    );
    assert.equal(only({ jetpack_featured_media_url: '', yoast_head_json: null }).image, undefined);
  });

  it('takes the summary from the text where there is no excerpt', () => {
    assert.equal(only({ content: { rendered: '<p>Nước lên.</p>' } }).summary, 'Nước lên.');
  });

  it('tells films and galleries by the format of a post', () => {
    assert.deepEqual(only({ format: 'video' }).media, { kind: 'video' });
    assert.deepEqual(only({ format: 'gallery' }).media, { kind: 'gallery' });
    assert.equal(only({ format: 'standard' }).media, undefined);
  });

  it('tells categories from tags by what they are, not by where they stand', () => {
    const term = (taxonomy: string, name: string) => ({ taxonomy, name });
    const { section, tags } = only({
      _embedded: {
        'wp:term': [
          [term('post_tag', 'lũ')],
          { code: 'rest_forbidden' },
          [term('category', 'Thời tiết &amp; lũ')],
        ],
      },
    });
    assert.deepEqual([section, tags], ['Thời tiết & lũ', ['lũ']]);
  });

  it('keeps a picture whose sizes came as an empty list, and drops what is no picture', () => {
    const media = (more: object) => ({
      _embedded: { 'wp:featuredmedia': [{ media_type: 'image', source_url: '/a.jpg', ...more }] },
    });
    assert.deepEqual(only(media({ media_details: { width: 800, height: 600, sizes: [] } })).image, {
      src: 'https://songca.example/a.jpg',
      width: 800,
      height: 600,
    });
    assert.equal(only(media({ media_type: 'file' })).image, undefined);
    assert.equal(only(media({ code: 'rest_forbidden' })).image, undefined);
  });

  it('reads one post as a list of one', () => {
    assert.equal(feedOf(wordpress, post()).articles.length, 1);
  });
});

describe('what is no WordPress', () => {
  const reads = (body: unknown) =>
    wordpress.read(body, { url: 'https://songca.example/', parse: nodeMarkup });

  it('tells errors and other JSON from posts', () => {
    for (const body of [{ code: 'rest_no_route', message: '', data: { status: 404 } }, null, 'x', 1, {}])
      assert.deepEqual(reads(body), { ok: false, failure: { kind: 'schema', at: '[0].title' } });
  });

  it('is an empty list when nothing was found', () => {
    assert.deepEqual(feedOf(wordpress, []).articles, []);
  });

  it('counts items that are no posts', () => {
    const { diagnosis } = feedOf(wordpress, [null, 1, 'x', [], post()]);
    assert.deepEqual(
      diagnosis.dropped.map(({ reason }) => reason),
      ['not-an-object', 'not-an-object', 'not-an-object', 'not-an-object'],
    );
  });

  it('never throws, whatever stands in the fields', () => {
    const keys = [
      'id',
      'link',
      'title',
      'excerpt',
      'content',
      'date',
      'date_gmt',
      '_embedded',
      'format',
      'yoast_head_json',
    ];
    const inner = [
      'rendered',
      'protected',
      'wp:term',
      'wp:featuredmedia',
      'author',
      'og_image',
      'code',
      '__proto__',
    ];
    const value = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom(...inner),
        fc.oneof(
          fc.jsonValue(),
          fc.array(
            fc.dictionary(
              fc.constantFrom('media_type', 'media_details', 'name', 'taxonomy', 'source_url'),
              fc.jsonValue(),
            ),
          ),
        ),
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.dictionary(fc.constantFrom(...keys), value), fc.jsonValue())),
        (posts) => reads(posts).ok,
      ),
    );
  });
});
