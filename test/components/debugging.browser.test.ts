import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/article-card/define.js';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { takeGlobal, type TinboxGlobal } from '../../src/loader/global.js';
import { feedOf } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import { leaveToBrowser, readerIs } from '../helpers/attention.js';
import { closePanels, openPanels, panels, panelText } from '../helpers/debug-panels.js';
import { nextFrames, place, sees, settles, wakes } from '../helpers/reader.js';

const debug = (on: boolean): void => void ((window.Tinbox as TinboxGlobal).debug = on);
const says = (text: string, place = 0): Promise<void> =>
  waitUntil(() => panelText(place).includes(text), `the panel says "${text}"`, { timeout: 5000 }).catch(() =>
    expect.fail(`"${text}" is not in "${panelText(place)}"`),
  );

const list = async (attributes = 'src="/feed.json" heading="Tin liên quan"'): Promise<TinRelatedNews> => {
  const element = await place<TinRelatedNews>(
    `<tin-related-news ${attributes} loading="eager"></tin-related-news>`,
  );
  await waitUntil(() => /ready|failed|empty/.test(element.getAttribute('state') ?? ''));
  await wakes(element);
  return element;
};

describe('A developer who sets Tinbox.debug', () => {
  before(() => void takeGlobal(Promise.resolve()));

  beforeEach(() => {
    openPanels();
    readerIs('here');
    answer('/feed.json', feedOf('mot', 'hai', { id: 'x' }, 'mot'));
  });

  afterEach(() => {
    debug(false);
    closePanels();
    leaveToBrowser();
    forget();
  });

  after(() => delete window.Tinbox);

  it('sees what became of the feed, which was read before', async () => {
    await list();
    expect(panels()).to.eql([]);
    debug(true);
    await says('tin-related-news Tin liên quan');
    await says('/feed.json');
    await says('json-feed');
    await says('4, 2 dropped (3: no-title, 4: duplicate)');
    await says('0 guessed, 0 dropped');
  });

  it('sees the feed that a reader chose among several', async () => {
    answer('/tuan.json', feedOf('tuan'));
    const element = await list('tabs="Ngày=/feed.json; Tuần=/tuan.json" heading="Đọc nhiều"');
    debug(true);
    await says('feed /feed.json');
    element.shadowRoot?.querySelectorAll<HTMLElement>('[role="tab"]')[1]?.click();
    await sees(element, 'Tin tuan');
    await says('feed /tuan.json');
  });

  it('sees why a feed gave nothing', async () => {
    answer('/feed.json', 404);
    await list();
    debug(true);
    await says('http, status 404');
    await says('failed');
  });

  it('sees the clock of each card run, and that it was counted', async () => {
    const element = await list();
    let told = 0;
    element.addEventListener('tin-impression', () => told++);
    debug(true);
    await says('100 %');
    await says('not yet');
    await waitUntil(() => /\b[1-9]\d* ms (not yet|counted)/.test(panelText()), 'a clock runs');
    await waitUntil(() => told === 2, 'seen', { timeout: 5000 });
    await says('counted');
    await waitUntil(() => !panelText().includes('not yet'));
  });

  it('is told that clocks stand still on a page without the focus', async () => {
    readerIs('in another window');
    await list();
    debug(true);
    await says('stand still');
    await says('0 ms');
    readerIs('here');
    await says('may run');
  });

  it('finds the panel over the widget, which it does not move or change', async () => {
    const element = await list();
    const below = document.createElement('p');
    below.textContent = 'Bài báo';
    element.after(below);
    const markup = element.shadowRoot?.innerHTML;
    const { top } = below.getBoundingClientRect();
    const { scrollWidth, scrollHeight } = document.documentElement;
    debug(true);
    await says('json-feed');
    await nextFrames();
    expect(below.getBoundingClientRect().top).to.equal(top);
    expect(element.shadowRoot?.innerHTML).to.equal(markup);
    const now = document.documentElement;
    expect([now.scrollWidth, now.scrollHeight]).to.eql([scrollWidth, scrollHeight]);
    const panel = panels()[0]?.getBoundingClientRect();
    const widget = element.getBoundingClientRect();
    expect(panel?.top).to.be.closeTo(Math.max(0, widget.top), 1);
    expect(panel?.right).to.be.closeTo(widget.right, 1);
  });

  it('can read it by every means, and fold it away with the keyboard', async () => {
    await list();
    debug(true);
    await says('json-feed');
    const [panel] = panels();
    await expect(panel).to.be.accessible();
    const summary = panel?.shadowRoot?.querySelector('summary');
    expect(summary?.offsetHeight).to.be.at.least(24);
    summary?.click();
    await waitUntil(() => (panel?.offsetHeight ?? 99) < 40, 'folded');
    await nextFrames(4);
    expect(panel?.shadowRoot?.querySelector('details')?.open).to.equal(false);
  });

  it('gets rid of every panel by setting it false', async () => {
    await list();
    await list('src="/feed.json" id="hai"');
    debug(true);
    await waitUntil(() => panels().length === 2);
    await says('#hai', 1);
    debug(false);
    expect(panels()).to.eql([]);
    debug(true);
    debug(false);
    await nextFrames(4);
    expect(panels()).to.eql([]);
  });

  it('has a panel beside widgets that come later, and none beside those that are gone', async () => {
    debug(true);
    const element = await list();
    await says('json-feed');
    element.remove();
    expect(panels()).to.eql([]);
    const card = await place<HTMLElementTagNameMap['tin-article-card']>(
      '<tin-article-card src="/feed.json" loading="eager"></tin-article-card>',
    );
    await settles(card, 'ready');
    await sees(card, 'Tin mot');
    await says('tin-article-card');
  });

  it('has no panel in the way where the widget is out of sight', async () => {
    const element = await list();
    debug(true);
    await says('json-feed');
    const far = document.createElement('div');
    far.style.height = '5000px';
    element.before(far);
    await waitUntil(() => panels()[0]?.hidden, 'hidden');
  });

  it('reads back what was set', async () => {
    await list();
    debug(true);
    expect((window.Tinbox as TinboxGlobal).debug).to.equal(true);
    debug(false);
    expect((window.Tinbox as TinboxGlobal).debug).to.equal(false);
  });
});
