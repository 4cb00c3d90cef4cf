import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinArticleSelectEvent } from '../../src/components/parts/article-select.events.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { feedOf, story } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import { articlePage } from '../helpers/article-page.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { headlines, links, nextFrames, place, sees, title, visibleText, wakes } from '../helpers/reader.js';

const list = (attributes: string, around = ''): Promise<TinRelatedNews> =>
  place(
    `<div ${around}><tin-related-news src="/feed.json" loading="eager" heading="Tin liên quan" time-zone="+07:00" ${attributes}></tin-related-news></div>`,
  ).then((home) => home.querySelector('tin-related-news') as TinRelatedNews);

const CAU = story('cau', {
  title: 'Cầu Ghềnh Vải thông xe sau ba năm',
  date_published: '2024-04-01T08:00:00+07:00',
  tags: ['Quảng Trị', 'cầu đường'],
});
const PHA = story('pha', {
  title: 'Chuyến phà cuối ở bến Ghềnh Vải',
  date_published: '2024-04-03T08:00:00+07:00',
});
const CHO = story('cho', {
  title: 'Chợ nổi họp sớm mùa nước',
  date_published: '2024-04-09T08:00:00+07:00',
  _tinbox: { section: 'Đời sống' },
});
const CHE = story('che', {
  title: 'Đồi chè mở vườn đón khách',
  date_published: '2024-04-10T08:00:00+07:00',
});
const NAMES = { cau: 'Cầu Ghềnh Vải thông xe sau ba năm', pha: 'Chuyến phà cuối ở bến Ghềnh Vải' };
const feed = feedOf(CHE, CHO, PHA, CAU);

/** A feed of so many stories, of which the last two have to do with Ghềnh Vải. */
const longFeed = (count: number): object =>
  feedOf(
    ...Array.from({ length: count - 2 }, (_, index) =>
      story(`dai-${index}`, {
        title: `Chuyện thứ ${index} của làng ${'abcdefghij'[index % 10]}${index}, xóm ${index * 7}`,
        summary: `Người làng ${index} kể chuyện mùa ${index % 4}, kỳ ${index % 13}, sông ${index % 31} và núi ${index % 17}.`,
        date_published: '2024-04-05T08:00:00+07:00',
      }),
    ),
    PHA,
    CAU,
  );

