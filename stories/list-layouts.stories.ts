import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/components/related-news/define.js';
import { styles as bandStyles } from '../src/components/related-news/carousel.styles.js';
import { bandTemplate } from '../src/components/related-news/carousel.template.js';
import { TinRelatedNews } from '../src/components/related-news/related-news.js';
import { relatedNewsTemplate } from '../src/components/related-news/related-news.template.js';
import { styles as tabStyles } from '../src/components/related-news/tabs.styles.js';
import { panelTemplate, tabsTemplate } from '../src/components/related-news/tabs.template.js';
import { namedFeeds } from '../src/selection/named-feeds.js';
import { headlines, links, nextFrames, part, sees, visibleText, wakes } from '../test/helpers/reader.js';
import { answering, staying } from './answering.js';
import { arabicNews } from './arabic-news.js';
import { clippedMarks } from './clipped-marks.js';
import { beside, columns, dark } from './grounds.js';
import { jsonFeed } from './json-feed.js';
import {
  brokenPicture,
  gallery,
  live,
  long,
  members,
  news,
  sponsored,
  video,
  withoutPicture,
} from './news.js';
import { list, type ListAttributes } from './related-news.element.js';
import { marks, serverDrawing, spoken, timeZone } from './server-drawing.js';
import { withStylesheet } from './stylesheet.js';
import { widget } from './widget.js';

const cards = [gallery, video, sponsored, members, withoutPicture, live, brokenPicture];
const week = [members, gallery, video, live, withoutPicture];
const longOnes = ['một', 'hai', 'ba'].map((part) => ({
  ...long,
  id: part,
  url: `${long.url}-${part}`,
  title: `${long.title}, kỳ ${part}`,
}));
const arabic = [
  ...arabicNews,
  ...arabicNews.map((story) => ({
    ...story,
    id: `${story.id}-2`,
    url: `${story.url}-2`,
    title: `${story.title} (٢)`,
  })),
];

const TABS = '24 giờ=/24-gio.json; 7 ngày=/7-ngay.json; Tháng=/hong-thang.json';
const themes = ['plain', 'broadsheet', 'tabloid'] as const;

const lists = (canvas: ParentNode): TinRelatedNews[] => [...canvas.querySelectorAll('tin-related-news')];
const related = (canvas: ParentNode): TinRelatedNews => widget(canvas, 'tin-related-news');
const rightToLeft = (content: unknown): unknown => html`<div lang="ar" dir="rtl">${content}</div>`;

/** What a reader does with a key where the focus is. */
const press = (element: Element, key: string): boolean =>
  (element.shadowRoot?.activeElement ?? element).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );

/** The place of the card that has the focus. */
const focused = (element: Element): number =>
  links(element).indexOf(element.shadowRoot?.activeElement as HTMLAnchorElement);

const tabs = (element: Element): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="tab"]') ?? []),
];

const cardBoxes = (element: Element): DOMRect[] =>
  [...(element.shadowRoot?.querySelectorAll('[part~="card"]') ?? [])].map((card) =>
    card.getBoundingClientRect(),
  );

const isNarrow = async (element: Element): Promise<void> =>
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);

/** Which card stands at the start of the band. */
const start = (element: Element): number => {
  const band = part(element, 'list')?.getBoundingClientRect();
  const isMirrored = getComputedStyle(element).direction === 'rtl';
  return cardBoxes(element).findIndex((card) =>
    isMirrored ? card.right <= (band?.right ?? 0) + 2 : card.left >= (band?.left ?? 0) - 2,
  );
};

/**
 * More ways for the stories of a list to stand: led by a large one, as cards in a band to be leafed through, and several
 * feeds behind tabs, in any of the layouts. What they take comes in chunks of their own.
 */
const meta: Meta<ListAttributes> = {
  title: 'Related news/Layouts',
  component: 'tin-related-news',
  args: { dedupe: 'off', heading: 'Gợi ý', limit: 7, 'time-zone': timeZone, loading: 'eager' },
  render: (attributes) => list(attributes),
  beforeEach: [
    withStylesheet,
    staying,
    answering({
      '/the.json': jsonFeed(cards),
      '/tin.json': jsonFeed(news),
      '/dai.json': jsonFeed(longOnes),
      '/arabic.json': jsonFeed(arabic),
      '/24-gio.json': jsonFeed(news),
      '/7-ngay.json': jsonFeed(week),
      '/hong-thang.json': 404,
      '/dang-tai.json': 'hang',
    }),
  ],
};
export default meta;

