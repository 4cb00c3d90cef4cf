import { expect } from '@open-wc/testing';
import { LIST, page, SCRIPT } from '../helpers/page-files.js';
import { closePages, publish } from '../helpers/pages.js';

const WIDGETS = `${LIST.element}${LIST.div}
  <tin-article-card src="feed.json" variant="text"></tin-article-card>
  <tin-time datetime="2024-04-10T17:04:00+07:00" time-zone="+07:00"></tin-time>`;

const ALLOWED =
  /^(page\.html|watch\.js|natives\.js|feed\.json|anh-\d\.svg|dist\/(tinbox[\w.]*\.(js|css)|chunks\/[\w-]+\.js))$/;

describe('A page with widgets', () => {
  afterEach(closePages);

  for (const script of ['tinbox.js', 'tinbox.full.js', 'tinbox.classic.js'] as const)
    it(`stores nothing, asks for nothing but files, feed and pictures, and says nothing, with ${script}`, async () => {
      const text = page(WIDGETS, { head: SCRIPT[script] });
      const site = await publish({ 'page.html': text });
      const [cookies, kept] = [document.cookie, localStorage.length + sessionStorage.length];
      const open = await site.open();
      await open.showsTheStories('body > tin-related-news');
      await open.showsTheStories('div > tin-related-news');
      await open.shows('17:04 10/04/2024', 'tin-time');
      await open.rests();
      expect(document.cookie).to.equal(cookies);
      expect(localStorage.length + sessionStorage.length).to.equal(kept);
      const asked = await site.asked();
      expect(asked.filter((path) => !ALLOWED.test(path))).to.eql([]);
      expect(asked.filter((path) => path === 'feed.json')).to.have.length(1);
      const elsewhere = open.window.performance
        .getEntriesByType('resource')
        .filter(({ name }) => !name.startsWith(location.origin));
      expect(elsewhere.map(({ name }) => name)).to.eql([]);
      expect(open.seen).to.eql({ errors: [], said: [], violations: [] });
      expect(open.document.title).to.equal('Báo Trạch Giang');
    });

  for (const script of [
    'tinbox.js',
    'tinbox.full.js',
    'tinbox.classic.js',
    'components/related-news.js',
  ] as const)
    it(`has one global more than without, and every native as it was, with ${script}`, async () => {
      const site = await publish({
        'page.html': page(LIST.element, { head: `<script src="natives.js"></script>${SCRIPT[script]}` }),
      });
      const open = await site.open();
      await open.showsTheStories();
      const { natives } = open.window as unknown as { natives: { changed(): string[] } };
      const changed = natives.changed().filter((name) => name !== 'natives');
      expect(changed).to.eql(script.startsWith('components/') ? [] : ['Tinbox']);
    });
});
