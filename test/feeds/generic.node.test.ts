import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReadContext } from '../../src/feeds/adapter.js';
import { generic } from '../../src/feeds/adapters/generic.js';
import type { Article } from '../../src/model/article.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';

const context: ReadContext = { url: 'https://bao.example/api/tin', parse: nodeMarkup, timeZone: '+07:00' };

function read(body: unknown, more: Partial<ReadContext> = {}): readonly Article[] {
  const result = generic.read(body, { ...context, ...more });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value.articles;
}

const STORY = {
  id: '7',
  url: 'https://bao.example/cau',
  title: 'Cầu mới',
  summary: 'Hai bờ nối lại.',
  image: { src: 'https://bao.example/cau.jpg' },
  published: '2024-04-10T10:04:00Z',
  section: 'Kinh tế',
};

for (const [system, item] of [
  [
    'English names',
    {
      id: 7,
      name: 'Cầu mới',
      link: '/cau',
      thumbnail: '/cau.jpg',
      lead: 'Hai bờ nối lại.',
      created_at: '2024-04-10 17:04:00',
      category: { id: 3, name: 'Kinh tế' },
    },
  ],
  [
    'Vietnamese names',
    {
      ma_bai: 7,
      tieu_de: 'Cầu mới',
      duong_dan: '/cau',
      anh_dai_dien: '/cau.jpg',
      mo_ta: 'Hai bờ nối lại.',
      ngay_dang: '10/04/2024 17:04',
      chuyen_muc: 'Kinh tế',
    },
  ],
  [
    'Vietnamese names in camel case',
    {
      maBai: '7',
      tieuDe: 'Cầu mới',
      duongDan: '/cau',
      anhDaiDien: { url: '/cau.jpg' },
      tomTat: '<p>Hai bờ nối lại.</p>',
      ngayDang: 'Thứ tư, 10/04/2024, 17:04 (GMT+7)',
      tenChuyenMuc: 'Kinh tế',
    },
  ],
  [
    'Vietnamese names with their marks',
    {
      Mã: 7,
      'Tiêu đề': 'Cầu mới',
      'Đường dẫn': '/cau',
      'Hình ảnh': [{ src: '/cau.jpg' }],
      'Mô tả': 'Hai bờ nối lại.',
      'Ngày đăng': 1712743440,
      'Chuyên mục': [{ ten: 'Kinh tế' }],
    },
  ],
  [
    'a newspaper’s own',
    {
      articleId: 7,
      title: 'Cầu mới',
      shareUrl: 'https://bao.example/cau',
      avatar: '/cau.jpg',
      sapo: 'Hai bờ nối lại.',
      distributionDate: '/Date(1712743440000)/',
      zoneName: 'Kinh tế',
    },
  ],
] as const)
  test(`home-made JSON is understood by itself: ${system}`, () => {
    assert.deepEqual(read({ status: 'ok', data: { total: 1, list: [item] } }), [STORY]);
    assert.deepEqual(read([item]), [STORY]);
  });

const mapped = {
  ma: 7,
  tieu_de_chinh: 'Cầu mới',
  lk: { web: '/cau' },
  anh: { url: '/cau.jpg', width: '1200', height: 800 },
  'ngay.dang': 'bỏ',
  thoi: { dang: '2024-04-10 17:04:00' },
  tomtat: 'Hai bờ nối lại.',
  theloai: 'Kinh tế',
};

test('a map names the fields, and what it leaves out is found by its usual name', () => {
  const map = 'title:tieu_de_chinh; url:lk.web ;image:anh;date:thoi.dang;khong:co;;x';
  assert.deepEqual(read({ data: { list: [mapped] } }, { items: 'data.list', map }), [
    { ...STORY, image: { src: 'https://bao.example/cau.jpg', width: 1200, height: 800 } },
  ]);
  assert.deepEqual(read({ data: { list: [mapped] } }, { map }).length, 1);
  assert.equal(read([mapped], { map: `${map};image:anh.url` })[0]?.image?.width, undefined);
});

