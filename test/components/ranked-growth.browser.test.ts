import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { pageRegister } from '../../src/model/page-register.js';
import { feedOf, story } from '../fixtures/stories.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { articlePage } from '../helpers/article-page.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import {
  headlines,
  links,
  nextFrames,
  part,
  place,
  sees,
  title,
  visibleText,
  wakes,
} from '../helpers/reader.js';

const list = (attributes: string): Promise<TinRelatedNews> =>
  place(
    `<tin-related-news src="/feed.json" loading="eager" heading="Tin liên quan" ${attributes}></tin-related-news>`,
  );
const button = (element: Element): HTMLElement | null => part(element, 'more');
const rows = (element: Element): Element[] => [...(element.shadowRoot?.querySelectorAll('.item') ?? [])];
const count = (element: Element, number: number): Promise<void> =>
  waitUntil(() => headlines(element).length === number, `${number} stories`, { timeout: 5000 });
const ready = async (attributes: string): Promise<TinRelatedNews> => {
  const element = await list(`more="button" ${attributes}`);
  await waitUntil(() => headlines(element).length > 0);
  await wakes(element);
  await nextFrames(4);
  return element;
};

/** A story about the bridge of the page. */
const bridge = (slug: string, title: string, day: number): object =>
  story(slug, { title, tags: ['Ghềnh Vải'], date_published: `2024-04-${10 + day}T08:00:00+07:00` });
const works = (slug: string, day: number): object =>
  story(slug, { date_published: `2024-04-0${day}T08:00:00+07:00`, _tinbox: { section: 'Hạ tầng' } });
const other = (slug: string, day: number): object =>
  story(slug, { date_published: `2024-04-${10 + day}T08:00:00+07:00`, _tinbox: { section: 'Đời sống' } });
const next = (feed: object, address = '/hai.json'): object => ({ ...feed, next_url: address });

/** Another element shows these. */
async function elsewhere(...slugs: string[]): Promise<void> {
  const element = await place<HTMLElement>('<div></div>');
  pageRegister().claims.set(
    element,
    slugs.map((slug) => `https://bao.example/${slug}`),
  );
}

