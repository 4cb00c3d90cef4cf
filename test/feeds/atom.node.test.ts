import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { atom } from '../../src/feeds/adapters/atom.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { feedOf, fixture, story } from '../helpers/read-feed.js';

const ATOM = 'xmlns="http://www.w3.org/2005/Atom"';
const entry = (inside: string): string =>
  `<feed ${ATOM}><entry><title>Tin</title><link href="/a"/>${inside}</entry></feed>`;
const only = (inside: string) => story(feedOf(atom, entry(inside)), 'Tin');

describe('Atom', () => {
  const feed = feedOf(atom, fixture('atom-papers.xml'), { url: 'https://lamgiang.example/feed.atom' });

  it('has its name, language and next page, resolved against its own base', () => {
    assert.equal(feed.title, 'Lam Giang & miền Tây');
    assert.equal(feed.language, 'vi');
    assert.equal(feed.next, 'https://lamgiang.example/bao/feed.atom?trang=2');
    assert.deepEqual(feed.diagnosis.dropped, []);
  });

  it('does not go on at another host', () => {
    assert.equal(feedOf(atom, fixture('atom-papers.xml')).next, undefined);
  });

  it('keeps tags that a headline of plain text is about', () => {
    const { title, summary } = story(feed, 'Thẻ');
    assert.equal(title, 'Thẻ <b> và <i> trong sách giáo khoa tin học: 5 < 7');
    assert.equal(summary, 'Học sinh lớp 8 đọc mã & cười.');
  });

  it('reads writers, section, tags, comments, picture and times', () => {
    const { authors, section, tags, commentCount, image, published, updated, url } = story(feed, 'Thẻ');
    assert.deepEqual(authors, [
      { name: 'Lê Phương Thảo', url: 'https://lamgiang.example/bao/tac-gia/thao' },
      { name: 'Vừ Bá Tính' },
    ]);
    assert.deepEqual([section, tags, commentCount], ['Giáo dục', ['tin học'], 7]);
    assert.equal(image?.src, 'https://lamgiang.example/bao/anh/1.jpg');
    assert.deepEqual([published, updated], ['2024-04-10T10:04:00Z', '2024-04-10T11:00:00Z']);
    assert.equal(url, 'https://lamgiang.example/bao/1.html');
  });

  it('reads headlines and texts in HTML, and pictures against the base of their text', () => {
    const { title, summary, image, url, updated, authors } = story(feed, 'Lễ hội');
    assert.equal(title, 'Lễ hội Uống nước nhớ nguồn “mở cửa”');
    assert.equal(summary, 'Trống vang từ sáng. Chiều có đua thuyền.');
    assert.deepEqual(image, {
      src: 'https://lamgiang.example/bao/2024/anh/le-hoi.jpg',
      width: 800,
      height: 600,
      alt: 'Cờ hội',
    });
    assert.equal(url, 'https://lamgiang.example/bao/2024/2.html');
    assert.equal(updated, undefined);
    assert.deepEqual(authors, [{ name: 'Tòa soạn Lam Giang' }]);
  });

  it('reads headlines and texts in XHTML, in a language of their own', () => {
    const { title, summary, image, language } = story(feed, 'A quiet');
    assert.equal(title, 'A quiet year for typhoons');
    assert.equal(summary, 'Five named storms. One landfall & no damage.');
    assert.deepEqual([image?.src, image?.alt], ['https://lamgiang.example/bao/3.jpg', 'An empty pier']);
    assert.equal(language, 'en');
  });

  it('follows a text that lies elsewhere, and marks a film', () => {
    const { url, media, image } = story(feed, 'Phim');
    assert.equal(url, 'https://lamgiang.example/bao/phim/4.html');
    assert.deepEqual(media, { kind: 'video' });
    assert.equal(image?.src, 'https://anh.lamgiang.example/4.jpg');
  });
});

describe('what strangers write into Atom', () => {
  it('shows a plain text as it is, whatever it looks like', () => {
    assert.equal(
      only('<summary>&lt;script&gt;1&lt;/script&gt; AT&amp;amp;T</summary>').summary,
      '<script>1</script> AT&T',
    );
    assert.equal(
      only('<summary type="html">&lt;script&gt;1&lt;/script&gt;AT&amp;amp;T</summary>').summary,
      'AT&T',
    );
  });

  it('follows an id only where it is an address, and nothing unsafe', () => {
    const reasons = [
      '<id>urn:uuid:1</id>',
      '<link href="javascript:alert(1)"/>',
      '<link rel="self" href="/b"/>',
    ].map(
      (inside) =>
        feedOf(atom, `<feed ${ATOM}><entry><title>A</title>${inside}</entry></feed>`).diagnosis.dropped[0]
          ?.reason,
    );
    assert.deepEqual(reasons, ['no-url', 'unsafe-url', 'no-url']);
  });

  it('bears bases and addresses that are none', () => {
    const feed = feedOf(
      atom,
      `<feed ${ATOM} xml:base="http://["><entry xml:base="::"><title>A</title><link href="/a"/></entry></feed>`,
    );
    assert.equal(feed.diagnosis.items, 1);
  });

  it('reads Atom 0.3', () => {
    const { published, updated } = story(
      feedOf(
        atom,
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped" type="text/html">A &amp;amp; B</title>' +
          '<link rel="alternate" type="text/html" href="/a"/><issued>2004-04-10T10:04:00Z</issued><modified>2004-04-11T10:04:00Z</modified></entry></feed>',
      ),
      'A & B',
    );
    assert.deepEqual([published, updated], ['2004-04-10T10:04:00Z', '2004-04-11T10:04:00Z']);
  });
});

describe('what is no Atom', () => {
  const reads = (body: unknown) => atom.read(body, { url: 'https://lamgiang.example/', parse: nodeMarkup });

  it('tells a page of HTML, a cut feed and RSS from Atom', () => {
    for (const body of ['<!doctype html><p>Bảo trì', entry('').slice(0, -5), '', null, [], '\u0000'])
      assert.deepEqual(reads(body), { ok: false, failure: { kind: 'parse', as: 'xml' } });
    assert.deepEqual(reads('<rss><channel/></rss>'), { ok: false, failure: { kind: 'schema', at: 'feed' } });
  });

  it('never throws, whatever is written', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<title type="xhtml">',
        '</title>',
        '<link href="',
        '"/>',
        '<content type="html">',
        '</content>',
      ),
      fc.constantFrom(
        '&lt;img src=x&gt;',
        '&nbsp;',
        '&',
        '<a:b/>',
        '<entry xml:base=":">',
        '</entry>',
        '<category/>',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const result = reads(entry(pieces.join('')));
        return result.ok || result.failure.kind === 'parse';
      }),
    );
  });
});
