import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkPage, type Fault } from '../../cli/check/check-page.js';
import type { FindingKind } from '../../cli/check/finding.js';
import { readPage } from '../../cli/check/page.js';
import { en } from '../../cli/words/en.js';
import { vi } from '../../cli/words/vi.js';
import { fixture } from '../helpers/read-feed.js';

const faults = (html: string): readonly Fault[] => checkPage(html).faults;
const kinds = (html: string): readonly FindingKind[] => faults(html).map(({ kind }) => kind);

/** A page whose body holds this. */
const page = (body: string): string =>
  `<!doctype html><html lang="vi"><head><title>Trang</title></head><body>${body}</body></html>`;
const finds = (kind: FindingKind, ...bodies: string[]): void => {
  for (const body of bodies) assert.deepEqual([...new Set(kinds(page(body)))], [kind], body);
};
const passes = (...bodies: string[]): void => {
  for (const body of bodies) assert.deepEqual(kinds(page(body)), [], body);
};

describe('the page that started it', () => {
  const found = faults(fixture('the-page.html'));
  const of = (kind: FindingKind) => found.filter((fault) => fault.kind === kind);

  test('the update line without a time', () => {
    assert.deepEqual(
      of('time-without-value').map(({ quote, element }) => [quote, element]),
      [['Cập nhật:  GMT+7', 'tin-time']],
    );
  });
  test('pictures that are all announced with the headline of the page', () => {
    assert.equal(of('repeated-alt')[0]?.places.length, 3, 'the story’s own picture may');
  });
  test('titles cut by dots', () => {
    assert.equal(of('cut-title').length, 3);
  });
  test('the thread’s own template, twice', () => {
    assert.deepEqual(
      of('leaked-template').map(({ quote, places, element }) => [quote, places.length, element]),
      [
        ['{name} - {time}', 2, 'tin-comment-thread'],
        ['{body}', 2, 'tin-comment-thread'],
      ],
    );
  });
  test('a count of nothing, and the notice of a form that is not there', () => {
    assert.deepEqual(
      of('zero-count').map(({ quote }) => quote),
      ['0 bình luận mới nhất'],
    );
    assert.equal(of('form-notice').length, 1);
  });
  test('the bare stamp', () => {
    assert.deepEqual(
      of('bare-stamp').map(({ quote, places }) => [quote, places]),
      [['2024-04-10 17:04:00', [{ line: 57, column: 24 }]]],
    );
  });
  test('headings over nothing, each with the element that it should be', () => {
    assert.deepEqual(
      of('empty-heading').map(({ quote, element }) => [quote, element]),
      [
        ['Tin liên quan', 'tin-related-news'],
        ['Gợi ý', 'tin-related-news'],
        ['Thời tiết', 'tin-weather-box'],
      ],
    );
  });
  test('and nothing else, although its scripts and comments hold the same words', () => {
    assert.equal(found.length, 13);
  });
});

describe('a heading', () => {
  test('over nothing is found, however the box is built', () => {
    finds(
      'empty-heading',
      '<h2>Gợi ý</h2>',
      '<section><h2>Gợi ý</h2></section><p>Bài khác.</p>',
      '<div><div class="t"><h3>Gợi ý</h3></div><ul></ul></div><div>Bài khác.</div>',
      '<h3>Gợi ý</h3><script>render()</script><h3>Thể thao</h3><p>Có bài.</p>',
      '<h3>Gợi ý</h3><div hidden>ẩn</div><h2>Thể thao</h2><p>Có bài.</p>',
      '<div><h3>Gợi ý</h3><!-- tin --> &nbsp; <img></div>',
      '<aside><h4>Gợi ý</h4><tin-related-news class="tin-rows-4" for="#x"></tin-related-news></aside>',
      '<div><h2><a href="/goi-y">Gợi ý</a></h2><ul></ul></div>',
      '<div role="heading" aria-level="2">Gợi ý</div>',
    );
  });
  test('over something is not, and a headline is content', () => {
    passes(
      '<h2>Gợi ý</h2><p>Bài.</p>',
      '<div><div><h2>Gợi ý</h2></div></div><div><div><ul><li>Bài.</li></ul></div></div>',
      '<h2>Gợi ý</h2><h3>Hôm nay</h3><p>Bài.</p>',
      '<section><h2>Gợi ý</h2>Bài.</section>',
      '<header><h2>Báo Trạch Giang</h2></header><nav><a href="/">Trang nhất</a></nav>',
      '<ul><li><h3><a href="/a">Cầu thông xe</a></h3></li><li><h3><a href="/b">Chợ họp</a></h3></li></ul>',
      '<article><h3><a href="/a">Cầu thông xe</a></h3><div class="meta"></div></article><p>x</p>',
      '<h2>Ảnh</h2><img src="/a.jpg" width="1" height="1" alt="">',
      '<h2>Phim</h2><iframe src="/phim"></iframe>',
      '<h2>Tìm</h2><form><input name="q"></form>',
      '<h3>Thời sự</h3><h1>Cầu thông xe</h1><p>Bài.</p>',
      '<noscript><h2>Gợi ý</h2><a href="/">Tin</a></noscript>',
    );
  });
});

