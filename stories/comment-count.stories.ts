import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import '../src/components/comment-count/define.js';
import { expectNoLeak, sees, settles, visibleText } from '../test/helpers/reader.js';
import { answering } from './answering.js';
import { widget } from './widget.js';

interface Attributes {
  readonly zero: boolean;
  readonly fallback: string;
}

const GATEWAY = 'https://gateway.example';
const STORIES = [
  ['https://bao.example/cau', 'Cầu Lam Giang thông xe trước mùa lũ'],
  ['https://bao.example/do', 'Đò Trạch Giang đổi giờ chạy mùa nước nổi'],
] as const;

const threads = (cau: number, other: number) => ({
  counts: [
    { thread: 'https://bao.example/cau', total: cau },
    { thread: 'https://bao.example/do', total: other },
  ],
});

const frontPage = ({ zero, fallback }: Attributes) =>
  html`<ul>
    ${STORIES.map(
      ([url, title]) =>
        html`<li>
          <a href=${url}
            >${title} <tin-comment-count src=${GATEWAY} ?zero=${zero}>${fallback}</tin-comment-count></a
          >
        </li>`,
    )}
  </ul>`;

/** How many comments stories have, in the links to them. */
const meta: Meta<Attributes> = {
  title: 'Comment count',
  component: 'tin-comment-count',
  args: { zero: false, fallback: '' },
  render: frontPage,
  beforeEach: answering({ 'bao.example/do': threads(12, 1) }),
};
export default meta;

type Story = StoryObj<Attributes>;

/** All counts of a page by one question. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await sees(canvasElement, '12 bình luận');
    await sees(canvasElement, '1 bình luận');
    expectNoLeak(canvasElement);
  },
};

/** Nobody has written below the second: it takes no space. */
export const None: Story = {
  beforeEach: answering({ 'bao.example/do': threads(12, 0) }),
  play: async ({ canvasElement }) => {
    await sees(canvasElement, '12 bình luận');
    await expect(visibleText(canvasElement)).not.toContain('0 bình luận');
  },
};

/** The same, where the page wants it said. */
export const SaidWhereNone: Story = {
  ...None,
  args: { zero: true },
  play: ({ canvasElement }) => sees(canvasElement, 'Chưa có bình luận'),
};

/** Asked, no answer yet: the page's own word. */
export const Loading: Story = {
  args: { fallback: 'Bình luận' },
  beforeEach: answering({ 'bao.example/do': 'hang' }),
  play: async ({ canvasElement }) => {
    await settles(widget(canvasElement, 'tin-comment-count'), 'loading');
    await sees(canvasElement, 'Bình luận');
  },
};

/** Nobody can say: the page's own word, and no zero. */
export const Failed: Story = {
  args: { fallback: 'Bình luận' },
  beforeEach: answering({ 'bao.example/do': 404 }),
  play: async ({ canvasElement }) => {
    await settles(widget(canvasElement, 'tin-comment-count'), 'failed');
    await sees(canvasElement, 'Bình luận');
  },
};

/** In the language of the nearest `lang`. */
export const English: Story = {
  render: (attributes) => html`<div lang="en">${frontPage(attributes)}</div>`,
  play: async ({ canvasElement }) => {
    await sees(canvasElement, '12 comments');
    await sees(canvasElement, '1 comment');
  },
};

/** Right to left; Arabic counts in six forms. */
export const Arabic: Story = {
  beforeEach: answering({ 'bao.example/do': threads(12, 2) }),
  render: (attributes) => html`<div lang="ar" dir="rtl">${frontPage(attributes)}</div>`,
  play: async ({ canvasElement }) => {
    // Engines differ in the digits of Arabic: each shows its readers' own.
    await sees(canvasElement, `${new Intl.NumberFormat('ar').format(12)} تعليقًا`);
    await sees(canvasElement, 'تعليقان');
  },
};
