import { expect, waitUntil } from '@open-wc/testing';
import { RankedStories } from '../../src/controllers/ranked-stories.js';
import type { Article } from '../../src/model/article.js';

/** So many that they are ranked in slices. */
const LONG = 400;

const feed = (name: string): Article[] =>
  Array.from({ length: LONG }, (_, index) => ({
    id: `${name}-${index}`,
    url: `https://bao.example/${name}-${index}`,
    title: `Tin ${name} ${index}`,
    published: `2024-04-10T00:${String(index % 60).padStart(2, '0')}:00Z`,
  }));

/** A list that is asked again at every update. */
const ranking = (): RankedStories => {
  const list = Object.assign(document.createElement('div'), {
    rank: 'latest',
    limit: 2,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  return new RankedStories(list);
};

describe('The stories of a ranked list', () => {
  const chosen = async (ranked: RankedStories, articles: Article[], count: number): Promise<number> => {
    await waitUntil(() => ranked.choose(articles, count, undefined), 'chosen', { timeout: 3000 });
    return ranked.choose(articles, count, undefined)?.length ?? 0;
  };

  it('of a newer answer are ranked to the end, although the list grew and shrank again meanwhile', async () => {
    const ranked = ranking();
    const [shown, newer] = [feed('cu'), feed('moi')];
    await chosen(ranked, shown, 3);
    expect(ranked.choose(newer, 3, undefined), 'on its way').to.equal(undefined);
    expect(ranked.choose(shown, 6, shown.slice(0, 2)), 'instead of that').to.equal(undefined);
    await chosen(ranked, shown, 6);
    expect(await chosen(ranked, newer, 3)).to.equal(3);
  });

  it('are at hand again at once where the list grew and shrank again', async () => {
    const ranked = ranking();
    const shown = feed('cu');
    await chosen(ranked, shown, 3);
    expect(ranked.choose(shown, 6, shown.slice(0, 2))).to.equal(undefined);
    expect(ranked.choose(shown, 3, shown.slice(0, 2))).to.have.length(3);
    expect(await chosen(ranked, shown, 6)).to.equal(6);
  });
});
