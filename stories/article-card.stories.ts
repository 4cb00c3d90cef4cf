// Longer than other files: a reader of the documentation looks for every state of a widget in one place.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/components/article-card/define.js';
import type { CardVariant } from '../src/components/parts/card.template.js';
import type { Article } from '../src/model/article.js';
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
import { answer } from '../test/helpers/answers.js';
import { answering, staying } from './answering.js';
import { arabicNews } from './arabic-news.js';
import { card, drawnCard, type CardAttributes } from './article-card.element.js';
import { clippedMarks } from './clipped-marks.js';
import { englishNews } from './english-news.js';
import { beside, columns, dark } from './grounds.js';
import { jsonFeed } from './json-feed.js';
import { brokenPicture, gallery, live, long, members, sponsored, video, withoutPicture } from './news.js';
import { timeZone } from './server-drawing.js';
import { nothingIsShown } from './nothing-is-shown.js';
import { withStylesheet } from './stylesheet.js';
import { widget } from './widget.js';

const link = html`<a href="https://bao.example/trang-nhat">Cầu mới, bến cũ: hồ sơ của toà soạn</a>`;

/** One story: the "Xem thêm" of an article, the opener of a section. */
const meta: Meta<CardAttributes> = {
  title: 'Article card',
  component: 'tin-article-card',
  args: { src: '/tin.json', heading: 'Xem thêm', variant: 'card', 'time-zone': timeZone, loading: 'eager' },
  argTypes: {
    variant: { control: 'select', options: ['row', 'card', 'hero', 'overlay', 'text'] },
    summary: { control: { type: 'range', min: 0, max: 3 } },
    'heading-level': { control: { type: 'range', min: 1, max: 6 } },
    loading: { control: 'inline-radio', options: ['lazy', 'eager'] },
    'link-target': { control: 'select', options: [undefined, '_blank'] },
    theme: { control: 'select', options: [undefined, 'plain', 'broadsheet', 'tabloid'] },
  },
  render: (attributes) => card(attributes),
  beforeEach: [withStylesheet, staying, answering({ '/tin.json': jsonFeed([members, video]) })],
};
export default meta;

type Story = StoryObj<CardAttributes>;

/** The first story of a feed, with all that is known of it. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Người giữ thư viện của làng chài');
    await expect(title(widget(canvasElement, 'tin-article-card'))).toBe('Xem thêm');
    for (const words of ['Chân dung', 'Hồ Vĩnh An, Đoàn Thu Sương', 'Giáo dục', '24 bình luận', 'Hội viên'])
      await expect(visibleText(canvasElement)).toContain(words);
    await expect(visibleText(canvasElement)).toContain('17:02 08/04/2024');
    await expect(visibleText(canvasElement)).toContain('19:30 08/04/2024');
    await expect(visibleText(canvasElement)).not.toContain('TGG');
    expectNoLeak(canvasElement);
  },
};

/** On its way: still bars in the story's place, and no title yet. After eight seconds the feed counts as failed. */
export const Loading: Story = {
  args: { src: '/dang-tai.json' },
  beforeEach: answering({ '/dang-tai.json': 'hang' }),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-article-card');
    await settles(element, 'loading');
    await nextFrames();
    await expect(visibleText(element)).toBe('');
    await expect(element.offsetHeight).toBeGreaterThan(150);
  },
};

/** A feed without a story leaves nothing: no title above a hole. */
export const Empty: Story = {
  args: { src: '/khong-co-tin.json' },
  beforeEach: answering({ '/khong-co-tin.json': jsonFeed([]) }),
  play: ({ canvasElement }) => nothingIsShown(widget(canvasElement, 'tin-article-card'), 'empty'),
};

/** A feed that fails leaves nothing either. Developers hear why from `tin-feed-error`. */
export const Failed: Story = {
  args: { src: '/hong.json' },
  beforeEach: answering({ '/hong.json': 404 }),
  play: ({ canvasElement }) => nothingIsShown(widget(canvasElement, 'tin-article-card'), 'failed'),
};

/** With a link of the page's own between the tags, that is what readers get when the feed fails. */
export const FailedWithTheLinkOfThePage: Story = {
  args: { src: '/hong-co-lien-ket.json' },
  render: (attributes) => card(attributes, link),
  beforeEach: answering({ '/hong-co-lien-ket.json': 404 }),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-article-card');
    await settles(element, 'failed');
    await sees(element, 'Cầu mới, bến cũ: hồ sơ của toà soạn');
    await expect(headlines(element)).toEqual(['Cầu mới, bến cũ: hồ sơ của toà soạn']);
  },
};

/** Asked again in vain: old news beats no news. */
export const Stale: Story = {
  args: { src: '/cu.json' },
  beforeEach: answering({ '/cu.json': jsonFeed([video]) }),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-article-card');
    await sees(element, 'Chuyến phà đêm');
    answer('/cu.json', 404);
    element.reload();
    await settles(element, 'stale');
    await expect(headlines(element)).toEqual(['Chuyến phà đêm cuối cùng ở bến Mía']);
  },
};

