// Longer than other files: a reader of the documentation looks for every state of a widget in one place.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/components/related-news/define.js';
import type { TinRelatedNews } from '../src/components/related-news/related-news.js';
import { answer, asked } from '../test/helpers/answers.js';
import {
  expectNoLeak,
  headlines,
  links,
  nextFrames,
  part,
  sees,
  settles,
  title,
  visibleText,
} from '../test/helpers/reader.js';
import { answering, staying } from './answering.js';
import { arabicNews } from './arabic-news.js';
import { clippedMarks } from './clipped-marks.js';
import { englishNews } from './english-news.js';
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
import { nothingIsShown } from './nothing-is-shown.js';
import { drawnList, list, type ListAttributes } from './related-news.element.js';
import { timeZone } from './server-drawing.js';
import { withStylesheet } from './stylesheet.js';
import { widget } from './widget.js';

/** What stands between the tags for readers without scripts, and whenever the feed has nothing. */
const fallback = html`<ul>
  <li>
    <a href="https://bao.example/ho-so-cau">Cầu mới, bến cũ: hồ sơ của toà soạn</a>
    <time datetime="2024-04-02T08:00:00+07:00">2/4/2024</time>
  </li>
  <li><a href="https://bao.example/ban-do-pha">Bản đồ những chuyến phà còn chạy</a></li>
</ul>`;
const fallbackTitles = ['Cầu mới, bến cũ: hồ sơ của toà soạn', 'Bản đồ những chuyến phà còn chạy'];

const feed = jsonFeed(news);
const pictured = jsonFeed([video, gallery, brokenPicture, members, live]);
const lists = (canvas: ParentNode): TinRelatedNews[] => [...canvas.querySelectorAll('tin-related-news')];
const related = (canvas: ParentNode): TinRelatedNews => widget(canvas, 'tin-related-news');

/** Related news, suggestions, the latest, the most read: a list of stories from a feed, in the page's own type. */
const meta: Meta<ListAttributes> = {
  title: 'Related news',
  component: 'tin-related-news',
  args: {
    src: '/tin.json',
    heading: 'Tin liên quan',
    layout: 'list',
    limit: 5,
    'time-zone': timeZone,
    loading: 'eager',
  },
  argTypes: {
    layout: { control: 'select', options: ['list', 'grid', 'headlines', 'numbered', 'lead', 'carousel'] },
    limit: { control: { type: 'number', min: 1 } },
    'heading-level': { control: { type: 'range', min: 1, max: 5 } },
    loading: { control: 'inline-radio', options: ['lazy', 'eager'] },
    'link-target': { control: 'select', options: [undefined, '_blank'] },
    theme: { control: 'select', options: [undefined, 'plain', 'broadsheet', 'tabloid'] },
    rank: { control: 'select', options: [undefined, 'feed', 'latest', 'related'] },
    reasons: { control: 'boolean' },
    dedupe: { control: 'select', options: [undefined, 'claim', 'read', 'off'] },
  },
  render: (attributes) => list(attributes),
  beforeEach: [withStylesheet, staying, answering({ '/tin.json': feed, '/tin-anh.json': pictured })],
};
export default meta;

type Story = StoryObj<ListAttributes>;

/** The stories of a feed under their heading: live, a film, words alone, paid content, for members. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, members.title);
    await expect(title(element)).toBe('Tin liên quan');
    await expect(headlines(element)).toEqual(news.map((story) => story.title));
    const text = visibleText(element);
    for (const words of ['Trực tiếp', '6:24', 'Được tài trợ · HTX Đồi Sương', 'Hội viên', '46 bình luận'])
      await expect(text).toContain(words);
    expectNoLeak(element);
  },
};

/** On its way: still bars in the place of the stories, no heading yet. After eight seconds the feed counts as failed. */
export const Loading: Story = {
  args: { src: '/dang-tai.json', limit: 3 },
  beforeEach: answering({ '/dang-tai.json': 'hang' }),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await settles(element, 'loading');
    await nextFrames();
    await expect(visibleText(element)).toBe('');
    await expect(element.offsetHeight).toBeGreaterThan(300);
  },
};

/** A feed without stories leaves nothing, above all no heading. */
export const Empty: Story = {
  args: { src: '/khong-co-tin.json' },
  beforeEach: answering({ '/khong-co-tin.json': jsonFeed([]) }),
  play: ({ canvasElement }) => nothingIsShown(related(canvasElement), 'empty'),
};

