import { expect } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { feedOf, fullStory, sponsoredStory, story } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import { headlines, part, place, sees, visibleText } from '../helpers/reader.js';

async function list(width: number, ...items: (string | object)[]): Promise<TinRelatedNews> {
  answer('/feed.json', feedOf(...items));
  const home = await place<HTMLElement>(
    `<div style="width:${width}px"><tin-related-news src="/feed.json" layout="lead" heading="Tin chính" loading="eager" time-zone="+07:00"></tin-related-news></div>`,
  );
  const element = home.firstElementChild as TinRelatedNews;
  await sees(element, `Tin hai`);
  return element;
}

const cards = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~="card"]') ?? []),
];

const box = (element: Element | undefined | null): DOMRect => (element as Element).getBoundingClientRect();

describe('A list that leads with a large story', () => {
  afterEach(forget);

  it('shows the first with whole picture, summary and credit, the others as rows', async () => {
    const element = await list(900, fullStory, 'hai', 'ba');
    expect(headlines(element)).to.have.length(3);
    expect(visibleText(element)).to.contain('Ba năm thi công').and.to.contain('Ảnh: Mai Khuê');
    const sizes = [...(element.shadowRoot?.querySelectorAll('[part~="headline"]') ?? [])].map((headline) =>
      parseFloat(getComputedStyle(headline).fontSize),
    );
    expect(sizes[0]).to.be.greaterThan((sizes[1] ?? 0) * 1.5);
    expect(part(element, 'headline')?.localName).to.equal('h3');
    await expect(element).to.be.accessible();
  });

  it('puts rows below it in a narrow column, and beside it in a wide one', async () => {
    for (const [width, beside] of [
      [240, false],
      [480, false],
      [760, true],
    ] as const) {
      const element = await list(width, fullStory, 'hai', 'ba');
      const [first, second, third] = cards(element).map(box);
      expect((second?.left ?? 0) > (first?.right ?? 0), `${width} px`).to.equal(beside);
      expect(third?.top).to.be.greaterThan(second?.top ?? 0);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    }
  });

  it('keeps rows together at the top, however high the large story is', async () => {
    const element = await list(1000, fullStory, 'hai', 'ba', 'bon');
    const [, second, third] = cards(element).map(box);
    expect((third?.top ?? 0) - (second?.bottom ?? 0)).to.be.lessThan(40);
  });

  it('goes on below where there are more rows than the large story is high', async () => {
    const element = await list(1000, fullStory, 'hai', ...[...new Array(28).keys()].map((key) => `t${key}`));
    element.limit = 30;
    await sees(element, 'Tin t27');
    const left = cards(element)
      .slice(1)
      .map((card) => Math.round(box(card).left));
    expect(new Set(left).size).to.equal(1);
  });

  it('labels a paid story that leads', async () => {
    const element = await list(760, sponsoredStory, 'hai');
    expect(visibleText(element)).to.contain('Được tài trợ');
  });

  it('leads with a place for the picture where the story has none', async () => {
    const element = await list(760, story('mot'), 'hai');
    expect(box(part(element, 'picture')).height).to.be.greaterThan(150);
  });
});
