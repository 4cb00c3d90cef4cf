import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import '../src/components/related-news/define.js';
import { styles as moreStyles } from '../src/components/related-news/more.styles.js';
import { moreTemplate } from '../src/components/related-news/more.template.js';
import { latestHeading } from '../src/components/related-news/reasons.template.js';
import { TinRelatedNews } from '../src/components/related-news/related-news.js';
import {
  relatedNewsTemplate,
  type ListAdditions,
} from '../src/components/related-news/related-news.template.js';
import { vi as moreWords } from '../src/locales/vi/more.js';
import { vi as rankingWords } from '../src/locales/vi/ranking.js';
import type { Article } from '../src/model/article.js';
import { headlines, links, nextFrames, part, sees, title, wakes } from '../test/helpers/reader.js';
import { answering, staying } from './answering.js';
import { articlePage } from '../test/helpers/article-page.js';
import { jsonFeed } from './json-feed.js';
import { gallery, live, members, news, video, withoutPicture } from './news.js';
import { marks, serverDrawing, spoken, timeZone } from './server-drawing.js';
import { withStylesheet } from './stylesheet.js';
import { widget } from './widget.js';

interface Drawn {
  readonly attributes: string;
  readonly articles: readonly Article[];
  readonly additions?: ListAdditions;
}

const HEADING = 'Tin liên quan';

/** A list as a server drew it a moment ago. */
const drawn = ({ attributes, articles, additions }: Drawn): HTMLElement =>
  serverDrawing({
    tag: 'tin-related-news',
    attributes: `heading="${HEADING}" time-zone="${timeZone}" ${attributes}`,
    styles: [...TinRelatedNews.elementStyles, ...moreStyles],
    template: relatedNewsTemplate(
      {
        articles,
        layout: 'list',
        heading: HEADING,
        headingLevel: 2,
        timeZone,
        newTab: false,
        marks,
        additions,
      },
      spoken,
    ),
    articles,
    hours: 0,
  });

const ranked = [video, withoutPicture, members];

/** Lists that ask for more than their feed in its order, drawn by a server. */
const meta: Meta = {
  title: 'Related news, prerendered',
  component: 'tin-related-news',
  beforeEach: [
    withStylesheet,
    staying,
    answering({
      '/tin.json': jsonFeed([...news, gallery]),
      '/xep-hang.json': jsonFeed([live, gallery, withoutPicture, members, video]),
    }),
  ],
};
export default meta;

/** With a way to further stories: the server drew its button, and the feed is asked for when a reader wants more. */
export const WithMore: StoryObj = {
  render: () =>
    drawn({
      attributes: 'src="/tin.json" limit="2" more="button"',
      articles: news.slice(0, 2),
      additions: { foot: moreTemplate({ state: 'idle' }, { words: moreWords }) },
    }),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, moreWords.more);
    const [first] = links(element);
    await nextFrames(30);
    await expect(links(element)[0] === first).toBe(true);
    await waitFor(
      async () => {
        part(element, 'more')?.click();
        await nextFrames(10);
        await expect(headlines(element)).toEqual(news.slice(0, 4).map((story) => story.title));
      },
      { timeout: 5000 },
    );
  },
};

/** Ranked by the page on the server: it wakes in that order, under the author's heading. */
export const Ranked: StoryObj = {
  render: () => drawn({ attributes: 'src="/xep-hang.json" limit="3" rank="related"', articles: ranked }),
  beforeEach: () => articlePage({ headline: 'Bến Mía trước ngày phà nghỉ chạy', section: 'Giao thông' }),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, video.title);
    await nextFrames(30);
    await expect(headlines(element)).toEqual(ranked.map((story) => story.title));
    await expect(title(element)).toBe(HEADING);
  },
};

/** The latest where nothing has to do with the page. The heading stays true when the element draws the same stories itself. */
export const LatestInstead: StoryObj = {
  render: () =>
    drawn({
      attributes: 'src="/xep-hang.json" limit="3" rank="related" data-tin-ranked="latest"',
      articles: ranked,
      additions: { heading: latestHeading({ words: rankingWords, language: 'vi' }) },
    }),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    const [first] = links(element);
    await sees(element, rankingWords.latest);
    await wakes(element);
    element.headingLevel = 3;
    await waitFor(() => expect(part(element, 'heading')?.localName).toBe('h3'), { timeout: 5000 });
    await expect(links(element)[0] === first).toBe(false);
    await expect(title(element)).toBe(rankingWords.latest);
    await expect(headlines(element)).toEqual(ranked.map((story) => story.title));
  },
};
