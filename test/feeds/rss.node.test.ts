import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rss } from '../../src/feeds/adapters/rss.js';
import { decodeXml } from '../../src/feeds/decode-xml.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { feedOf, fixture, story } from '../helpers/read-feed.js';
import { windows1258 } from '../helpers/windows-1258.js';

const item = (inside: string, around = ''): string =>
  `<rss ${around}><channel><item><title>Tin</title><link>https://songca.example/a</link>${inside}</item></channel></rss>`;
const only = (inside: string, around?: string) => story(feedOf(rss, item(inside, around)), 'Tin');

describe('RSS of Vietnamese papers', () => {
  const feed = feedOf(rss, fixture('rss-anchor-pictures.xml'));

  it('has its name and language', () => {
    assert.equal(feed.title, 'Báo Sông Cả & Lam Giang - Tin mới nhất');
    assert.equal(feed.language, 'vi-VN');
  });

  it('shows a picture that stands as a link in the description, and the words behind it', () => {
    const { image, summary, commentCount, published, url } = story(feed, 'Cầu phao');
    assert.deepEqual(image, {
      src: 'https://anh.songca.example/2024/04/10/cau-phao.jpg?w=1200&h=0&q=100&dpr=1&fit=crop',
    });
    assert.equal(summary, 'Sau tám tháng thi công, người dân hai bờ không còn phải đi vòng 14 km.');
    assert.equal(commentCount, 12);
    assert.equal(published, '2024-04-10T10:04:00Z');
    assert.equal(url, 'https://songca.example/cau-phao-ru-tret-4721.html');
  });

  it('reads quotes that were encoded twice, and the hour of `GMT+7`', () => {
    const { title, published, id } = story(feed, 'Cà phê');
    assert.equal(title, 'Cà phê Phủ Quỳ: “được mùa & được giá”');
    assert.equal(published, '2024-04-10T02:12:05Z');
    assert.equal(id, '4720');
  });

  it('follows a guid where there is no link, and reads a Vietnamese weekday', () => {
    const { url, published, titleCut } = story(feed, 'Học sinh');
    assert.equal(url, 'https://songca.example/thu-vien-noi-4719.html');
    assert.equal(published, '2024-04-09T09:30:00Z');
    assert.equal(titleCut, true);
  });

  it('counts what it leaves out', () => {
    assert.equal(feed.diagnosis.items, 4);
    assert.deepEqual(feed.diagnosis.dropped, [{ index: 3, reason: 'no-title' }]);
    assert.equal(feed.diagnosis.datesDropped, 0);
  });

  it('reads a paper that still writes windows-1258', () => {
    const bytes = windows1258(
      '<?xml version="1.0" encoding="windows-1258"?><rss><channel><title>Đài huyện</title><item>' +
        '<title>Gió mùa đông bắc tràn về, vùng núi dưới 10 độ</title><link>/gio-mua</link></item></channel></rss>',
    );
    const read = feedOf(rss, decodeXml(bytes, 'text/xml'));
    assert.equal(read.title, 'Đài huyện');
    assert.equal(read.articles[0]?.title, 'Gió mùa đông bắc tràn về, vùng núi dưới 10 độ');
    assert.equal(read.articles[0]?.url, 'https://songca.example/gio-mua');
  });
});

describe('RSS with Media RSS and other modules', () => {
  const feed = feedOf(rss, fixture('rss-media.xml'));

  it('offers the sizes of one picture, not the square one, and says who made it', () => {
    assert.deepEqual(story(feed, 'Một ngày').image, {
      src: 'https://anh.songca.example/ben-1200.jpg',
      width: 1200,
      height: 800,
      sources: [
        { src: 'https://anh.songca.example/ben-400.jpg', width: 400 },
        { src: 'https://anh.songca.example/ben-1200.jpg', width: 1200 },
        { src: 'https://anh.songca.example/ben-2400.jpg', width: 2400 },
      ],
      credit: 'Nguyễn Cảnh',
    });
  });

  it('names section, tags, writers and both times', () => {
    const { section, tags, authors, published, updated, url } = story(feed, 'Một ngày');
    assert.equal(section, 'Đời sống');
    assert.deepEqual(tags, ['bến đò', 'sông Lam']);
    assert.deepEqual(authors, [{ name: 'Hà My' }, { name: 'Trần Lộc' }]);
    assert.equal(published, '2024-04-10T10:04:00Z');
    assert.equal(updated, '2024-04-10T11:00:00Z');
    assert.equal(url, 'https://songca.example/ben-giang-dinh.html');
  });

  it('marks a film with its length and its largest still, and publishes no address of mail', () => {
    const { media, image, authors } = story(feed, 'Phim ngắn');
    assert.deepEqual(media, { kind: 'video', duration: 754 });
    assert.deepEqual([image?.src, image?.width], ['https://anh.songca.example/den-640.jpg', 640]);
    assert.equal(authors, undefined);
  });

  it('marks a podcast with its length and cover', () => {
    const { media, image, title } = story(feed, 'Câu chuyện');
    assert.deepEqual(media, { kind: 'audio', duration: 3723 });
    assert.equal(image?.src, 'https://anh.songca.example/truyen-thanh.jpg');
    assert.equal(title, 'Câu chuyện truyền thanh số 41');
  });

  it('takes an enclosed picture before the counter in the description', () => {
    const { image, summary } = story(feed, 'Ảnh đính kèm');
    assert.equal(image?.src, 'https://anh.songca.example/dinh-kem.jpg');
    assert.equal(summary, 'Chữ.');
  });

  it('takes the first real picture of the text: no emoji, no placeholder', () => {
    assert.deepEqual(story(feed, 'Ảnh trong bài').image, {
      src: 'https://songca.example/trong-bai.jpg',
      width: 640,
      height: 360,
      alt: 'Người chèo thuyền',
    });
  });

  it('takes the picture that home-made feeds put into <image>', () => {
    assert.equal(story(feed, 'Ảnh của người').image?.src, 'https://anh.songca.example/tu-viet.jpg');
  });

  it('knows where the list goes on', () => {
    assert.equal(feed.next, 'https://songca.example/rss/media.rss?trang=2');
    assert.equal(feed.language, 'vi');
  });
});

