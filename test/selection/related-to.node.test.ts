import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/model/article.js';
import type { PageTopics } from '../../src/model/page-topics.js';
import { atOnce } from '../../src/selection/at-once.js';
import { relatedTo, type RankOptions } from '../../src/selection/related-to.js';

const NOW = Date.UTC(2025, 10, 30);

const story = (id: string, title: string, more: Partial<Article> = {}): Article => ({
  id,
  url: `https://bao.example/${id}`,
  title,
  published: '2025-11-20T00:00:00Z',
  ...more,
});

const page: PageTopics = {
  headline: 'Bản Nà dựng cầu tạm sau lũ',
  description: 'Cây cầu treo cũ đã trôi.',
  section: 'Thời sự',
  tags: ['Cầu treo'],
};

/** Stories that have nothing to do with the page, so that its words are rare. */
const others = ['Lúa chín sớm', 'Đội bóng tập trung', 'Chợ phiên đông khách', 'Vé tàu hết chỗ'].map(
  (title, index) =>
    story(`khac-${index}`, title, { section: 'Đời sống', published: `2025-11-0${index + 1}T00:00:00Z` }),
);

function rank(feed: readonly Article[], topics = page, options: Partial<RankOptions> = {}) {
  return atOnce(relatedTo(feed, topics, { now: NOW, leaveOut: new Set(), limit: 4, ...options }));
}
const ids = (feed: readonly Article[], topics = page, options: Partial<RankOptions> = {}): string =>
  rank(feed, topics, options)
    .articles.map(({ id }) => id)
    .join(' ');

test('a story of the same matter comes first and says by which tag, spelled as the feed spells it', () => {
  const { articles, ranked } = rank([...others, story('27', 'Kiểm tra 27 chiếc', { tags: ['cầu treo'] })]);
  assert.equal(ranked, 'related');
  assert.equal(articles[0]?.id, '27');
  assert.deepEqual(articles[0]?.reason, { kind: 'tag', words: 'cầu treo' });
});

test('of several tags that both carry, the rarest is the reason', () => {
  const tags = ['Miền núi', 'Cầu treo'];
  const feed = others.map((article) => ({ ...article, tags: ['Miền núi'] }));
  const { articles } = rank([...feed, story('27', 'Kiểm tra', { tags })], { ...page, tags });
  assert.deepEqual(articles[0]?.reason, { kind: 'tag', words: 'Cầu treo' });
});

test('without a common tag, the words that stand in both are the reason, with their capitals and marks', () => {
  const { articles } = rank([...others, story('hoc', 'Học sinh Bản Nà đi vòng')]);
  assert.deepEqual(articles[0]?.reason, { kind: 'words', words: 'Bản Nà' });
});

test('one syllable alone is no reason: the pair of it is, though it stands further down', () => {
  const { articles } = rank([
    ...others,
    story('sua', 'Sửa cầu trước mùa mưa', { summary: 'Thợ đo lại cây cầu trong hai tuần.' }),
  ]);
  assert.deepEqual(articles[0]?.reason, { kind: 'words', words: 'cây cầu' });
});

test('what one syllable alone joins to the page stands under its section where that is the same', () => {
  const near = story('sua', 'Sửa cầu trước mùa mưa', { section: 'Thời sự' });
  const far = story('choi', 'Chơi cầu mây ở quê', { section: 'Thể thao' });
  const { articles } = rank([...others, near, far, story('hoc', 'Học sinh Bản Nà đi vòng')]);
  assert.deepEqual(
    articles.map(({ id, reason }) => [id, reason.kind]),
    [
      ['hoc', 'words'],
      ['sua', 'section'],
    ],
  );
});

test('one syllable alone makes no list related', () => {
  const { articles, ranked } = rank([...others, story('choi', 'Chơi cầu mây ở quê')]);
  assert.equal(ranked, 'latest');
  assert.deepEqual(articles[0]?.reason, { kind: 'latest' });
});

test('one syllable alone is a reason where an editor made it a tag of the story or the page', () => {
  const tagged = story('x', 'Nước rút', { tags: ['lũ'] });
  assert.deepEqual(rank([...others, tagged]).articles[0]?.reason, { kind: 'words', words: 'lũ' });
});

