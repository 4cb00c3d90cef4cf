import { expect, waitUntil } from '@open-wc/testing';
import { feedOfTitles, HEADLINES, lost, page, SCRIPT } from '../helpers/page-files.js';
import { closePages, openPage } from '../helpers/pages.js';

const LIST =
  '<ul id="cu"><li><a href="cu.html">Tin cũ của trang</a></li></ul>' +
  '<tin-related-news src="feed.json" for="cu" heading="Tin liên quan" limit="3" loading="eager" more="button" refresh="15" sponsored-src="tra-tien.json" sponsored-at="9">' +
  '<div id="qc" slot="after-1">Mua cam vườn</div></tin-related-news>';
const FILES = { 'tra-tien.json': feedOfTitles(['Cam vườn vào vụ']) };

const open = (files: object = {}): ReturnType<typeof openPage> =>
  openPage(page(LIST, { head: SCRIPT['tinbox.js'] }), { ...FILES, ...files });

describe('A list that asks for everything', () => {
  afterEach(closePages);

  it('gets it, and finds nothing in the console', async () => {
    const site = await open();
    await site.shows(HEADLINES[2] ?? '');
    await site.shows('Quảng cáo');
    await site.shows('Xem thêm tin');
    await waitUntil(() => site.document.getElementById('cu')?.offsetHeight === 0, 'taken over');
    expect(site.headlines()).to.eql(HEADLINES.slice(0, 3));
    expect(site.document.getElementById('qc')?.parentElement?.localName).to.equal('tin-related-news');
    expect(site.seen.errors).to.eql([]);
  });

  for (const chunk of [
    'components/related-news/list-editor',
    'components/related-news/own-rows',
    'components/related-news/more-row',
    'controllers/paid-stories',
    'controllers/taken-over',
    'controllers/refresh',
  ])
    it(`has its stories although the server has lost a part of the code: ${chunk}`, async () => {
      const site = await open(lost(chunk));
      await site.shows(HEADLINES[2] ?? '');
      await site.rests();
      expect(site.headlines()).to.eql(HEADLINES.slice(0, 3));
      expect(site.seen.errors).to.eql([]);
    });
});
