import { expect } from '@open-wc/testing';
import '../../src/components/related-news/define.js';
import type { TinRelatedNews } from '../../src/components/related-news/related-news.js';
import { feedOf } from '../fixtures/stories.js';
import { answer, forget } from '../helpers/answers.js';
import { nextFrames, place, sees, wakes } from '../helpers/reader.js';

const fetched = (name: string): boolean =>
  performance.getEntriesByType('resource').some((entry) => entry.name.includes(name));

describe('A list whose fallback holds an element of the page’s with nodes in slots of its own', () => {
  afterEach(forget);

  it('costs readers nothing that only lists with rows of the page’s own need', async () => {
    answer('/feed.json', feedOf('mot', 'hai'));
    const element = await place<TinRelatedNews>(
      '<tin-related-news src="/feed.json" loading="eager"><cua-trang><a slot="dau" href="https://bao.example/a">Tin a</a></cua-trang></tin-related-news>',
    );
    await sees(element, 'Tin hai');
    await wakes(element);
    await nextFrames(4);
    expect(fetched('awaken')).to.equal(true);
    expect(fetched('list-editor')).to.equal(false);
  });
});