test('a longer word alone is a reason only where it stands in a tag of the paper', () => {
  const topics: PageTopics = { headline: 'Harbour reopens after storm', tags: [] };
  const after = story('x', 'Trains late after derailment');
  const harbour = story('y', 'New crane in the harbour');
  assert.equal(rank([...others, after, harbour], topics).ranked, 'latest');
  const tagged = story('z', 'Dredging begins', { tags: ['Harbour works'] });
  assert.deepEqual(
    rank([...others, after, harbour, tagged], topics).articles.map(({ id, reason }) => [id, reason]),
    [
      ['z', { kind: 'words', words: 'Harbour' }],
      ['y', { kind: 'words', words: 'harbour' }],
    ],
  );
});

test('words of scripts that write no vowels, or other ones, are reasons by themselves', () => {
  const topics = { headline: 'افتتاح جسر النهر', tags: [] };
  const { articles } = rank([...others, story('jisr', 'إغلاق جسر قديم')], topics);
  assert.deepEqual(articles[0]?.reason, { kind: 'words', words: 'جسر' });
});

test('words that are neighbours in the story alone are not given as one reason', () => {
  const { articles } = rank([...others, story('x', 'Lũ tạm rút ở Bản Nà')]);
  assert.equal(articles[0]?.id, 'x');
  assert.doesNotMatch(JSON.stringify(articles[0]?.reason), /Lũ tạm/);
});

test('a word that differs by its tone alone makes no story related', () => {
  const topics: PageTopics = { headline: 'Má Bảy', section: 'Thời sự', tags: [] };
  const feed = [...others, story('ma', 'Ma túy giấu trong xe'), story('mã', 'Mã độc khóa máy')];
  assert.equal(rank(feed, topics).ranked, 'latest');
});

test('a common number makes no story related', () => {
  const topics: PageTopics = { headline: 'Giảm 400', tags: [] };
  assert.equal(rank([...others, story('ho', 'Thêm 400 em')], topics).ranked, 'latest');
});

test('of two stories alike, that of the page’s section stands first, then the newer', () => {
  const title = (end: string): string => `Cầu tạm ở làng ${end}`;
  assert.match(
    ids([
      ...others,
      story('cũ', title('dưới xa kia'), { published: '2025-10-01T00:00:00Z' }),
      story('mới', title('trên gần đây')),
      story('cùng mục', title('giữa bên suối'), { section: 'THỜI SỰ' }),
    ]),
    /^cùng mục mới cũ/,
  );
});

test('an editor’s pins stand before everything, the first pin first, and say so', () => {
  const feed = [
    ...others,
    story('cầu', 'Bản Nà có cầu tạm', { tags: ['cầu treo'] }),
    story('hai', 'Hội chợ xuân', { pin: 2 }),
    story('một', 'Thư tòa soạn', { pin: 1 }),
  ];
  const { articles, ranked } = rank(feed);
  assert.equal(ids(feed).slice(0, 11), 'một hai cầu');
  assert.deepEqual(articles[0]?.reason, { kind: 'pin' });
  assert.equal(ranked, 'related');
});

test('pins alone do not make a list related', () => {
  const { articles, ranked } = rank([...others, story('một', 'Thư tòa soạn', { pin: 1 })]);
  assert.equal(ranked, 'latest');
  assert.equal(articles[0]?.id, 'một');
  assert.deepEqual(articles[0]?.reason, { kind: 'pin' });
});

test('a paid story is never related, whatever it says, and fills no list', () => {
  const paid = story('quảng cáo', page.headline + ' giá rẻ', { sponsored: true, tags: page.tags, pin: 1 });
  assert.ok(!ids([paid, ...others]).includes('quảng cáo'));
  assert.equal(rank([paid, ...others]).ranked, 'latest');
});

test('the page’s own story is left out under any of its addresses, and so is its headline on another', () => {
  const own = story('own', 'Bản Nà dựng cầu tạm sau lũ lớn', {
    url: 'http://m.bao.example/own?utm_source=zalo',
  });
  const leaveOut = new Set(['https://bao.example/own']);
  assert.ok(!ids([own, ...others], page, { leaveOut }).includes('own'));
  assert.ok(!ids([own, ...others]).includes('own'));
});

