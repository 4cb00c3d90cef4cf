import { expect, waitUntil } from '@open-wc/testing';
import { feedOfTitles, HEADLINES, LIST, lost, page, SCRIPT } from '../helpers/page-files.js';
import { closePages, openPage, publish } from '../helpers/pages.js';

type Syntax = keyof typeof LIST;
type Script = keyof typeof SCRIPT;

describe('A page on a plain static server', () => {
  afterEach(closePages);

  for (const script of Object.keys(SCRIPT) as Script[]) {
    const syntaxes = (Object.keys(LIST) as Syntax[]).filter(
      // An element's own file defines the element and nothing else.
      (syntax) => syntax === 'element' || !script.startsWith('components/'),
    );
    for (const syntax of syntaxes)
      it(`shows the stories written as ${syntax}, with ${script}`, async () => {
        const open = await openPage(page(LIST[syntax], { head: SCRIPT[script] }));
        await open.showsTheStories();
        expect(await open.asked('feed.json')).to.equal(1);
        if (syntax !== 'element') expect(open.find('div.tin-related-news').children).to.have.length(1);
      });
  }

  it('shows the pictures of its stories', async () => {
    const open = await openPage(page(LIST.element, { head: SCRIPT['tinbox.js'] }));
    await open.showsTheStories();
    const pictures = (): HTMLImageElement[] => [
      ...(open.find('tin-related-news').shadowRoot?.querySelectorAll('img') ?? []),
    ];
    await waitUntil(() => pictures()[0]?.naturalWidth, 'the picture is there', { timeout: 8000 });
    expect(pictures()).to.have.length(HEADLINES.length);
    expect(await open.asked('anh-1.svg')).to.equal(1);
  });

  for (const script of ['tinbox.js', 'tinbox.classic.js'] as const)
    it(`shows a card and a time in both syntaxes, with ${script}`, async () => {
      const open = await openPage(
        page(
          `<tin-article-card src="feed.json" variant="text"></tin-article-card>
           <div class="tin-article-card" data-tin-src="feed.json" data-tin-variant="text"></div>
           <tin-time datetime="2024-04-10T17:04:00+07:00" label="Cập nhật:" time-zone="+07:00"></tin-time>
           <div class="tin-time" data-tin-datetime="2024-04-10T17:04:00+07:00" data-tin-label="Cập nhật:" data-tin-time-zone="+07:00"></div>`,
          { head: SCRIPT[script] },
        ),
      );
      for (const tag of ['tin-article-card', 'tin-time'])
        for (const place of [`body > ${tag}`, `div.${tag}`])
          await open.shows(tag === 'tin-time' ? 'Cập nhật: 17:04 10/04/2024' : 'Bến đò Trạch Giang', place);
      expect(open.seen).to.eql({ errors: [], said: [], violations: [] });
      expect(await open.asked('feed.json')).to.equal(1);
    });
});

describe('A box below the fold whose feed turns out empty', () => {
  afterEach(closePages);

  for (const syntax of ['element', 'div'] as const)
    it(`takes no space in the end, written as ${syntax}`, async () => {
      const box = LIST[syntax]
        .replace(/<a .*<\/a>/, '')
        .replace(/(data-tin-)?src=/, (_, prefix = '') => `${prefix}loading="eager" ${prefix}src=`);
      const open = await openPage(
        page(`<p style="height:2000px"></p>${box}`, { head: SCRIPT['tinbox.js'] }),
        {
          'feed.json': { text: feedOfTitles([]), wait: 500 },
        },
      );
      expect(open.find('.tin-rows-4').offsetHeight).to.be.at.least(680);
      await waitUntil(() => open.document.querySelector('tin-related-news[collapsed]'), undefined, {
        timeout: 8000,
      });
      expect(open.document.body.scrollHeight).to.be.within(2000, 2050);
    });
});

describe('A page whose server has lost a part of the code', () => {
  afterEach(closePages);

  for (const chunk of ['loader/divs', 'components/article-card/define', 'loader/elements'])
    it(`keeps its fallback, is told that Tinbox is ready and finds nothing in the console: ${chunk}`, async () => {
      const early =
        '<script>(window.Tinbox = window.Tinbox || []).push(({ ready }) => ready.then(() => (window.then = true)));</script>';
      const card =
        '<tin-article-card src="feed.json"><a href="cau.html">Cầu Ghềnh Vải</a></tin-article-card>';
      const open = await openPage(page(LIST.div + card, { head: early + SCRIPT['tinbox.js'] }), lost(chunk));
      await waitUntil(() => 'then' in open.window, 'ready', { timeout: 8000 });
      await open.rests(1000);
      if (!chunk.includes('card')) expect(open.text('div')).to.equal('Thời sự');
      if (!chunk.includes('divs')) expect(open.text('tin-article-card')).to.equal('Cầu Ghềnh Vải');
      expect(open.seen.errors).to.eql([]);
    });
});

describe('A page whose server has lost all code but the first file', () => {
  afterEach(closePages);

  for (const [feed, file, words] of [
    ['is as it should be', { text: feedOfTitles() }, HEADLINES[3]],
    ['must be read more thoroughly', { text: feedOfTitles(['Bến đò &amp; cầu']) }, 'Thời sự'],
    ['is refused', { text: '', status: 500 }, 'Thời sự'],
    ['is no feed', { text: '<h1>Lỗi</h1>' }, 'Thời sự'],
  ] as const)
    for (const lang of ['vi', 'en'])
      it(`shows stories or its fallback in a page in ${lang}, and finds nothing in the console, where the feed ${feed}`, async () => {
        const open = await openPage(
          page(LIST.element, { head: SCRIPT['tinbox.js'], root: `lang="${lang}"` }),
          { ...lost(''), 'feed.json': file },
        );
        await open.shows(words ?? '');
        await open.rests();
        if (words === 'Thời sự') expect(open.text()).to.equal(words);
        expect(open.seen.errors).to.eql([]);
      });
});

describe('The archive of the build', () => {
  afterEach(closePages);

  it('unpacked into a folder, shows its page of snippets with stories', async () => {
    const open = await (await publish({})).open('zip/index.html');
    await waitUntil(() => open.headlines().length > 0, 'stories', { timeout: 8000 });
    await waitUntil(
      () => open.headlines('div.tin-related-news > tin-related-news').length > 0,
      'stories of the div',
      {
        timeout: 8000,
      },
    );
    expect(open.headlines()).to.have.length(3);
    expect(open.heading()).to.equal('Tin liên quan');
    expect(open.text('pre')).to.include('<tin-related-news');
  });
});