/** No feed at all: the page's own link, drawn as a story. */
export const FallbackOnly: Story = {
  args: { src: '' },
  render: ({ src: _, ...attributes }) => card(attributes, link),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-article-card');
    await settles(element, 'ready');
    await sees(element, 'Cầu mới, bến cũ: hồ sơ của toà soạn');
    await expect(links(element)[0]?.href).toBe('https://bao.example/trang-nhat');
  },
};

/** A feed that stands in the page itself, so that nothing is asked of any server. */
export const InlineFeed: Story = {
  args: { src: '' },
  render: ({ src: _, ...attributes }) => {
    const feed = document.createElement('script');
    feed.type = 'application/json';
    feed.textContent = JSON.stringify(jsonFeed([gallery]));
    return card(attributes, feed);
  },
  play: ({ canvasElement }) => sees(canvasElement, 'Mùa nước đổ trên ruộng bậc thang Nậm Kha'),
};

/** The story as a property, for pages that have it at hand: `element.article = { … }`. */
export const FromAProperty: Story = {
  args: { src: '', article: withoutPicture },
  render: ({ src: _, ...attributes }) => card(attributes),
  play: ({ canvasElement }) => sees(canvasElement, 'Lịch tiêm nhắc cho trẻ ở chín trạm y tế xã'),
};

/** Drawn by a server a moment ago: kept as it is, and nothing is asked. */
export const Prerendered: Story = {
  render: () => drawnCard(0, '/moi-ve.json'),
  beforeEach: answering({ '/moi-ve.json': jsonFeed([members]) }),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-article-card');
    await nextFrames(6);
    await expect(headlines(element)).toEqual(['Chuyến phà đêm cuối cùng ở bến Mía']);
    await expect(element.shadowRoot?.querySelectorAll('article')).toHaveLength(1);
  },
};

/** Drawn by a server three days ago: shown at once, and not taken from under a reader's eyes. */
export const PrerenderedThreeDaysAgo: Story = {
  render: () => drawnCard(72, '/ba-ngay.json'),
  beforeEach: answering({ '/ba-ngay.json': jsonFeed([members]) }),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-article-card');
    await expect(headlines(element)).toEqual(['Chuyến phà đêm cuối cùng ở bến Mía']);
    await nextFrames(6);
    await expect(headlines(element)).toHaveLength(1);
  },
};

const kinds: readonly Article[] = [
  live,
  video,
  gallery,
  members,
  sponsored,
  withoutPicture,
  brokenPicture,
  long,
];

/** Every kind of story in one variant; the columns are as wide as the variant is meant for. */
const every = (variant: CardVariant, width: number): Story => ({
  args: { variant },
  render: ({ src: _, heading: __, ...attributes }) =>
    beside(width, kinds, (article) => card({ ...attributes, article })),
  play: async ({ canvasElement }) => {
    await sees(canvasElement, live.title);
    await sees(canvasElement, long.title);
    const text = visibleText(canvasElement);
    for (const words of ['Trực tiếp', 'Được tài trợ · HTX Đồi Sương', 'Hội viên', 'Cần đăng nhập'])
      await expect(text).toContain(words);
    for (const element of canvasElement.querySelectorAll('tin-article-card')) {
      await expect(links(element)).toHaveLength(1);
      await expect(element.scrollWidth).toBeLessThanOrEqual(width);
    }
    expectNoLeak(canvasElement);
  },
});

/** Words first, picture at the end, so that headlines keep one edge and a missing picture leaves no hole. */
export const Row: Story = every('row', 480);

/** Picture above the words. A missing one keeps its place, with the horizon mark. */
export const Card: Story = every('card', 280);

/** The opener: large, with the picture's credit and the summary in full ink. */
export const Hero: Story = every('hero', 480);

/** Words on a solid plate over the picture's lower edge. */
export const Overlay: Story = every('overlay', 480);

/** Words alone. */
export const Text: Story = every('text', 320);

/** From 840 px of its own width a hero stands beside its picture. */
export const HeroWide: Story = {
  args: { variant: 'hero' },
  render: (attributes) => columns([900], () => card(attributes)),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-article-card');
    await sees(element, 'Người giữ thư viện');
    const [picture, words] = [part(element, 'picture'), part(element, 'words')].map((found) =>
      found?.getBoundingClientRect(),
    );
    await expect(picture?.right).toBeLessThanOrEqual(words?.left ?? 0);
  },
};

/** Stacked marks (Ế Ặ Ữ) stay whole in every line; a title is never cut, a summary only by looks. */
export const LongText: Story = {
  args: { variant: 'hero', theme: 'broadsheet' },
  render: ({ src: _, ...attributes }) =>
    columns([320, 480], () => card({ ...attributes, article: long, heading: 'ẾẶỮ: xem thêm' })),
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'chưa bao giờ bỏ sót một dấu nào');
    await sees(canvasElement, 'cho tới con chữ sau cùng.');
    for (const element of canvasElement.querySelectorAll('tin-article-card')) {
      await expect(clippedMarks(element)).toEqual([]);
      await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    }
  },
};

