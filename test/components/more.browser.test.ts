import { expect } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { switchOff } from '../../src/controllers/off-switch.js';
import { pageRegister } from '../../src/model/page-register.js';
import { feedOf, story } from '../fixtures/stories.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { comes, headlines, links, nextFrames, part, place, sees, visibleText } from '../helpers/reader.js';

const list = (attributes = ''): Promise<TinRelatedNews> =>
  place(
    `<tin-related-news src="/feed.json" loading="eager" limit="2" heading="Tin" more="button" ${attributes}></tin-related-news>`,
  );

/** A page of a feed that goes on elsewhere. */
const pageOf = (next: string | undefined, ...slugs: string[]): object => ({
  ...feedOf(...slugs),
  ...(next && { next_url: next }),
});

const button = (element: Element): HTMLElement | null => part(element, 'more');
const status = (element: Element): string =>
  element.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';
const rows = (element: Element): Element[] => [...(element.shadowRoot?.querySelectorAll('.item') ?? [])];
const count = (element: Element, number: number): Promise<void> =>
  comes(() => headlines(element).length === number, `${number} stories`);

/** A list that has come far enough to be asked for more. */
const ready = async (attributes = ''): Promise<TinRelatedNews> => {
  const element = await list(attributes);
  await sees(element, 'Xem thêm tin');
  return element;
};

