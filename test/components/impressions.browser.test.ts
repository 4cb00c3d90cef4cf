import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/components/article-card/define.js';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { shownStory } from '../../src/components/parts/shown-story.js';
import type { RankedArticle } from '../../src/model/ranking.js';
import type { ShownStory } from '../../src/model/shown-story.js';
import { feedOf, fullStory, sponsoredStory } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import { hurryClocks, leaveToBrowser, readerIs } from '../helpers/attention.js';
import { links, nextFrames, place, sees, wakes } from '../helpers/reader.js';

const item = (name: string | number, more: object = {}): { id: string; url: string; title: string } => ({
  id: `${name}`,
  url: `https://bao.example/${name}`,
  title: `Tin ${name}`,
  ...more,
});

/** Longer than a second of hurried clocks, with the frames around it. */
const A_SECOND = 350;

describe('A page learns which stories were seen', () => {
  let told: ShownStory[];
  const note = ({ detail }: GlobalEventHandlersEventMap['tin-impression']): void => void told.push(detail);
  const urls = (): string[] => told.map(({ url }) => url.replace('https://bao.example/', ''));
  const seen = async (...names: string[]): Promise<void> => {
    await waitUntil(() => urls().length >= names.length, `${names} seen`, { timeout: 5000 });
    expect(urls()).to.have.members(names);
  };
  const nothingMore = async (...names: string[]): Promise<void> => {
    await aTimeout(A_SECOND);
    expect(urls()).to.have.members(names);
  };

  beforeEach(() => {
    told = [];
    addEventListener('tin-impression', note);
    readerIs('here');
    hurryClocks();
  });

  afterEach(() => {
    removeEventListener('tin-impression', note);
    leaveToBrowser();
    forget();
    scrollTo(0, 0);
  });

  const list = async (attributes: string, ...names: (string | number)[]): Promise<TinRelatedNews> => {
    const element = await place<TinRelatedNews>(`<tin-related-news ${attributes}></tin-related-news>`);
    element.items = names.map((name) => item(name));
    await sees(element, `Tin ${names[0]}`);
    await wakes(element);
    return element;
  };

  it('by an event on the widget that bubbles out of every root and cannot be cancelled', async () => {
    const element = await place<TinRelatedNews>(
      '<tin-related-news id="lien-quan" heading="Tin liên quan"></tin-related-news>',
    );
    const first = oneEvent(document, 'tin-impression');
    element.items = [item('mot')];
    const event = await first;
    expect(event.target).to.equal(element);
    expect([event.bubbles, event.composed, event.cancelable]).to.eql([true, true, false]);
    expect(event.detail).to.eql({
      widget: 'tin-related-news',
      list: 'lien-quan',
      position: 1,
      reason: undefined,
      url: 'https://bao.example/mot',
      sponsored: false,
    });
  });

  it('after one second of the real clock', async () => {
    leaveToBrowser();
    readerIs('here');
    await list('', 'mot', 'hai');
    const start = performance.now();
    await aTimeout(600);
    expect(urls()).to.eql([]);
    await seen('mot', 'hai');
    expect(performance.now() - start).to.be.greaterThan(900);
  });

  it('each once, in its place, with the heading as the name of a list without an id', async () => {
    await list('heading="Đọc nhiều"', 'mot', 'hai', 'ba');
    await seen('mot', 'hai', 'ba');
    await nothingMore('mot', 'hai', 'ba');
    expect(told.map(({ position }) => position).sort()).to.eql([1, 2, 3]);
    expect(told[0]?.list).to.equal('Đọc nhiều');
  });

  it('with the id of the div that the page wrote', async () => {
    await place(
      '<div class="tin-related-news" id="goi-y"><tin-related-news heading="Gợi ý"><a href="https://bao.example/a">Tin của trang</a></tin-related-news></div>',
    );
    await seen('a');
    expect(told[0]?.list).to.equal('goi-y');
  });

  it('of single stories too', async () => {
    const card = await place<HTMLElementTagNameMap['tin-article-card']>(
      '<tin-article-card heading="Xem thêm"></tin-article-card>',
    );
    card.article = item('mot');
    await seen('mot');
    expect(told[0]).to.include({ widget: 'tin-article-card', list: 'Xem thêm', position: 1 });
  });

  it('and which were paid for', async () => {
    answer('/feed.json', feedOf(fullStory, sponsoredStory));
    await place('<tin-related-news src="/feed.json" loading="eager"></tin-related-news>');
    await seen('day-du', 'cam-vuon');
    expect(told.find(({ url }) => url.endsWith('cam-vuon'))).to.include({ sponsored: true, position: 2 });
  });

  it('not of those that a reader flew past', async () => {
    leaveToBrowser();
    readerIs('here');
    const far = await place('<div><div style="height:3000px"></div></div>');
    const element = document.createElement('tin-related-news');
    element.items = [item('mot')];
    far.append(element);
    await sees(element, 'Tin mot');
    await wakes(element);
    element.scrollIntoView();
    await aTimeout(400);
    scrollTo(0, 0);
    await aTimeout(1100);
    expect(urls()).to.eql([]);
  });

  for (const where of ['in another window', 'in another tab'] as const)
    it(`not while the reader is ${where}, and a second after they are back`, async () => {
      readerIs(where);
      await list('', 'mot');
      await nothingMore();
      readerIs('here');
      await seen('mot');
    });

  it('once, although the list is drawn anew and moved', async () => {
    const element = await list('heading="Tin"', 'mot', 'hai');
    await seen('mot', 'hai');
    element.layout = 'headlines';
    element.heading = 'Tin khác';
    await sees(element, 'Tin khác');
    const home = document.createElement('div');
    element.parentElement?.append(home);
    home.append(element);
    element.items = [item('hai'), item('mot')];
    await nothingMore('mot', 'hai');
  });

  it('although the list was moved before their second was over', async () => {
    const element = await list('', 'mot');
    element.remove();
    await nothingMore();
    document.body.append(element);
    await seen('mot');
    element.remove();
  });

  it('and of another story that comes into the same place', async () => {
    const element = await list('', 'mot');
    await seen('mot');
    element.items = [item('moi')];
    await seen('mot', 'moi');
    expect(told[1]?.position).to.equal(1);
  });

  it('once for two addresses of one story', async () => {
    const element = await list('', 'mot');
    await seen('mot');
    element.items = [{ ...item('mot'), url: 'https://bao.example/mot?utm_source=trang-nhat' }];
    await nothingMore('mot');
  });

  it('once in each list', async () => {
    await list('id="tren"', 'mot');
    await list('id="duoi"', 'mot');
    await seen('mot', 'mot');
    expect(told.map(({ list }) => list)).to.have.members(['tren', 'duoi']);
  });

  it('of a card of which half is in view, not of one of which less is', async () => {
    const element = await list('style="inline-size:300px;position:fixed;inset-inline-start:0"', 'mot');
    const height = (): number => element.shadowRoot?.querySelector('[part~="card"]')?.clientHeight ?? 0;
    element.style.top = `${innerHeight - height() * 0.4}px`;
    // What counted before it was put there.
    told.length = 0;
    element.items = [item('hai')];
    await sees(element, 'Tin hai');
    await nothingMore();
    element.style.top = `${innerHeight - height() * 0.6}px`;
    await seen('hai');
  });

  it('of a large card by 30 % of it', async () => {
    const card = await place<HTMLElementTagNameMap['tin-article-card']>(
      '<tin-article-card variant="hero" style="inline-size:600px;position:fixed;top:5000px"></tin-article-card>',
    );
    card.article = { ...item('lon'), image: { src: 'data:,', width: 600, height: 600 } };
    await sees(card, 'Tin lon');
    await wakes(card);
    const drawn = card.shadowRoot?.querySelector('[part~="card"]') as HTMLElement;
    drawn.style.minBlockSize = '500px';
    const { height } = drawn.getBoundingClientRect();
    card.style.top = `${innerHeight - height * 0.25}px`;
    await nothingMore();
    card.style.top = `${innerHeight - height * 0.35}px`;
    await seen('lon');
  });

  it('not of what a scroller hides until it is scrolled to', async () => {
    const box = await place<HTMLDivElement>(
      '<div style="inline-size:300px;block-size:90px;overflow:auto"><tin-related-news layout="headlines"></tin-related-news></div>',
    );
    const element = box.firstElementChild as TinRelatedNews;
    element.items = [item('mot'), { ...item('hai'), title: `Tin ${'hai '.repeat(80)}` }, item('ba')];
    await sees(element, 'Tin ba');
    await waitUntil(() => urls().includes('mot'), 'the first', { timeout: 5000 });
    await nothingMore('mot');
    box.scrollTop = 10_000;
    await waitUntil(() => urls().includes('ba'), 'the last', { timeout: 5000 });
  });

  it('of the rows in view of a list of 200, wherever the reader is in it', async () => {
    const names = Array.from({ length: 200 }, (_, index) => index + 1);
    const element = await list('limit="200" layout="headlines"', ...names);
    await waitUntil(() => links(element).length === 200, 'all rows', { timeout: 5000 });
    await waitUntil(() => urls().includes('1'), 'the first', { timeout: 5000 });
    expect(urls()).not.to.include('200');
    scrollTo(0, document.documentElement.scrollHeight);
    await nextFrames(4);
    scrollTo(0, document.documentElement.scrollHeight);
    await waitUntil(() => urls().includes('200'), 'the last', { timeout: 5000 });
    expect(told.find(({ url }) => url.endsWith('/200'))?.position).to.equal(200);
    expect(urls()).not.to.include('100');
  });

  it('of the rows in view where a layout gives the groups of rows no box', async () => {
    const names = Array.from({ length: 90 }, (_, index) => index + 1);
    const element = await list('limit="90" layout="headlines"', ...names);
    await waitUntil(() => links(element).length === 90, 'all rows', { timeout: 5000 });
    await waitUntil(() => urls().includes('1'), 'the first', { timeout: 5000 });
    const style = document.createElement('style');
    style.textContent = '.group { display: contents !important; }';
    element.shadowRoot?.append(style);
    element.layout = 'list';
    await element.updateComplete;
    await nextFrames(4);
    links(element)[89]?.scrollIntoView();
    await waitUntil(() => urls().includes('90'), 'the last', { timeout: 5000 });
    expect(urls()).not.to.include('45');
  });

  it('not of what an enlarged page has off the screen', async () => {
    const vertical = innerHeight / 4;
    const screen = { scale: 4, offsetLeft: 0, offsetTop: vertical * 3, width: innerWidth, height: vertical };
    const { visualViewport } = window;
    const view = Object.assign(new EventTarget(), screen);
    Object.defineProperty(window, 'visualViewport', { configurable: true, value: view });
    try {
      const element = await list('style="position:fixed;inset:0 0 auto"', 'mot');
      await nothingMore();
      Object.assign(view, { offsetTop: 0 });
      view.dispatchEvent(new Event('scroll'));
      await seen('mot');
      element.remove();
    } finally {
      Object.defineProperty(window, 'visualViewport', { configurable: true, value: visualViewport });
    }
  });

  it('of a list that a server drew, before it was read back', async () => {
    const card =
      '<article part="card"><h3 part="headline"><a part="link" rel="sponsored noopener" href="https://bao.example/mot"><bdi>Tin mot</bdi></a></h3></article>';
    const home = await place<HTMLDivElement>('<div></div>');
    const element = document.implementation.createHTMLDocument('').createElement('tin-related-news');
    element.dataset['tinV'] = __VERSION__;
    element.dataset['tinFetched'] = new Date().toISOString();
    element
      .attachShadow({ mode: 'open' })
      .append(
        document
          .createRange()
          .createContextualFragment(
            `<h2 part="heading">Tin liên quan</h2><div part="list" role="list"><div>${card}</div></div>`,
          ),
      );
    home.append(element);
    await seen('mot');
    expect(told[0]).to.include({ list: 'Tin liên quan', position: 1, sponsored: true });
  });

  it('in the same words as when one is chosen', async () => {
    const element = await list('heading="Tin liên quan"', 'mot', 'hai');
    const chosen = oneEvent(element, 'tin-article-select');
    const stay = (event: Event): void => event.preventDefault();
    addEventListener('click', stay);
    links(element)[1]?.click();
    const { article, ...shown } = (await chosen).detail;
    removeEventListener('click', stay);
    await seen('mot', 'hai');
    expect(article.title).to.equal('Tin hai');
    expect(shown).to.eql(told.find(({ position }) => position === 2));
  });

  it('with the reason why a ranked list shows it', async () => {
    const element = await list('', 'mot', 'hai');
    const reason = { kind: 'words', words: 'Quảng Trị' } as const;
    const ranked: RankedArticle = { ...item('hai'), reason };
    const card = links(element)[1]?.closest('[part~="card"]') as Element;
    expect(shownStory(element, card, [item('mot'), ranked]).shown).to.deep.include({ position: 2, reason });
  });
});