/** On an English page: the words follow the nearest `lang`. */
export const English: Story = {
  args: { heading: 'Read next', 'time-zone': 'Europe/London' },
  render: ({ src: _, ...attributes }) =>
    html`<div lang="en">
      ${beside(280, englishNews, (article) => card({ ...attributes, article, 'link-target': '_blank' }))}
    </div>`,
  play: async ({ canvasElement }) => {
    for (const words of ['Live', '1 comment', 'Members', 'Sponsored · Mist Hill Co-operative', '22:05'])
      await sees(canvasElement, words);
    const [, audio] = canvasElement.querySelectorAll('tin-article-card');
    await expect(audio && links(audio)[0]?.textContent).toContain(
      ', Audio, 22 minutes 5 seconds, opens in a new tab',
    );
  },
};

/** Right to left: the picture of a row stands at the left, the disc of a live story at the right of its word. */
export const Arabic: Story = {
  args: { heading: 'اقرأ أيضًا', variant: 'row', 'time-zone': 'Asia/Riyadh' },
  render: ({ src: _, ...attributes }) =>
    html`<div lang="ar" dir="rtl">
      ${beside(360, arabicNews, (article) => card({ ...attributes, article }))}
    </div>`,
  play: async ({ canvasElement }) => {
    for (const words of ['مباشر', 'للأعضاء', 'محتوى مموّل']) await sees(canvasElement, words);
    const element = widget(canvasElement, 'tin-article-card');
    const [picture, words] = [part(element, 'picture'), part(element, 'words')].map((found) =>
      found?.getBoundingClientRect(),
    );
    await expect(picture?.right).toBeLessThanOrEqual(words?.left ?? 0);
  },
};

/** What changes is the card's own width, never the window's. */
export const Widths: Story = {
  args: { variant: 'hero' },
  render: (attributes) => columns([240, 320, 480, 720], () => card(attributes)),
  play: async ({ canvasElement }) => {
    const elements = [...canvasElement.querySelectorAll('tin-article-card')];
    for (const element of elements) await sees(element, 'Người giữ thư viện');
    const sizes = elements.map((element) => getComputedStyle(part(element, 'headline') ?? element).fontSize);
    await expect(sizes).toEqual(['21px', '21px', '30px', '30px']);
    for (const element of elements)
      await expect(element.scrollWidth).toBeLessThanOrEqual(element.parentElement?.clientWidth ?? 0);
  },
};

/** The paper's look: `theme` on the element, or `data-tin-theme` once on the page's root. */
export const Themes: Story = {
  render: (attributes) =>
    beside(320, ['plain', 'broadsheet', 'tabloid'] as const, (theme) => card({ ...attributes, theme })),
  play: async ({ canvasElement }) => {
    const elements = [...canvasElement.querySelectorAll('tin-article-card')];
    for (const element of elements) await sees(element, 'Người giữ thư viện');
    const sizes = elements.map((element) => getComputedStyle(part(element, 'headline') ?? element).fontSize);
    await expect(sizes).toEqual(['17px', '17px', '20px']);
  },
};

/** On a dark page that says so with `color-scheme`. */
export const Dark: Story = {
  args: { theme: 'broadsheet' },
  render: ({ src: _, ...attributes }) =>
    dark(
      beside(320, [live, brokenPicture, sponsored, video], (article) =>
        card({ ...attributes, article, variant: article === video ? 'overlay' : 'card' }),
      ),
    ),
  play: async ({ canvasElement }) => {
    await sees(canvasElement, video.title);
    const [link] = links(widget(canvasElement, 'tin-article-card'));
    await expect(link && getComputedStyle(link).color).toBe('rgb(232, 230, 225)');
  },
};

/**
 * In forced colours (Windows contrast themes; in Chromium's developer tools: Rendering, "Emulate CSS media feature
 * forced-colors: active") backgrounds go, and what carries meaning stays: disc, triangle, key, plate, horizon mark.
 */
export const ForcedColours: Story = {
  parameters: { forcedColors: 'active' },
  render: ({ src: _, ...attributes }) =>
    beside(280, [live, video, brokenPicture, members], (article) => card({ ...attributes, article })),
  play: async ({ canvasElement }) => {
    for (const words of ['Trực tiếp', '6:24', 'Hội viên']) await sees(canvasElement, words);
  },
};

/** The whole card is the target of its one link, and the ring goes around the whole card. */
export const Focus: Story = {
  args: { variant: 'row', theme: 'broadsheet' },
  render: (attributes) => html`<div style="padding: 16px">${columns([480], () => card(attributes))}</div>`,
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-article-card');
    await sees(element, 'Người giữ thư viện');
    const [link] = links(element);
    link?.focus();
    await expect(element.shadowRoot?.activeElement).toBe(link);
    const ring = link && getComputedStyle(link, '::after');
    await waitFor(() => expect(ring?.outlineStyle).toBe('solid'));
    const story = part(element, 'card')?.getBoundingClientRect();
    await expect(parseFloat(ring?.inlineSize ?? '0')).toBeCloseTo(story?.width ?? -1, 0);
  },
};