/** A feed that fails leaves nothing either. Developers hear why from `tin-feed-error`. */
export const Failed: Story = {
  args: { src: '/hong.json' },
  beforeEach: answering({ '/hong.json': 404 }),
  play: ({ canvasElement }) => nothingIsShown(related(canvasElement), 'failed'),
};

/** With links of the page's own between the tags, readers get those, as stories under the heading. */
export const FailedWithTheLinksOfThePage: Story = {
  args: { src: '/hong-co-lien-ket.json' },
  render: (attributes) => list(attributes, fallback),
  beforeEach: answering({ '/hong-co-lien-ket.json': 404 }),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await settles(element, 'failed');
    await waitFor(() => expect(headlines(element)).toEqual(fallbackTitles));
    await expect(title(element)).toBe('Tin liên quan');
  },
};

/** Asked again in vain: old news beats no news. */
export const Stale: Story = {
  args: { src: '/cu.json' },
  beforeEach: answering({ '/cu.json': feed }),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, video.title);
    answer('/cu.json', 404);
    element.reload();
    await settles(element, 'stale');
    await expect(headlines(element)).toHaveLength(5);
    await expect(title(element)).toBe('Tin liên quan');
  },
};

/** No feed at all: the page's own links, drawn as stories. A paper can begin with this alone. */
export const FallbackOnly: Story = {
  args: { src: '' },
  render: ({ src: _, ...attributes }) => list(attributes, fallback),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await settles(element, 'ready');
    await waitFor(() => expect(headlines(element)).toEqual(fallbackTitles));
    await sees(element, '08:00 02/04/2024');
  },
};

/** A feed that stands in the page itself, so that nothing is asked of any server. */
export const InlineFeed: Story = {
  args: { src: '' },
  render: ({ src: _, ...attributes }) => {
    const inline = document.createElement('script');
    inline.type = 'application/json';
    inline.textContent = JSON.stringify(feed);
    return list(attributes, inline);
  },
  play: async ({ canvasElement }) => {
    await sees(canvasElement, members.title);
    await expect(asked).toEqual([]);
  },
};

/** Home-made JSON: `items` says where the list is, `map` what your names mean. */
export const HomeMadeFeed: Story = {
  args: {
    src: '/nha-lam.json',
    items: 'data.list',
    map: 'title:tieu_de;url:lien_ket;image:anh.url;date:ngay_dang;section:chuyen_muc',
  },
  beforeEach: answering({
    '/nha-lam.json': {
      data: {
        list: [
          {
            tieu_de: 'Nước về, chợ nổi họp sớm hơn một canh giờ',
            lien_ket: '/cho-noi',
            anh: { url: gallery.image?.src },
            ngay_dang: '2024-04-10 17:04:00',
            chuyen_muc: 'Đời sống',
          },
        ],
      },
    },
  }),
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Nước về, chợ nổi họp sớm hơn một canh giờ');
    await sees(canvasElement, '17:04 10/04/2024');
    await sees(canvasElement, 'Đời sống');
  },
};

/** Drawn by a server a moment ago: kept node for node, and nothing is asked. */
export const Prerendered: Story = {
  render: () => drawnList(0, '/moi-ve.json', [video, gallery, members]),
  beforeEach: answering({ '/moi-ve.json': feed }),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    const [first] = links(element);
    await nextFrames(6);
    await expect(links(element)[0]).toBe(first);
    await expect(headlines(element)).toEqual([video.title, gallery.title, members.title]);
    await expect(asked).toEqual([]);
  },
};

/** Drawn by a server three days ago: shown at once; what is new waits behind a button and pushes nothing away. */
export const PrerenderedThreeDaysAgo: Story = {
  render: () => drawnList(72, '/ba-ngay.json', [video, gallery, members]),
  beforeEach: answering({ '/ba-ngay.json': jsonFeed([live, withoutPicture, video, gallery, members]) }),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await expect(headlines(element)).toEqual([video.title, gallery.title, members.title]);
    await sees(element, '2 tin mới');
    await expect(headlines(element)).toHaveLength(3);
    await expect(part(element, 'new-stories')?.offsetHeight).toBeGreaterThanOrEqual(24);
  },
};

/** The same list after a reader asked for the new stories: they are drawn, and the reader is at the first of them. */
export const NewStoriesShown: Story = {
  ...PrerenderedThreeDaysAgo,
  render: () => drawnList(72, '/da-xem.json', [video, gallery, members]),
  beforeEach: answering({ '/da-xem.json': jsonFeed([live, withoutPicture, video, gallery, members]) }),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, '2 tin mới');
    part(element, 'new-stories')?.click();
    await sees(element, live.title);
    await expect(headlines(element)).toHaveLength(5);
    await waitFor(() => expect(element.shadowRoot?.activeElement).toBe(links(element)[0]));
  },
};

