import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { hurryClocks, leaveToBrowser, readerIs } from '../helpers/attention.js';
import { links, place, sees, wakes } from '../helpers/reader.js';
import { recipe, runScript } from '../helpers/recipes.js';

const DOCUMENT = '/docs/contracts/being-seen.md';

type Told = Record<'dataLayer' | '_paq', unknown[] | undefined>;
const page = window as unknown as Told;

describe('A publisher who copies a recipe', () => {
  let stop = (): void => {};

  afterEach(() => {
    stop();
    leaveToBrowser();
    delete (page as Partial<Told>).dataLayer;
    delete (page as Partial<Told>)._paq;
  });

  /** A reader sees one story and chooses it, on a page with the recipe. */
  async function seeAndChoose(heading: string, into: keyof Told, attributes: string): Promise<unknown[]> {
    const code = await recipe(DOCUMENT, heading);
    expect(code.trim().split('\n').length, 'lines').to.be.below(10);
    stop = runScript(code);
    readerIs('here');
    hurryClocks();
    const element = await place<TinRelatedNews>(`<tin-related-news ${attributes}></tin-related-news>`);
    element.items = [{ id: '1', url: 'https://bao.example/kinh-te/mot?a=1', title: 'Tin một' }];
    await sees(element, 'Tin một');
    await wakes(element);
    await waitUntil(() => page[into]?.length, 'the impression', { timeout: 5000 });
    const stay = (event: Event): void => event.preventDefault();
    addEventListener('click', stay);
    links(element)[0]?.click();
    removeEventListener('click', stay);
    return page[into] ?? [];
  }

  it('has lists and choices in Google Analytics 4', async () => {
    const told = await seeAndChoose(
      'Google Analytics 4, by Tag Manager',
      'dataLayer',
      'heading="Tin liên quan"',
    );
    const ecommerce = {
      item_list_name: 'Tin liên quan',
      items: [{ item_id: '/kinh-te/mot', index: 1 }],
    };
    expect(told).to.eql([
      { ecommerce: null },
      { event: 'view_item_list', ecommerce },
      { ecommerce: null },
      { event: 'select_item', ecommerce },
    ]);
  });

  it('has events under names of its own', async () => {
    const told = await seeAndChoose(
      'Your own names in the `dataLayer`',
      'dataLayer',
      'id="goi-y" heading="Gợi ý"',
    );
    const story = {
      widget: 'tin-related-news',
      list: 'goi-y',
      position: 1,
      reason: undefined,
      url: 'https://bao.example/kinh-te/mot?a=1',
      sponsored: false,
    };
    expect(told).to.eql([
      { event: 'tin_impression', story },
      { event: 'tin_article_select', story },
    ]);
  });

  it('has content impressions and interactions in Matomo, by the tag where a list has no name', async () => {
    const url = 'https://bao.example/kinh-te/mot?a=1';
    expect(await seeAndChoose('Matomo', '_paq', '')).to.eql([
      ['trackContentImpression', 'tin-related-news', url, url],
      ['trackContentInteraction', 'click', 'tin-related-news', url, url],
    ]);
  });

  it('keeps what its tag manager has already', async () => {
    page._paq = [['trackPageView']];
    const told = await seeAndChoose('Matomo', '_paq', '');
    expect(told[0]).to.eql(['trackPageView']);
  });
});
