import { expect } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { switchOff } from '../../src/controllers/off-switch.js';
import { feedOf, story } from '../fixtures/stories.js';
import { answer, asked, forget, hurry } from '../helpers/answers.js';
import { articlePage } from '../helpers/article-page.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { headlines, nextFrames, part, place, sees, wakes } from '../helpers/reader.js';

/** Long enough for two questions, if any were asked, while clocks are hurried. */
const LONG = 30;

const list = async (attributes = 'refresh="15"'): Promise<TinRelatedNews> => {
  const element = await place<TinRelatedNews>(
    `<tin-related-news src="/feed.json" loading="eager" ${attributes}></tin-related-news>`,
  );
  await sees(element, 'Tin mot');
  await wakes(element);
  return element;
};

/** Waits by frames: clocks are hurried. */
const until = async (met: () => boolean, what: string): Promise<void> => {
  for (let frame = 0; frame < 200; frame++) {
    if (met()) return;
    await nextFrames(1);
  }
  throw new Error(what);
};

const status = (element: Element): string =>
  element.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';

describe('A list that asks again by itself', () => {
  let right = (): void => {};

  beforeEach(() => {
    watchFaults();
    answer('/feed.json', feedOf('mot', 'hai'));
  });
  afterEach(() => {
    right();
    forget();
    scrollTo(0, 0);
    expectNoFaults();
  });

  it('keeps the order of what readers look at where an answer has the same stories in another one', async () => {
    const element = await list();
    right = hurry();
    element.refresh = 16;
    answer('/feed.json', feedOf('hai', 'mot'));
    await until(() => asked.length > 2, 'asked again');
    await nextFrames(4);
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai']);
    expect(part(element, 'new-stories')).to.equal(null);
    element.style.cssText = 'display:block;margin-block-start:4000px';
    await until(() => headlines(element)[0] === 'Tin hai', 'changed where nobody sees it');
  });

  it('offers what is new behind a button, says so politely, and pushes nothing', async () => {
    const element = await list();
    right = hurry();
    element.refresh = 16;
    answer('/feed.json', feedOf('ba', 'mot', 'hai'));
    await until(() => !!part(element, 'new-stories'), 'a button');
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai']);
    await until(() => status(element) === '1 tin mới', 'said');
    expect(element.shadowRoot?.querySelectorAll('[role="status"]')).to.have.length(1);
    await until(() => asked.length > 3, 'again and again');
    right();
    await expect(element).to.be.accessible();
    part(element, 'new-stories')?.click();
    await sees(element, 'Tin ba');
    await until(() => status(element) === '', 'nothing is left to say');
  });

  it('goes on after a question that was not answered, with its stories as they were', async () => {
    const element = await list();
    right = hurry();
    element.refresh = 16;
    answer('/feed.json', 404);
    await until(() => element.getAttribute('state') === 'stale', 'stale');
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai']);
    answer('/feed.json', feedOf('mot', 'hai'));
    await until(() => element.getAttribute('state') === 'ready', 'ready');
  });

  it('does not ask before fifteen seconds are nearly over, whatever is written', async () => {
    const waits: number[] = [];
    const { setTimeout } = window;
    window.setTimeout = ((act: () => void, ms = 0) => {
      waits.push(ms);
      return setTimeout(act, ms);
    }) as typeof window.setTimeout;
    right = () => (window.setTimeout = setTimeout);
    await list('refresh="1"');
    await until(() => waits.some((ms) => ms >= 13_400 && ms <= 16_500), 'a timer');
    expect(waits.filter((ms) => ms >= 900 && ms < 1100)).to.eql([]);
  });

  it('does not ask while it is out of sight, and does when it comes into sight', async () => {
    const element = await list('refresh="15" limit="1"');
    const gap = document.createElement('div');
    gap.style.height = '4000px';
    element.before(gap);
    await nextFrames(4);
    const before = asked.length;
    right = hurry();
    element.refresh = 16;
    await nextFrames(LONG);
    expect(asked).to.have.length(before);
    element.scrollIntoView();
    await until(() => asked.length > before, 'asked');
  });

  for (const [what, object, key, event] of [
    ['the tab is hidden', Document.prototype, 'hidden', 'visibilitychange'],
    ['the browser is offline', Navigator.prototype, 'onLine', 'offline'],
  ] as const)
    it(`does not ask while ${what}, and does soon after`, async () => {
      const element = await list();
      const was = Object.getOwnPropertyDescriptor(object, key) as PropertyDescriptor;
      Object.defineProperty(object, key, { configurable: true, get: () => key === 'hidden' });
      (key === 'hidden' ? document : window).dispatchEvent(new Event(event));
      const before = asked.length;
      right = hurry();
      element.refresh = 16;
      await nextFrames(LONG);
      Object.defineProperty(object, key, was);
      expect(asked).to.have.length(before);
      (key === 'hidden' ? document : window).dispatchEvent(new Event(key === 'hidden' ? event : 'online'));
      await until(() => asked.length > before, 'asked');
    });

  it('stops when the page takes it away, and when the page wants no more', async () => {
    const element = await list();
    right = hurry();
    element.refresh = 16;
    await until(() => asked.length > 1, 'asked');
    element.remove();
    await nextFrames(4);
    const before = asked.length;
    await nextFrames(LONG);
    expect(asked).to.have.length(before);
    (await place<HTMLDivElement>('<div></div>')).append(element);
    await until(() => asked.length > before, 'asked again');
    element.removeAttribute('refresh');
    await nextFrames(6);
    const then = asked.length;
    await nextFrames(LONG);
    expect(asked).to.have.length(then);
  });

  it('keeps what a reader has added to it', async () => {
    answer('/feed.json', feedOf('mot', 'hai', 'ba', 'bon'));
    const element = await list('refresh="15" limit="2" more="button"');
    part(element, 'more')?.click();
    await sees(element, 'Tin bon');
    right = hurry();
    element.refresh = 16;
    answer('/feed.json', feedOf('moi', 'mot', 'hai', 'ba', 'bon'));
    await until(() => part(element, 'new-stories')?.textContent?.trim() === '1 tin mới', 'a button');
    expect(headlines(element)).to.eql(['Tin mot', 'Tin hai', 'Tin ba', 'Tin bon']);
  });

  it('asks once a day at the least, and not without end, where a year is written', async () => {
    const waits: number[] = [];
    const { setTimeout } = window;
    window.setTimeout = ((act: () => void, ms = 0) => {
      waits.push(ms);
      return setTimeout(act, ms);
    }) as typeof window.setTimeout;
    right = () => (window.setTimeout = setTimeout);
    await list('refresh="31536000"');
    await until(() => waits.some((ms) => ms > 70_000_000), 'a timer');
    await nextFrames(LONG);
    expect(asked).to.have.length(1);
    expect(Math.max(...waits)).to.be.lessThan(96_000_000);
  });

  it('asks once, whatever readers do while the answer is on its way', async () => {
    const element = await list();
    let loads = 0;
    element.addEventListener('tin-feed-load', () => loads++);
    let send: (feed: object) => void = () => undefined;
    answer('/feed.json', new Promise((resolve) => (send = resolve)));
    right = hurry();
    element.refresh = 16;
    const before = asked.length;
    await until(() => asked.length > before, 'asked');
    for (const type of ['visibilitychange', 'online', 'visibilitychange', 'online', 'visibilitychange']) {
      (type === 'online' ? window : document).dispatchEvent(new Event(type));
      await nextFrames(4);
    }
    right();
    send(feedOf('mot', 'hai'));
    await until(() => loads > 0, 'answered');
    await nextFrames(LONG);
    expect(asked).to.have.length(before + 1);
    expect(loads).to.equal(1);
  });

  it('offers what is new in a feed that takes long to rank, and pushes nothing', async () => {
    const leave = articlePage({ headline: 'Ghềnh Vải sau ngày có cầu', tags: ['Ghềnh Vải'] });
    const many = Array.from({ length: 600 }, (_, index) =>
      story(`dai-${index}`, { title: `Chuyện thứ ${index} của làng ${index * 7}` }),
    );
    const about = (slug: string): ReturnType<typeof story> =>
      story(slug, { title: `Tin ${slug} ở Ghềnh Vải`, tags: ['Ghềnh Vải'] });
    answer('/feed.json', feedOf(...many, about('mot'), about('hai')));
    const element = await place<TinRelatedNews>(
      '<tin-related-news src="/feed.json" loading="eager" rank="related" limit="1" refresh="15"></tin-related-news>',
    );
    await sees(element, 'ở Ghềnh Vải');
    await wakes(element);
    await nextFrames(4);
    const [first] = headlines(element);
    answer('/feed.json', feedOf(about('moi'), ...many, about('mot'), about('hai')));
    right = hurry();
    element.refresh = 16;
    const before = asked.length;
    await until(() => asked.length > before, 'asked');
    right();
    element.limit = 2;
    await until(() => {
      expect(headlines(element)[0]).to.equal(first);
      return !!part(element, 'new-stories');
    }, 'a button');
    await until(() => headlines(element).length === 2, 'longer as it was asked for meanwhile');
    expect(headlines(element)[0]).to.equal(first);
    part(element, 'new-stories')?.click();
    await sees(element, 'Tin moi');
    leave();
  });
});

describe('A list that asks again by itself, on a page that has switched Tinbox off', () => {
  it('asks no more', async () => {
    answer('/feed.json', feedOf('mot'));
    const element = await list();
    const right = hurry();
    element.refresh = 16;
    await until(() => asked.length > 1, 'asked');
    switchOff();
    await nextFrames(4);
    const before = asked.length;
    await nextFrames(LONG);
    right();
    expect(asked).to.have.length(before);
    forget();
  });
});
