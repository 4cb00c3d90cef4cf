import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { graphemes } from '../../src/model/graphemes.js';
import { kindChecks, shouts } from '../../src/selection/kind-checks.js';
import { lacksDiacritics } from '../../src/selection/missing-diacritics.js';
import { privateData } from '../../src/selection/private-data.js';

/** As readers of a provincial paper write. */
const WELL_WRITTEN = [
  'Cầu xong rồi, xin đừng quên con đường đất dẫn ra cầu. Mùa mưa xe máy vẫn phải dắt bộ gần một cây số.',
  'Đường dẫn thuộc dự án khác, theo tôi biết thì tháng Sáu mới trải nhựa.',
  'Cảm ơn chị. Tôi sẽ hỏi thêm phòng Hạ tầng.',
  'Tôi bán hàng ở bến cũ mười bảy năm. Mừng cho bà con, cũng hơi buồn vì bến sẽ vắng.',
  'Mong xã đặt thêm đèn ở lối lên cầu phía Thanh Khê, tối qua tôi đi rất khó nhìn.',
  'Ngày bố tôi đổ bệnh, nước lớn, đò không chạy. Giá mà có cây cầu này sớm hơn hai mươi năm.',
  'Xin hỏi xe ba gác có được qua cầu không?',
  'Hay quá!',
  'Anh em ta ra xem xe cho vui.',
  'Hôm nay tôi đi qua cầu, xe đông, hai bên có lan can, trẻ con chơi trên cầu rất nguy hiểm.',
  'Bao giờ thì khánh thành? Dân ba xã mong lắm rồi.',
  'Cả nhà cho em hỏi: xe ô tô bốn chỗ có qua được không ạ?',
  'Giá xăng tăng, giá rau cũng tăng, lương thì đứng yên, ai lo cho dân?',
  'Bên thi công ghi “hoàn thành trước 30/6”, nay đã tháng 8. Ai chịu trách nhiệm?',
  'Con tôi học trường THPT Lam Giang, sáng nào cũng phải đi đò từ bốn giờ rưỡi.',
  'Nói thẳng là mấy ông thầu làm ăn bố láo, đường dẫn bỏ không cả năm.',
  'Manchester United thua 3-0, xem chán quá các bác ơi.',
  'Nhà tôi ba đời chèo đò. Thôi thì qua sông nhờ cầu, đò xin gác mái.',
];

/** The same people on a telephone whose keyboard has no marks. */
const WITHOUT = [
  'Cau dep qua, ba con hai xa mung lam',
  'Mong xa dat them den o loi len cau phia Thanh Khe, toi qua toi di rat kho nhin',
  'Duong dan thuoc du an khac, theo toi biet thi thang Sau moi trai nhua.',
  'Toi ban hang o ben cu muoi bay nam. Mung cho ba con',
  'xin hoi xe ba gac co duoc qua cau khong',
  'Bao gio thi khanh thanh? Dan ba xa mong lam roi.',
  'CAU XONG ROI XIN DUNG QUEN CON DUONG DAT DAN RA CAU',
  'Gia xang tang, gia rau cung tang, luong thi dung yen, ai lo cho dan',
  'ko biet bao gio moi lam xong, dan kho qua',
  'Lien he facebook cua toi nhe, toi da den tan noi xem roi, duong rat xau',
];

const ELSEWHERE = [
  'The bridge is open at last and we are very happy about it, thank you.',
  'It is not hot at all today, but the road to the bridge is still closed.',
  'Le pont est enfin ouvert, merci à tous ceux qui ont travaillé.',
  'الجسر جميل جدا وأهل القريتين سعداء',
  'Die Brücke ist endlich fertig, wir freuen uns sehr.',
  '12 345 678',
  '😀😀😀',
  'ok',
  'toi dong y',
];