describe('older RSS', () => {
  it('reads RDF, whose stories stand beside the channel', () => {
    const feed = feedOf(rss, fixture('rss-rdf.xml'));
    const { authors, published, section } = story(feed, 'Tide tables');
    assert.deepEqual(
      [authors, published, section],
      [[{ name: 'Ada Quill' }], '2024-04-10T10:04:00Z', 'Harbour'],
    );
    assert.equal(story(feed, 'A lamp').url, 'https://delta.example/lamp');
    assert.equal(feed.language, 'en');
  });
});

describe('what strangers write into RSS', () => {
  it('shows text, never markup or code', () => {
    const feed = feedOf(
      rss,
      item(
        '<description><![CDATA[<p onclick="x()">Chữ<script>pwned=1</script><style>*{}</style> &lt;b&gt;đậm&lt;/b&gt;</p>]]></description>',
      ),
    );
    assert.equal(feed.articles[0]?.summary, 'Chữ <b>đậm</b>');
  });

  it('follows only http and https', () => {
    const feed = feedOf(
      rss,
      `<rss><channel>${['javascript:alert(1)', 'data:text/html,x', 'java\nscript:x', '&#1;javascript:x']
        .map((link) => `<item><title>A</title><link>${link}</link></item>`)
        .join('')}</channel></rss>`,
    );
    assert.equal(feed.articles.length, 0);
    assert.deepEqual(
      feed.diagnosis.dropped.map(({ reason }) => reason),
      ['unsafe-url', 'unsafe-url', 'unsafe-url', 'unsafe-url'],
    );
  });

  it('cuts a whole article in the description to a summary, between words', () => {
    const { summary } = only(`<description>${'Nước lên chậm. '.repeat(200)}</description>`);
    assert.ok(summary && summary.length <= 301 && summary.endsWith('…') && !summary.includes('chậ…'));
  });

  it('takes a guid for no page where it says so, and no author from an address', () => {
    const feed = feedOf(
      rss,
      '<rss><channel><item><title>A</title><guid isPermaLink="false">https://songca.example/1</guid></item></channel></rss>',
    );
    assert.deepEqual(feed.diagnosis.dropped, [{ index: 0, reason: 'no-url' }]);
    assert.deepEqual(only('<author>a@songca.example (Hà My)</author>').authors, [{ name: 'Hà My' }]);
  });

  it('reads Media RSS with another spelling of its namespace, or with none', () => {
    const picture = '<media:thumbnail url="/a.jpg" width="320" height="180"/>';
    for (const around of ['xmlns:media="https://search.yahoo.com/mrss"', ''])
      assert.equal(only(picture, around).image?.src, 'https://songca.example/a.jpg', around);
  });

  it('leaves out lengths that are none', () => {
    for (const duration of ['1h', '-3', '12:3', 'NaN'])
      assert.deepEqual(
        only(`<enclosure url="/a.mp3" type="audio/mpeg"/><itunes:duration>${duration}</itunes:duration>`)
          .media,
        { kind: 'audio' },
      );
  });

  it('is mended once where HTML’s entities and bare & make it unreadable', () => {
    const { summary } = only('<description>Cơm&nbsp;&amp; áo & gạo &hellip;</description>');
    assert.equal(summary, 'Cơm & áo & gạo …');
  });
});

describe('what is no RSS', () => {
  const reads = (body: unknown) => rss.read(body, { url: 'https://songca.example/', parse: nodeMarkup });

  it('tells a page of HTML, a cut feed and other things from a feed', () => {
    for (const body of [
      '<!doctype html><html><head><meta charset=utf-8></head><body><p>Bảo trì</body></html>',
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bảo trì</title></head><body/></html>',
      item('').slice(0, -20),
      '',
      'Không tìm thấy',
      undefined,
      null,
      {},
      42,
    ])
      assert.deepEqual(reads(body), { ok: false, failure: { kind: 'parse', as: 'xml' } });
    for (const body of ['<rss/>', '<svg/>', '<feed xmlns="http://www.w3.org/2005/Atom"/>'])
      assert.deepEqual(reads(body), { ok: false, failure: { kind: 'schema', at: 'channel' } });
  });

  it('is an empty list when the channel has no story', () => {
    assert.deepEqual(feedOf(rss, '<rss><channel><title>Trống</title></channel></rss>').articles, []);
  });

  it('never throws, whatever is written', () => {
    const tag = fc.constantFrom(
      'rss',
      'channel',
      'item',
      'title',
      'link',
      'description',
      'media:content',
      'guid',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      tag.map((name) => `<${name} url="/a" medium="image" width="9e9"/>`),
      fc.constantFrom('<![CDATA[', ']]>', '&nbsp;', '&', '<', '"', 'https://a.example/', '<img src=x>'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.boolean(), (pieces, framed) => {
        const text = pieces.join('');
        const result = reads(framed ? item(text) : text);
        return result.ok || ['parse', 'schema'].includes(result.failure.kind);
      }),
    );
  });
});