describe('A ranked list that grows', () => {
  let leave: () => void;
  beforeEach(() => {
    watchFaults();
    leave = articlePage({ headline: 'Cầu Ghềnh Vải thông xe', section: 'Hạ tầng', tags: ['Ghềnh Vải'] });
  });
  afterEach(() => {
    leave();
    expectNoFaults();
    forget();
  });

  it('keeps the rows above its button, and does not turn to the whole feed', async () => {
    answer(
      '/feed.json',
      feedOf(other('x', 1), other('y', 2), works('mot', 1), works('hai', 2), works('ba', 3)),
    );
    const element = await ready('rank="related" limit="2"');
    expect(headlines(element)).to.eql(['Tin ba', 'Tin hai']);
    const before = rows(element);
    button(element)?.click();
    await count(element, 3);
    expect(headlines(element)).to.eql(['Tin ba', 'Tin hai', 'Tin mot']);
    expect(rows(element).slice(0, 2)).to.eql(before);
  });

  it('is of the page’s section where that has exactly as many stories as it shows', async () => {
    answer('/feed.json', feedOf(other('x', 1), other('y', 2), works('mot', 1), works('hai', 2)));
    const element = await ready('rank="related" limit="2"');
    expect(headlines(element)).to.eql(['Tin hai', 'Tin mot']);
    expect(button(element)).to.equal(null);
  });

  it('is of the whole feed where the section has fewer, also when it has grown', async () => {
    answer('/feed.json', feedOf(works('mot', 1), other('x', 1), other('y', 2), other('z', 3)));
    const element = await ready('rank="related" limit="2"');
    expect(headlines(element)).to.eql(['Tin z', 'Tin y']);
    button(element)?.click();
    await count(element, 4);
    expect(headlines(element)).to.eql(['Tin z', 'Tin y', 'Tin x', 'Tin mot']);
  });

  for (const rank of ['related', 'latest'])
    it(`by ${rank} keeps what another element has claimed since`, async () => {
      answer('/feed.json', feedOf(...[1, 2, 3, 4, 5].map((day) => works(`t${day}`, day))));
      const element = await list(`rank="${rank}" limit="2"`);
      await sees(element, 'Tin t4');
      await elsewhere('t5', 't3');
      element.limit = 4;
      await count(element, 4);
      expect(headlines(element)).to.eql(['Tin t5', 'Tin t4', 'Tin t2', 'Tin t1']);
    });

  it('keeps its rows when readers go to another part of the page', async () => {
    answer('/feed.json', feedOf(...[1, 2, 3, 4].map((day) => works(`t${day}`, day))));
    const element = await list('rank="latest" limit="2"');
    await sees(element, 'Tin t3');
    await elsewhere('t4');
    const { href } = location;
    history.replaceState(null, '', '#binh-luan');
    element.requestUpdate();
    await nextFrames(4);
    history.replaceState(null, '', href);
    expect(headlines(element)).to.eql(['Tin t4', 'Tin t3']);
  });

  it('adds of further pages only what is related, not told yet and nowhere else', async () => {
    answer('/feed.json', next(feedOf(bridge('a', 'Phà Ghềnh Vải nghỉ sau trăm năm', 1), 'k1', 'k2')));
    answer(
      '/hai.json',
      feedOf(
        story('n1', { title: 'Bóng đá tối nay' }),
        bridge('n2', 'Phà Ghềnh Vải nghỉ sau trăm năm qua', 2),
        bridge('n3', 'Bến Ghềnh Vải đông khách', 3),
        bridge('n4', 'Chợ đêm mở ở Ghềnh Vải', 4),
      ),
    );
    const element = await ready('rank="related" limit="3" reasons');
    expect(headlines(element)).to.eql(['Phà Ghềnh Vải nghỉ sau trăm năm']);
    await elsewhere('n4');
    button(element)?.click();
    await count(element, 2);
    expect(headlines(element)[1]).to.equal('Bến Ghềnh Vải đông khách');
    const reasons = element.shadowRoot?.querySelectorAll('[part~="reason"]') ?? [];
    expect([...reasons].map(visibleText)).to.eql(['Cùng chủ đề: Ghềnh Vải', 'Cùng chủ đề: Ghềnh Vải']);
    expect(title(element)).to.equal('Tin liên quan');
  });

  it('turns the page where nothing is related, and says when there is no more', async () => {
    answer('/feed.json', next(feedOf(bridge('a', 'Phà Ghềnh Vải nghỉ', 1), 'k1')));
    answer('/hai.json', next(feedOf('n1', 'n2'), '/ba.json'));
    answer('/ba.json', feedOf('n3'));
    const element = await ready('rank="related" limit="3"');
    button(element)?.click();
    await sees(element, 'Đã hết tin.');
    expect(asked).to.have.length(3);
    expect(headlines(element)).to.eql(['Phà Ghềnh Vải nghỉ']);
  });

  it('that is the latest stays the latest, in the words of its heading too', async () => {
    leave();
    leave = articlePage({ headline: 'Cầu Ghềnh Vải thông xe', tags: ['Ghềnh Vải'] });
    answer('/feed.json', next(feedOf(other('x', 8), other('y', 9))));
    answer('/hai.json', feedOf(other('z', 6), bridge('n', 'Bến Ghềnh Vải đông khách', 7)));
    const element = await ready('rank="related" limit="2"');
    expect(title(element)).to.equal('Tin mới nhất');
    button(element)?.click();
    await count(element, 4);
    expect(headlines(element).slice(2)).to.eql(['Bến Ghềnh Vải đông khách', 'Tin z']);
    expect(title(element)).to.equal('Tin mới nhất');
  });

  it('takes the reader to what is new, and says how much, once a long feed is ranked', async () => {
    answer('/feed.json', feedOf(...Array.from({ length: 600 }, (_, index) => other(`t${index}`, 1))));
    const element = await ready('rank="latest" limit="5"');
    await sees(element, 'Xem thêm tin');
    button(element)?.focus();
    button(element)?.click();
    await count(element, 10);
    await waitUntil(() => element.shadowRoot?.activeElement === links(element)[5], 'at the first new one');
    const said = (): string => element.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';
    await waitUntil(() => said().includes('5'), 'said');
  });
});
