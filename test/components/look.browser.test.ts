import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/article-card/define.js';
import '../../src/components/related-news/define.js';
import { feedOf, fullStory, sponsoredStory, story } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import { links, place, sees } from '../helpers/reader.js';

const box = (element: Element, selector: string): DOMRect => {
  const found = element.shadowRoot?.querySelector(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found.getBoundingClientRect();
};

const widget = async (tag: string, attributes: string, words: string): Promise<HTMLElement> => {
  const element = await place<HTMLElement>(
    `<${tag} src="/feed.json" loading="eager" ${attributes}></${tag}>`,
  );
  await sees(element, words);
  return element;
};

describe('The look', () => {
  afterEach(forget);

  it('sets the picture of a row level with the capitals beside it', async () => {
    answer('/feed.json', feedOf(fullStory));
    const list = await widget('tin-related-news', '', 'Cầu Ghềnh Vải');
    expect(box(list, '.picture').top - box(list, '.words').top).to.equal(4);
  });

  it('sets every figure at the same height beside its headline, and tens apart from the words', async () => {
    answer('/feed.json', feedOf(...Array.from({ length: 10 }, (_, place) => `so-${place}`)));
    const list = await widget(
      'tin-related-news',
      'layout="numbered" limit="10" style="inline-size: 320px; --tin-text-5: 2.75em"',
      'Tin so-9',
    );
    const figures = [...(list.shadowRoot?.querySelectorAll('.figure') ?? [])];
    const drops = figures.map((figure) => {
      const text = document.createRange();
      text.selectNodeContents(figure);
      const headline = figure.nextElementSibling?.querySelector('.headline')?.getBoundingClientRect();
      expect(text.getBoundingClientRect().right).to.be.lessThan(headline?.left ?? 0);
      return Math.round(text.getBoundingClientRect().top - (headline?.top ?? 0));
    });
    expect(new Set(drops).size).to.equal(1);
  });

  it('shows the length of a film beside the words on its picture, not under them', async () => {
    answer('/feed.json', feedOf(fullStory));
    for (const width of [240, 480]) {
      const card = await widget(
        'tin-article-card',
        `variant="overlay" style="inline-size: ${width}px"`,
        '6:24',
      );
      expect(box(card, '.plate').bottom).to.be.at.most(box(card, '.words').top);
    }
  });

  it('keeps the ground of a paid story to its words, as wide as its picture', async () => {
    answer('/feed.json', feedOf(sponsoredStory));
    for (const variant of ['card', 'hero']) {
      const card = await widget('tin-article-card', `variant="${variant}" style="inline-size: 480px"`, 'Cam');
      expect(box(card, '.picture').width, variant).to.equal(480);
      expect(box(card, '.words').width, variant).to.equal(480);
    }
    const overlay = await widget('tin-article-card', 'variant="overlay" style="inline-size: 480px"', 'Cam');
    expect(box(overlay, '.frame').width).to.equal(480);
  });

  it('fades underlines in under the pointer only, so that none flashes when styles arrive', async () => {
    answer('/feed.json', feedOf(story('mot')));
    const list = await widget('tin-related-news', '', 'Tin mot');
    const [link] = links(list);
    const style = link && getComputedStyle(link);
    await waitUntil(() => style?.textDecorationLine === 'underline', 'the underline', { timeout: 5000 });
    expect(style?.textDecorationColor).to.equal('rgba(0, 0, 0, 0)');
    expect(style?.transitionDuration).to.equal('0s');
  });
});
