import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import { feedOf } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import { nextFrames, place, sees, settles, wakes } from '../helpers/reader.js';

const SCREENS = 3;

/** A list with much of its page above and below, for which the page has reserved more than it will need. */
async function list(reserved = 500): Promise<HTMLElement> {
  const page = await place<HTMLElement>(
    `<div><div style="height:${SCREENS * 100}vh"></div>
      <style>.tall:not([settled], [collapsed]) { min-block-size: ${reserved}px }</style>
      <tin-related-news class="tall" src="/feed.json" loading="eager" limit="2"></tin-related-news>
    <div style="height:${SCREENS * 100}vh"></div></div>`,
  );
  return page.querySelector('tin-related-news') as HTMLElement;
}

describe('The height that a page reserves for a list', () => {
  afterEach(() => {
    scrollTo(0, 0);
    forget();
  });

  it('is not let go while a reader sees it, nor while it stands above what he sees', async () => {
    answer('/feed.json', feedOf());
    const element = await list();
    element.scrollIntoView();
    await settles(element, 'empty');
    await wakes(element);
    await nextFrames(6);
    expect(element.offsetHeight).to.equal(500);
    scrollTo(0, document.documentElement.scrollHeight);
    await nextFrames(6);
    expect(element.offsetHeight).to.equal(500);
  });

  for (const [what, feed] of [
    ['is empty', feedOf()],
    ['failed', 404],
    ['is shorter', feedOf('mot')],
  ] as const)
    it(`is let go when a reader leaps from below it to the top of the page: a list that ${what}`, async () => {
      answer('/feed.json', feed);
      const element = await list();
      element.scrollIntoView();
      await waitUntil(() => /empty|failed|ready/.test(element.getAttribute('state') ?? ''), 'settled', {
        timeout: 8000,
      });
      await wakes(element);
      scrollTo(0, document.documentElement.scrollHeight);
      await nextFrames(6);
      scrollTo(0, 0);
      await waitUntil(() => element.offsetHeight < 300, 'the height is let go', { timeout: 3000 });
    });

  it('is no longer held in a page of another width than it was measured in', async () => {
    let send: (body: object) => void = () => {};
    answer('/feed.json', new Promise((resolve) => (send = resolve)));
    const element = await list(0);
    const home = element.parentElement as HTMLElement;
    home.style.inlineSize = '320px';
    element.scrollIntoView();
    await settles(element, 'loading');
    await nextFrames(6);
    const held = element.offsetHeight;
    expect(held).to.be.greaterThan(200);
    send(feedOf('mot'));
    await sees(element, 'Tin mot');
    await wakes(element);
    await nextFrames(6);
    expect(element.offsetHeight).to.equal(held);
    home.style.inlineSize = '640px';
    await waitUntil(() => element.offsetHeight < 200, 'it has the height of its story', { timeout: 3000 });
  });
});
