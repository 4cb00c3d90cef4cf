import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { feedOf, story } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import { headlines, nextFrames, part, place, sees, wakes } from '../helpers/reader.js';

const FOUR = ['Tin mot', 'Tin hai', 'Tin ba', 'Tin bon'];

async function list(attributes: string, children = ''): Promise<TinRelatedNews> {
  const element = await place<TinRelatedNews>(
    `<tin-related-news src="/feed.json" heading="Tin" loading="eager" ${attributes}>${children}</tin-related-news>`,
  );
  await sees(element, 'Tin mot');
  await wakes(element);
  return element;
}

const tabs = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="tab"]') ?? []),
];

describe('A list that is drawn in another way with the same stories', () => {
  beforeEach(() => answer('/feed.json', feedOf('mot', 'hai', 'ba', 'bon')));
  afterEach(forget);

  for (const extra of ['', 'more="button"'])
    it(`shows them in every layout it is given, one after the other ${extra}`, async () => {
      const element = await list(extra);
      for (const layout of [
        'carousel',
        'grid',
        'carousel',
        'lead',
        'numbered',
        'list',
        'headlines',
      ] as const) {
        element.layout = layout;
        await waitUntil(() => element.shadowRoot?.querySelector(`.${layout}`), layout, { timeout: 5000 });
        await nextFrames(3);
        expect(headlines(element), layout).to.eql(FOUR);
      }
    });

  it('has its figures when headlines become numbered, and not when they do no longer', async () => {
    const figures = (): number => element.shadowRoot?.querySelectorAll('.figure').length ?? 0;
    const element = await list('layout="numbered"');
    await waitUntil(() => figures() === 4);
    element.layout = 'headlines';
    await waitUntil(() => figures() === 0);
    element.layout = 'numbered';
    await waitUntil(() => figures() === 4);
  });

  it('shows the stories of a tab whose feed failed, was asked again, and came', async () => {
    answer('/hong.json', 404);
    const element = await list('tabs="Mới=/feed.json; Cũ=/hong.json"');
    tabs(element)[1]?.click();
    await sees(element, 'Chưa tải được tin.');
    let send: (feed: object) => void = () => undefined;
    answer('/hong.json', new Promise((resolve) => (send = resolve)));
    part(element, 'again')?.click();
    await nextFrames(5);
    send(feedOf('mot', 'hai', 'ba', 'bon'));
    await waitUntil(() => String(headlines(element)) === String(FOUR), 'the stories', { timeout: 5000 });
  });

  it('shows the old stories of a tab whose feed fails when its reader comes back from one that failed', async () => {
    answer('/hong.json', 404);
    const element = await list('tabs="Mới=/feed.json; Cũ=/hong.json"');
    tabs(element)[1]?.click();
    await sees(element, 'Chưa tải được tin.');
    answer('/feed.json', 404);
    tabs(element)[0]?.click();
    await nextFrames(20);
    await waitUntil(() => headlines(element).length === 4, 'the stories', { timeout: 5000 });
  });
});

describe('A newer answer', () => {
  afterEach(forget);

  const names = Array.from({ length: 90 }, (_, index) => `so${index}`);
  const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

  async function longList(): Promise<TinRelatedNews> {
    answer('/feed.json', feedOf(...names));
    const element = await place<TinRelatedNews>(
      '<tin-related-news src="/feed.json" loading="eager" limit="90" lang="vi" time-zone="+07:00"></tin-related-news>',
    );
    await wakes(element);
    await waitUntil(() => headlines(element).length === 90, 'all rows', { timeout: 8000 });
    await nextFrames(12);
    return element;
  }

  it('that says something else of one story among many changes its row and no other', async () => {
    const element = await longList();
    const touched = new Set<Element | null>();
    const watch = new MutationObserver((records) => {
      for (const { target } of records)
        touched.add((target instanceof Element ? target : target.parentElement)?.closest('.item') ?? null);
    });
    watch.observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    answer(
      '/feed.json',
      feedOf(...names.map((name, index) => story(name, index === 50 ? { title: 'Tin khác' } : {}))),
    );
    element.reload();
    await sees(element, 'Tin khác');
    await nextFrames(12);
    watch.disconnect();
    expect([...touched]).to.eql([element.shadowRoot?.querySelectorAll('.item')[50]]);
    expect(headlines(element)[50]).to.equal('Tin khác');
  });

  it('words the new time of a story far below as near as it is', async () => {
    const element = await longList();
    const time = (): string =>
      element.shadowRoot?.querySelectorAll('.item')[85]?.querySelector('time')?.textContent ?? '';
    const published = minutesAgo(5);
    answer(
      '/feed.json',
      feedOf(...names.map((name, index) => story(name, index === 85 ? { date_published: published } : {}))),
    );
    element.reload();
    await waitUntil(() => /hôm (nay|qua)/i.test(time()), 'its time is worded', { timeout: 4000 });
  });
});

describe('Paid stories in a numbered list', () => {
  afterEach(forget);

  it('have no figure, and the others count on', async () => {
    answer('/feed.json', feedOf('mot', story('cam', { _tinbox: { sponsored: true } }), 'hai'));
    const element = await list('layout="numbered"');
    await sees(element, 'Tin cam');
    const figures = [...(element.shadowRoot?.querySelectorAll('.figure') ?? [])];
    expect(figures.map(({ textContent }) => textContent)).to.eql(['1', '', '2']);
  });
});