test('of two reports in nearly the same words one is shown', () => {
  const shown = ids([
    ...others,
    story('sớm', 'Học sinh Bản Nà đi vòng mười cây số tới lớp'),
    story('sau', 'Học sinh Bản Nà đi vòng hơn mười cây số tới lớp', { published: '2025-11-21T00:00:00Z' }),
  ]);
  assert.match(shown, /^(sau|sớm)$/);
});

test('where some stories are related, the latest of the section fill up, and say so', () => {
  const feed = [
    ...others,
    story('mục cũ', 'Họp thôn', { section: 'Thời sự', published: '2025-11-01T00:00:00Z' }),
    story('mục mới', 'Mở chợ', { section: 'thời sự' }),
    story('cầu', 'Kiểm tra', { tags: ['cầu treo'] }),
  ];
  const { articles, ranked } = rank(feed);
  assert.equal(ranked, 'related');
  assert.equal(ids(feed), 'cầu mục mới mục cũ');
  assert.deepEqual(articles[1]?.reason, { kind: 'section', words: 'thời sự' });
});

test('where none is related, the list is the latest of the section, and is called so', () => {
  const topics: PageTopics = { headline: 'Nắng hạn', section: 'Đời sống', tags: [] };
  const { articles, ranked } = rank(others, topics);
  assert.equal(ranked, 'latest');
  assert.equal(ids(others, topics), 'khac-3 khac-2 khac-1 khac-0');
  assert.ok(articles.every(({ reason }) => reason.kind === 'section'));
});

test('where the section has too few, the list is the latest of the whole feed, in the order of time', () => {
  const topics: PageTopics = { headline: 'Nắng hạn', section: 'Thời sự', tags: [] };
  const feed = [
    ...others,
    story('mục', 'Họp thôn', { section: 'Thời sự', published: '2025-11-02T12:00:00Z' }),
  ];
  const { articles } = rank(feed, topics);
  assert.equal(ids(feed, topics), 'khac-3 khac-2 mục khac-1');
  assert.ok(articles.every(({ reason }) => reason.kind === 'latest'));
});

test('a page that says nothing of itself gets the latest', () => {
  const { articles, ranked } = rank(others, { tags: [] });
  assert.equal(ranked, 'latest');
  assert.equal(articles.length, 4);
});

test('a feed of one story, or of none, is ranked too', () => {
  const one = story('cầu', 'Cầu tạm ở Bản Nà');
  assert.equal(rank([one]).ranked, 'related');
  assert.deepEqual(rank([]), { articles: [], ranked: 'latest' });
});

test('a thousand stories are ranked in steps of a few stories', () => {
  const feed = Array.from({ length: 1000 }, (_, index) => story(`${index}`, `Cầu số ${index} của Bản Nà`));
  let steps = 0;
  const work = relatedTo(feed, page, { now: NOW, leaveOut: new Set(), limit: 4 });
  while (!work.next().done) steps++;
  assert.ok(steps >= 250, `${steps}`);
});

test('a list that has grown begins with the shorter one, and is of the section exactly where that was', () => {
  const home = [1, 2, 3].map((day) =>
    story(`nha-${day}`, `Tin ${day}`, { section: 'Thời sự', published: `2025-10-0${day}T00:00:00Z` }),
  );
  const topics = { section: 'Thời sự', tags: [] };
  const feed = [...others, ...home];
  assert.equal(ids(feed, topics, { limit: 3 }), 'nha-3 nha-2 nha-1');
  assert.equal(ids(feed, topics, { limit: 3, count: 7 }), 'nha-3 nha-2 nha-1');
  assert.equal(ids(feed, topics, { limit: 2, count: 3 }), 'nha-3 nha-2 nha-1');
  const whole = ids(feed, topics, { limit: 4, count: 9 });
  assert.equal(whole.split(' ').length, 7);
  assert.ok(whole.startsWith(ids(feed, topics, { limit: 4 })));
});