test('a label or frame around nothing', () => {
  finds(
    'empty-frame',
    '<figure><figcaption>Cầu mới. Ảnh: Mai Khuê</figcaption></figure>',
    '<details><summary>Xem lịch</summary></details>',
    '<aside aria-label="Thời tiết"></aside>',
    '<div class="box"><div class="box-title">Thời tiết</div><div class="box-body"></div></div>',
    '<table><caption>Giá vàng</caption></table>',
    '<div><div>Từ khoá:</div><div class="tags"></div></div>',
  );
  passes(
    '<figure><img src="/a.jpg" width="9" height="9" alt=""><figcaption>Cầu mới.</figcaption></figure>',
    '<div class="box"><div class="box-title">Thời tiết</div><div class="box-body">29 độ</div></div>',
    '<p>Ông nói:</p><blockquote>Nước đã rút.</blockquote>',
    '<div><span>Từ khoá:</span> <a href="/cau">cầu</a></div>',
    '<p>Chúng tôi hỏi:</p>',
  );
});

describe('a template that nobody filled', () => {
  test('is found in words, in what is announced, in addresses and in the head', () => {
    finds(
      'leaked-template',
      '<p>{name} - {time}</p>',
      '<p>Xin chào {{ user.name }}!</p>',
      '<p>Xin chào ${user}</p>',
      '<p>undefined bình luận</p>',
      '<p>Tác giả: null</p>',
      '<b>NaN°C</b>',
      '<p>Cập nhật lúc Invalid Date, báo Trạch Giang</p>',
      '<p>[object Object]</p>',
      '<p>%s đã bình luận</p>',
      '<p>&lt;%= title %&gt;</p>',
      '<p>{% block body %}</p>',
      '<p>{0} lượt xem hôm nay</p>',
      '<img src="/a.jpg" width="1" height="1" alt="{title}">',
      '<a href="/tin/{{slug}}">Cầu thông xe</a>',
      '<a href="/tin/undefined">Cầu thông xe</a>',
      '<button aria-label="undefined">x</button>',
    );
    assert.deepEqual(kinds('<title>{title} - Báo</title><p>x</p>'), ['leaked-template']);
    assert.deepEqual(kinds('<meta property="og:title" content="undefined"><p>x</p>'), ['leaked-template']);
  });
  test('is not what authors write, nor code, nor what is not shown', () => {
    passes(
      '<p>Tập hợp {x} và {1, 2, 3}, {…} và { a }.</p>',
      '<p>The contract is null and void, and what it means is undefined to this day, said the court in a long ruling.</p>',
      '<h3><a href="/a">Toà tuyên hợp đồng null</a></h3>',
      '<p>Giảm 100% so với năm ngoái, 50%s.</p>',
      '<pre>{name}</pre><p>Viết <code>{{ name }}</code> vào khuôn.</p>',
      '<template><p>{name}</p></template><p>x</p>',
      '<script type="text/x-tmpl"><b>{name}</b></script><p>x</p>',
      '<p>Bà Nan nói với ông Null ở chợ.</p>',
      '<a href="/tim?q=null-island">Đảo</a>',
      '<textarea>{name}</textarea>',
      '<tin-weather-box src="/weather/{place}.json" places="Hà Nội=ha-noi" style="min-height: 9em"><a href="/thoi-tiet">Thời tiết</a></tin-weather-box>',
    );
    finds(
      'leaked-template',
      '<tin-weather-box src="/{lang}/{place}.json" style="min-height: 9em"><a href="/thoi-tiet">Thời tiết</a></tin-weather-box>',
    );
  });
});