type Story = StoryObj<ListAttributes>;

/** Cards in one line. Buttons, arrow keys, Home and End, a finger or a wheel move it; it never moves by itself. */
export const Carousel: Story = {
  args: { layout: 'carousel', src: '/the.json', theme: 'broadsheet' },
  render: (attributes) => columns([1000], () => list(attributes)),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, brokenPicture.title);
    await wakes(element);
    await waitFor(() => expect(part(element, 'next')).toHaveAttribute('aria-disabled', 'false'));
    await expect(part(element, 'previous')).toHaveAttribute('aria-disabled', 'true');
    part(element, 'next')?.click();
    await waitFor(() => expect(start(element)).toBe(3), { timeout: 3000 });
    links(element)[5]?.focus();
    press(element, 'ArrowRight');
    await expect(focused(element)).toBe(6);
    press(element, 'Home');
    await expect(focused(element)).toBe(0);
    await waitFor(() => expect(start(element)).toBe(0), { timeout: 3000 });
    await waitFor(() => expect(links(element)[6]?.closest('[inert]')).not.toBe(null));
    press(element, 'ArrowRight');
    await expect(focused(element)).toBe(1);
  },
};

/** One card and the beginning of the next, then two, then three; nothing is wider than its column. */
export const CarouselWidths: Story = {
  args: { layout: 'carousel', src: '/the.json' },
  render: (attributes) =>
    columns([240, 320, 480, 720], (width) => list({ ...attributes, heading: `Gợi ý, ${width}` })),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) {
      await sees(element, brokenPicture.title);
      await isNarrow(element);
    }
    const seen = lists(canvasElement).map((element) => {
      const width = element.clientWidth;
      return cardBoxes(element).filter(
        (card) => card.right <= element.getBoundingClientRect().left + width + 1,
      ).length;
    });
    await expect(seen).toEqual([1, 1, 2, 3]);
  },
};

/** From right to left: the next cards are at the left, and so is the arrow to them. */
export const CarouselArabic: Story = {
  args: { layout: 'carousel', src: '/arabic.json', heading: 'أخبار ذات صلة', 'time-zone': 'Asia/Riyadh' },
  render: (attributes) => html`${rightToLeft(columns([720], () => list(attributes)))}`,
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, 'محتوى مموّل');
    await wakes(element);
    await waitFor(() => expect(part(element, 'next')).toHaveAttribute('aria-disabled', 'false'));
    links(element)[0]?.focus();
    press(element, 'ArrowLeft');
    await expect(focused(element)).toBe(1);
    part(element, 'next')?.focus();
    part(element, 'next')?.click();
    await waitFor(() => expect(start(element)).toBe(3), { timeout: 3000 });
  },
};

/** Without a heading its buttons stand above it, and its label says what it holds. */
export const CarouselWithoutHeading: Story = {
  args: { layout: 'carousel', src: '/the.json', heading: '' },
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, gallery.title);
    await expect(element.shadowRoot?.querySelector('[role="region"]')).toHaveAttribute(
      'aria-label',
      'Tin bài',
    );
  },
};

/** On a dark page, in every look. */
export const CarouselDark: Story = {
  args: { layout: 'carousel', src: '/the.json' },
  render: (attributes) =>
    dark(beside(480, themes, (theme) => list({ ...attributes, theme, heading: `Gợi ý, ${theme}` }))),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) await sees(element, brokenPicture.title);
  },
};

/** Titles are never cut; cards stand as high as the highest. */
export const CarouselLongText: Story = {
  args: { layout: 'carousel', src: '/dai.json', theme: 'broadsheet', heading: 'ẾẶỮ: một tiêu đề dài' },
  render: (attributes) =>
    columns([240, 480], (width) => list({ ...attributes, heading: `ẾẶỮ: một tiêu đề dài, ${width}` })),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) {
      await sees(element, 'kỳ ba');
      await expect(clippedMarks(element)).toEqual([]);
      await isNarrow(element);
    }
  },
};