/** Pictures in columns: two from 440 px of its own width, three from 680, four from 920. */
export const Grid: Story = {
  args: { layout: 'grid', heading: 'Gợi ý', src: '/tin-anh.json', limit: 4 },
  render: (attributes) => columns([1000], () => list(attributes)),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, members.title);
    await expect(tops(element).size).toBe(1);
  },
};

/** Words alone, for the latest news. */
export const Headlines: Story = {
  args: { layout: 'headlines', heading: 'Mới nhất' },
  play: async ({ canvasElement }) => {
    await sees(canvasElement, members.title);
    await expect(part(related(canvasElement), 'image')).toBe(null);
  },
};

/** With figures, for the most read: two columns from 560 px. Those who listen hear the place from the list itself. */
export const Numbered: Story = {
  args: { layout: 'numbered', heading: 'Đọc nhiều' },
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, '4 ' + members.title);
    await expect(element.shadowRoot?.querySelectorAll('[role="listitem"]')).toHaveLength(5);
  },
};

/** A picture that does not come gives its place to the horizon mark; nothing moves. */
export const BrokenPicture: Story = {
  args: { src: '/mat-anh.json' },
  beforeEach: answering({ '/mat-anh.json': jsonFeed([brokenPicture, withoutPicture]) }),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, brokenPicture.title);
    await waitFor(() => expect(part(element, 'image')).not.toBeVisible());
    await expect(part(element, 'picture')?.offsetHeight).toBeGreaterThan(60);
  },
};

/** Stacked marks (Ế Ặ Ữ) stay whole in every line; a title is never cut, a summary only by looks. */
export const LongText: Story = {
  args: { dedupe: 'off', src: '/dai.json', theme: 'broadsheet', heading: 'ẾẶỮ: tin liên quan' },
  render: (attributes) => columns([240, 480, 640], () => list(attributes)),
  beforeEach: answering({
    '/dai.json': jsonFeed([long, { ...long, id: '2', url: `${long.url}-2`, title: `${long.title}, kỳ hai` }]),
  }),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) {
      await sees(element, 'chưa bao giờ bỏ sót một dấu nào');
      await expect(clippedMarks(element)).toEqual([]);
      await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    }
  },
};

/** On an English page: the words follow the nearest `lang`, and a link that opens a new tab says so. */
export const English: Story = {
  args: { src: '/english.json', heading: 'Related', 'time-zone': 'Europe/London', 'link-target': '_blank' },
  render: (attributes) => html`<div lang="en">${list(attributes)}</div>`,
  beforeEach: answering({ '/english.json': jsonFeed(englishNews) }),
  play: async ({ canvasElement }) => {
    for (const words of ['Live', '1 comment', 'Members', 'Sponsored · Mist Hill Co-operative', '22:05'])
      await sees(canvasElement, words);
    await expect(links(related(canvasElement))[1]?.textContent).toContain(
      ', Audio, 22 minutes 5 seconds, opens in a new tab',
    );
  },
};

/** Right to left: pictures at the left, and Arabic words from a chunk of their own. */
export const Arabic: Story = {
  args: { src: '/arabic.json', heading: 'أخبار ذات صلة', 'time-zone': 'Asia/Riyadh' },
  render: (attributes) => html`<div lang="ar" dir="rtl">${list(attributes)}</div>`,
  beforeEach: answering({ '/arabic.json': jsonFeed(arabicNews) }),
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    for (const words of ['مباشر', 'للأعضاء', 'محتوى مموّل']) await sees(element, words);
    const [picture, words] = [part(element, 'picture'), part(element, 'words')].map((found) =>
      found?.getBoundingClientRect(),
    );
    await expect(picture?.right).toBeLessThanOrEqual(words?.left ?? 0);
  },
};

/** A list looks at its own width, never at the window's: 240, 320, 480 and 720 px side by side. */
export const Widths: Story = {
  args: { dedupe: 'off', limit: 4 },
  render: (attributes) => columns([240, 320, 480, 720], () => list(attributes)),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) await sees(element, sponsored.title);
    const seen = lists(canvasElement).map(pictureWidths);
    await expect(seen.map(([first]) => first)).toEqual([240, 104, 144, 192]);
    await expect(seen[0]).toHaveLength(1);
    const summaries = lists(canvasElement).map((element) =>
      visibleText(element).includes(video.summary ?? '-'),
    );
    await expect(summaries).toEqual([false, false, true, true]);
    for (const element of lists(canvasElement))
      await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

