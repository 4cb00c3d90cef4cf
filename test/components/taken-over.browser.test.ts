import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { switchOff } from '../../src/controllers/off-switch.js';
import { serve } from '../../src/loader/on-demand.js';
import { feedOf } from '../fixtures/stories.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { headlines, links, nextFrames, part, place, sees, settles, title } from '../helpers/reader.js';

const PLAIN =
  '<ul id="tin-cu"><li><a href="https://bao.example/mot">Tin mot</a></li><li><a href="https://bao.example/hai">Tin hai</a></li><li><a href="https://bao.example/ba">Tin ba</a></li></ul>';

interface Taken {
  readonly home: HTMLElement;
  readonly element: TinRelatedNews;
  readonly original: HTMLElement;
}

const taken = async (attributes = '', markup = PLAIN, children = ''): Promise<Taken> => {
  const home = await place<HTMLDivElement>(
    `<div>${markup}<tin-related-news for="#tin-cu" heading="Tin liên quan" ${attributes}>${children}</tin-related-news></div>`,
  );
  return {
    home,
    element: home.querySelector('tin-related-news') as TinRelatedNews,
    original: home.querySelector('#tin-cu') as HTMLElement,
  };
};

const isShown = (list: HTMLElement): boolean => list.offsetHeight > 0;