describe('A ranked list', () => {
  let leave: () => void;
  beforeEach(() => {
    watchFaults();
    leave = articlePage({
      headline: 'Ghềnh Vải sau ngày có cầu',
      section: 'Hạ tầng',
      tags: ['Quảng Trị'],
    });
    answer('/feed.json', feed);
  });
  afterEach(() => {
    leave();
    expectNoFaults();
    forget();
  });

  it('shows what has to do with the page, under the author’s heading', async () => {
    const element = await list('rank="related"');
    await sees(element, NAMES.cau);
    expect(headlines(element)).to.eql([NAMES.cau, NAMES.pha]);
    expect(title(element)).to.equal('Tin liên quan');
    expect(visibleText(element)).not.to.include('Cùng');
  });

  it('that has no answer shows all that stands between its tags, as the page wrote it', async () => {
    answer('/feed.json', 500);
    const home = await place(
      `<div><tin-related-news src="/feed.json" loading="eager" heading="Tin liên quan" rank="related" reasons>
        <a href="/cho">Chợ nổi họp sớm mùa nước</a> <a href="/pha">Chuyến phà cuối ở bến Ghềnh Vải</a>
      </tin-related-news></div>`,
    );
    const element = home.querySelector('tin-related-news') as TinRelatedNews;
    await waitUntil(
      () => element.getAttribute('state') === 'failed' && headlines(element).length > 0,
      'failed',
      { timeout: 8000 },
    );
    await nextFrames(10);
    expect(headlines(element)).to.eql(['Chợ nổi họp sớm mùa nước', NAMES.pha]);
    expect(title(element)).to.equal('Tin liên quan');
  });

  it('says in words why each story is there, where it is asked to', async () => {
    const element = await list('rank="related" reasons');
    await sees(element, 'Cùng chủ đề: Quảng Trị');
    await sees(element, 'Cùng nhắc đến: Ghềnh Vải');
    await expect(element).to.be.accessible();
  });

  it('says it in English, and leaves the story’s own words in their language', async () => {
    const element = await list('rank="related" reasons', 'lang="en"');
    await sees(element, 'Same topic: Quảng Trị');
  });

  it('says it in Arabic', async () => {
    const element = await list('rank="related" reasons', 'lang="ar" dir="rtl"');
    await sees(element, 'الموضوع نفسه: Quảng Trị');
  });

  it('marks its words as English in a page whose language we do not speak', async () => {
    const element = await list('rank="related" reasons', 'lang="fr"');
    await sees(element, 'Same topic: Quảng Trị');
    const reason = element.shadowRoot?.querySelector('[part~="reason"]');
    expect(reason?.querySelector('[lang]')?.textContent).to.equal('Same topic:');
    expect(reason?.querySelector('bdi')?.closest('[lang="en"]')).to.equal(null);
  });

  for (const [lang, heading, reason] of [
    ['vi', 'Tin mới nhất', 'Tin mới'],
    ['en', 'Latest', 'New'],
    ['ar', 'أحدث الأخبار', 'جديد'],
    ['fr', 'Latest', 'New'],
  ] as const)
    it(`says in its heading that it is the latest where nothing is related, in a page in ${lang}`, async () => {
      leave();
      leave = articlePage({ headline: 'Giá vàng' });
      const element = await list('rank="related" reasons', `lang="${lang}"`);
      await sees(element, reason);
      expect(title(element)).to.equal(heading);
      expect(headlines(element)[0]).to.equal('Đồi chè mở vườn đón khách');
      expect(headlines(element)).to.have.length(4);
      const marked = element.shadowRoot?.querySelector('[part~="heading"] [lang="en"]')?.textContent;
      expect(marked).to.equal(lang === 'fr' ? 'Latest' : undefined);
      await expect(element).to.be.accessible();
    });

  it('without a heading gets none', async () => {
    leave();
    leave = articlePage({ headline: 'Giá vàng' });
    const element = await list('rank="related" heading=""');
    element.heading = '';
    await sees(element, 'Đồi chè');
    await element.updateComplete;
    expect(title(element)).to.equal(undefined);
  });

  it('keeps the author’s heading where it is asked for the latest', async () => {
    const element = await list('rank="latest" reasons');
    await sees(element, 'Tin mới');
    expect(title(element)).to.equal('Tin liên quan');
    expect(headlines(element)).to.eql([
      'Đồi chè mở vườn đón khách',
      'Chợ nổi họp sớm mùa nước',
      NAMES.pha,
      NAMES.cau,
    ]);
  });

  it('follows another rank, and the feed’s own order again', async () => {
    const element = await list('rank="related"');
    await sees(element, NAMES.cau);
    element.rank = 'latest';
    await sees(element, 'Đồi chè');
    element.rank = 'feed';
    await waitUntil(() => headlines(element).length === 4);
    element.rank = 'related';
    await waitUntil(() => headlines(element)[0] === NAMES.cau);
  });

  it('tells the page why a reader was shown the story that was chosen', async () => {
    const element = await list('rank="related"');
    await sees(element, NAMES.cau);
    await wakes(element);
    const reasons: unknown[] = [];
    element.addEventListener('tin-article-select', (event: TinArticleSelectEvent) => {
      event.preventDefault();
      reasons.push(event.detail.article.reason);
    });
    links(element)[0]?.click();
    expect(reasons).to.eql([{ kind: 'tag', words: 'Quảng Trị' }]);
  });

  it('takes from the feed what the page does not say of its own story', async () => {
    leave();
    answer(
      '/feed.json',
      feedOf(CHE, CHO, CAU, story('day', { url: location.href, title: 'Bài này', tags: ['Quảng Trị'] })),
    );
    const element = await list('rank="related" reasons');
    await sees(element, 'Cùng chủ đề: Quảng Trị');
    expect(headlines(element)).to.eql([NAMES.cau]);
  });

  it('leaves out what other lists show, and is not empty because of them', async () => {
    const one = await list('rank="related" limit="1"');
    await sees(one, NAMES.cau);
    const two = await list('rank="related" limit="1"');
    await sees(two, NAMES.pha);
    const three = await list('rank="latest" limit="9"');
    await sees(three, 'Chợ nổi');
    expect(headlines(three)).to.eql(['Đồi chè mở vườn đón khách', 'Chợ nổi họp sớm mùa nước']);
    const four = await list('rank="related" limit="1"');
    await sees(four, NAMES.cau);
    one.remove();
    two.heading = 'Tiêu đề khác';
    await sees(two, 'Tiêu đề khác');
    expect(headlines(two)).to.eql([NAMES.pha]);
  });

  it('never shows a story unless with its reason, nor a paid one', async () => {
    answer(
      '/feed.json',
      feedOf(CAU, story('quang-cao', { title: 'Ghềnh Vải khuyến mại', _tinbox: { sponsored: true } })),
    );
    const element = await list('rank="related"');
    await sees(element, NAMES.cau);
    expect(headlines(element)).to.eql([NAMES.cau]);
  });

  it('ranks a thousand stories', async () => {
    answer('/feed.json', longFeed(1000));
    const element = await list('rank="related" limit="4"');
    await sees(element, NAMES.cau);
    expect(headlines(element).slice(0, 2)).to.eql([NAMES.cau, NAMES.pha]);
  });

  it('keeps what it shows while a long feed is ranked anew', async () => {
    answer('/feed.json', longFeed(600));
    const element = await list('rank="related" limit="2"');
    await sees(element, NAMES.cau);
    element.reload();
    for (let frame = 0; frame < 20; frame++) {
      await nextFrames(1);
      expect(headlines(element)).to.eql([NAMES.cau, NAMES.pha]);
    }
    element.limit = 3;
    await nextFrames(1);
    expect(headlines(element).slice(0, 2)).to.eql([NAMES.cau, NAMES.pha]);
  });

  it('lets be what it was to rank when it is taken away or given another feed', async () => {
    answer('/feed.json', longFeed(1000));
    answer('/khac.json', feedOf(CAU));
    const element = await list('rank="related"');
    await nextFrames(2);
    element.src = '/khac.json';
    await sees(element, NAMES.cau);
    await nextFrames(20);
    expect(headlines(element)).to.eql([NAMES.cau]);
    element.src = '/feed.json';
    await nextFrames(2);
    element.remove();
    await nextFrames(10);
  });

  it('that a server drew keeps its stories and their order', async () => {
    const fetched = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const home = await place<HTMLElement>(
      `<div><tin-related-news src="/feed.json" rank="related" heading="Tin liên quan" loading="eager" data-tin-v="${__VERSION__}" data-tin-fetched="${fetched}" data-tin-ttl="900"><ul class="h-feed"><li class="h-entry"><a class="u-url p-name" href="https://bao.example/che">Đồi chè</a></li><li class="h-entry"><a class="u-url p-name" href="https://bao.example/cau">Cầu Ghềnh Vải</a></li></ul></tin-related-news></div>`,
    );
    const element = home.firstElementChild as TinRelatedNews;
    await sees(element, 'Cầu Ghềnh Vải');
    await waitUntil(() => headlines(element).length === 2);
    await nextFrames(6);
    expect(headlines(element)).to.eql(['Đồi chè', 'Cầu Ghềnh Vải']);
    expect(title(element)).to.equal('Tin liên quan');
  });
});
