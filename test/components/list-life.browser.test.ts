import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { feedOf, story } from '../fixtures/stories.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { headlines, nextFrames, place, sees, settles, visibleText } from '../helpers/reader.js';

const list = (attributes: string, children = ''): Promise<TinRelatedNews> =>
  place(`<tin-related-news ${attributes}>${children}</tin-related-news>`);

const item = (name: string): { id: string; url: string; title: string } => ({
  id: name,
  url: `https://bao.example/${name}`,
  title: `Tin ${name}`,
});

const ago = (seconds: number): string =>
  new Date(Date.now() - seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');

/** A list that a server stamped, without a root of its own drawing. */
const stamped = (seconds: number): Promise<TinRelatedNews> =>
  list(
    `src="/feed.json" loading="eager" data-tin-v="${__VERSION__}" data-tin-fetched="${ago(seconds)}" data-tin-ttl="900"`,
    '<ul class="h-feed"><li class="h-entry"><a class="u-url p-name" href="https://bao.example/mot">Tin mot</a></li></ul>',
  );

describe('The life of a list on its page', () => {
  afterEach(forget);

  it('asks for another feed although a server drew the first one a moment ago', async () => {
    answer('/feed.json', feedOf('mot'));
    answer('/khac.json', feedOf('khac'));
    const element = await stamped(1);
    await sees(element, 'Tin mot');
    element.src = '/khac.json';
    await sees(element, 'Tin khac');
    expect(asked).to.have.length(1);
  });

  it('is still asked again when it is old, although the page moved it before it came near', async () => {
    answer('/feed.json', feedOf('moi', 'mot'));
    const element = await stamped(3 * 86_400);
    const home = document.createElement('div');
    element.parentElement?.append(home);
    home.append(element);
    await waitUntil(() => asked.length === 1, 'asked again', { timeout: 5000 });
    await waitUntil(
      () => visibleText(element).includes('Tin moi') || visibleText(element).includes('1 tin mới'),
    );
  });

  it('finds its stories again when it is moved while they are read', async () => {
    answer('/rong.json', feedOf());
    const element = await list(
      'src="/rong.json" loading="eager"',
      '<a href="https://bao.example/cua-trang">Tin của trang</a>',
    );
    for (let turn = 0; turn < 4; turn++) {
      const home = document.createElement('div');
      element.parentElement?.append(home);
      home.append(element);
      await Promise.resolve();
    }
    await settles(element, 'empty');
    await sees(element, 'Tin của trang');
  });

  it('comes back into sight for another feed after one that was empty', async () => {
    answer('/rong.json', feedOf());
    answer('/day.json', feedOf('mot'));
    const far = await place<HTMLDivElement>(
      '<div><div style="height:3000px"></div><tin-related-news src="/rong.json" loading="eager"></tin-related-news></div>',
    );
    const element = far.querySelector('tin-related-news') as TinRelatedNews;
    await waitUntil(() => element.hasAttribute('collapsed'), 'collapsed', { timeout: 5000 });
    element.loading = 'lazy';
    element.src = '/day.json';
    await nextFrames(4);
    expect(element.hasAttribute('collapsed')).to.equal(false);
    element.scrollIntoView();
    await sees(element, 'Tin mot');
    scrollTo(0, 0);
  });

  it('asks at once when it is made eager while it waits to come near', async () => {
    answer('/feed.json', feedOf('mot'));
    const far = await place<HTMLDivElement>(
      '<div><div style="height:9000px"></div><tin-related-news src="/feed.json"></tin-related-news></div>',
    );
    const element = far.querySelector('tin-related-news') as TinRelatedNews;
    await settles(element, 'loading');
    await nextFrames(6);
    expect(asked).to.eql([]);
    element.loading = 'eager';
    await sees(element, 'Tin mot');
    element.heading = 'Tin';
    await sees(element, 'Tin Tin mot');
    expect(asked).to.have.length(1);
  });

  it('lets its blank space go although the page moved it while it was empty', async () => {
    answer('/rong.json', feedOf());
    const far = await place<HTMLDivElement>(
      '<div><div style="height:3000px"></div><tin-related-news src="/rong.json" loading="eager" style="min-block-size:300px"></tin-related-news></div>',
    );
    const element = far.querySelector('tin-related-news') as TinRelatedNews;
    await settles(element, 'empty');
    const home = document.createElement('div');
    far.append(home);
    home.append(element);
    await waitUntil(() => element.offsetHeight === 0, 'no space is left', { timeout: 5000 });
  });

  it('keeps its rows and the reader’s place when a framework sets the same stories anew', async () => {
    const element = await list('');
    element.items = [item('mot'), item('hai')];
    await sees(element, 'Tin hai');
    const link = element.shadowRoot?.querySelector('a');
    link?.focus();
    element.items = [item('mot'), item('hai')];
    for (let frame = 0; frame < 4; frame++) {
      await nextFrames(1);
      expect(headlines(element)).to.eql(['Tin mot', 'Tin hai']);
    }
    expect(element.shadowRoot?.activeElement).to.equal(link);
    element.items = [item('hai'), item('ba')];
    await sees(element, 'Tin ba');
    expect(headlines(element)).to.eql(['Tin hai', 'Tin ba']);
  });

  it('goes on showing the stories it was given when the page asks again', async () => {
    answer('/feed.json', feedOf('tu-feed'));
    const element = await list('src="/feed.json" loading="eager"');
    element.items = [item('dat-tay')];
    await sees(element, 'Tin dat-tay');
    element.reload();
    await nextFrames(6);
    expect(headlines(element)).to.eql(['Tin dat-tay']);
  });

  it('takes the path of a list from a framework that sets it as a property', async () => {
    answer('/nha.json', {
      data: { list: [{ tieu_de: 'Tin nhà làm', duong_dan: 'https://bao.example/nha' }] },
    });
    const element = document.createElement('tin-related-news');
    Object.assign(element, {
      src: '/nha.json',
      items: 'data.list',
      map: 'title:tieu_de;url:duong_dan',
      loading: 'eager',
    });
    (await place<HTMLDivElement>('<div></div>')).append(element);
    await sees(element, 'Tin nhà làm');
  });

  it('corrects a headline in place, without a button', async () => {
    answer('/feed.json', feedOf(story('mot', { title: 'Tin mot đã sửa' })));
    const element = await stamped(3 * 86_400);
    await sees(element, 'Tin mot đã sửa');
    expect(visibleText(element)).not.to.include('tin mới');
    expect(headlines(element)).to.eql(['Tin mot đã sửa']);
  });

  for (const limit of ['2.5', '-1', '0', '1e9', 'abc'])
    it(`waits quietly and shows stories with the limit ${limit}`, async () => {
      const faults: unknown[] = [];
      const note = (event: Event): void => void faults.push(event);
      addEventListener('error', note);
      addEventListener('unhandledrejection', note);
      let send: (feed: object) => void = () => {};
      answer('/feed.json', new Promise((resolve) => (send = resolve)));
      const element = await list(`src="/feed.json" loading="eager" limit="${limit}"`);
      await settles(element, 'loading');
      await nextFrames();
      expect(element.shadowRoot?.querySelectorAll('.bar').length).to.be.within(1, 60);
      send(feedOf('1', '2', '3', '4', '5', '6'));
      await sees(element, 'Tin 1');
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
      expect(faults).to.eql([]);
      expect(headlines(element)).to.have.length(limit === '2.5' ? 2 : limit === '1e9' ? 6 : 5);
    });

  for (const [where, markup] of [
    ['a flex row', '<div style="display:flex"><div class="home"></div></div>'],
    ['a float', '<div><div class="home" style="float:left"></div></div>'],
    ['a table', '<table><tr><td class="home"></td></tr></table>'],
  ] as const)
    it(`has a width in ${where}`, async () => {
      const page = await place<HTMLElement>(markup);
      const element = document.createElement('tin-related-news');
      element.items = [item('mot'), item('hai')];
      page.querySelector('.home')?.append(element);
      await sees(element, 'Tin hai');
      expect(element.offsetWidth).to.be.greaterThan(200);
    });

  it('is no wider than a narrow column', async () => {
    const page = await place<HTMLElement>('<div style="display:grid;width:200px"></div>');
    const element = document.createElement('tin-related-news');
    element.items = [item('mot')];
    page.append(element);
    await sees(element, 'Tin mot');
    expect(element.offsetWidth).to.equal(200);
  });
});