/** The same widths for pictures in columns: one large and rows, then two columns, then three. */
export const GridWidths: Story = {
  args: { dedupe: 'off', layout: 'grid', heading: 'Gợi ý', src: '/tin-anh.json', limit: 3 },
  render: (attributes) => columns([240, 320, 480, 720], () => list(attributes)),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) await sees(element, brokenPicture.title);
    await expect(lists(canvasElement).map((element) => tops(element).size)).toEqual([3, 3, 2, 1]);
    for (const element of lists(canvasElement))
      await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
};

/** And for words alone, with and without figures. */
export const HeadlineWidths: Story = {
  args: { dedupe: 'off', limit: 4 },
  render: ({ heading: _, ...attributes }) =>
    columns([240, 320, 480, 720], (width) => [
      list({ ...attributes, layout: 'headlines', heading: `Mới nhất, ${width}` }),
      html`<div style="block-size: 48px"></div>`,
      list({ ...attributes, layout: 'numbered', heading: `Đọc nhiều, ${width}` }),
    ]),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) {
      await sees(element, sponsored.title);
      await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    }
  },
};

const themes = ['plain', 'broadsheet', 'tabloid'] as const;

/** The paper's look: `theme` on the element, or `data-tin-theme` once on the page's root. */
export const Themes: Story = {
  args: { dedupe: 'off' },
  render: (attributes) => beside(480, themes, (theme) => list({ ...attributes, theme })),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) await sees(element, members.title);
    const rules = lists(canvasElement).map((element) => {
      const head = part(element, 'heading')?.parentElement;
      return head && getComputedStyle(head).borderTopWidth;
    });
    await expect(rules).toEqual(['1px', '1px', '5px']);
  },
};

/** On a dark page that says so with `color-scheme`, in every look. */
export const Dark: Story = {
  args: { dedupe: 'off' },
  render: (attributes) => dark(beside(480, themes, (theme) => list({ ...attributes, theme }))),
  play: async ({ canvasElement }) => {
    for (const element of lists(canvasElement)) await sees(element, members.title);
    const inks = lists(canvasElement).map((element) => {
      const [link] = links(element);
      return link && getComputedStyle(link).color;
    });
    await expect(inks).toEqual(['rgb(232, 230, 225)', 'rgb(232, 230, 225)', 'rgb(244, 244, 244)']);
  },
};

/**
 * In forced colours (Windows contrast themes; in Chromium's developer tools: Rendering, "Emulate CSS media feature
 * forced-colors: active") backgrounds go, and what carries meaning stays: disc, triangle, key, plate, horizon mark.
 */
export const ForcedColours: Story = {
  args: { src: '/tin-anh.json' },
  parameters: { forcedColors: 'active' },
  play: async ({ canvasElement }) => {
    for (const words of ['Trực tiếp', '6:24', 'Chùm ảnh', 'Hội viên']) await sees(canvasElement, words);
  },
};

/** A whole story is the target of its one link, and the ring goes around the whole story. */
export const Focus: Story = {
  args: { theme: 'broadsheet' },
  render: (attributes) => html`<div style="padding: 16px">${columns([480], () => list(attributes))}</div>`,
  play: async ({ canvasElement }) => {
    const element = related(canvasElement);
    await sees(element, members.title);
    const link = links(element)[1];
    link?.focus();
    await expect(element.shadowRoot?.activeElement).toBe(link);
    const ring = link && getComputedStyle(link, '::after');
    await waitFor(() => expect(ring?.outlineStyle).toBe('solid'));
    await expect(parseFloat(ring?.inlineSize ?? '0')).toBeCloseTo(
      link?.closest('article')?.offsetWidth ?? -1,
      0,
    );
  },
};

/** How many rows the stories stand in. */
const tops = (element: Element): Set<number> =>
  new Set(
    [...(element.shadowRoot?.querySelectorAll('[role="listitem"]') ?? [])].map((story) =>
      Math.round(story.getBoundingClientRect().top),
    ),
  );

/** How wide the pictures are that readers see. */
const pictureWidths = (element: Element): number[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part~="picture"]') ?? [])]
    .map((picture) => picture.offsetWidth)
    .filter(Boolean);
