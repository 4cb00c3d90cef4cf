import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/components/comment-thread/define.js';
import {
  BLUESKY,
  COMMENTS_FILE,
  ISSO,
  MASTODON,
  WORDPRESS,
  WORDPRESS_POST,
} from '../test/fixtures/comment-systems.js';
import { expectNoLeak, sees } from '../test/helpers/reader.js';
import { answering } from './answering.js';
import { dark } from './grounds.js';
import { withStylesheet } from './stylesheet.js';

/** The attributes an editor writes. */
interface Attributes {
  readonly src: string;
  readonly format?: string;
  readonly thread?: string;
  readonly theme?: string;
}

const thread = ({ src, format, thread = 'https://bao.example/cau', theme }: Attributes) =>
  html`<tin-comment-thread
    loading="eager"
    time-zone="+07:00"
    thread=${thread}
    src=${src}
    format=${ifDefined(format)}
    theme=${ifDefined(theme)}
  ></tin-comment-thread>`;

const WORDPRESS_ANSWERS = {
  'posts/18?_fields=id%2Clink%2Ccomment_status': WORDPRESS_POST,
  'post=18&order=desc': WORDPRESS,
};

/** Threads of the systems that newsrooms have already. */
const meta: Meta<Attributes> = {
  title: 'Comment systems',
  component: 'tin-comment-thread',
  args: { src: 'https://bao.example/cau.json' },
  render: (attributes) => thread(attributes),
  beforeEach: [withStylesheet],
};
export default meta;

type Story = StoryObj<Attributes>;

/** A JSON file: picks, lists, nothing to press but the orders. */
export const File: Story = {
  beforeEach: answering({ 'cau.json': COMMENTS_FILE }),
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Hay quá!');
    expectNoLeak(canvasElement);
  },
};

/** WordPress: links, quotations and code, without what does harm. */
export const WordPress: Story = {
  args: { src: 'https://bao.example/wp-json/wp/v2/comments?post=18' },
  beforeEach: answering(WORDPRESS_ANSWERS),
  play: ({ canvasElement }) => sees(canvasElement, 'kế hoạch'),
};

/** A WordPress that takes comments on its own page only. */
export const WordPressReadOnly: Story = {
  ...WordPress,
  args: { ...WordPress.args, format: 'wordpress-read' },
  play: ({ canvasElement }) => sees(canvasElement, 'Trả lời trên bao.example'),
};

/** WordPress on a dark page. */
export const WordPressDark: Story = {
  ...WordPress,
  args: { ...WordPress.args, theme: 'broadsheet' },
  render: (attributes) => dark(thread(attributes)),
};

/** Isso: one without a name, one taken back, more replies. */
export const Isso: Story = {
  args: { src: 'https://isso.bao.example', format: 'isso' },
  beforeEach: answering({ 'sort=newest': ISSO }),
  play: ({ canvasElement }) => sees(canvasElement, 'Không ghi tên'),
};

/** Replies to a post on Mastodon: one answers there. */
export const Mastodon: Story = {
  args: { src: 'https://mxh.example/@bao/100' },
  beforeEach: answering({ '/context': MASTODON }),
  play: ({ canvasElement }) => sees(canvasElement, 'Trả lời trên Mastodon'),
};

/** Replies to a post on Bluesky: one answers there. */
export const Bluesky: Story = {
  args: { src: 'https://bsky.app/profile/bao.example/post/goc' },
  beforeEach: answering({ 'parentHeight=0': BLUESKY }),
  play: ({ canvasElement }) => sees(canvasElement, 'Trả lời trên Bluesky'),
};

/** The newest of the whole site, each with its story: to be read only. */
export const LatestOfSite: Story = {
  args: { src: 'https://bao.example/wp-json', thread: '*' },
  beforeEach: answering({
    '_embed=up&order=desc': WORDPRESS.map((comment, place) => ({
      ...comment,
      _embedded: {
        up: [
          { link: `https://bao.example/${place}/`, title: { rendered: `Cầu Lam Giang, phần ${place + 1}` } },
        ],
      },
    })),
  }),
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Về bài Cầu Lam Giang, phần 2');
    expectNoLeak(canvasElement);
  },
};
