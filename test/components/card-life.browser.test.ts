import { expect } from '@open-wc/testing';
import '../../src/components/article-card/define.js';
import { TinArticleCard } from '../../src/components/article-card/article-card.js';
import { defineOnce } from '../../src/components/parts/define-once.js';
import { feedOf } from '../fixtures/stories.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import {
  headlines,
  nextFrames,
  notYetUpgraded,
  place,
  sees,
  settles,
  visibleText,
} from '../helpers/reader.js';

const card = (attributes: string, children = ''): Promise<TinArticleCard> =>
  place(`<tin-article-card variant="text" ${attributes}>${children}</tin-article-card>`);

/** An answer that comes when the test says so. */
function slow(path: string): (feed: object) => void {
  let send: (feed: object) => void = () => {};
  answer(path, new Promise((resolve) => (send = resolve)));
  return send;
}

describe('The life of a card on its page', () => {
  beforeEach(watchFaults);
  afterEach(() => {
    forget();
    expectNoFaults();
  });

  it('keeps its story, and asks for nothing again, when the page moves it', async () => {
    answer('/feed.json', feedOf('mot'));
    const element = await card('src="/feed.json" loading="eager"');
    await sees(element, 'Tin mot');
    const home = document.createElement('section');
    element.parentElement?.append(home);
    home.append(element);
    await nextFrames(4);
    expect(headlines(element)).to.eql(['Tin mot']);
    expect(asked).to.have.length(1);
  });

  it('is quiet when it is removed while its feed is on the way, and shows the story when it is put back', async () => {
    const send = slow('/feed.json');
    const element = await card('src="/feed.json" loading="eager"');
    await settles(element, 'loading');
    const home = element.parentElement;
    element.remove();
    send(feedOf('mot'));
    await nextFrames(4);
    expect(headlines(element)).to.eql([]);
    home?.append(element);
    await sees(element, 'Tin mot');
    expect(asked).to.have.length(1);
  });

  it('shows the story of the feed that was named last, whichever comes first', async () => {
    const send = slow('/cham.json');
    answer('/nhanh.json', feedOf('nhanh'));
    const element = await card('src="/cham.json" loading="eager"');
    await settles(element, 'loading');
    element.setAttribute('src', '/nhanh.json');
    await sees(element, 'Tin nhanh');
    send(feedOf('cham'));
    await nextFrames(6);
    expect(headlines(element)).to.eql(['Tin nhanh']);
  });

  it('takes what was set before the script came', async () => {
    const element = notYetUpgraded('tin-article-card');
    Object.assign(element, {
      article: { id: 'som', url: 'https://bao.example/som', title: 'Tin đặt sớm' },
      heading: 'Xem thêm',
    });
    element.setAttribute('variant', 'text');
    (await place<HTMLDivElement>('<div></div>')).append(element);
    expect(element).to.be.instanceOf(TinArticleCard);
    await sees(element, 'Xem thêm');
    expect(headlines(element)).to.eql(['Tin đặt sớm']);
  });

  it('is defined once, by the first copy', () => {
    defineOnce('tin-article-card', class extends HTMLElement {});
    expect(customElements.get('tin-article-card')).to.equal(TinArticleCard);
  });

  it('follows a framework that sets properties to values and to undefined', async () => {
    answer('/feed.json', feedOf('mot'));
    const element = await card('loading="eager"', '<a href="https://bao.example/a">Bài của trang</a>');
    for (const nothing of [undefined, null]) {
      Object.assign(element, { src: '/feed.json', heading: 'Xem thêm', headingLevel: 4, summary: 1 });
      await sees(element, 'Tin mot');
      Object.assign(element, {
        heading: nothing,
        headingLevel: nothing,
        summary: nothing,
        variant: nothing,
        timeZone: nothing,
        dateOrder: nothing,
        dateline: nothing,
        linkTarget: nothing,
        format: nothing,
        map: nothing,
        article: nothing,
      });
      await element.updateComplete;
      await sees(element, 'Tin mot');
      expect(visibleText(element)).not.to.include('Xem thêm');
      expect(element.shadowRoot?.querySelector('h3')).to.be.instanceOf(HTMLElement);
      Object.assign(element, { src: nothing });
      await sees(element, 'Bài của trang');
    }
  });
});
