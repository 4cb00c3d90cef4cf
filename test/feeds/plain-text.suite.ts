import type { MarkupParser } from '../../src/feeds/markup.js';
import { foldText } from '../../src/feeds/fold-text.js';
import { htmlText, plainText } from '../../src/feeds/plain-text.js';

/** What runs the suite: one test runner and one parser. */
export interface Bench {
  readonly test: (name: string, body: () => void) => void;
  readonly equal: (actual: unknown, expected: unknown, message?: string) => void;
  readonly parse: MarkupParser;
}

/** What readers get to see of what strangers wrote, the same through every parser. */
export function plainTextSuite({ test, equal, parse }: Bench): void {
  const reads = (value: unknown, expected: string): void => equal(plainText(value, parse), expected);

  test('plain words stay as they are', () => {
    reads('Cầu mới qua sông Hiếu', 'Cầu mới qua sông Hiếu');
    reads('جسر جديد فوق النهر', 'جسر جديد فوق النهر');
    reads('Giá < 5 & > 3', 'Giá < 5 & > 3');
    reads('R&D, Q&A;', 'R&D, Q&A;');
    reads(2024, '2024');
    reads(0, '0');
  });

  test('entities are decoded once, and once more where a system encoded twice', () => {
    reads('Lúa &amp; ngô', 'Lúa & ngô');
    reads('AT&amp;T', 'AT&T');
    reads('AT&amp;amp;T', 'AT&T');
    reads('&amp;#8220;Nón lá&amp;#8221;', '“Nón lá”');
    reads('&quot;Bão s&ocirc;́ 5&quot; &#x2013; m&#432;a', '"Bão số 5" – mưa');
    reads('Chợ&nbsp;phi&ecirc;n&hellip;', 'Chợ phiên…');
  });

  test('what is encoded three times is decoded twice', () => reads('AT&amp;amp;amp;T', 'AT&amp;T'));

  test('an ampersand without a semicolon is an author’s', () => {
    reads('Tôm&copy cá &reg; &khongco;', 'Tôm&copy cá ® &khongco;');
    reads('a&lt b', 'a&lt b');
  });

  test('tags are no words', () => {
    reads('<b>Khẩn</b>: bão <i class="x">số 5</i>', 'Khẩn: bão số 5');
    reads('Một<br>hai<br/>ba</br>bốn', 'Một hai ba bốn');
    reads('<p>Một</p><p>hai</p>', 'Một hai');
    reads('<img src="x" onerror="alert(1)">Ảnh', 'Ảnh');
    reads('<a href="javascript:alert(1)">Bấm</a>', 'Bấm');
    reads('H<sub>2</sub>O', 'H2O');
    reads('Trước<!-- ẩn -->sau', 'Trướcsau');
  });

  test('scripts and styles are not read out', () => {
    reads('<script>alert("1")</script>Tin<style>p{color:red}</style>', 'Tin');
    reads('Tin <SCRIPT type="x">document.title = "<b>"</SCRIPT>', 'Tin');
  });

  test('a headline about HTML keeps its tag', () => {
    reads('Thẻ <b> dùng làm gì?', 'Thẻ <b> dùng làm gì?');
    reads('Vì sao bỏ <marquee>', 'Vì sao bỏ <marquee>');
    reads('Khi nào viết </div>?', 'Khi nào viết </div>?');
    reads('Thẻ <p', 'Thẻ <p');
    reads('<title> và </title>', '<title> và </title>');
    reads('Mở <!-- mà không đóng', 'Mở <!-- mà không đóng');
  });

  test('a tag written by entities is a word', () => {
    reads('Thẻ &lt;b&gt; và &lt;br&gt;', 'Thẻ <b> và <br>');
    reads('&lt;b&gt;đậm&lt;/b&gt;', '<b>đậm</b>');
    reads('&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>');
    reads('&amp;lt;b&amp;gt;', '<b>');
  });

  test('letters are composed: NFD, entities and marks after invisible characters', () => {
    reads('Quảng Trị'.normalize('NFD'), 'Quảng Trị'.normalize('NFC'));
    reads('e&#x302;&#x301;', 'ế');
    reads('e\u00ad\u0302\u200b\u0301', 'ế');
  });

  test('white space is one space, at the ends none', () =>
    reads('\n  Một\u00a0\u00a0hai\t\u2003ba \r\n', 'Một hai ba'));

  test('invisible characters go, and so does what turns the line around', () => {
    reads('Mưa\u00ad lớn\u200b ở\u2060 đây\ufeff', 'Mưa lớn ở đây');
    reads('\u202eđảo ngược\u202c \u2066x\u2069', 'đảo ngược x');
    reads('a\u0000b\u0007c\u009fd', 'abcd');
    reads('lẻ \ud83d loi', 'lẻ loi');
  });

  test('joiners stay: families and Persian are written with them', () => {
    reads('👩‍👩‍👧', '👩‍👩‍👧');
    reads('می\u200cخواهم', 'می\u200cخواهم');
  });

  test('what is no text is no text', () => {
    for (const value of [undefined, null, true, false, NaN, Infinity, {}, [], ['a'], { toString: 1 }])
      reads(value, '');
  });

  test('HTML is read as a browser would show it', () => {
    equal(htmlText('<p>Một<p>Hai <b>ba<ul><li>bốn<li>năm</ul>', parse), 'Một Hai ba bốn năm');
    equal(htmlText('<p>A &amp;amp; B</p> &lt;b&gt;', parse), 'A &amp; B <b>');
    equal(htmlText('Bị cắt giữa <a href="https://bao.exa', parse), 'Bị cắt giữa');
    equal(htmlText('', parse), '');
  });

  test('folding again changes nothing', () => {
    for (const text of ['a \u200b b', '\ufeff', 'e\u00ad\u0301', ' \u0301', '\ud83d\u200b\ude00'])
      equal(foldText(foldText(text)), foldText(text));
  });
}
