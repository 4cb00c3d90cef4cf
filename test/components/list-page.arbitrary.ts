import fc from 'fast-check';
import { feedOf, story } from '../fixtures/stories.js';
import type { Answer } from '../helpers/answers.js';

/** Stories of a paper: the first six have to do with the page, no two are told alike, no two have the same date. */
export const POOL: readonly object[] = [
  'Cầu Ghềnh Vải thông xe sau ba năm',
  'Chuyến phà cuối ở bến Ghềnh Vải',
  'Hai xã hết cảnh đò giang nhờ Ghềnh Vải',
  'Ghềnh Vải mở thêm bến thuyền du lịch',
  'Dân Ghềnh Vải xin giữ cây đa đầu bến',
  'Học trò qua Ghềnh Vải bằng xe buýt mới',
  'Chợ nổi họp sớm mùa nước lên',
  'Đồi chè vào vụ đón khách phương xa',
  'Lúa hè thu trúng mùa được giá',
  'Đội tuyển xã vào chung kết bóng chuyền',
  'Thư viện lưu động về từng thôn xóm',
  'Nghề rèn trăm tuổi tìm người nối nghiệp',
].map((title, place) =>
  story(`kho-${place}`, {
    title,
    date_published: `2024-04-${String(place + 1).padStart(2, '0')}T08:00:00+07:00`,
    tags: place % 5 ? [] : ['Quảng Trị'],
    _tinbox: { section: place % 2 ? 'Hạ tầng' : 'Đời sống' },
  }),
);

/** Where a story of the pool stands, in a form of its address that its paper has too. */
const inAnotherForm = (place: number): object => ({
  ...POOL[place],
  id: `dang-khac-${place}`,
  url: `https://m.bao.example/kho-${place}?utm_source=zalo#binh-luan`,
});

/** What no list may show. */
const UNFIT: Readonly<Record<string, object>> = {
  mau: story('mau', { title: '{title}' }),
  khong: story('khong', { title: 'undefined' }),
  rong: story('rong', { title: '  ' }),
  la: { id: 'la', url: 'javascript:alert(1)', title: 'Tin lạ' },
  'bai-nay': story('bai-nay', { title: 'Bài của trang này', url: location.href }),
};

/** A story by its name: a name is short where a failure is told. */
function named(name: string): object {
  const place = Number(/\d+$/.exec(name));
  if (name.startsWith('kho-')) return POOL[place] as object;
  if (name.startsWith('dang-khac-')) return inAnotherForm(place);
  if (name.startsWith('qc-'))
    return story(name, { title: `Quảng cáo số ${place}`, _tinbox: { sponsored: true } });
  return UNFIT[name] as object;
}

/** Names of stories, as a feed has them. */
export type Names = readonly string[];

export const feedNamed = (names: Names): object => feedOf(...names.map(named));

/** Addresses of the stories that a list may show. @param isRelated It leaves out what is paid for. */
export const usable = (names: Names, isRelated: boolean): readonly string[] =>
  names
    .filter((name) => !(name in UNFIT) && !(isRelated && name.startsWith('qc-')))
    .map((name) => (named(name) as { url: string }).url);

const place = fc.nat({ max: POOL.length - 1 });

const names: fc.Arbitrary<Names> = fc.array(
  fc.oneof(
    { weight: 16, arbitrary: place.map((place) => `kho-${place}`) },
    { weight: 2, arbitrary: place.map((place) => `dang-khac-${place}`) },
    { weight: 2, arbitrary: place.map((place) => `qc-${place}`) },
    { weight: 3, arbitrary: fc.constantFrom(...Object.keys(UNFIT)) },
  ),
  { maxLength: 12 },
);

/** The addresses that a list asks, and what they say. */
export interface Feeds {
  /** Of the feed, of a further page, of a second tab, of a later answer, of paid stories. */
  readonly first: Names;
  readonly next: Names;
  readonly other: Names;
  readonly later: Names;
  readonly paid: Answer;
}

export interface ListSetup {
  readonly attributes: Readonly<Record<string, string>>;
  readonly hasTabs: boolean;
  readonly isPaid: boolean;
  readonly children: string;
  readonly feeds: Feeds;
}

const attributes = fc.record(
  {
    rank: fc.constantFrom('feed', 'latest', 'related', 'abc'),
    more: fc.constantFrom('button', 'scroll'),
    layout: fc.constantFrom('list', 'grid', 'headlines', 'numbered', 'lead', 'carousel', 'abc'),
    refresh: fc.constantFrom('60', '-1', 'abc'),
    dedupe: fc.constantFrom('claim', 'read', 'off'),
    limit: fc.constantFrom('1', '2', '3', '4'),
    media: fc.constant('none'),
    reasons: fc.constant(''),
    heading: fc.constant('Tin liên quan'),
    'sponsored-at': fc.constantFrom('1', '2,3', 'abc'),
  },
  { requiredKeys: ['heading'] },
);

const children = fc
  .subarray([
    '<div slot="after-1">Mua cam vườn</div>',
    '<div slot="after-3"></div>',
    '<div slot="after-3" data-tin-label="Bản tin">Nhận thư mỗi sáng</div>',
    '<a href="https://bao.example/du-phong">Tin dự phòng của trang</a>',
  ])
  .map((all) => all.join(''));

export const listSetup: fc.Arbitrary<ListSetup> = fc.record({
  attributes,
  hasTabs: fc.boolean(),
  isPaid: fc.boolean(),
  children,
  feeds: fc.record({
    first: names,
    next: names,
    other: names,
    later: names,
    paid: fc.constantFrom<Answer>(
      feedOf(story('tra-1', { title: 'Nệm êm giá tốt' }), story('tra-2', { title: 'Vé xe Tết sớm' })),
      feedOf(),
      404,
      'hang',
    ),
  }),
});

/** What happens later, and to which of the lists. */
export interface Happening {
  readonly what:
    'more' | 'answer' | 'turned' | 'newer' | 'tab' | 'another above' | 'another below' | 'heading' | 'gone';
  readonly list: number;
}

export const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(
    'more',
    'answer',
    'turned',
    'newer',
    'tab',
    'another above',
    'another below',
    'heading',
    'gone',
  ),
  list: fc.nat({ max: 2 }),
});