describe('More stories of a list, by a button', () => {
  beforeEach(watchFaults);
  afterEach(() => {
    forget();
    expectNoFaults();
  });

  it('come first from what the feed gave already, without another question', async () => {
    answer('/feed.json', feedOf('mot', 'hai', 'ba', 'bon', 'nam'));
    const element = await ready();
    const before = rows(element);
    button(element)?.click();
    await count(element, 4);
    expect(rows(element).slice(0, 2)).to.eql(before);
    button(element)?.click();
    await count(element, 5);
    expect(asked).to.have.length(1);
    expect(button(element)).to.equal(null);
    await sees(element, 'Đã hết tin.');
    await comes(() => status(element).includes('Đã hết tin.'));
    await expect(element).to.be.accessible();
  });

  it('are none that other lists of the page show, on further pages too', async () => {
    answer('/khac.json', feedOf('bon'));
    const other = await place('<tin-related-news src="/khac.json" loading="eager"></tin-related-news>');
    await sees(other, 'Tin bon');
    answer('/feed.json', pageOf('/feed-2.json', 'mot', 'hai'));
    answer('/feed-2.json', pageOf(undefined, 'ba', 'bon', 'nam'));
    const element = await ready();
    button(element)?.click();
    await count(element, 4);
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai', 'Tin ba', 'Tin nam']);
  });

  it('come by one click, although what was at hand stands in another list by now', async () => {
    answer('/feed.json', pageOf('/feed-2.json', 'mot', 'hai', 'ba'));
    answer('/feed-2.json', pageOf(undefined, 'bon', 'nam'));
    const element = await ready();
    answer('/khac.json', feedOf('ba'));
    const other = await place('<tin-related-news src="/khac.json" loading="eager"></tin-related-news>');
    await sees(other, 'Tin ba');
    button(element)?.click();
    await count(element, 4);
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai', 'Tin bon', 'Tin nam']);
  });

  it('take the reader to the first of them', async () => {
    answer('/feed.json', feedOf('mot', 'hai', 'ba', 'bon', 'nam'));
    const element = await ready();
    button(element)?.focus();
    button(element)?.click();
    await comes(() => element.shadowRoot?.activeElement === links(element)[2], 'at the third story');
    await comes(() => status(element).includes('Thêm 2 tin'));
  });

  it('are said to be on their way, to those too who do not see it', async () => {
    let send: (body: object) => void = () => {};
    answer('/feed.json', pageOf('/hai.json', 'mot', 'hai'));
    answer('/hai.json', new Promise((resolve) => (send = resolve)));
    const element = await ready();
    button(element)?.click();
    await comes(() => status(element) === 'Đang tải thêm tin', 'on their way');
    send(pageOf('/ba.json', 'ba', 'bon'));
    await comes(() => status(element).includes('Thêm 2 tin'), 'there');
  });

  it('leave a reader alone who has gone on meanwhile', async () => {
    let send: (body: object) => void = () => {};
    answer('/feed.json', pageOf('/hai.json', 'mot', 'hai'));
    answer('/hai.json', new Promise((resolve) => (send = resolve)));
    const element = await ready();
    button(element)?.focus();
    button(element)?.click();
    links(element)[0]?.focus();
    send(feedOf('ba'));
    await count(element, 3);
    await nextFrames();
    expect(element.shadowRoot?.activeElement).to.equal(links(element)[0]);
  });

  it('come from the feed’s next page, and from the page behind that', async () => {
    answer('/feed.json', pageOf('/hai.json', 'mot', 'hai'));
    answer('/hai.json', pageOf('/ba.json', 'ba', 'bon'));
    answer('/ba.json', feedOf('nam'));
    const element = await ready();
    const before = rows(element);
    button(element)?.click();
    await count(element, 4);
    button(element)?.click();
    await count(element, 5);
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai', 'Tin ba', 'Tin bon', 'Tin nam']);
    expect(rows(element).slice(0, 2)).to.eql(before);
    await sees(element, 'Đã hết tin.');
  });

  it('come to an end where pages name each other', async () => {
    answer('/feed.json', pageOf('/hai.json', 'mot', 'hai'));
    answer('/hai.json', pageOf('/feed.json', 'ba', 'bon'));
    const element = await ready();
    button(element)?.click();
    await count(element, 4);
    await sees(element, 'Đã hết tin.');
    expect(asked).to.have.length(2);
  });

  it('are never there twice, whatever form of its address a page has', async () => {
    answer('/feed.json', pageOf('/hai.json', 'mot', 'hai'));
    answer('/hai.json', feedOf(story('x', { url: 'http://www.bao.example/hai/?utm_source=z' }), 'ba'));
    const element = await ready();
    button(element)?.click();
    await sees(element, 'Đã hết tin.');
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai', 'Tin ba']);
  });

  it('are none that other lists of the page show, and stay where one claims them later', async () => {
    answer('/feed.json', pageOf('/hai.json', 'mot', 'hai'));
    answer('/hai.json', feedOf('ba', 'bon', 'nam'));
    const element = await ready();
    const neighbour = await place<HTMLElement>('<div></div>');
    pageRegister().claims.set(neighbour, ['https://bao.example/ba?utm_source=x']);
    button(element)?.click();
    await count(element, 4);
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai', 'Tin bon', 'Tin nam']);
    pageRegister().claims.set(neighbour, ['https://bao.example/bon']);
    element.heading = 'Khác';
    await sees(element, 'Khác');
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai', 'Tin bon', 'Tin nam']);
  });

  it('are looked for behind a page that has nothing new', async () => {
    answer('/feed.json', pageOf('/hai.json', 'mot', 'hai'));
    answer('/hai.json', pageOf('/ba.json', 'mot', 'hai'));
    answer('/ba.json', feedOf('ba'));
    const element = await ready();
    button(element)?.click();
    await count(element, 3);
  });

  it('come page by page from WordPress, whose last page is followed by a refusal', async () => {
    const post = (id: number): object => ({
      id,
      link: `https://bao.example/${id}`,
      title: { rendered: `Tin ${id}` },
      date_gmt: `2024-04-0${id}T00:00:00`,
    });
    answer('/wp/v2/posts?per_page=2', [post(1), post(2)]);
    answer('/wp/v2/posts?per_page=2&page=2', [post(3), post(4)]);
    answer('/wp/v2/posts?per_page=2&page=3', 400);
    const element = await place<TinRelatedNews>(
      '<tin-related-news src="/wp/v2/posts?per_page=2" loading="eager" limit="2" more="button"></tin-related-news>',
    );
    await sees(element, 'Xem thêm tin');
    button(element)?.click();
    await count(element, 4);
    button(element)?.focus();
    button(element)?.click();
    await sees(element, 'Đã hết tin.');
    expect(headlines(element)).to.eql(['Tin 1', 'Tin 2', 'Tin 3', 'Tin 4']);
    await comes(() => element.shadowRoot?.activeElement?.textContent?.includes('Đã hết tin.'));
  });

  it('say that they are on their way, and are asked for once', async () => {
    answer('/feed.json', pageOf('/hai.json', 'mot', 'hai'));
    answer('/hai.json', 'hang');
    const element = await ready();
    button(element)?.focus();
    button(element)?.click();
    button(element)?.click();
    await sees(element, 'Đang tải thêm tin');
    expect(button(element)?.getAttribute('aria-disabled')).to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(button(element));
    expect(asked).to.have.length(2);
    await expect(element).to.be.accessible();
  });

  it('fail in words, with everything else as it was, and come when the reader tries again', async () => {
    answer('/feed.json', pageOf('/hai.json', 'mot', 'hai'));
    answer('/hai.json', 404);
    const element = await ready();
    button(element)?.focus();
    button(element)?.click();
    await sees(element, 'Chưa tải được thêm tin. Thử lại');
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai']);
    expect(element.shadowRoot?.activeElement).to.equal(button(element));
    await comes(() => status(element).includes('Chưa tải được thêm tin.'));
    await expect(element).to.be.accessible();
    answer('/hai.json', feedOf('ba'));
    button(element)?.click();
    await count(element, 3);
    expect(visibleText(element)).not.to.include('Chưa tải được');
  });

  it('are not offered where there are none, nor below a list that there is not', async () => {
    answer('/feed.json', feedOf('mot', 'hai'));
    const element = await list();
    await sees(element, 'Tin hai');
    await nextFrames(4);
    expect(button(element)).to.equal(null);
    expect(visibleText(element)).not.to.include('hết tin');
    answer('/rong.json', feedOf());
    element.src = '/rong.json';
    await comes(() => element.getAttribute('state') === 'empty');
    await nextFrames(4);
    expect(visibleText(element)).to.equal('');
  });

  it('begin anew with another feed, and those of the old one are not put below it', async () => {
    let send: (body: object) => void = () => {};
    answer('/feed.json', pageOf('/hai.json', 'mot', 'hai'));
    answer('/hai.json', new Promise((resolve) => (send = resolve)));
    answer('/khac.json', feedOf('a', 'b', 'c'));
    const element = await ready();
    button(element)?.click();
    await sees(element, 'Đang tải');
    element.src = '/khac.json';
    await sees(element, 'Tin b');
    send(feedOf('ba', 'bon'));
    await nextFrames(10);
    expect(headlines(element)).to.eql(['Tin a', 'Tin b']);
    button(element)?.click();
    await count(element, 3);
    expect(headlines(element)).to.eql(['Tin a', 'Tin b', 'Tin c']);
  });

  it('can be had after the page has moved the list in the middle of it', async () => {
    answer('/feed.json', pageOf('/hai.json', 'mot', 'hai'));
    answer('/hai.json', 'hang');
    const element = await ready();
    button(element)?.click();
    await sees(element, 'Đang tải');
    (await place<HTMLDivElement>('<div></div>')).append(element);
    await sees(element, 'Xem thêm tin');
    forget();
    answer('/hai.json', feedOf('ba'));
    button(element)?.click();
    await count(element, 3);
  });

  it('stand below what a publisher and a sponsor have put between', async () => {
    answer('/feed.json', feedOf('mot', 'hai', 'ba', 'bon'));
    const element = await ready();
    element.insertAdjacentHTML('beforeend', '<div slot="after-3">Mua cam</div>');
    button(element)?.click();
    await count(element, 4);
    await sees(element, 'Tin ba Quảng cáo Mua cam Tin bon');
  });

  it('come from the feed itself where a server wrote as many as the list shows', async () => {
    answer('/feed.json', pageOf('/hai.json', 'mot', 'hai', 'ba'));
    const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const element = await place<TinRelatedNews>(
      `<tin-related-news src="/feed.json" loading="eager" limit="2" more="button" data-tin-v="${__VERSION__}" data-tin-fetched="${now}" data-tin-ttl="900"><ul class="h-feed" data-tin-next="https://bao.example/hai.json"><li class="h-entry"><a class="u-url p-name" href="https://bao.example/mot">Tin mot</a></li><li class="h-entry"><a class="u-url p-name" href="https://bao.example/hai">Tin hai</a></li></ul></tin-related-news>`,
    );
    await sees(element, 'Xem thêm tin');
    button(element)?.click();
    await count(element, 3);
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai', 'Tin ba']);
    await sees(element, 'Xem thêm tin');
  });

  it('are taken to in a list that is still being drawn', async () => {
    answer('/feed.json', feedOf(...[...new Array<undefined>(120)].map((_, index) => `t${index}`)));
    const element = await list();
    element.limit = 60;
    await count(element, 60);
    button(element)?.focus();
    button(element)?.click();
    await comes(() => element.shadowRoot?.activeElement === links(element)[60], 'at the first new one');
  });
});

