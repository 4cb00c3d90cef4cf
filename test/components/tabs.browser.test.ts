import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { feedOf, story } from '../fixtures/stories.js';
import { answer, asked, forget, hurry } from '../helpers/answers.js';
import { articlePage } from '../helpers/article-page.js';
import {
  headlines,
  nextFrames,
  part,
  place,
  sees,
  settles,
  title,
  visibleText,
  wakes,
} from '../helpers/reader.js';

const TABS = '24 giờ=/24h.json; 7 ngày=/7d.json; Tháng=/thang.json';

async function list(attributes = '', children = ''): Promise<TinRelatedNews> {
  return place(
    `<tin-related-news tabs="${TABS}" heading="Đọc nhiều" layout="numbered" loading="eager" ${attributes}>${children}</tin-related-news>`,
  );
}

const tabs = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="tab"]') ?? []),
];

/** The name of the tab that is chosen, as it is announced. */
const chosen = (element: Element): string | undefined =>
  tabs(element)
    .find((tab) => tab.getAttribute('aria-selected') === 'true')
    ?.textContent?.trim();

const panel = (element: Element): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>('[role="tabpanel"]') ?? null;

const press = (element: Element, key: string): boolean =>
  (element.shadowRoot?.activeElement ?? element).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );

const focused = (element: Element): string | undefined =>
  element.shadowRoot?.activeElement?.textContent?.trim();

const shows = (element: Element, ...titles: string[]): Promise<void> =>
  waitUntil(() => String(headlines(element)) === String(titles), `shows ${titles.join()}`, {
    timeout: 5000,
  }).catch(() => expect(headlines(element)).to.eql(titles)) as Promise<void>;

