import { expect } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { feedOf, fullStory } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { headlines, part, place, sees } from '../helpers/reader.js';

const list = (attributes = ''): Promise<TinRelatedNews> =>
  place(`<tin-related-news src="/feed.json" loading="eager" ${attributes}></tin-related-news>`);

const TITLE = 'Cầu Ghềnh Vải thông xe, hai xã hết cảnh đò giang';

describe('A list in words alone', () => {
  beforeEach(() => {
    watchFaults();
    answer('/feed.json', feedOf(fullStory, 'hai'));
  });
  afterEach(() => {
    forget();
    expectNoFaults();
  });

  for (const layout of ['list', 'grid', 'headlines', 'numbered'])
    it(`has neither pictures nor places for them, and all its words: ${layout}`, async () => {
      const element = await list(`media="none" layout="${layout}"`);
      await sees(element, TITLE);
      expect(headlines(element)).to.eql([TITLE, 'Tin hai']);
      expect(part(element, 'picture')).to.equal(null);
      await expect(element).to.be.accessible();
    });

  it('is what readers get who save data, without anything written by the author', async () => {
    const was = Object.getOwnPropertyDescriptor(Navigator.prototype, 'connection');
    Object.defineProperty(Navigator.prototype, 'connection', {
      configurable: true,
      get: () => ({ saveData: true }),
    });
    try {
      const element = await list();
      await sees(element, TITLE);
      expect(part(element, 'picture')).to.equal(null);
    } finally {
      if (was) Object.defineProperty(Navigator.prototype, 'connection', was);
      else delete (Navigator.prototype as { connection?: unknown }).connection;
    }
  });

  it('has its pictures again when the page wants them', async () => {
    const element = await list('media="none"');
    await sees(element, TITLE);
    element.removeAttribute('media');
    await element.updateComplete;
    expect(part(element, 'picture')).to.exist;
  });
});
