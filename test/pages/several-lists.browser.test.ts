import { expect, waitUntil } from '@open-wc/testing';
import { feedOfTitles, HEADLINES, lost, page, SCRIPT, type Files } from '../helpers/page-files.js';
import { closePages, openPage, type OpenPage } from '../helpers/pages.js';

const list = (id: string, attributes: string): string =>
  `<tin-related-news id="${id}" src="feed.json" heading="Tin liên quan" time-zone="+07:00" ${attributes}></tin-related-news>`;

const shows = (open: OpenPage, count: number, id: string): Promise<void> =>
  waitUntil(() => open.headlines(id).length === count, `${id} shows ${count}`, { timeout: 8000 });

const head = SCRIPT['tinbox.js'];
const about = `<script type="application/ld+json">${JSON.stringify({
  '@type': 'NewsArticle',
  headline: 'Ngày đầu tiên của cầu Ghềnh Vải',
})}</script>`;

describe('A published page with several lists', () => {
  afterEach(closePages);

  for (const [how, script] of [
    ['one copy', head],
    ['two copies', head + SCRIPT['tinbox.full.js']],
  ] as const)
    it(`repeats no story with ${how}`, async () => {
      const open = await openPage(
        page(list('mot', 'limit="2"') + list('hai', 'limit="2"'), { head: script }),
      );
      await shows(open, 2, '#mot');
      await shows(open, 2, '#hai');
      expect([...open.headlines('#mot'), ...open.headlines('#hai')]).to.eql(HEADLINES);
      expect(open.seen).to.eql({ errors: [], said: [], violations: [] });
    });

  it('repeats no story that a server drew, also when it has grown old', async () => {
    const was: Files = { 'feed.json': feedOfTitles([...HEADLINES].reverse()) };
    const open = await openPage('', {
      'page.html': {
        text: page(list('mot', 'limit="2"') + list('hai', 'limit="2"'), { head }),
        prerender: { was },
      },
    });
    await shows(open, 2, '#mot');
    await open.rests();
    const all = [...open.headlines('#mot'), ...open.headlines('#hai')];
    expect(new Set(all).size).to.equal(4);
  });

  for (const module of ['controllers/turn', 'components/parts/awaken'])
    it(`shows its stories where ${module} is lost`, async () => {
      const open = await openPage(
        page(list('mot', 'limit="2"') + list('hai', 'limit="2"'), { head }),
        lost(module),
      );
      await shows(open, 2, '#mot');
      await shows(open, 2, '#hai');
      expect(open.seen.errors).to.eql([]);
    });
});

describe('A published page with a ranked list', () => {
  afterEach(closePages);

  it('shows what has to do with the page, and why', async () => {
    const open = await openPage(page(list('mot', 'rank="related" reasons'), { head: about + head }));
    await open.shows('Cùng nhắc đến', '#mot');
    expect(open.headlines('#mot')[0]).to.equal(HEADLINES[3]);
    expect(open.seen).to.eql({ errors: [], said: [], violations: [] });
  });

  for (const module of ['components/related-news/ranking.extra', 'components/related-news/list-editor'])
    it(`shows the feed in its own order where ${module} is lost`, async () => {
      const open = await openPage(
        page(list('mot', 'rank="related" reasons'), { head: about + head }),
        lost(module),
      );
      await shows(open, 4, '#mot');
      expect(open.headlines('#mot')).to.eql(HEADLINES);
      expect(open.heading('#mot')).to.equal('Tin liên quan');
      expect(open.seen.errors).to.eql([]);
    });
});