describe('a time', () => {
  test('without its value', () => {
    finds(
      'time-without-value',
      '<p>Cập nhật:  GMT+7</p>',
      '<p>Cập nhật: (GMT+7)</p>',
      '<div><span>Cập nhật:</span> <span class="t"></span></div>',
      '<p>Hồ Vĩnh An | Đăng lúc:</p>',
      '<p>Updated: </p>',
      '<p>Last updated at GMT</p>',
      '<p>GMT+7</p>',
      '<p>Đăng ngày 01/01/1970</p>',
      '<p>Lúc <time></time></p>',
    );
    passes(
      '<p>Cập nhật: 17:04 10/04/2024 (GMT+7)</p>',
      '<p>Cập nhật lúc 5 phút trước</p>',
      '<p><a href="/cap-nhat">Cập nhật</a></p>',
      '<dl><dt>Cập nhật:</dt><dd>17:04 10/04/2024</dd></dl>',
      '<p>Published by Trạch Giang</p>',
      '<p>Giờ ở Luân Đôn là GMT</p>',
      '<time class="dt-updated" datetime="2024-04-10T10:04:00Z"></time><p>x</p>',
      '<p>Sinh ngày 01/01/1970 ở Cồn Sậy, ông lái phà từ năm mười sáu tuổi và chưa từng nghỉ một ngày.</p>',
    );
  });
  test('as a database prints it', () => {
    finds(
      'bare-stamp',
      '<p>2024-04-10 17:04:00</p>',
      '<time datetime="2024-04-10T17:04:00+07:00">2024-04-10T17:04:00+07:00</time>',
      '<p>Đăng: 2024-04-10T17:04Z</p>',
    );
    passes(
      '<p>2024-04-10</p>',
      '<p>Số 2024-04-10/QĐ</p>',
      '<code>2024-04-10 17:04:00</code><p>x</p>',
      '<p>17:04 10/04/2024</p>',
    );
  });
});

describe('pictures', () => {
  const img = (alt: string, src = alt.length): string =>
    `<a href="/${src}"><img src="/${src}.jpg" width="1" height="1" alt="${alt}"></a>`;
  const headline = '<h1>Cầu thông xe</h1><p>Bài.</p>';
  test('announced with the page’s own headline, or three with the same words', () => {
    finds('repeated-alt', `${headline}${img('Cầu thông xe', 1)}${img('Cầu thông xe', 2)}`);
    finds('repeated-alt', [1, 2, 3].map((n) => img('Ảnh minh hoạ', n)).join(''));
    passes(
      `${headline}<div><img src="/a.jpg" width="1" height="1" alt="Cầu thông xe"></div>`,
      `${headline}${img('', 1)}${img('', 2)}${img('', 3)}`,
      `${img('Mai Khuê', 1)}${img('Mai Khuê', 2)}`,
    );
  });
  test('without a size are one fault, with every place', () => {
    const found = faults(page('<img src="/a.jpg" alt=""><img src="/b.jpg" width="3" alt="">'));
    assert.deepEqual(
      found.map(({ kind, places }) => [kind, places.length]),
      [['image-without-size', 2]],
    );
    passes(
      '<img src="/a.jpg" alt="" style="aspect-ratio: 3/2">',
      '<img src="/dem.gif" width="1" height="1" alt="">',
      '<img alt="x"> x',
    );
  });
});

