import fc from 'fast-check';
import { fromHtml } from '../../src/feeds/microformats.js';
import type { Feed } from '../../src/model/feed.js';
import { text } from './draft.arbitrary.js';
import type { Bench } from './microformats.suite.js';

/** What publishers type and other systems write between our tags. */
export function byHandSuite({ test, equal, parse }: Bench): void {
  const context = { url: 'https://bao.example/tin/', parse, timeZone: '+07:00' };
  const read = (html: string): Feed => {
    const body = parse(html, 'html');
    if (!body) throw new Error('HTML always has a body');
    return fromHtml(body, context);
  };
  const titles = (html: string): string[] => read(html).articles.map(({ title }) => title);

  test('a list typed by hand is a feed', () => {
    const { articles, diagnosis } = read(`
      <h2>Tin liên quan</h2>
      <ul>
        <li><a href="cau-moi">Cầu mới qua<br>sông Hiếu <time datetime="2024-04-10T17:04:00+07:00">17:04</time></a></li>
        <li data-tin-time="10/04/2024 08:00">
          <a href="/tin/cho"><img src="/anh/cho.jpg" width="320" height="213" alt="Gian hàng nón lá"></a>
          <a href="/tin/cho">Chợ phiên họp lại</a>
          <p>Hơn hai trăm gian hàng &amp; một bến đò.</p>
        </li>
        <li><a href="javascript:alert(1)">Bấm vào đây</a></li>
        <li>Không có gì</li>
      </ul>
      <p><a href="/tin">Xem tất cả</a></p>`);
    equal(articles, [
      {
        id: 'https://bao.example/tin/cau-moi',
        url: 'https://bao.example/tin/cau-moi',
        title: 'Cầu mới qua sông Hiếu',
        published: '2024-04-10T10:04:00Z',
      },
      {
        id: 'https://bao.example/tin/cho',
        url: 'https://bao.example/tin/cho',
        title: 'Chợ phiên họp lại',
        summary: 'Hơn hai trăm gian hàng & một bến đò.',
        image: { src: 'https://bao.example/anh/cho.jpg', width: 320, height: 213, alt: 'Gian hàng nón lá' },
        published: '2024-04-10T01:00:00Z',
      },
    ]);
    equal(diagnosis.format, 'html');
    equal(diagnosis.dropped, [{ index: 2, reason: 'unsafe-url' }]);
  });

  test('links alone are stories, and one link takes what stands beside it', () => {
    equal(titles('<a href="/a">Một</a> <a href="/b">Hai</a> <a name="x">Ba</a>'), ['Một', 'Hai']);
    const [story] = read(
      `<h2>Xem thêm</h2><img src="/a.jpg" alt=""><p><a href="/a">Một</a></p><p>Lời dẫn</p>`,
    ).articles;
    equal(story?.title, 'Một');
    equal(story?.summary, 'Lời dẫn');
    equal(story?.image?.src, 'https://bao.example/a.jpg');
  });

  test('a whole card in one link gives its heading as the title', () => {
    const [story] = read(
      `<article><a href="/a"><img src="/a.jpg" alt=""><h3>Một</h3><p>Lời dẫn</p></a></article>`,
    ).articles;
    equal(story?.title, 'Một');
    equal(story?.summary, 'Lời dẫn');
  });

  test('the link in the heading is the story, not the section before it', () => {
    equal(titles(`<ul><li><a href="/thoi-su">Thời sự</a><h3><a href="/a">Một</a></h3></li></ul>`), ['Một']);
  });

  test('children without a link hold no story', () => {
    equal(titles('<p>Đang tải tin…</p><ul><li>Một</li></ul>'), []);
    equal(titles(''), []);
  });

  test('a list inside a row does not hide the row', () => {
    equal(
      titles('<ul><li><a href="/a">Một</a><ul><li>ảnh</li></ul></li><li><a href="/b">Hai</a></li></ul>'),
      ['Một', 'Hai'],
    );
  });

  test('microformats of other systems are read, and an author keeps name, link and picture', () => {
    const { articles } = read(`
      <div class="h-feed"><h1 class="p-name">Nhật ký</h1>
        <article class="post h-entry">
          <div class="p-author h-card"><img class="u-photo" src="/me.jpg" alt=""><a class="u-url p-name" href="/me">Đặng Ký</a></div>
          <a class="u-url" href="/a"><span class="p-name">Một</span></a>
          <abbr class="dt-published">2024-04-10T10:04:00Z</abbr>
          <a class="p-category" href="/the/cau">cầu</a>
          <div class="h-cite"><a class="u-url p-name" href="/khac">Khác</a></div>
        </article>
        <a href="/xa">Xa</a>
      </div>`);
    equal(articles, [
      {
        id: 'https://bao.example/a',
        url: 'https://bao.example/a',
        title: 'Một',
        published: '2024-04-10T10:04:00Z',
        authors: [{ name: 'Đặng Ký', url: 'https://bao.example/me' }],
        tags: ['cầu'],
      },
    ]);
  });

  test('a picture that loads late by script, or a time that is empty, does not hide the real one', () => {
    const [story] = read(
      `<ul><li data-tin-time="2024-04-10"><a href="/a">Một</a><time></time><img src="data:image/gif;base64,R0lG" data-src="/a.jpg"></li></ul>`,
    ).articles;
    equal(story?.image, { src: 'https://bao.example/a.jpg' });
    equal(story?.published, '2024-04-10');
  });

  test('an inert template holds no story', () => {
    equal(titles('<template shadowrootmode="open"><a href="/x">X</a></template><a href="/a">Một</a>'), [
      'Một',
    ]);
  });

  test('no markup is too broken to be read', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            text,
            fc.constantFrom(
              '<ul>',
              '<li>',
              '<a href="/a">',
              '<time>',
              '<p>',
              '</a>',
              '<h3>',
              '<img src=x srcset="',
              ' class="h-entry"',
            ),
          ),
        ),
        (parts) => {
          equal(read(parts.join('')).diagnosis.format, 'html');
        },
      ),
    );
  });
}