describe('Vietnamese without its marks', () => {
  for (const text of WELL_WRITTEN)
    test(`nothing is said of: ${text}`, () => {
      assert.equal(lacksDiacritics(text), false);
      assert.equal(lacksDiacritics(text.normalize('NFD')), false);
    });
  for (const text of WITHOUT) test(`told of: ${text}`, () => assert.equal(lacksDiacritics(text), true));
  for (const text of ELSEWHERE)
    test(`another language, or too little to tell: ${text}`, () =>
      assert.equal(lacksDiacritics(text), false));

  test('every well-written sentence of some length is told of once its marks are gone', () => {
    for (const text of WELL_WRITTEN.filter(({ length }) => length > 40)) {
      const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
      assert.equal(lacksDiacritics(plain), true, plain);
    }
  });

  test('is no matter of threads in other languages', () => {
    assert.deepEqual(kindChecks(WITHOUT[1]!, 'vi-VN'), ['diacritics']);
    assert.deepEqual(kindChecks(WITHOUT[1]!, 'en'), []);
  });
});

describe('capitals', () => {
  test('are told of where a whole text has them', () => {
    assert.ok(shouts('ĐỀ NGHỊ XÃ LÀM ĐƯỜNG NGAY, DÂN KHỔ LẮM RỒI!'));
    assert.ok(shouts('THE ROAD IS STILL CLOSED, DO SOMETHING'));
  });
  test('are let be in names, signs and scripts without them', () => {
    for (const text of [
      'UBND TP.HCM',
      'Chủ tịch UBND xã Thanh Khê nói gì?',
      'THPT',
      'الجسر جميل جدا وأهل',
      'OK',
    ])
      assert.ok(!shouts(text), text);
  });
});

describe('what should not be published by oversight', () => {
  const told: readonly (readonly [string, readonly string[]])[] = [
    ['Gọi tôi số 0912 345 678 nhé', ['phone']],
    ['sđt 0912.345.678', ['phone']],
    ['+84 912 345 678', ['phone']],
    ['(024) 3825 1234', ['phone']],
    ['٠٩١٢٣٤٥٦٧٨', ['phone']],
    ['Thư cho tôi: thuy.tien@thu.example', ['email']],
    ['thuytien (at) thu.example', ['email']],
    ['CCCD 001088012345', ['number']],
    ['căn cước số 042 190 001 234', ['number']],
    ['CMND: 183456789', ['number']],
    ['STK 1903 5566 7788 01 ngân hàng', ['number']],
    ['hộ chiếu C1234567', ['number']],
    ['Gọi 0912345678 hoặc a@b.example', ['phone', 'email']],
  ];
  for (const [text, kinds] of told) test(text, () => assert.deepEqual(privateData(text), kinds));
  for (const text of [
    'Cầu dài 1.250 m, kinh phí 1.500.000.000 đồng',
    'Ngày 09/04/2024 lúc 17:04:00',
    'Từ 2019-2024 đã chi 84.000.000.000 đồng',
    'Tỉ số 3-0, phút 90+4',
    'Quốc lộ 1A, km 0123+456',
    '@thuytien ơi',
    'Nghị định 168/2024/NĐ-CP',
    'xem https://bao.example/bai/0912345',
  ])
    test(`nothing is said of: ${text}`, () => assert.deepEqual(privateData(text), []));
});

describe('length', () => {
  test('is what a reader takes for signs, however they were typed', () => {
    assert.equal(graphemes('Tiếng Việt'), 10);
    assert.equal(graphemes('Tiếng Việt'.normalize('NFD')), 10);
    assert.equal(graphemes('👨‍👩‍👧‍👦ế'), 2);
    assert.equal(graphemes('a\r\nb'), 3);
    assert.equal(graphemes(''), 0);
  });
  test('does not depend on the way that is quicker', () => {
    const segmenter = new Intl.Segmenter();
    const letters = fc.constantFrom(...'aếĐ \n\rи.…"“€ạ'.split(''), '\u0301', '👍🏽', 'ب');
    fc.assert(
      fc.property(fc.array(letters), (parts) => {
        const text = parts.join('').normalize('NFC');
        assert.equal(graphemes(text), [...segmenter.segment(text)].length);
      }),
    );
  });
});
