import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { feedOf, story } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import { articlePage } from '../helpers/article-page.js';
import { headlines, links, nextFrames, part, place, sees, title, wakes } from '../helpers/reader.js';

const SLUGS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam'];

/** A band in a column of a width, in which three cards fit at 760 px. */
async function band(
  attributes = '',
  { width = 760, dir = 'ltr', lang = 'vi', items = SLUGS, between = '' } = {},
): Promise<TinRelatedNews> {
  answer('/feed.json', feedOf(...items));
  const home = await place<HTMLElement>(
    `<div dir="${dir}" lang="${lang}" style="width:${width}px"><tin-related-news src="/feed.json" layout="carousel" loading="eager" limit="12" ${attributes}>${between}</tin-related-news></div>`,
  );
  const element = home.firstElementChild as TinRelatedNews;
  await sees(element, `Tin ${items[0]}`);
  await wakes(element);
  await waitUntil(() => cards(element).some((card) => !card.inert), 'cards are found');
  await nextFrames(3);
  return element;
}

const cards = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="listitem"]') ?? []),
];

/** Which cards a reader can tab to or click, by their place. */
const reachable = (element: Element): number[] =>
  cards(element).flatMap((card, place) => (card.hasAttribute('inert') ? [] : [place]));

const reaches = (element: Element, places: number[]): Promise<void> =>
  waitUntil(() => String(reachable(element)) === String(places), `cards ${places.join()} are in reach`, {
    timeout: 5000,
  }).catch(() => expect(reachable(element)).to.eql(places)) as Promise<void>;

const isOff = (element: Element, name: 'previous' | 'next'): boolean =>
  part(element, name)?.getAttribute('aria-disabled') === 'true';

const press = (element: Element, key: string, more: KeyboardEventInit = {}): boolean => {
  const target = element.shadowRoot?.activeElement ?? element;
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
};

const focused = (element: Element): number =>
  links(element).indexOf(element.shadowRoot?.activeElement as HTMLAnchorElement);

