import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { feedOf } from '../fixtures/stories.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { headlines, links, nextFrames, place, sees, visibleText } from '../helpers/reader.js';

const list = (attributes = ''): Promise<TinRelatedNews> =>
  place(
    `<tin-related-news src="/feed.json" loading="eager" sponsored-src="/tra-tien.json" sponsored-at="2,6" ${attributes}></tin-related-news>`,
  );

/** An answer that the test gives when it likes. */
const later = (): { answer: Promise<unknown>; send: (body: object | number | string) => void } => {
  let send: (body: object | number | string) => void = () => {};
  const answer = new Promise((resolve) => (send = resolve));
  return { answer, send };
};

const OWN = ['Tin mot', 'Tin hai', 'Tin ba', 'Tin bon', 'Tin nam'];
const MIXED = ['Tin mot', 'Tin cam', 'Tin hai', 'Tin ba', 'Tin bon', 'Tin chanh', 'Tin nam'];

describe('Paid stories in a list', () => {
  beforeEach(() => {
    watchFaults();
    answer('/feed.json', feedOf('mot', 'hai', 'ba', 'bon', 'nam', 'sau'));
    answer('/tra-tien.json', feedOf('cam', 'chanh', 'buoi'));
  });
  afterEach(() => {
    forget();
    scrollTo(0, 0);
    expectNoFaults();
  });

  /** A list whose paid stories are there before its own. */
  const early = async (attributes = ''): Promise<TinRelatedNews> => {
    const { answer: coming, send } = later();
    answer('/feed.json', coming);
    const element = await list(attributes);
    await waitUntil(() => asked.some((url) => url.endsWith('/tra-tien.json')), 'asked', { timeout: 5000 });
    await nextFrames(4);
    send(feedOf('mot', 'hai', 'ba', 'bon', 'nam', 'sau'));
    await sees(element, 'Tin mot');
    return element;
  };

  it('stand at their places, labelled, with links that say so, and take none from the others', async () => {
    const element = await early();
    expect(headlines(element)).to.eql(MIXED);
    const paid = links(element).filter(({ rel }) => rel === 'sponsored noopener');
    expect(paid.map(({ textContent }) => textContent?.trim())).to.eql(['Tin cam', 'Tin chanh']);
    expect(visibleText(element).match(/Được tài trợ/g)).to.have.length(2);
    await expect(element).to.be.accessible();
  });

  it('are asked for while the list’s own feed is still on its way', async () => {
    answer('/feed.json', 'hang');
    await list();
    await waitUntil(() => asked.length === 2, 'both feeds', { timeout: 5000 });
  });

  it('do not keep a list from its own feed that both come near together', async () => {
    const page = await place<HTMLElement>(
      `<div style="padding-block-start: 4000px"><tin-related-news src="/feed.json" sponsored-src="/tra-tien.json"></tin-related-news></div>`,
    );
    const element = page.querySelector('tin-related-news') as TinRelatedNews;
    // Both wait by now.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked).to.eql([]);
    element.scrollIntoView();
    await sees(element, 'Tin nam');
    expect(asked.length).to.equal(2);
  });

  for (const [what, reply] of Object.entries({
    fails: 500,
    'never comes': 'hang',
    'is no feed': '<h1>Lỗi</h1>',
    'is empty': feedOf(),
  }))
    it(`are missed by nobody where their feed ${what}`, async () => {
      answer('/tra-tien.json', reply as never);
      const element = await list();
      await sees(element, 'Tin nam');
      await nextFrames(4);
      expect(headlines(element)).to.eql(OWN);
      expect(visibleText(element)).not.to.include('Được tài trợ');
    });

  it('move nothing that a reader sees when they come late', async () => {
    const { answer: coming, send } = later();
    answer('/tra-tien.json', coming);
    const element = await list();
    await sees(element, 'Tin nam');
    await nextFrames();
    const first = element.shadowRoot?.querySelector('.item');
    send(feedOf('cam', 'chanh'));
    await nextFrames(20);
    expect(headlines(element)).to.eql(OWN);
    expect(element.shadowRoot?.querySelector('.item')).to.equal(first);
  });

  it('still come into what lies below the screen', async () => {
    const { answer: coming, send } = later();
    answer('/tra-tien.json', coming);
    const far = await place<HTMLDivElement>(
      '<div><div style="height:3000px"></div><tin-related-news src="/feed.json" loading="eager" sponsored-src="/tra-tien.json"></tin-related-news></div>',
    );
    const element = far.querySelector('tin-related-news') as TinRelatedNews;
    await sees(element, 'Tin nam');
    send(feedOf('cam'));
    await sees(element, 'Được tài trợ');
    expect(headlines(element).slice(0, 3)).to.eql(['Tin mot', 'Tin cam', 'Tin hai']);
  });

  it('replace no story of the newsroom’s, even the same one', async () => {
    answer('/tra-tien.json', feedOf('hai'));
    const element = await early();
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai', 'Tin hai', 'Tin ba', 'Tin bon', 'Tin nam']);
  });

  it('are no news, however often the list is asked again', async () => {
    const element = await early();
    answer('/tra-tien.json', feedOf('khac'));
    element.reload();
    await nextFrames(10);
    expect(headlines(element)).to.eql(MIXED);
    expect(visibleText(element)).not.to.include('tin mới');
  });

  it('go when the page takes their feed away', async () => {
    const element = await early();
    element.removeAttribute('sponsored-src');
    await waitUntil(() => headlines(element).length === 5);
    expect(headlines(element)).to.eql(OWN);
  });

  it('are never a list of their own', async () => {
    answer('/feed.json', feedOf());
    const element = await list('heading="Tin"');
    await waitUntil(() => element.getAttribute('state') === 'empty');
    await nextFrames(10);
    expect(visibleText(element)).to.equal('');
  });

  it('come once when the page moves the list while they are on their way', async () => {
    const { answer: coming, send } = later();
    answer('/feed.json', coming);
    const element = await list();
    const home = await place<HTMLDivElement>('<div></div>');
    home.append(element);
    await waitUntil(() => asked.some((url) => url.endsWith('/tra-tien.json')), 'asked', { timeout: 5000 });
    home.after(element);
    await nextFrames(6);
    send(feedOf('mot', 'hai', 'ba', 'bon', 'nam'));
    await sees(element, 'Tin mot');
    expect(headlines(element)).to.eql(MIXED);
  });
});