describe('A list with tabs of several feeds', () => {
  beforeEach(() => {
    answer('/24h.json', feedOf('mot', 'hai'));
    answer('/7d.json', feedOf('ba', 'bon', 'nam'));
    answer('/thang.json', feedOf('sau'));
  });
  afterEach(forget);

  it('shows the first feed under its tab, and asks for no other', async () => {
    const element = await list();
    await shows(element, 'Tin mot', 'Tin hai');
    expect(tabs(element).map((tab) => tab.textContent?.trim())).to.eql(['24 giờ', '7 ngày', 'Tháng']);
    expect(chosen(element)).to.equal('24 giờ');
    expect(title(element)).to.equal('Đọc nhiều');
    expect(element.shadowRoot?.querySelector('[role="tablist"]')?.getAttribute('aria-label')).to.equal(
      'Đọc nhiều',
    );
    expect(panel(element)?.getAttribute('aria-labelledby')).to.equal(tabs(element)[0]?.id);
    expect(asked).to.have.length(1);
    expect(element.hasAttribute('src')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('shows another feed when its tab is pressed, with the old stories until it is there', async () => {
    let send: (feed: object) => void = () => undefined;
    answer('/7d.json', new Promise((resolve) => (send = resolve)));
    const element = await list();
    await shows(element, 'Tin mot', 'Tin hai');
    const height = element.offsetHeight;
    tabs(element)[1]?.click();
    await waitUntil(() => chosen(element) === '7 ngày', 'the tab is chosen at once');
    await nextFrames(4);
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai']);
    expect(panel(element)?.getAttribute('aria-busy')).to.equal('true');
    expect(element.offsetHeight).to.equal(height);
    expect(element.getAttribute('state')).to.equal('ready');
    send(feedOf('ba'));
    await shows(element, 'Tin ba');
    await waitUntil(() => !panel(element)?.hasAttribute('aria-busy'), 'no longer busy');
    expect(element.offsetHeight, 'nothing below moves up').to.equal(height);
    await expect(element).to.be.accessible();
  });

  it('is one stop for the tab key; arrow keys, Home and End choose', async () => {
    const element = await list();
    await shows(element, 'Tin mot', 'Tin hai');
    expect(tabs(element).map((tab) => tab.tabIndex)).to.eql([0, -1, -1]);
    tabs(element)[0]?.focus();
    expect(press(element, 'ArrowRight')).to.equal(false);
    expect(focused(element)).to.equal('7 ngày');
    await shows(element, 'Tin ba', 'Tin bon', 'Tin nam');
    expect(tabs(element).map((tab) => tab.tabIndex)).to.eql([-1, 0, -1]);
    press(element, 'End');
    await shows(element, 'Tin sau');
    press(element, 'ArrowRight');
    await shows(element, 'Tin mot', 'Tin hai');
    expect(focused(element)).to.equal('24 giờ');
    press(element, 'ArrowLeft');
    await shows(element, 'Tin sau');
    press(element, 'Home');
    expect(focused(element)).to.equal('24 giờ');
    expect(press(element, 'ArrowDown')).to.equal(true);
  });

  it('is mirrored from right to left', async () => {
    const home = await place<HTMLElement>(
      `<div dir="rtl" lang="ar"><tin-related-news tabs="${TABS}" loading="eager"></tin-related-news></div>`,
    );
    const element = home.firstElementChild as TinRelatedNews;
    await shows(element, 'Tin mot', 'Tin hai');
    tabs(element)[0]?.focus();
    press(element, 'ArrowLeft');
    expect(focused(element)).to.equal('7 ngày');
    const [first, second] = tabs(element).map((tab) => tab.getBoundingClientRect());
    expect(second?.right).to.be.lessThan(first?.left ?? 0);
  });

  it('tells in its own panel that a feed failed, and loses no other', async () => {
    answer('/7d.json', 404);
    const element = await list();
    await shows(element, 'Tin mot', 'Tin hai');
    const height = element.offsetHeight;
    tabs(element)[1]?.focus();
    tabs(element)[1]?.click();
    await sees(element, 'Chưa tải được tin.');
    expect(headlines(element)).to.eql([]);
    expect(focused(element)).to.equal('7 ngày');
    expect(element.offsetHeight).to.equal(height);
    await expect(element).to.be.accessible();
    tabs(element)[0]?.click();
    await shows(element, 'Tin mot', 'Tin hai');
    tabs(element)[1]?.click();
    await sees(element, 'Chưa tải được tin.');
    answer('/7d.json', feedOf('ba'));
    part(element, 'again')?.click();
    await shows(element, 'Tin ba');
    expect(focused(element), 'the button is gone, the tab has the focus').to.equal('7 ngày');
  });

  it('says where a feed has no stories yet', async () => {
    answer('/7d.json', feedOf());
    const element = await list();
    await shows(element, 'Tin mot', 'Tin hai');
    tabs(element)[1]?.click();
    await sees(element, 'Chưa có tin nào.');
    expect(headlines(element)).to.eql([]);
    expect(tabs(element)).to.have.length(3);
    element.limit = 1;
    await element.updateComplete;
    expect(visibleText(element)).to.contain('Chưa có tin nào.');
    tabs(element)[2]?.click();
    await shows(element, 'Tin sau');
    tabs(element)[0]?.click();
    await shows(element, 'Tin mot');
  });

  for (const [what, first] of [
    ['fails', 404],
    ['is empty', feedOf()],
  ] as const)
    it(`begins with the next feed where the first ${what}`, async () => {
      answer('/24h.json', first);
      const element = await list('', '<a href="https://bao.example/a">Tin của trang</a>');
      await shows(element, 'Tin ba', 'Tin bon', 'Tin nam');
      expect(chosen(element)).to.equal('7 ngày');
      tabs(element)[0]?.click();
      await sees(element, what === 'fails' ? 'Chưa tải được tin.' : 'Chưa có tin nào.');
    });

  it('fails as any other list where all feeds fail: with the page’s own links, or nothing', async () => {
    for (const ending of ['/24h.json', '/7d.json', '/thang.json']) answer(ending, 404);
    const [bare, linked] = [
      await list(),
      await list('', '<a href="https://bao.example/a">Tin của trang</a>'),
    ];
    await settles(bare, 'failed');
    expect(visibleText(bare)).to.equal('');
    await settles(linked, 'failed');
    await shows(linked, 'Tin của trang');
    expect(tabs(linked)).to.eql([]);
  });

  it('listens only to the last tab that was pressed', async () => {
    let send: (feed: object) => void = () => undefined;
    answer('/7d.json', new Promise((resolve) => (send = resolve)));
    const element = await list();
    await shows(element, 'Tin mot', 'Tin hai');
    tabs(element)[1]?.click();
    tabs(element)[2]?.click();
    await shows(element, 'Tin sau');
    send(feedOf('ba'));
    await nextFrames(4);
    expect(headlines(element)).to.eql(['Tin sau']);
    expect(chosen(element)).to.equal('Tháng');
  });

  it('works without a heading, in any layout, beside an address of its own', async () => {
    answer('/khac.json', feedOf('khac'));
    const element = await place<TinRelatedNews>(
      `<tin-related-news tabs="${TABS}" src="/khac.json" layout="list" loading="eager"></tin-related-news>`,
    );
    await shows(element, 'Tin mot', 'Tin hai');
    expect(element.getAttribute('src')).to.equal('/khac.json');
    expect(part(element, 'tabs')?.getAttribute('aria-label')).to.equal('Danh sách tin');
    tabs(element)[1]?.click();
    await shows(element, 'Tin ba', 'Tin bon', 'Tin nam');
    expect(element.src).to.equal('/khac.json');
    await expect(element).to.be.accessible();
  });

  it('follows an author who names other feeds, or none', async () => {
    const element = await list();
    await shows(element, 'Tin mot', 'Tin hai');
    tabs(element)[1]?.click();
    await shows(element, 'Tin ba', 'Tin bon', 'Tin nam');
    element.tabs = 'Tháng=/thang.json;24 giờ=/24h.json';
    await shows(element, 'Tin sau');
    expect(tabs(element).map((tab) => tab.textContent?.trim())).to.eql(['Tháng', '24 giờ']);
    expect(chosen(element)).to.equal('Tháng');
    element.src = '/7d.json';
    element.tabs = '';
    await shows(element, 'Tin ba', 'Tin bon', 'Tin nam');
    expect(tabs(element)).to.eql([]);
  });

  it('drops what names no feed; one feed that is left needs no tab', async () => {
    const element = await place<TinRelatedNews>(
      '<tin-related-news tabs="Hỏng; Tháng=/thang.json" heading="Đọc nhiều" loading="eager"></tin-related-news>',
    );
    await shows(element, 'Tin sau');
    expect(tabs(element)).to.eql([]);
  });

  it('goes on with what it was asked for when the page has moved it', async () => {
    let send: (feed: object) => void = () => undefined;
    answer('/7d.json', new Promise((resolve) => (send = resolve)));
    const element = await list();
    await shows(element, 'Tin mot', 'Tin hai');
    tabs(element)[1]?.click();
    await nextFrames();
    const other = document.createElement('div');
    element.parentElement?.after(other);
    other.append(element);
    send(feedOf('ba'));
    await shows(element, 'Tin ba');
    expect(chosen(element)).to.equal('7 ngày');
    tabs(element)[2]?.click();
    await shows(element, 'Tin sau');
    other.remove();
  });

  it('keeps its stories where asking again for the same feed fails', async () => {
    const element = await list();
    await shows(element, 'Tin mot', 'Tin hai');
    answer('/24h.json', 404);
    const told = oneEvent(element, 'tin-feed-error');
    element.reload();
    await told;
    await settles(element, 'stale');
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai']);
  });

  it('keeps its rows and their length while another feed is on its way, without a way to more of them', async () => {
    answer('/24h.json', feedOf('mot', 'hai', 'ba', 'bon', 'nam'));
    answer('/7d.json', 'hang');
    answer('/thang.json', 404);
    const element = await list('limit="2" more="button"');
    await shows(element, 'Tin mot', 'Tin hai');
    await wakes(element);
    await waitUntil(() => !!part(element, 'more'), 'a way to more');
    part(element, 'more')?.click();
    await shows(element, 'Tin mot', 'Tin hai', 'Tin ba', 'Tin bon');
    tabs(element)[1]?.click();
    await waitUntil(() => panel(element)?.getAttribute('aria-busy') === 'true', 'busy');
    await nextFrames(4);
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai', 'Tin ba', 'Tin bon']);
    expect(part(element, 'more-row')).to.equal(null);
    tabs(element)[2]?.click();
    await sees(element, 'Chưa tải được tin.');
    expect(part(element, 'more-row')).to.equal(null);
    tabs(element)[0]?.click();
    await shows(element, 'Tin mot', 'Tin hai');
    await waitUntil(() => !!part(element, 'more'), 'a way to more again');
  });

  it('takes its name from the heading that is shown', async () => {
    const leave = articlePage({ headline: 'Ghềnh Vải sau ngày có cầu', tags: ['Ghềnh Vải'] });
    answer('/24h.json', feedOf(story('mot', { date_published: new Date().toISOString() })));
    const element = await list('rank="related"');
    await waitUntil(() => title(element) === 'Tin mới nhất', 'nothing is related');
    expect(part(element, 'tabs')?.getAttribute('aria-label')).to.equal('Tin mới nhất');
    leave();
  });
});

describe('A list with tabs that asks again by itself', () => {
  let right = (): void => {};
  const asksAgain = async (element: TinRelatedNews): Promise<void> => {
    const before = asked.length;
    right = hurry();
    element.refresh = element.refresh === 16 ? 17 : 16;
    for (let frame = 0; frame < 200 && asked.length === before; frame++) await nextFrames(1);
    right();
    await nextFrames(6);
    expect(asked.length).to.be.greaterThan(before);
  };

  beforeEach(() => {
    answer('/24h.json', feedOf('mot', 'hai'));
    answer('/7d.json', feedOf('ba'));
    answer('/thang.json', feedOf('sau'));
  });
  afterEach(() => {
    right();
    forget();
    scrollTo(0, 0);
  });

  it('keeps its stories where the newer answer has none, seen or not, and offers what comes then', async () => {
    const element = await list('refresh="15"');
    await shows(element, 'Tin mot', 'Tin hai');
    await wakes(element);
    await nextFrames(4);
    answer('/24h.json', feedOf());
    await asksAgain(element);
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai']);
    const gap = document.createElement('div');
    gap.style.height = '4000px';
    element.before(gap);
    await nextFrames(6);
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai']);
    expect(visibleText(element)).not.to.contain('Chưa có tin nào.');
    gap.remove();
    await nextFrames(6);
    answer('/24h.json', feedOf('moi', 'mot', 'hai'));
    await asksAgain(element);
    await waitUntil(() => part(element, 'new-stories')?.textContent?.trim() === '1 tin mới', 'a button');
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai']);
    part(element, 'new-stories')?.click();
    await shows(element, 'Tin moi', 'Tin mot', 'Tin hai');
  });

  it('shows at once what comes for a tab that had nothing', async () => {
    answer('/7d.json', 404);
    answer('/thang.json', feedOf());
    const element = await list('refresh="15"');
    await shows(element, 'Tin mot', 'Tin hai');
    await wakes(element);
    tabs(element)[1]?.click();
    await sees(element, 'Chưa tải được tin.');
    answer('/7d.json', feedOf('ba'));
    await asksAgain(element);
    await shows(element, 'Tin ba');
    tabs(element)[2]?.click();
    await sees(element, 'Chưa có tin nào.');
    answer('/thang.json', feedOf('sau'));
    await asksAgain(element);
    await shows(element, 'Tin sau');
    expect(part(element, 'new-stories')).to.equal(null);
  });

  it('does not show what waited for one tab under another', async () => {
    answer('/7d.json', 'hang');
    const element = await list('refresh="15"');
    await shows(element, 'Tin mot', 'Tin hai');
    await wakes(element);
    await nextFrames(4);
    answer('/24h.json', feedOf('moi', 'mot', 'hai'));
    await asksAgain(element);
    await waitUntil(() => !!part(element, 'new-stories'), 'a button');
    tabs(element)[1]?.click();
    await waitUntil(() => panel(element)?.getAttribute('aria-busy') === 'true', 'busy');
    await nextFrames(2);
    expect(part(element, 'new-stories')).to.equal(null);
  });
});
