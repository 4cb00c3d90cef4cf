import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor } from 'storybook/test';
import '../src/components/related-news/define.js';
import { asked } from '../test/helpers/answers.js';
import { headlines, part, sees, settles, title } from '../test/helpers/reader.js';
import { answering, staying } from './answering.js';
import { jsonFeed } from './json-feed.js';
import { members, news } from './news.js';
import { picture } from './pictures.js';
import { timeZone } from './server-drawing.js';
import { withStylesheet } from './stylesheet.js';
import { widget } from './widget.js';

interface Args {
  readonly src?: string;
  readonly layout: string;
  readonly media?: 'none';
}

/** What an old system writes, and nobody may change. */
const old = html`<ul id="danh-sach-cu">
  <li>
    <img src=${picture('ferry')} width="300" height="200" alt="" />
    <a href="https://bao.example/ho-so-cau">Cầu mới, bến cũ: hồ sơ của toà soạn</a>
    <p>Mười năm thư từ, bản vẽ và ảnh chụp về một cây cầu.</p>
    <time datetime="2024-04-02T08:00:00+07:00">2/4/2024</time>
  </li>
  <li><a href="https://bao.example/ban-do-pha">Bản đồ những chuyến phà còn chạy</a></li>
</ul>`;
const titles = ['Cầu mới, bến cũ: hồ sơ của toà soạn', 'Bản đồ những chuyến phà còn chạy'];

const list = ({ src, layout, media }: Args, id = 'danh-sach-cu'): TemplateResult =>
  html`<tin-related-news
    for=${id}
    src=${ifDefined(src)}
    heading="Tin liên quan"
    layout=${layout}
    media=${ifDefined(media)}
    time-zone=${timeZone}
    loading="eager"
  ></tin-related-news>`;

const original = (canvas: ParentNode): HTMLElement | null => canvas.querySelector('ul');

/** A list that the page has already, shown by the widget; it is there again where the widget shows nothing. */
const meta: Meta<Args> = {
  title: 'Related news, taken over',
  component: 'tin-related-news',
  args: { layout: 'list' },
  render: (args) => html`${old}${list(args)}`,
  beforeEach: [
    withStylesheet,
    staying,
    answering({ '/tin.json': jsonFeed(news), '/hong.json': 404, '/dang-tai.json': 'hang' }),
  ],
};
export default meta;

type Story = StoryObj<Args>;

/** Its stories under a heading, and nothing asked of any server. */
export const TakenOver: Story = {
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await waitFor(() => expect(headlines(element)).toEqual(titles));
    await expect(title(element)).toBe('Tin liên quan');
    await waitFor(() => expect(original(canvasElement)).not.toBeVisible());
    await expect(asked).toEqual([]);
  },
};

/** In words alone, as readers get it who save data. */
export const InWords: Story = {
  args: { media: 'none' },
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await waitFor(() => expect(headlines(element)).toEqual(titles));
    await expect(part(element, 'picture')).toBe(null);
  },
};

/** Cards in words alone. */
export const InWordsInColumns: Story = {
  args: { media: 'none', layout: 'grid', src: '/tin.json' },
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await sees(element, members.title);
    await expect(part(element, 'picture')).toBe(null);
  },
};

/** With a feed of its own on its way, the page's list stays in sight. */
export const FeedOnItsWay: Story = {
  args: { src: '/dang-tai.json' },
  play: async ({ canvasElement }) => {
    await settles(widget(canvasElement, 'tin-related-news'), 'loading');
    await expect(original(canvasElement)).toBeVisible();
  },
};

/** The feed failed: the page's list stands in for it. */
export const FeedFailed: Story = {
  args: { src: '/hong.json' },
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await settles(element, 'failed');
    await waitFor(() => expect(headlines(element)).toEqual(titles));
  },
};

/** No list of that id: nothing is shown, and nothing hidden. */
export const NotFound: Story = {
  render: (args) => html`${old}${list(args, 'khong-co')}`,
  play: async ({ canvasElement }) => {
    const element = widget(canvasElement, 'tin-related-news');
    await settles(element, 'empty');
    await expect(title(element)).toBe(undefined);
    await expect(original(canvasElement)).toBeVisible();
  },
};