describe('More stories of a list, as a reader comes near its end', () => {
  beforeEach(watchFaults);
  afterEach(() => {
    forget();
    scrollTo(0, 0);
    expectNoFaults();
  });

  const many = [...new Array<undefined>(30)].map((_, index) => `t${index}`);
  const far = async (): Promise<TinRelatedNews> => {
    const home = await place<HTMLDivElement>(
      '<div><div style="height:3000px"></div><tin-related-news src="/feed.json" loading="eager" limit="3" more="scroll"></tin-related-news><div style="height:3000px"></div></div>',
    );
    return home.querySelector('tin-related-news') as TinRelatedNews;
  };

  it('come by themselves three times, and then by a button, so that the foot of the page can be reached', async () => {
    answer('/feed.json', feedOf(...many));
    const element = await far();
    await count(element, 3);
    await nextFrames(6);
    expect(headlines(element)).to.have.length(3);
    button(element)?.scrollIntoView({ block: 'end' });
    await count(element, 12);
    button(element)?.scrollIntoView({ block: 'end' });
    await nextFrames(10);
    expect(headlines(element)).to.have.length(12);
    expect(element.shadowRoot?.activeElement).to.equal(null);
    button(element)?.click();
    await count(element, 15);
  });

  it('push nothing away below a list that is in sight from the beginning', async () => {
    answer('/feed.json', feedOf(...many));
    const element = await list();
    element.more = 'scroll';
    await sees(element, 'Xem thêm tin');
    await nextFrames(10);
    expect(headlines(element)).to.have.length(2);
  });

  it('are not asked for again by themselves once that has failed', async () => {
    answer('/feed.json', pageOf('/hai.json', 'mot', 'hai', 'ba'));
    answer('/hai.json', 404);
    const element = await far();
    await count(element, 3);
    element.scrollIntoView();
    await sees(element, 'Thử lại');
    const before = asked.length;
    scrollBy(0, 50);
    await nextFrames(10);
    expect(asked).to.have.length(before);
  });
});

describe('More stories on a page that has switched Tinbox off', () => {
  afterEach(forget);

  it('have no button any more', async () => {
    answer('/feed.json', feedOf('mot', 'hai', 'ba'));
    const element = await ready();
    switchOff();
    await nextFrames(4);
    expect(button(element)).to.equal(null);
  });
});