describe('A list that the page has, taken over', () => {
  beforeEach(watchFaults);
  afterEach(() => {
    forget();
    expectNoFaults();
  });

  it('is shown as stories in its place, without a question to any server', async () => {
    const { element, original } = await taken('limit="2" layout="numbered"');
    await sees(element, 'Tin hai');
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai']);
    expect(title(element)).to.equal('Tin liên quan');
    await waitUntil(() => !isShown(original), 'the page’s own is hidden');
    expect(asked).to.eql([]);
    await expect(element).to.be.accessible();
  });

  it('is read with its pictures, times and paragraphs, and as microformats', async () => {
    const { element } = await taken(
      'time-zone="+07:00"',
      `<section id="tin-cu"><article class="h-entry"><img class="u-photo" src="https://bao.example/a.jpg" width="300" height="200" alt=""><a class="u-url p-name" href="https://bao.example/a">Chợ phiên</a><p class="p-summary">Họp lại.</p><time class="dt-published" datetime="2024-04-10T17:04:00+07:00">10/4</time></article></section>`,
    );
    await sees(element, 'Chợ phiên');
    await sees(element, '17:04');
    expect(part<HTMLImageElement>(element, 'image')?.src).to.equal('https://bao.example/a.jpg');
  });

  it('is known by its bare id too, and by a div', async () => {
    await serve({ 'tin-related-news': () => undefined });
    const home = await place<HTMLDivElement>(
      `<div>${PLAIN}<div class="tin-related-news" data-tin-for="tin-cu"></div></div>`,
    );
    await waitUntil(() => !!home.querySelector('tin-related-news'));
    await sees(home.querySelector('tin-related-news') as Element, 'Tin ba');
  });

  it('is hidden however the page lays it out, and had its own way again when the widget goes', async () => {
    const { element, original } = await taken('', PLAIN.replace('<ul', '<ul style="display:grid!important"'));
    await waitUntil(() => !isShown(original), 'hidden');
    element.remove();
    expect(getComputedStyle(original).display).to.equal('grid');
    expect(original.hidden).to.equal(false);
  });

  it('is there again when the widget is taken away, and hidden again when it comes back', async () => {
    const { element, original, home } = await taken();
    await waitUntil(() => !isShown(original), 'hidden');
    element.remove();
    expect(isShown(original)).to.equal(true);
    home.append(element);
    await waitUntil(() => !isShown(original), 'hidden again');
    expect(headlines(element)).to.have.length(3);
  });

  it('stays as it is where it holds no story', async () => {
    const { element, original } = await taken('', '<ul id="tin-cu"><li>Chưa có tin</li></ul>');
    await settles(element, 'empty');
    await nextFrames();
    expect(isShown(original)).to.equal(true);
    expect(headlines(element)).to.eql([]);
    expect(title(element)).to.equal(undefined);
  });

  it('gives way to what stands between the tags where there is none of that id', async () => {
    const { element } = await taken('', '', '<a href="https://bao.example/a">Tin a</a>');
    await sees(element, 'Tin a');
  });

  it('stands in for a feed that fails, and is hidden behind one that does not', async () => {
    answer('/feed.json', feedOf('moi'));
    const good = await taken('src="/feed.json" loading="eager"');
    await sees(good.element, 'Tin moi');
    await waitUntil(() => !isShown(good.original), 'hidden');
    good.home.remove();
    answer('/hong.json', 404);
    const bad = await taken('src="/hong.json" loading="eager"');
    expect(isShown(bad.original)).to.equal(true);
    await settles(bad.element, 'failed');
    await sees(bad.element, 'Tin ba');
  });

  it('stays in sight while its feed is on its way', async () => {
    answer('/cham.json', 'hang');
    const { original, element } = await taken('src="/cham.json" loading="eager"');
    await settles(element, 'loading');
    await nextFrames(6);
    expect(isShown(original)).to.equal(true);
  });

  it('is not taken from under a reader’s keyboard', async () => {
    const home = await place<HTMLDivElement>(`<div>${PLAIN}<button>Khác</button></div>`);
    const original = home.querySelector('#tin-cu') as HTMLElement;
    original.querySelector('a')?.focus();
    home.insertAdjacentHTML('beforeend', '<tin-related-news for="tin-cu"></tin-related-news>');
    const element = home.querySelector('tin-related-news') as TinRelatedNews;
    await sees(element, 'Tin ba');
    await nextFrames();
    expect(isShown(original)).to.equal(true);
    const { addEventListener } = original;
    const waiting = new Set<unknown>();
    original.addEventListener = (...[type, listener, options]: Parameters<typeof addEventListener>) => {
      waiting.add(listener);
      addEventListener.call(original, type, listener, options);
    };
    for (const heading of ['Một', 'Hai', 'Ba']) {
      element.heading = heading;
      await element.updateComplete;
    }
    expect(waiting.size, 'drawings add nothing to the page’s list').to.equal(1);
    home.querySelector('button')?.focus();
    await waitUntil(() => !isShown(original), 'hidden');
  });

  it('stays hidden if the page itself has hidden it', async () => {
    const { element, original } = await taken('', PLAIN.replace('<ul', '<ul hidden'));
    await sees(element, 'Tin ba');
    element.remove();
    expect(original.hidden).to.equal(true);
  });

  it('follows the page to another list', async () => {
    const other = '<ul id="tin-khac"><li><a href="https://bao.example/x">Tin x</a></li></ul>';
    const { element, original, home } = await taken('', PLAIN + other);
    await waitUntil(() => !isShown(original), 'hidden');
    element.setAttribute('for', 'tin-khac');
    await sees(element, 'Tin x');
    expect(headlines(element)).to.eql(['Tin x']);
    expect(isShown(original)).to.equal(true);
    expect(isShown(home.querySelector('#tin-khac') as HTMLElement)).to.equal(false);
  });

  it('grows by what is left of it', async () => {
    const { element } = await taken('limit="2" more="button"');
    await sees(element, 'Xem thêm tin');
    part(element, 'more')?.click();
    await sees(element, 'Tin ba');
    expect(links(element)).to.have.length(3);
  });
});

describe('A list that the page has, on a page that has switched Tinbox off', () => {
  it('is there again', async () => {
    const { element, original } = await taken();
    await waitUntil(() => !isShown(original), 'hidden');
    switchOff();
    await waitUntil(() => isShown(original), 'shown');
    expect(headlines(element)).to.eql([]);
  });
});
