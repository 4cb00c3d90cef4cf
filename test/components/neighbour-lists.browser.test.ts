import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/article-card/define.js';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { pageRegister } from '../../src/model/page-register.js';
import { feedOf, story } from '../fixtures/stories.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { headlines, links, nextFrames, place, sees, settles, visibleText, wakes } from '../helpers/reader.js';

const markup = (attributes: string, children = ''): string =>
  `<tin-related-news ${attributes} loading="eager">${children}</tin-related-news>`;

/** Puts lists on a page, the first of them highest where the page says nothing else. */
async function lists(...markups: string[]): Promise<[TinRelatedNews, ...TinRelatedNews[]]> {
  const page = await place<HTMLElement>(`<main>${markups.join('')}</main>`);
  return [...page.querySelectorAll('tin-related-news')] as [TinRelatedNews, ...TinRelatedNews[]];
}

/** An answer that comes when the test says so. */
function later(ending: string): (feed: object) => void {
  let send: (feed: object) => void = () => {};
  answer(ending, new Promise((resolve) => (send = resolve)));
  return (feed) => send(feed);
}

const at = (element: Element | undefined): string[] => (element ? headlines(element) : []);

describe('Several lists on one page', () => {
  beforeEach(watchFaults);
  afterEach(() => {
    expectNoFaults();
    forget();
  });

  it('never repeat a story, and fill up from further down their feeds', async () => {
    answer('/feed.json', feedOf('1', '2', '3', '4', '5', '6', '7', '8'));
    answer('/khac.json', feedOf('8', '9', '2', '10', '11'));
    const feed = 'src="/feed.json" limit="3"';
    const [one, two, three] = await lists(markup(feed), markup(feed), markup('src="/khac.json" limit="3"'));
    await sees(three as Element, 'Tin 10');
    expect(at(one)).to.eql(['Tin 1', 'Tin 2', 'Tin 3']);
    expect(at(two)).to.eql(['Tin 4', 'Tin 5', 'Tin 6']);
    expect(at(three)).to.eql(['Tin 8', 'Tin 9', 'Tin 10']);
  });

  it('give a story to the higher list although the lower one is answered first', async () => {
    const send = later('/cham.json');
    answer('/nhanh.json', feedOf('1', '2', '3', '4'));
    const [high, low] = await lists(
      markup('src="/cham.json" limit="2"'),
      markup('src="/nhanh.json" limit="2"'),
    );
    await waitUntil(() => asked.length === 2);
    send(feedOf('1', '2', '5'));
    await sees(low as Element, 'Tin 3');
    expect(at(high)).to.eql(['Tin 1', 'Tin 2']);
    expect(at(low)).to.eql(['Tin 3', 'Tin 4']);
  });

  it('stand in the order that readers see, not in that of the source', async () => {
    const send = later('/cham.json');
    answer('/nhanh.json', feedOf('1', '2', '3'));
    const page = await place<HTMLElement>(
      `<main style="display:flex;flex-direction:column-reverse">${markup('src="/nhanh.json" limit="2" loading="lazy" style="min-block-size:90px"')}${markup('src="/cham.json" limit="2" loading="lazy" style="min-block-size:90px"')}</main>`,
    );
    const [low, high] = [...page.children];
    await waitUntil(() => asked.length === 2);
    send(feedOf('1', '2'));
    await sees(high as Element, 'Tin 2');
    await settles(low as Element, 'ready');
    await sees(low as Element, 'Tin 3');
    expect(at(low)).to.eql(['Tin 3']);
  });

  for (const dir of ['ltr', 'rtl'])
    it(`beside each other give it to the one that is read first, in a page written ${dir}`, async () => {
      const sends = [later('/mot.json'), later('/hai.json')];
      const page = await place<HTMLElement>(
        `<main dir="${dir}" style="display:grid;grid-template-columns:1fr 1fr">${markup('src="/mot.json" limit="1"')}${markup('src="/hai.json" limit="1"')}</main>`,
      );
      const [before, behind] = [page.children[0], page.children[1]];
      await waitUntil(() => asked.length === 2);
      sends[1]?.(feedOf('1', '2'));
      sends[0]?.(feedOf('1', '2'));
      await sees(behind as Element, 'Tin 2');
      expect(at(before)).to.eql(['Tin 1']);
    });

  it('keep what is painted when they grow, although another has claimed it since', async () => {
    answer('/feed.json', feedOf('1', '2', '3', '4', '5', '6'));
    const [one] = await lists(markup('src="/feed.json" limit="2"'));
    await sees(one, 'Tin 2');
    const other = await place<HTMLElement>('<div></div>');
    pageRegister().claims.set(other, ['https://bao.example/1?utm_source=x', 'https://bao.example/3']);
    one.limit = 4;
    await sees(one, 'Tin 4');
    expect(at(one)).to.eql(['Tin 1', 'Tin 2', 'Tin 4', 'Tin 5']);
  });

  it('each show a story that is paid for, and never one of a card above', async () => {
    const paid = story('cam', { title: 'Cam vườn vào vụ', _tinbox: { sponsored: true } });
    answer('/feed.json', feedOf(paid, '1', '2', '3', '4'));
    answer('/the.json', feedOf(story('the', { _tinbox: { sponsored: true } })));
    answer('/sau.json', feedOf('the', '5'));
    const [one, two] = await lists(
      markup('src="/feed.json" limit="2"'),
      markup('src="/feed.json" limit="2"'),
    );
    await sees(two as Element, 'Tin 2');
    expect(at(one)).to.eql(['Cam vườn vào vụ', 'Tin 1']);
    expect(at(two)).to.eql(['Cam vườn vào vụ', 'Tin 2']);
    const card = await place<HTMLElement>(
      '<tin-article-card src="/the.json" loading="eager"></tin-article-card>',
    );
    await sees(card, 'Tin the');
    const [three] = await lists(markup('src="/sau.json" limit="2"'));
    await sees(three, 'Tin 5');
    expect(at(three)).to.eql(['Tin 5']);
  });

  it('do not wait long for a higher one, whose stories then come after', async () => {
    const send = later('/cham.json');
    answer('/nhanh.json', feedOf('1', '2', '3'));
    const [high, low] = await lists(
      markup('src="/cham.json" limit="2"'),
      markup('src="/nhanh.json" limit="2"'),
    );
    const start = performance.now();
    await sees(low as Element, 'Tin 1');
    expect(performance.now() - start).to.be.lessThan(1500);
    send(feedOf('1', '2', '3', '4'));
    await sees(high, 'Tin 3');
    expect(at(high)).to.eql(['Tin 3', 'Tin 4']);
    await wakes(low as Element);
    await nextFrames(4);
    expect(at(low)).to.eql(['Tin 1', 'Tin 2']);
  });

  it('do not wait for one that nobody sees, nor the higher for the lower', async () => {
    answer('/treo.json', 'hang');
    answer('/feed.json', feedOf('1', '2'));
    const start = performance.now();
    const [, seen] = await lists(
      `<div hidden>${markup('src="/treo.json"')}</div>`,
      markup('src="/feed.json"'),
      markup('src="/treo.json"'),
    );
    await sees(seen as Element, 'Tin 2');
    expect(performance.now() - start).to.be.lessThan(280);
  });

  it('are never empty because of another: then they show their own stories all the same', async () => {
    answer('/feed.json', feedOf('1', '2', '3'));
    const [one, two] = await lists(markup('src="/feed.json"'), markup('src="/feed.json"'));
    await sees(two as Element, 'Tin 3');
    expect(at(one)).to.eql(['Tin 1', 'Tin 2', 'Tin 3']);
    expect(at(two)).to.eql(at(one));
    await Promise.all([wakes(one), wakes(two as Element)]);
    await nextFrames(4);
    expect(at(two)).to.eql(at(one));
  });

  it('are rather short than repeat a story', async () => {
    answer('/feed.json', feedOf('1', '2', '3'));
    const [, two] = await lists(markup('src="/feed.json" limit="2"'), markup('src="/feed.json" limit="2"'));
    await sees(two as Element, 'Tin 3');
    expect(at(two)).to.eql(['Tin 3']);
  });

  it('keep what is painted when another list goes, changes or comes', async () => {
    answer('/feed.json', feedOf('1', '2', '3', '4', '5', '6'));
    answer('/khac.json', feedOf('7', '3', '8'));
    const [one, two] = await lists(
      markup('src="/feed.json" limit="2"'),
      markup('src="/feed.json" limit="2" heading="Tin"'),
    );
    await sees(two as Element, 'Tin 4');
    const rows = links(two as Element);
    one.src = '/khac.json';
    await sees(one, 'Tin 7');
    expect(at(one)).to.eql(['Tin 7', 'Tin 8']);
    one.remove();
    (two as TinRelatedNews).heading = 'Tiêu đề khác';
    await sees(two as Element, 'Tiêu đề khác');
    expect(at(two)).to.eql(['Tin 3', 'Tin 4']);
    expect(links(two as Element)).to.eql(rows);
    const late = await place<TinRelatedNews>(markup('src="/feed.json" limit="3"'));
    await sees(late, 'Tin 5');
    expect(at(late)).to.eql(['Tin 1', 'Tin 2', 'Tin 5']);
  });

  it('free their stories when they leave for good, and keep them when they are moved', async () => {
    answer('/feed.json', feedOf('1', '2', '3'));
    const [one] = await lists(markup('src="/feed.json" limit="1"'));
    await sees(one, 'Tin 1');
    await wakes(one);
    const home = await place<HTMLElement>('<section></section>');
    home.append(one);
    const second = await place<TinRelatedNews>(markup('src="/feed.json" limit="1"'));
    await sees(second, 'Tin 2');
    one.remove();
    const third = await place<TinRelatedNews>(markup('src="/feed.json" limit="1"'));
    await sees(third, 'Tin 1');
    await waitUntil(() => !pageRegister().claims.has(one), 'the page forgets it');
    home.append(one);
    await waitUntil(() => pageRegister().claims.has(one), 'and knows it again');
    expect(at(one)).to.eql(['Tin 1']);
  });

  it('leave out what others show but keep nothing from them with dedupe="read"', async () => {
    answer('/feed.json', feedOf('1', '2', '3', '4'));
    const feed = 'src="/feed.json" limit="2"';
    const [one] = await lists(markup(feed));
    await sees(one, 'Tin 2');
    const ticker = await place<TinRelatedNews>(markup(`${feed} dedupe="read"`));
    await sees(ticker, 'Tin 4');
    const below = await place<TinRelatedNews>(markup(feed));
    await sees(below, 'Tin 4');
    ticker.heading = 'Vừa đăng';
    await sees(ticker, 'Vừa đăng');
    expect([at(one), at(ticker), at(below)]).to.eql([
      ['Tin 1', 'Tin 2'],
      ['Tin 3', 'Tin 4'],
      ['Tin 3', 'Tin 4'],
    ]);
  });

  it('take no notice of each other with dedupe="off"', async () => {
    answer('/feed.json', feedOf('1', '2', '3'));
    const feed = 'src="/feed.json" limit="2"';
    const [off] = await lists(markup(`${feed} dedupe="off"`));
    await sees(off, 'Tin 2');
    const one = await place<TinRelatedNews>(markup(feed));
    await sees(one, 'Tin 2');
    const other = await place<TinRelatedNews>(markup(`${feed} dedupe="off"`));
    await sees(other, 'Tin 2');
    expect([at(off), at(one), at(other)]).to.eql(new Array(3).fill(['Tin 1', 'Tin 2']));
  });

  it('know a story under its mobile, AMP and campaign addresses', async () => {
    answer('/feed.json', feedOf('mot', 'hai', 'ba', 'bon'));
    const other = (url: string): object => story(url, { id: url, url, title: `Dạng ${url}` });
    answer(
      '/khac.json',
      feedOf(
        other('https://m.bao.example/mot'),
        other('https://bao.example/hai?utm_source=zalo&amp=1#binh-luan'),
        other('https://amp.bao.example/ba/amp/'),
        'nam',
      ),
    );
    const [, two] = await lists(markup('src="/feed.json" limit="3"'), markup('src="/khac.json" limit="3"'));
    await sees(two as Element, 'Tin nam');
    expect(at(two)).to.eql(['Tin nam']);
  });

  it('leave out what a card shows', async () => {
    answer('/feed.json', feedOf('1', '2', '3'));
    const card = await place('<tin-article-card src="/feed.json" loading="eager"></tin-article-card>');
    await sees(card, 'Tin 1');
    const list = await place<TinRelatedNews>(markup('src="/feed.json" limit="2"'));
    await sees(list, 'Tin 3');
    expect(at(list)).to.eql(['Tin 2', 'Tin 3']);
  });

  it('leave out what another copy of Tinbox has claimed, in a component of the host too', async () => {
    answer('/feed.json', feedOf('1', '2', '3'));
    const foreign = await place('<div></div>');
    pageRegister().claims.set(foreign, ['https://bao.example/1']);
    const host = await place<HTMLElement>('<div></div>');
    host.attachShadow({ mode: 'open' }).innerHTML = markup('src="/feed.json" limit="1"');
    const inside = host.shadowRoot?.firstElementChild as TinRelatedNews;
    await sees(inside, 'Tin 2');
    const outside = await place<TinRelatedNews>(markup('src="/feed.json" limit="1"'));
    await sees(outside, 'Tin 3');
    foreign.remove();
    const late = await place<TinRelatedNews>(markup('src="/feed.json" limit="1"'));
    await sees(late, 'Tin 1');
  });

  it('with a lower one that grows go on with stories that stand nowhere yet', async () => {
    answer('/feed.json', feedOf('1', '2', '3', '4', '5'));
    const [one, two] = await lists(
      markup('src="/feed.json" limit="1"'),
      markup('src="/feed.json" limit="1"'),
    );
    await sees(two as Element, 'Tin 2');
    one.limit = 2;
    await sees(one, 'Tin 3');
    (two as TinRelatedNews).limit = 2;
    await sees(two as Element, 'Tin 4');
    expect([at(one), at(two)]).to.eql([
      ['Tin 1', 'Tin 3'],
      ['Tin 2', 'Tin 4'],
    ]);
  });

  it('that a server drew keep their stories, and others leave those out', async () => {
    answer('/feed.json', feedOf('mot', 'hai'));
    const fetched = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const drawn = (name: string): string =>
      markup(
        `src="/feed.json" data-tin-v="${__VERSION__}" data-tin-fetched="${fetched}" data-tin-ttl="900"`,
        `<ul class="h-feed"><li class="h-entry"><a class="u-url p-name" href="https://bao.example/${name}">Tin ${name}</a></li></ul>`,
      );
    const [one, two] = await lists(drawn('mot'), drawn('mot'));
    await waitUntil(() => pageRegister().claims.get(one)?.length, 'the page knows its stories', {
      timeout: 5000,
    });
    const late = await place<TinRelatedNews>(markup('src="/feed.json" limit="1"'));
    await sees(late, 'Tin hai');
    expect(visibleText(one)).to.include('Tin mot');
    expect(visibleText(two as Element)).to.include('Tin mot');
  });
});