/** Still bars, as high as the band will be. */
export const CarouselLoading: Story = {
  args: { layout: 'carousel', src: '/dang-tai.json' },
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await waitFor(() => expect(element.offsetHeight).toBeGreaterThan(200));
    await expect(element.offsetHeight).toBeLessThan(600);
    await expect(visibleText(element)).toBe('');
  },
};

/** Drawn by a server: it scrolls before our script comes, and is kept node for node when its buttons wake. */
export const CarouselPrerendered: Story = {
  render: () => {
    const view = { articles: cards, heading: 'Gợi ý', headingLevel: 2, timeZone, newTab: false, marks };
    return serverDrawing({
      tag: 'tin-related-news',
      attributes: `src="/the.json" layout="carousel" limit="7" heading="Gợi ý" time-zone="${timeZone}"`,
      styles: [...TinRelatedNews.elementStyles, ...bandStyles],
      template: relatedNewsTemplate(
        {
          ...view,
          layout: 'carousel',
          additions: { around: (stories) => bandTemplate(stories, { text: 'Gợi ý' }, spoken) },
        },
        spoken,
      ),
      articles: cards,
      hours: 0,
    });
  },
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    const [first] = links(element);
    await waitFor(() => expect(part(element, 'next')).toHaveAttribute('aria-disabled', 'false'), {
      timeout: 4000,
    });
    part(element, 'next')?.click();
    await waitFor(() => expect(start(element)).toBeGreaterThan(0), { timeout: 3000 });
    await expect(links(element)[0] === first).toBe(true);
  },
};

/** The first story large, the others as rows beside it. */
export const Lead: Story = {
  args: { layout: 'lead', src: '/the.json', limit: 5, heading: 'Tin chính', theme: 'broadsheet' },
  render: (attributes) => columns([1000], () => list(attributes)),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, gallery.summary ?? '');
    await sees(element, 'Ảnh: Mai Khuê');
    const [first, second] = cardBoxes(element);
    await expect(second?.left).toBeGreaterThan(first?.right ?? 0);
  },
};

/** In narrow columns the rows stand below it; below 280 px they are words alone. */
export const LeadWidths: Story = {
  args: { layout: 'lead', src: '/the.json', limit: 4, heading: 'Tin chính' },
  render: (attributes) => columns([240, 320, 480, 720], () => list(attributes)),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) {
      await sees(element, members.title);
      await isNarrow(element);
    }
    const isBeside = lists(canvasElement).map((element) => {
      const [first, second] = cardBoxes(element);
      return (second?.left ?? 0) > (first?.right ?? 0);
    });
    await expect(isBeside).toEqual([false, false, false, true]);
  },
};

/** From right to left the large story stands at the right. */
export const LeadArabic: Story = {
  args: { layout: 'lead', src: '/arabic.json', limit: 4, heading: 'أخبار', 'time-zone': 'Asia/Riyadh' },
  render: (attributes) => html`${rightToLeft(columns([900], () => list(attributes)))}`,
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, 'محتوى مموّل');
    const [first, second] = cardBoxes(element);
    await expect(second?.right).toBeLessThan(first?.left ?? 0);
  },
};

/** On a dark page, in every look. */
export const LeadDark: Story = {
  args: { layout: 'lead', src: '/the.json', limit: 3, heading: 'Tin chính' },
  render: (attributes) => dark(beside(720, themes, (theme) => list({ ...attributes, theme }))),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) await sees(element, video.title);
  },
};

/** A long title may take all the lines it needs, beside and below. */
export const LeadLongText: Story = {
  args: { layout: 'lead', src: '/dai.json', theme: 'broadsheet', heading: 'Tin chính' },
  render: (attributes) => columns([240, 720], () => list(attributes)),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) {
      await sees(element, 'kỳ ba');
      await expect(clippedMarks(element)).toEqual([]);
      await isNarrow(element);
    }
  },
};

/** Still bars in the place of the large story and of the rows. */
export const LeadLoading: Story = {
  args: { layout: 'lead', src: '/dang-tai.json', limit: 4 },
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await waitFor(() => expect(element.offsetHeight).toBeGreaterThan(300));
    await expect(visibleText(element)).toBe('');
  },
};

