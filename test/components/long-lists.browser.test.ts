import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { feedOf } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import { headlines, links, nextFrames, place, wakes } from '../helpers/reader.js';

/** Three groups, of which the last stand far below any screen. */
const COUNT = 110;

const name = (index: number): string => `so${String(index).padStart(3, '0')}het`;

/** A page with a long list in its middle, and places before and behind it to which its addresses lead. */
async function page(): Promise<{ home: HTMLElement; list: TinRelatedNews }> {
  answer('/dai.json', feedOf(...Array.from({ length: COUNT }, (_, index) => name(index))));
  const home = await place<HTMLElement>(
    `<div><p id="dau">Đầu trang</p><tin-related-news src="/dai.json" loading="eager" heading="Tin dài" limit="${COUNT}" dedupe="off"></tin-related-news><p id="cuoi"><a href="#dau">Cuối trang</a></p><div style="height:200vh"></div></div>`,
  );
  const list = home.querySelector('tin-related-news') as TinRelatedNews;
  await waitUntil(() => headlines(list).length === COUNT, 'all rows', { timeout: 8000 });
  await wakes(list);
  await nextFrames(6);
  return { home, list };
}

const inView = (element: Element): boolean => {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && top >= -1 && bottom <= innerHeight + 1;
};

type Finder = Window & { find?(text: string): boolean };

describe('A long list', () => {
  afterEach(() => {
    getSelection()?.removeAllRanges();
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
    forget();
  });

  it('leaves what is not on the screen to be laid out later, where the browser can', async () => {
    const { list } = await page();
    const groups = [...(list.shadowRoot?.querySelectorAll('.group') ?? [])];
    expect(groups).to.have.length(3);
    if (CSS.supports('content-visibility', 'auto'))
      for (const group of groups)
        expect(getComputedStyle(group).getPropertyValue('content-visibility')).to.equal('auto');
  });

  it('hides no story from those who search the page for words', async () => {
    const { list } = await page();
    const link = links(list)[COUNT - 2] as HTMLElement;
    // Browsers search what is `content-visibility: auto`, but neither what is `hidden` nor what is not displayed.
    for (let element: Element | null = link; element; element = element.parentElement) {
      const { display, visibility } = getComputedStyle(element);
      expect([display, visibility]).not.to.include.oneOf(['none', 'hidden']);
      expect(element.matches('[hidden], [inert], [aria-hidden="true"]')).to.equal(false);
      expect(getComputedStyle(element).getPropertyValue('content-visibility')).not.to.equal('hidden');
    }
    expect(link.textContent).to.include(name(COUNT - 2));
    if ((window as Finder).find?.(name(COUNT - 2))) {
      await waitUntil(() => inView(link), 'the search leads to the row', { timeout: 3000 });
    } else link.scrollIntoView();
    await waitUntil(() => link.getBoundingClientRect().height > 0 && inView(link), 'it is drawn there');
  });

  it('leads those who follow an address within the page to its place, before and behind the list', async () => {
    const { home } = await page();
    for (const id of ['cuoi', 'dau']) {
      location.hash = id;
      const target = home.querySelector(`#${id}`) as Element;
      await nextFrames(10);
      await waitUntil(() => inView(target), `at #${id}`, { timeout: 3000 });
      await nextFrames(6);
      expect(inView(target), 'and stays there').to.equal(true);
    }
  });

  it('is gone through by the keyboard story by story, in the order of the list', async () => {
    const { list } = await page();
    const focusable = [
      ...(list.shadowRoot?.querySelectorAll<HTMLElement>('a[href], button, [tabindex], input') ?? []),
    ];
    expect(focusable).to.eql(links(list));
    expect(focusable.every(({ tabIndex }) => tabIndex === 0)).to.equal(true);
    const follows = (one: Element | undefined, other: Element): boolean =>
      !one || !!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    expect(focusable.every((link, place) => follows(focusable[place - 1], link))).to.equal(true);
    // No style puts them elsewhere than where they are read.
    const tops = focusable.map((link) => link.getBoundingClientRect().top);
    expect(tops.slice(0, 40)).to.eql(tops.slice(0, 40).sort((one, other) => one - other));
  });

  it('is gone through by the Tab key, from group to group and back', async () => {
    const { list } = await page();
    const focused = (): number => links(list).indexOf(list.shadowRoot?.activeElement as HTMLAnchorElement);
    (links(list)[38] as HTMLElement).focus();
    const press = async (place: number): Promise<void> => {
      await sendKeys({ press: 'Tab' });
      await waitUntil(() => focused() === place, `Tab leads to story ${place}`, { timeout: 5000 });
    };
    for (const place of [39, 40, 41]) await press(place);
    await sendKeys({ down: 'Shift' });
    for (const place of [40, 39]) await press(place);
    await sendKeys({ up: 'Shift' });
  });

  it('brings what has the focus before the reader, out of a group that was never painted', async () => {
    const { list } = await page();
    for (const place of [45, 85, COUNT - 1, 3]) {
      const link = links(list)[place] as HTMLElement;
      link.focus();
      expect(list.shadowRoot?.activeElement).to.equal(link);
      await waitUntil(() => inView(link), `story ${place} is before the reader`, { timeout: 3000 });
    }
  });
});
