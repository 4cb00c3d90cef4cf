import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/components/related-news/define.js';
import { answer, hurry } from '../test/helpers/answers.js';
import { headlines, links, nextFrames, part, sees, wakes } from '../test/helpers/reader.js';
import { answering, staying } from './answering.js';
import { arabicNews } from './arabic-news.js';
import { columns, dark } from './grounds.js';
import { jsonFeed } from './json-feed.js';
import { gallery, live, members, news, video, withoutPicture } from './news.js';
import { timeZone } from './server-drawing.js';
import { withStylesheet } from './stylesheet.js';
import { widget } from './widget.js';

interface Args {
  readonly src: string;
  readonly more: 'button' | 'scroll';
  readonly limit: number;
}

const list = ({ src, more, limit }: Args, heading = 'Tin liên quan'): TemplateResult =>
  html`<tin-related-news
    src=${src}
    heading=${heading}
    limit=${limit}
    more=${more}
    time-zone=${timeZone}
    loading="eager"
  ></tin-related-news>`;

/** Further stories of a list: first what its feed gave already, then the feed's next pages. */
const meta: Meta<Args> = {
  title: 'Related news, more',
  component: 'tin-related-news',
  args: { src: '/trang-1.json', more: 'button', limit: 2 },
  argTypes: { more: { control: 'inline-radio', options: ['button', 'scroll'] } },
  render: (args) => list(args),
  beforeEach: [
    withStylesheet,
    staying,
    answering({
      '/trang-1.json': { ...jsonFeed([live, video]), next_url: '/trang-2.json' },
      '/trang-2.json': jsonFeed([withoutPicture, members]),
      '/trang-cham.json': { ...jsonFeed([live, video]), next_url: '/mai-khong-den.json' },
      '/mai-khong-den.json': 'hang',
      '/trang-hong.json': { ...jsonFeed([live, video]), next_url: '/hong.json' },
      '/hong.json': 404,
      '/tin.json': jsonFeed(news),
      '/arabic.json': jsonFeed(arabicNews),
    }),
  ],
};
export default meta;

type Story = StoryObj<Args>;

/** There are more: a button says so. */
export const Offered: Story = {
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, 'Xem thêm tin');
    await expect(part(element, 'more')?.offsetHeight).toBeGreaterThanOrEqual(44);
    await expect(headlines(element)).toHaveLength(2);
  },
};

/** The next page has come: the reader is at its first story, and there are no more. */
export const Added: Story = {
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, 'Xem thêm tin');
    part(element, 'more')?.focus();
    part(element, 'more')?.click();
    await sees(element, members.title);
    await sees(element, 'Đã hết tin.');
    await waitFor(() => expect(element.shadowRoot?.activeElement).toBe(links(element)[2]));
  },
};

/** On its way. */
export const OnItsWay: Story = {
  args: { src: '/trang-cham.json' },
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, 'Xem thêm tin');
    part(element, 'more')?.click();
    await sees(element, 'Đang tải thêm tin');
  },
};

/** As readers come near its end, without a button; what stands above stays where it is. */
export const OnApproach: Story = {
  args: { src: '/tin.json', more: 'scroll' },
  render: (args) => html`<div style="margin-block-start: 150vh">${list(args)}</div>`,
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await waitFor(() => expect(headlines(element)).toHaveLength(2), { timeout: 5000 });
    await wakes(element);
    const [first] = links(element);
    element.scrollIntoView();
    await waitFor(() => expect(headlines(element).length).toBeGreaterThan(2), { timeout: 5000 });
    await expect(links(element)[0] === first).toBe(true);
    await expect(headlines(element)).toEqual(
      news.slice(0, headlines(element).length).map((story) => story.title),
    );
    scrollTo(0, 0);
  },
};

/** The next page did not come: one sentence, and the way to try again. All else stays. */
export const PageFailed: Story = {
  args: { src: '/trang-hong.json' },
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, 'Xem thêm tin');
    part(element, 'more')?.click();
    await sees(element, 'Chưa tải được thêm tin. Thử lại');
    await expect(headlines(element)).toHaveLength(2);
  },
};

/** At every width of the list. */
export const Widths: Story = {
  args: { src: '/trang-hong.json' },
  render: (args) => columns([240, 320, 480], () => list(args)),
  play: async ({ canvasElement }) => {
    for (const element of canvasElement.querySelectorAll('tin-related-news')) {
      await sees(element, 'Xem thêm tin');
      part(element, 'more')?.click();
      await sees(element, 'Thử lại');
      await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    }
  },
};

/** On a dark page. */
export const Dark: Story = {
  render: (args) => dark(list(args)),
  play: ({ canvasElement }) => sees(canvasElement, 'Xem thêm tin'),
};

/** Right to left. */
export const Arabic: Story = {
  args: { src: '/arabic.json', limit: 1 },
  render: (args) => html`<div lang="ar" dir="rtl">${list(args, 'أخبار ذات صلة')}</div>`,
  play: ({ canvasElement }) => sees(canvasElement, 'المزيد من الأخبار'),
};

/** A list that asks again by itself has found new stories: they wait behind its button, which is said politely. */
export const NewStoriesWait: Story = {
  args: { src: '/moi.json' },
  beforeEach: answering({ '/moi.json': jsonFeed([video, gallery]) }),
  render: ({ src }) =>
    html`<tin-related-news
      src=${src}
      heading="Mới nhất"
      refresh="60"
      time-zone=${timeZone}
      loading="eager"
    ></tin-related-news>`,
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, gallery.title);
    await wakes(element);
    element.scrollIntoView();
    await nextFrames(10);
    answer('/moi.json', jsonFeed([live, video, gallery]));
    const minute = hurry();
    element.refresh = 61;
    await element.updateComplete;
    minute();
    await sees(element, '1 tin mới');
    await expect(headlines(element)).toHaveLength(2);
    await waitFor(() =>
      expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).toBe('1 tin mới'),
    );
  },
};