/** The most read of a day and of a week: arrow keys choose, and the old stories stand until the others are there. */
export const Tabs: Story = {
  args: { layout: 'numbered', heading: 'Đọc nhiều', tabs: TABS, limit: 5, theme: 'broadsheet' },
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await waitFor(() => expect(headlines(element)).toEqual(news.map(({ title }) => title)));
    const height = element.offsetHeight;
    tabs(element)[0]?.focus();
    press(element, 'ArrowRight');
    await waitFor(() => expect(headlines(element)).toEqual(week.map(({ title }) => title)));
    await expect(element.shadowRoot?.activeElement).toBe(tabs(element)[1]);
    await expect(tabs(element)[1]).toHaveAttribute('aria-selected', 'true');
    await expect(element.offsetHeight).toBeGreaterThanOrEqual(height);
  },
};

/** A feed that fails says so in its own panel; the others are where they were. */
export const TabsFailed: Story = {
  args: { layout: 'numbered', heading: 'Đọc nhiều', tabs: TABS, limit: 5 },
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await waitFor(() => expect(headlines(element)).toHaveLength(5));
    tabs(element)[2]?.click();
    await sees(element, 'Chưa tải được tin.');
    await expect(tabs(element)).toHaveLength(3);
    await expect(part(element, 'again')?.offsetHeight).toBeGreaterThanOrEqual(24);
  },
};

/** Tabs that do not fit beside the heading stand below it. */
export const TabsWidths: Story = {
  args: { layout: 'numbered', heading: 'Đọc nhiều', tabs: TABS, limit: 3 },
  render: (attributes) => columns([240, 320, 720], () => list(attributes)),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) {
      await waitFor(() => expect(headlines(element)).toHaveLength(3));
      await isNarrow(element);
      for (const tab of tabs(element)) await expect(tab.offsetHeight).toBeGreaterThanOrEqual(24);
    }
  },
};

/** From right to left the left arrow goes on. */
export const TabsArabic: Story = {
  args: {
    layout: 'numbered',
    heading: 'الأكثر قراءة',
    tabs: 'اليوم=/arabic.json; الأسبوع=/7-ngay.json',
    limit: 3,
    'time-zone': 'Asia/Riyadh',
  },
  render: (attributes) => html`${rightToLeft(columns([480], () => list(attributes)))}`,
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await waitFor(() => expect(headlines(element)).toHaveLength(3));
    tabs(element)[0]?.focus();
    press(element, 'ArrowLeft');
    await waitFor(() => expect(tabs(element)[1]).toHaveAttribute('aria-selected', 'true'));
    await waitFor(() => expect(headlines(element)[0]).toBe(members.title));
  },
};

/** Tabs above a band, on a dark page: the underline and the arrows are ink. */
export const TabsOfBandsDark: Story = {
  args: { layout: 'carousel', tabs: TABS, limit: 5 },
  render: (attributes) =>
    dark(beside(480, themes, (theme) => list({ ...attributes, theme, heading: `Gợi ý, ${theme}` }))),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement))
      await waitFor(() => expect(headlines(element)).toHaveLength(5));
  },
};

/** Drawn by a server under its first tab; another is drawn when a reader chooses it, and the focus stays. */
export const TabsPrerendered: Story = {
  render: () => {
    const { feeds } = namedFeeds(TABS);
    return serverDrawing({
      tag: 'tin-related-news',
      attributes: `tabs="${TABS}" layout="headlines" heading="Đọc nhiều" time-zone="${timeZone}"`,
      styles: [...TinRelatedNews.elementStyles, ...tabStyles],
      template: relatedNewsTemplate(
        {
          articles: news,
          layout: 'headlines',
          heading: 'Đọc nhiều',
          headingLevel: 2,
          timeZone,
          newTab: false,
          marks,
          additions: {
            head: tabsTemplate({ feeds, chosen: 0, title: { text: 'Đọc nhiều' } }, spoken),
            around: (stories) => panelTemplate({ list: stories, chosen: 0 }, spoken),
          },
        },
        spoken,
      ),
      articles: news,
      hours: 0,
    });
  },
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    const [first] = links(element);
    await nextFrames(30);
    await expect(links(element)[0] === first).toBe(true);
    tabs(element)[0]?.focus();
    press(element, 'ArrowRight');
    await waitFor(() => expect(headlines(element)[0]).toBe(members.title), { timeout: 4000 });
    await expect(element.shadowRoot?.activeElement === tabs(element)[1]).toBe(true);
  },
};
