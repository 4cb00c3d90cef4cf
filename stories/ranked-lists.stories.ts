import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/components/related-news/define.js';
import type { TinRelatedNews } from '../src/components/related-news/related-news.js';
import { articlePage, type Told } from '../test/helpers/article-page.js';
import { headlines, sees, title, visibleText } from '../test/helpers/reader.js';
import { answering, staying } from './answering.js';
import { englishNews } from './english-news.js';
import { columns } from './grounds.js';
import { jsonFeed } from './json-feed.js';
import { gallery, live, members, news, video, withoutPicture } from './news.js';
import { list, type ListAttributes } from './related-news.element.js';
import { timeZone } from './server-drawing.js';
import { withStylesheet } from './stylesheet.js';
import { widget } from './widget.js';

const related = (canvas: ParentNode): TinRelatedNews => widget(canvas, 'tin-related-news');
const lists = (canvas: ParentNode): TinRelatedNews[] => [...canvas.querySelectorAll('tin-related-news')];

/** Makes the page of a story the page that this story of the book stands on. */
const onArticle = (told: Told) => () => articlePage(told);

const ferry: Told = { headline: 'Bến Mía trước ngày phà nghỉ chạy', section: 'Giao thông' };
const gold: Told = { headline: 'Giá vàng đi ngang phiên thứ ba' };

const feed = jsonFeed([live, gallery, withoutPicture, members, video]);

/** Lists that are ordered in the reader's browser by what their page is about, and lists that share a page. */
const meta: Meta<ListAttributes> = {
  title: 'Related news/Ranked',
  component: 'tin-related-news',
  args: {
    src: '/xep-hang.json',
    heading: 'Tin liên quan',
    limit: 3,
    'time-zone': timeZone,
    loading: 'eager',
    rank: 'related',
  },
  argTypes: {
    rank: { control: 'select', options: ['feed', 'latest', 'related'] },
    reasons: { control: 'boolean' },
  },
  render: (attributes) => list(attributes),
  beforeEach: [withStylesheet, staying, answering({ '/xep-hang.json': feed })],
};
export default meta;

type Story = StoryObj<ListAttributes>;

/** What has to do with the page comes first, wherever it stands in the feed. Nothing is asked of any server but the feed. */
export const Related: Story = {
  beforeEach: onArticle(ferry),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, video.title);
    await expect(headlines(element)[0]).toBe(video.title);
    await expect(title(element)).toBe('Tin liên quan');
  },
};

/** Each card says why it is there, where an editor asks for it. */
export const Reasons: Story = {
  args: { reasons: true },
  beforeEach: onArticle(ferry),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, 'Cùng nhắc đến: bến Mía');
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

/** The reasons in 240, 320 and 480 px: they go to a line of their own where the time leaves no room. */
export const ReasonWidths: Story = {
  args: { reasons: true, dedupe: 'off' },
  render: (attributes) => columns([240, 320, 480], () => list(attributes)),
  beforeEach: onArticle(ferry),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) {
      await sees(element, 'Cùng nhắc đến: bến Mía');
      await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    }
  },
};

/** Where nothing has to do with the page, readers get the latest, and the heading says so. */
export const LatestInstead: Story = {
  args: { reasons: true },
  beforeEach: onArticle(gold),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, live.title);
    await expect(title(element)).toBe('Tin mới nhất');
    await expect(visibleText(element)).toContain('Tin mới');
  },
};

/** The same on an English page. */
export const LatestInEnglish: Story = {
  args: { reasons: true, heading: 'Related', src: '/english-ranked.json', 'time-zone': 'Europe/London' },
  render: (attributes) => html`<div lang="en">${list(attributes)}</div>`,
  beforeEach: [
    answering({ '/english-ranked.json': jsonFeed(englishNews.filter(({ sponsored }) => !sponsored)) }),
    onArticle({ headline: 'Zinc prices steady' }),
  ],
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'New');
    await expect(title(related(canvasElement))).toBe('Latest');
  },
};

/** The newest first, whatever order the feed has. The heading stays the author's. */
export const Latest: Story = {
  args: { rank: 'latest', heading: 'Mới nhất', layout: 'headlines', limit: 5 },
  play: async ({ canvasElement }) => {
    await sees(canvasElement, video.title);
    await expect(headlines(related(canvasElement))[0]).toBe(live.title);
  },
};

/** Two lists from one feed: the second goes on where the first ends, and no story stands twice. */
export const TwoListsWithoutRepeats: Story = {
  args: { rank: 'feed', limit: 2, src: '/hai-danh-sach.json' },
  render: (attributes) =>
    html`<div style="display: grid; gap: 48px">
      ${list(attributes)}${list({ ...attributes, heading: 'Gợi ý', layout: 'headlines' })}
    </div>`,
  beforeEach: answering({ '/hai-danh-sach.json': jsonFeed([...news, gallery]) }),
  play: async ({ canvasElement }) => {
    const [first, second] = lists(canvasElement);
    await waitFor(() => expect(second && headlines(second)).toHaveLength(2), { timeout: 5000 });
    const all = [first, second].flatMap((element) => (element ? headlines(element) : []));
    await expect(new Set(all).size).toBe(4);
    await expect(all).toEqual(news.slice(0, 4).map((story) => story.title));
  },
};