test('a headline that the system cut off', () => {
  const link = (text: string, more = ''): string => `<a href="/${text.length}"${more}>${text}</a><br>`;
  finds(
    'cut-title',
    link('Cầu Ghềnh Vải thông xe sau hai năm chờ ...'),
    link('Cầu Ghềnh Vải thông…', ' title="Cầu Ghềnh Vải thông xe"'),
    link('Cầu Ghềnh Vải thông xe sau hai năm chờ đợi của...') +
      link('Chợ phiên họp lại sau mùa mưa lớn nhất tr...'),
  );
  passes(
    link('Và rồi nước cũng rút khỏi cánh đồng Cồn Sậy…'),
    link('Xem thêm ...'),
    link('Đọc tiếp...'),
    link('Loading ...'),
    '<p>Ông im lặng hồi lâu rồi nói thêm một câu nữa ...</p>',
  );
});

test('a count of nothing', () => {
  finds(
    'zero-count',
    '<p>0 bình luận</p>',
    '<b>Bình luận (0)</b>',
    '<p>0 comments</p>',
    '<p>Lượt xem: 0</p>',
  );
  passes(
    '<p>10 bình luận</p>',
    '<p>Bình luận (20)</p>',
    '<p>Trận đấu kết thúc 2–0 bình luận viên nói.</p>',
    '<p>Trong suốt ba tháng đầu năm, trang này nhận được 0 bình luận từ bạn đọc ở xa.</p>',
  );
});

test('the notice of a form, where there is no form', () => {
  const notice = '<p>Ý kiến của bạn sẽ được biên tập trước khi đăng.</p>';
  finds(
    'form-notice',
    notice,
    '<p>Xin vui lòng gõ tiếng Việt có dấu</p>',
    '<p>Your email address will not be published.</p>',
  );
  passes(
    `${notice}<form><textarea></textarea></form>`,
    '<p>Ý kiến của bạn đọc được toà soạn trân trọng.</p>',
  );
});

describe('a widget', () => {
  test('that is empty without scripts, in both forms, also one that is still to come', () => {
    finds(
      'no-fallback',
      '<tin-related-news class="tin-rows-4" src="/a"></tin-related-news>',
      '<div class="tin-related-news tin-rows-4" data-tin-src="/a"> </div>',
      '<tin-weather-box style="min-height: 200px"></tin-weather-box>',
      '<tin-time datetime="2024-04-10"></tin-time>',
      '<tin-comment-count></tin-comment-count>',
    );
    passes(
      '<tin-related-news class="tin-rows-4" src="/a"><a href="/">Tin</a></tin-related-news>',
      '<tin-related-news for="#cu"></tin-related-news><ul id="cu"><li>Tin</li></ul>',
    );
  });
  test('that reserves no height, unless a server drew it', () => {
    finds(
      'layout-shift',
      '<tin-related-news src="/a"><a href="/">Tin</a></tin-related-news>',
      '<div class="tin-article-card" data-tin-src="/a"><a href="/">Tin</a></div>',
    );
    passes(
      '<tin-related-news data-tin-v="0.1.0" src="/a"><template shadowrootmode="open"></template><a href="/"><img src="/a.jpg" alt="">Tin</a></tin-related-news>',
      '<div class="tin-related-news"><tin-related-news data-tin-v="0.1.0" src="/a"><template shadowrootmode="open"></template><a href="/">Tin</a></tin-related-news></div>',
      '<tin-time datetime="2024-04-10">10/04/2024</tin-time>',
      '<tin-article-card style="min-height: 156px" src="/a"><a href="/">Tin</a></tin-article-card>',
    );
    const [fault] = faults(
      page('<tin-related-news layout="headlines" limit="7"><a href="/">Tin</a></tin-related-news>'),
    );
    assert.equal(fault?.attribute, 'class="tin-lines-8"');
    const [weather] = faults(
      page('<tin-weather-box face="line"><a href="/">Thời tiết</a></tin-weather-box>'),
    );
    assert.equal(weather?.attribute, 'class="tin-weather-line"');
  });
});

