import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import '../src/components/related-news/define.js';
import { headlines, links, part, sees, visibleText } from '../test/helpers/reader.js';
import { answering, staying } from './answering.js';
import { arabicNews } from './arabic-news.js';
import { columns } from './grounds.js';
import { jsonFeed } from './json-feed.js';
import { gallery, live, members, news, sponsored, video, withoutPicture } from './news.js';
import { timeZone } from './server-drawing.js';
import { withStylesheet } from './stylesheet.js';
import { widget } from './widget.js';

const letters = html`<form
  slot="after-3"
  data-tin-label="Bản tin"
  style="display:flex;flex-wrap:wrap;gap:8px"
>
  <label style="flex:1 1 12em">
    Nhận thư của toà soạn mỗi sáng
    <input type="email" autocomplete="email" style="display:block;inline-size:100%;min-block-size:32px" />
  </label>
  <button style="align-self:end;min-block-size:40px">Ghi tên</button>
</form>`;

const oranges = (slot: string): TemplateResult =>
  html`<div slot=${slot} style="min-height:120px;display:grid;place-content:center;border:1px dashed">
    Cam vườn Phú Lễ, giao trong ngày
  </div>`;

/** An answer of a feed that takes its time. */
const soon = (feed: object): Promise<object> =>
  new Promise((resolve) => setTimeout(() => resolve(feed), 400));

interface Args {
  readonly layout: string;
  readonly limit: number;
  readonly between: unknown;
  readonly 'sponsored-src'?: string;
  readonly 'sponsored-at'?: string;
}

const pictured = jsonFeed([video, gallery, members, live, withoutPicture]);

const list = (
  { layout, limit, between, ...paid }: Args,
  src = '/tin.json',
  heading = 'Tin liên quan',
): TemplateResult =>
  html`<tin-related-news
    src=${src}
    heading=${heading}
    layout=${layout}
    limit=${limit}
    time-zone=${timeZone}
    loading="eager"
    sponsored-src=${ifDefined(paid['sponsored-src'])}
    sponsored-at=${ifDefined(paid['sponsored-at'])}
    >${between}</tin-related-news
  >`;

/** What pays the paper, between the stories of a list: its own nodes in rows of their own. */
const meta: Meta<Args> = {
  title: 'Related news, income',
  component: 'tin-related-news',
  args: { layout: 'list', limit: 5, between: oranges('after-2') },
  argTypes: { between: { control: false } },
  render: (args) => list(args),
  beforeEach: [
    withStylesheet,
    staying,
    () =>
      answering({
        '/tin.json': jsonFeed(news),
        '/arabic.json': jsonFeed(arabicNews),
        // Slow enough that the paid stories are there first.
        '/tin-anh.json': soon(pictured),
        '/tra-tien.json': jsonFeed([
          sponsored,
          { ...sponsored, id: '2', url: `${sponsored.url}-2`, title: 'Ba ngày ở homestay Đồi Sương' },
        ]),
        '/hong.json': 404,
      })(),
  ],
};
export default meta;

type Story = StoryObj<Args>;

/** An advertisement behind the second story: labelled, outside counts, and still where the page finds it. */
export const OwnNode: Story = {
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, 'Quảng cáo Cam vườn Phú Lễ');
    await expect(headlines(element)).toHaveLength(5);
    await expect(element.querySelector('[slot]')?.parentElement).toBe(element);
  },
};

/** A newsletter is no advertisement: its author gives it a label of its own. */
export const OwnLabel: Story = {
  args: { between: letters },
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Bản tin Nhận thư của toà soạn mỗi sáng');
    await expect(visibleText(canvasElement)).not.toContain('Quảng cáo');
  },
};

/** An advertisement that has not come yet: its place is kept, without a label above nothing. */
export const NotFilledYet: Story = {
  args: { between: html`<div slot="after-1" style="min-height:100px"></div>` },
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, members.title);
    await expect(visibleText(element)).not.toContain('Quảng cáo');
    await expect(part(element, 'after')?.offsetHeight).toBeGreaterThan(100);
  },
};

/** One that never comes, and whose size nobody knows, leaves no row. */
export const NeverFilled: Story = {
  args: { between: html`<div slot="after-1"></div>` },
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, members.title);
    await waitFor(() => expect(part(element, 'after')?.offsetHeight).toBe(0));
  },
};

/** Between cards in columns it takes the whole width, and the cards leave no hole. */
export const BetweenColumns: Story = {
  render: (args) => columns([720], () => list({ ...args, layout: 'grid' }, '/tin-anh.json', 'Gợi ý')),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, 'Quảng cáo Cam vườn Phú Lễ');
    await waitFor(() => expect(part(element, 'after')?.offsetWidth).toBeGreaterThan(600));
  },
};

/** In a band it stands between two cards, at least as wide as they are. */
export const InABand: Story = {
  render: (args) =>
    columns([320, 720], (width) => list({ ...args, layout: 'carousel' }, '/tin-anh.json', `Gợi ý, ${width}`)),
  play: async ({ canvasElement }) => {
    for (const element of canvasElement.querySelectorAll('tin-related-news')) {
      await sees(element, 'Quảng cáo Cam vườn Phú Lễ');
      const own = part(element, 'after');
      const card = part(element, 'card')?.offsetWidth ?? 0;
      await waitFor(() => expect(own?.offsetWidth).toBeGreaterThanOrEqual(card));
      const next = own?.nextElementSibling?.getBoundingClientRect();
      await expect(next?.left).toBeGreaterThanOrEqual(own?.getBoundingClientRect().right ?? Infinity);
    }
  },
};

/** At every width of the list. */
export const Widths: Story = {
  render: (args) => columns([240, 320, 480, 720], () => list({ ...args, limit: 3 })),
  play: async ({ canvasElement }) => {
    for (const element of canvasElement.querySelectorAll('tin-related-news')) {
      await sees(element, 'Quảng cáo Cam vườn Phú Lễ');
      await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    }
  },
};

/** Paid stories from a feed of their own at the second and the fifth place, each with its label. */
export const PaidStories: Story = {
  args: { between: '', layout: 'list', 'sponsored-src': '/tra-tien.json', 'sponsored-at': '2,5' },
  render: (args) => list(args, '/tin-anh.json'),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, 'Được tài trợ · HTX Đồi Sương');
    await expect(headlines(element)).toHaveLength(7);
    await expect(links(element)[1]?.rel).toBe('sponsored noopener');
    await expect(links(element)[4]?.rel).toBe('sponsored noopener');
  },
};

/** Their feed is down: the list is as it would be without. */
export const PaidStoriesFailed: Story = {
  args: { between: '', 'sponsored-src': '/hong.json' },
  render: (args) => list(args, '/tin-anh.json'),
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, members.title);
    await expect(headlines(element)).toHaveLength(5);
    await expect(visibleText(element)).not.toContain('Được tài trợ');
  },
};

/** Right to left. */
export const Arabic: Story = {
  args: { between: html`<div slot="after-1">تمور طازجة من مزارع الواحة</div>` },
  render: (args) => html`<div lang="ar" dir="rtl">${list(args, '/arabic.json', 'أخبار ذات صلة')}</div>`,
  play: ({ canvasElement }) => sees(canvasElement, 'إعلان تمور طازجة من مزارع الواحة'),
};