describe('A band of cards', () => {
  afterEach(forget);

  it('takes its name from the heading that is shown', async () => {
    const leave = articlePage({ headline: 'Ghềnh Vải sau ngày có cầu', tags: ['Ghềnh Vải'] });
    answer('/feed.json', feedOf(story('mot', { date_published: new Date().toISOString() })));
    const element = await place<TinRelatedNews>(
      '<tin-related-news src="/feed.json" layout="carousel" rank="related" heading="Tin liên quan" loading="eager"></tin-related-news>',
    );
    await waitUntil(() => title(element) === 'Tin mới nhất', 'nothing is related');
    expect(element.shadowRoot?.querySelector('[role="region"]')?.getAttribute('aria-label')).to.equal(
      'Tin mới nhất',
    );
    leave();
  });

  it('is a region of the list’s name, and still a list', async () => {
    const element = await band('heading="Gợi ý"');
    const region = element.shadowRoot?.querySelector('[role="region"]');
    expect(region?.getAttribute('aria-label')).to.equal('Gợi ý');
    expect(region?.querySelectorAll('[role="list"] [role="listitem"]')).to.have.length(8);
    expect(part(element, 'next')?.getAttribute('aria-label')).to.equal('Các tin sau');
    await expect(element).to.be.accessible();
  });

  it('has a name without a heading, in words of the page’s language', async () => {
    const element = await band('', { lang: 'en' });
    expect(element.shadowRoot?.querySelector('[role="region"]')?.getAttribute('aria-label')).to.equal(
      'Stories',
    );
    expect(part(element, 'previous')?.getAttribute('aria-label')).to.equal('Previous stories');
    await expect(element).to.be.accessible();
  });

  it('says in which language its words are where they are not in the page’s', async () => {
    const element = await band('', { lang: 'fr' });
    await waitUntil(() => part(element, 'next')?.lang === 'en', 'labels carry their language');
    expect(part(element, 'next')?.getAttribute('aria-label')).to.equal('Next stories');
  });

  it('is leafed through by buttons as large as a finger, which rest at its ends', async () => {
    const element = await band('heading="Gợi ý"');
    const next = part(element, 'next');
    const previous = part(element, 'previous');
    expect(next?.offsetWidth).to.be.at.least(44);
    expect(next?.offsetHeight).to.be.at.least(44);
    await reaches(element, [0, 1, 2]);
    expect([isOff(element, 'previous'), isOff(element, 'next')]).to.eql([true, false]);
    previous?.click();
    next?.click();
    await reaches(element, [3, 4, 5]);
    expect([isOff(element, 'previous'), isOff(element, 'next')]).to.eql([false, false]);
    next?.focus();
    next?.click();
    await reaches(element, [5, 6, 7]);
    await waitUntil(() => isOff(element, 'next'), 'it rests at the end');
    expect(element.shadowRoot?.activeElement, 'and keeps the focus').to.equal(next);
    previous?.click();
    await reaches(element, [2, 3, 4]);
  });

  it('counts clicks that come while it moves', async () => {
    const element = await band();
    part(element, 'next')?.click();
    part(element, 'next')?.click();
    await reaches(element, [5, 6, 7]);
    part(element, 'previous')?.click();
    part(element, 'previous')?.click();
    await reaches(element, [0, 1, 2]);
  });

  it('keeps cards out of sight from the tab key, and shows all to those who scroll', async () => {
    const element = await band();
    await reaches(element, [0, 1, 2]);
    const list = part(element, 'list') as HTMLElement;
    list.scrollLeft = 10_000;
    await reaches(element, [5, 6, 7]);
    await waitUntil(() => isOff(element, 'next'), 'it rests at the end');
  });

  it('goes from card to card by arrow keys, Home and End', async () => {
    const element = await band();
    links(element)[0]?.focus();
    expect(press(element, 'ArrowRight'), 'the page does not scroll').to.equal(false);
    expect(focused(element)).to.equal(1);
    press(element, 'ArrowRight');
    press(element, 'ArrowRight');
    expect(focused(element)).to.equal(3);
    // WebKit brings one card more into sight than it must.
    await waitUntil(() => /^(1,)?2,3(,4)?$/.test(reachable(element).join()), 'it is in sight');
    press(element, 'End');
    expect(focused(element)).to.equal(7);
    await reaches(element, [5, 6, 7]);
    press(element, 'ArrowRight');
    expect(focused(element)).to.equal(7);
    press(element, 'Home');
    expect(focused(element)).to.equal(0);
    await reaches(element, [0, 1, 2]);
    press(element, 'ArrowLeft');
    expect(focused(element)).to.equal(0);
  });

  it('leaves keys that mean something else to the browser', async () => {
    const element = await band();
    links(element)[0]?.focus();
    expect(press(element, 'ArrowRight', { altKey: true })).to.equal(true);
    expect(press(element, 'ArrowDown')).to.equal(true);
    expect(focused(element)).to.equal(0);
  });

  it('moves by arrow keys from its buttons too, which keep the focus', async () => {
    const element = await band();
    part(element, 'next')?.focus();
    press(element, 'ArrowRight');
    await reaches(element, [1, 2, 3]);
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'next'));
    press(element, 'End');
    await reaches(element, [5, 6, 7]);
  });

  it('does not take the focus from a card that is scrolled away', async () => {
    const element = await band();
    links(element)[0]?.focus();
    (part(element, 'list') as HTMLElement).scrollLeft = 10_000;
    // WebKit keeps a card in sight that has the focus.
    await waitUntil(() => /^0,(5,6,7|1,2)$/.test(reachable(element).join()), 'it stands');
    expect(focused(element)).to.equal(0);
    part(element, 'next')?.focus();
    await waitUntil(
      () => /^(5,6,7|0,1,2)$/.test(reachable(element).join()),
      'cards out of sight are out of reach',
    );
  });

  it('is mirrored from right to left', async () => {
    const element = await band('heading="أخبار"', { dir: 'rtl', lang: 'ar' });
    await reaches(element, [0, 1, 2]);
    const [first, second] = cards(element).map((card) => card.getBoundingClientRect());
    expect(second?.right).to.be.lessThan(first?.left ?? 0);
    const [back, on] = ['previous', 'next'].map((name) => part(element, name)?.getBoundingClientRect());
    expect(on?.left).to.be.lessThan(back?.left ?? 0);
    part(element, 'next')?.click();
    await reaches(element, [3, 4, 5]);
    links(element)[3]?.focus();
    press(element, 'ArrowLeft');
    expect(focused(element)).to.equal(4);
    press(element, 'ArrowRight');
    press(element, 'ArrowRight');
    expect(focused(element)).to.equal(2);
    // WebKit brings one card more into sight than it must.
    await waitUntil(() => /^(1,)?2,3(,4)?$/.test(reachable(element).join()), 'it is in sight');
    press(element, 'End');
    await reaches(element, [5, 6, 7]);
    await waitUntil(() => isOff(element, 'next'), 'it rests at the end');
  });

  it('moves where the page’s library has put something else in the place of scrollTo', async () => {
    const names = ['scrollTo', 'scrollBy', 'scrollIntoView', 'scroll'] as const;
    const natives = names.map((name) => Element.prototype[name]);
    for (const name of names) Element.prototype[name] = () => undefined;
    try {
      const element = await band();
      part(element, 'next')?.click();
      await reaches(element, [3, 4, 5]);
    } finally {
      names.forEach((name, index) => (Element.prototype[name] = natives[index] as never));
    }
  });

  it('hides its buttons where all cards are in sight', async () => {
    const element = await band('heading="Gợi ý"', { items: ['mot', 'hai'] });
    await waitUntil(
      () => !part(element, 'next')?.checkVisibility({ visibilityProperty: true }),
      'no buttons',
    );
    expect(reachable(element)).to.eql([0, 1]);
  });

  it('shows the beginning of the next card in a narrow column, and widens nothing', async () => {
    const element = await band('heading="Tin liên quan"', { width: 240 });
    await reaches(element, [0, 1]);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    const heading = part(element, 'heading') as HTMLElement;
    expect(heading.offsetHeight, 'the heading has its line').to.be.lessThan(40);
    part(element, 'next')?.click();
    await reaches(element, [0, 1, 2].slice(1));
  });

  it('goes back to its first card when other stories come', async () => {
    const element = await band();
    part(element, 'next')?.click();
    await reaches(element, [3, 4, 5]);
    answer('/feed.json', feedOf('khac', ...SLUGS));
    element.reload();
    await sees(element, 'Tin khac');
    await reaches(element, [0, 1, 2]);
    await waitUntil(() => isOff(element, 'previous'), 'it rests at the start');
  });

  it('works on when the page has moved it, and lets all cards go when it is a band no more', async () => {
    const element = await band();
    const other = document.createElement('div');
    other.style.width = '760px';
    element.parentElement?.after(other);
    other.append(element);
    await nextFrames(3);
    part(element, 'next')?.click();
    await reaches(element, [3, 4, 5]);
    element.layout = 'headlines';
    await element.updateComplete;
    await reaches(element, [0, 1, 2, 3, 4, 5, 6, 7]);
    expect(part(element, 'next')).to.equal(null);
    expect(headlines(element)).to.have.length(8);
    element.layout = 'carousel';
    await reaches(element, [0, 1, 2]);
    other.remove();
  });

  it('jumps for readers who want no motion, and glides for the others', async () => {
    const element = await band();
    const list = part(element, 'list') as HTMLElement;
    const wantsNone = matchMedia('(prefers-reduced-motion: reduce)').matches;
    expect(getComputedStyle(list).scrollBehavior).to.equal(wantsNone ? 'auto' : 'smooth');
    const rules = (element.shadowRoot?.adoptedStyleSheets ?? []).flatMap((sheet) => [...sheet.cssRules]);
    const moving = rules.filter((rule) => /scroll-behavior: smooth/.test(rule.cssText));
    expect(moving).to.have.length(1);
    expect((moving[0] as CSSMediaRule).conditionText).to.equal('(prefers-reduced-motion: no-preference)');
    const still = rules.filter(
      (rule) => rule instanceof CSSMediaRule && rule.conditionText === '(prefers-reduced-motion: reduce)',
    );
    expect(still.some(({ cssText }) => /\.link \{ transition: none/.test(cssText))).to.equal(true);
  });

  it('is words alone where nothing but the page’s own links can be shown', async () => {
    answer('/feed.json', 404);
    const element = await place<TinRelatedNews>(
      '<tin-related-news src="/feed.json" layout="carousel" loading="eager"><a href="https://bao.example/a">Tin của trang</a></tin-related-news>',
    );
    await sees(element, 'Tin của trang');
    await waitUntil(() => headlines(element).length === 1, 'as stories');
    expect(element.shadowRoot?.querySelector('.band')).to.equal(null);
  });
});