test('a map may name the next page, of the answer and not of its items', () => {
  const next = (paging: unknown, map = 'next:paging.next'): unknown => {
    const result = generic.read(
      { paging, tin: [{ title: 'A', url: '/a', next: '/b' }] },
      { ...context, map },
    );
    return result.ok && result.value.next;
  };
  assert.equal(next({ next: '/api/tin?trang=2' }), 'https://bao.example/api/tin?trang=2');
  assert.equal(next({ next: { href: '?trang=2' } }), 'https://bao.example/api/tin?trang=2');
  assert.equal(
    next({ tiep: '?trang=2' }, 'title:title; Next : paging.tiep '),
    'https://bao.example/api/tin?trang=2',
  );
  for (const none of [null, '', 2, '2', false, {}, 'https://khac.example/2', '/api/tin'])
    assert.equal(next({ next: none }), undefined, JSON.stringify(none));
  assert.equal(next({ next: '/2' }, 'title:title'), undefined);
});

test('the map outranks usual names, and a place of the list outranks guessing', () => {
  const body = {
    quang_cao: [{ title: 'Mua đi', url: '/ad' }],
    tin: [{ title: 'A', url: '/a', so_de: 'Một' }],
  };
  assert.equal(read(body, { items: 'tin', map: 'title:so_de' })[0]?.title, 'Một');
  assert.equal(read(body)[0]?.title, 'Mua đi');
});

test('paths go into lists', () =>
  assert.equal(
    read([{ t: 'A', u: ['/a'], m: [{ s: '/a.jpg' }] }], { map: 'title:t;url:u.0;image:m.0.s' })[0]?.image
      ?.src,
    'https://bao.example/a.jpg',
  ));

test('authors and tags come as texts, objects or lists', () => {
  const item = { title: 'A', url: '/a' };
  const authors = (author: unknown): unknown => read([{ ...item, author }])[0]?.authors;
  assert.deepEqual(authors('Lê Hạnh'), [{ name: 'Lê Hạnh' }]);
  assert.deepEqual(authors({ name: 'Lê Hạnh', url: '/le' }), [
    { name: 'Lê Hạnh', url: 'https://bao.example/le' },
  ]);
  assert.deepEqual(authors(['Lê Hạnh', { ten: 'Đặng Ký' }]), [{ name: 'Lê Hạnh' }, { name: 'Đặng Ký' }]);
  const tags = (value: unknown): unknown => read([{ ...item, tags: value }])[0]?.tags;
  assert.deepEqual(tags('cầu, Đông Hà;'), ['cầu', 'Đông Hà']);
  assert.deepEqual(tags([{ name: 'cầu' }, 'Đông Hà', null]), ['cầu', 'Đông Hà']);
});

test('our own fields are understood too', () => {
  const [article] = read([
    {
      title: 'A',
      url: '/a',
      sponsored: true,
      live: 1,
      pin: '2',
      dateline: 'QTO',
      media: { kind: 'video' },
      x: 1,
    },
  ]);
  assert.deepEqual(
    [article?.sponsored, article?.live, article?.pin, article?.dateline, article?.media?.kind],
    [true, true, 2, 'QTO', 'video'],
  );
});

test('no list of stories, no feed', () => {
  for (const body of [
    null,
    5,
    'x',
    {},
    { error: 'x' },
    { data: { list: [] } },
    { data: [{ title: 'A' }] },
    [[[]]],
  ])
    assert.deepEqual(generic.read(body, context), { ok: false, failure: { kind: 'format', format: 'json' } });
});

test('a place without a list fails by its name', () => {
  for (const body of [null, {}, { data: null }, { data: { list: {} } }, { data: { list: 'x' } }])
    assert.deepEqual(generic.read(body, { ...context, items: 'data.list' }), {
      ok: false,
      failure: { kind: 'schema', at: 'data.list' },
    });
});

test('an empty list in its place is an empty feed', () =>
  assert.deepEqual(read({ data: { list: [] } }, { items: 'data.list' }), []));

test('a place on the prototype is no place', () =>
  assert.equal(generic.read({}, { ...context, items: 'constructor.prototype' }).ok, false));

test('a deep, wide answer is not searched for ever', () => {
  const wide = Object.fromEntries([...Array(100_000).keys()].map((key) => [key, {}]));
  assert.equal(generic.read({ wide }, context).ok, false);
});