describe('the story itself', () => {
  const long = (name: string): string =>
    `<p>${`${name} kể rằng nước lên nhanh, ghe nhỏ phải buộc vào cây bàng trước đình. `.repeat(2)}</p>`;
  const story = (text: string): string => `<article><h1>Cầu thông xe</h1>${text}</article>`;
  test('is missing', () => {
    finds(
      'article-empty',
      story(''),
      story('<p></p><div class="entry-content"></div>'),
      story('<p>Đang tải…</p>'),
    );
    passes(story(long('Bà Tư')));
    assert.deepEqual(
      kinds('<meta property="og:type" content="article"><h1>Cầu</h1><div class="detail-content"></div>'),
      ['article-empty'],
    );
  });
  test('stands there twice', () => {
    const text = long('Bà Tư') + long('Ông Sáu') + long('Chị Hai');
    finds('article-doubled', `${story(text)}<div class="print">${text}</div>`);
    passes(`${story(text)}<blockquote>${long('Bà Tư')}</blockquote>`);
  });
});

test('every kind of fault has its words in both languages, and no template leaks from them', () => {
  for (const words of [en, vi])
    for (const [kind, mend] of Object.entries(words.mends)) {
      assert.ok(words.found[kind as FindingKind]);
      for (const text of [mend(undefined, undefined), mend('tin-related-news', 'heading="x"')])
        assert.doesNotMatch(text, /undefined|null|\$\{/);
    }
});

test('places are counted in lines and columns from 1, whatever ends the lines', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const [fault] = faults(`<p>Một</p>${end}<p>Hai</p>${end}  <p>&amp; {name}</p>`);
    assert.deepEqual(fault?.places, [{ line: 3, column: 12 }]);
  }
});

test('letters that stand in parts, as windows-1258 has them, are the same words, and faults keep their places', () => {
  const whole = fixture('the-page.html');
  const told = (html: string): readonly string[] =>
    faults(html).map(({ kind, quote, places }) => `${kind} ${quote?.normalize()} ${places.length}`);
  assert.deepEqual(told(whole.normalize('NFD')), told(whole));
  const parts = 'Tiếng Việt {name}'.normalize('NFD');
  assert.deepEqual(
    faults(parts).map(({ places }) => places),
    [[{ line: 1, column: parts.indexOf('{') + 1 }]],
  );
});

test('a fault behind an end tag with a space in it stands where it stands', () => {
  for (const html of ['</p\r\n<p>{name}', '<p>x</p >{name}', '<p>&amp;{name}'])
    assert.deepEqual(
      faults(html).map(({ places }) => places[0]?.column),
      [(html.split('\n').at(-1) ?? '').indexOf('{') + 1],
    );
});

test('a text that is read in many bits takes no more memory than one', () => {
  const [text] = readPage('<'.repeat(1000)).children;
  assert.deepEqual(text, { text: '<'.repeat(1000), pieces: [{ at: 0, offset: 0 }] });
});

test('any page is read to its end, and each fault stands where it is said to', () => {
  const pieces = fc.constantFrom(
    ...[
      '<p>',
      '</p',
      '<!--',
      '-->',
      '<h2>Gợi ý</h2>',
      '{name}',
      '&amp;',
      '&#123;x1}',
      '<pre>',
      '</div>',
      '<ul>',
      '<tin-time>',
    ],
    ...[
      '<svg><title>',
      '<![CDATA[',
      '<template>',
      '<a href="{x.y}">',
      '<title>',
      "<img alt='",
      '\0',
      '🌧',
      '\r\n',
      '<noscript>',
      '<select><option>',
    ],
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
      (html) => {
        const lines = html.split(/\r\n|\r|\n/);
        for (const { places } of faults(html))
          for (const { line, column } of places)
            assert.ok(column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1);
      },
    ),
  );
});

test('a page nested beyond all measure is read as well', () => {
  assert.equal(readPage('<div>'.repeat(5000) + '{name}').name, '#page');
  assert.deepEqual(kinds('<div>'.repeat(5000) + '{name}'), ['leaked-template']);
});