describe('A publisher’s own node in a band of cards', () => {
  afterEach(forget);

  const AD = '<div slot="after-2" style="inline-size:300px;block-size:250px">Mua cam vườn</div>';
  const own = (element: Element): HTMLElement => part(element, 'after') as HTMLElement;
  const boxes = (element: Element): DOMRect[] =>
    [...(element.shadowRoot?.querySelectorAll('.item, .after') ?? [])].map((row) =>
      row.getBoundingClientRect(),
    );

  for (const [dir, lang] of [
    ['ltr', 'vi'],
    ['rtl', 'ar'],
  ] as const)
    it(`covers no card, and is reached by the buttons as the cards are: ${dir}`, async () => {
      const element = await band('', { between: AD, dir, lang });
      await sees(element, 'Mua cam vườn');
      await waitUntil(() => own(element).offsetWidth >= 300, 'as wide as the node');
      const rows = boxes(element);
      for (const [place, row] of rows.entries()) {
        const before = rows[place - 1];
        if (before)
          expect(dir === 'ltr' ? row.left - before.right : before.left - row.right).to.be.at.least(30);
      }
      const turn = async (name: string, first: number): Promise<void> => {
        part(element, name)?.click();
        await waitUntil(
          () => {
            const list = part(element, 'list')?.getBoundingClientRect();
            const row = boxes(element)[first];
            return (
              Math.abs(
                dir === 'ltr' ? (row?.left ?? 0) - (list?.left ?? 0) : (row?.right ?? 0) - (list?.right ?? 0),
              ) < 3
            );
          },
          `row ${first} stands first`,
          { timeout: 4000 },
        );
        // The way there is over.
        await new Promise((resolve) => setTimeout(resolve, 750));
      };
      await turn('next', 2);
      await turn('next', 4);
      await turn('previous', 2);
      await turn('previous', 0);
      await expect(element).to.be.accessible();
    });

  it('is as wide as a card before it is filled, and no wider than the band', async () => {
    const element = await band('', {
      width: 240,
      between: '<div slot="after-1" style="min-height:90px"></div>',
    });
    await waitUntil(() => own(element).offsetWidth === cards(element)[0]?.offsetWidth, 'a card wide');
    element
      .querySelector('[slot]')
      ?.append('Mua cam vườn ở Phú Lễ, giao trong ngày đến tận nhà, cả cuối tuần');
    await sees(element, 'Mua cam');
    await nextFrames(3);
    expect(own(element).offsetWidth).to.be.at.most(240);
  });

  it('is passed over by arrow keys, which go from story to story', async () => {
    const element = await band('', { between: AD });
    await sees(element, 'Mua cam vườn');
    links(element)[1]?.focus();
    press(element, 'ArrowRight');
    expect(focused(element)).to.equal(2);
    press(element, 'ArrowLeft');
    expect(focused(element)).to.equal(1);
    press(element, 'End');
    expect(focused(element)).to.equal(7);
  });

  it('keeps its own keys', async () => {
    const element = await band('', {
      between: '<form slot="after-1" class="band"><input aria-label="Thư" /></form>',
    });
    const input = element.querySelector('input') as HTMLInputElement;
    await waitUntil(() => own(element)?.offsetWidth > 0);
    input.focus();
    const key = new KeyboardEvent('keydown', {
      key: 'Home',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    expect(input.dispatchEvent(key)).to.equal(true);
  });
});
