// Longer than other files: a reader of the documentation looks for every state of a widget in one place.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect } from 'storybook/test';
import '../src/components/comment-thread/define.js';
import type { Comment, CommentPage, Thread } from '../src/model/comment.js';
import { lamGiangThread } from '../test/fixtures/comments.js';
import { expectNoLeak, part, sees, settles } from '../test/helpers/reader.js';
import { answering } from './answering.js';
import { columns, dark } from './grounds.js';
import { nothingIsShown } from './nothing-is-shown.js';
import { withStylesheet } from './stylesheet.js';
import { widget } from './widget.js';

/** The attributes an editor writes. */
interface Attributes {
  readonly src?: string;
  readonly heading?: string;
  readonly sort?: string;
  readonly theme?: string;
  readonly thread?: CommentPage;
}

const thread = ({ src, heading, sort, theme, thread: given }: Attributes, children: unknown = '') =>
  html`<tin-comment-thread
    loading="eager"
    time-zone="+07:00"
    src=${ifDefined(src)}
    heading=${ifDefined(heading)}
    sort=${ifDefined(sort)}
    theme=${ifDefined(theme)}
    .thread=${given ?? 'https://bao.example/cau'}
    >${children}</tin-comment-thread
  >`;

const GATEWAY = 'https://gateway.example';
const state = (changes: Partial<Thread>): Thread => ({ ...lamGiangThread.thread, ...changes });

/** Comments six deep, as many as there are to be. */
const deep = (count: number): CommentPage => ({
  thread: state({ total: count }),
  dropped: 0,
  comments: Array.from({ length: count }, (_, place): Comment => {
    const level = place % 6;
    return {
      ...(lamGiangThread.comments[level % 2] as Comment),
      id: `d${place}`,
      ...(level ? { parent: `d${place - 1}` } : { parent: undefined }),
      root: `d${place - level}`,
      descendantCount: 0,
    } as Comment;
  }),
});

/** What readers have written below a story. */
const meta: Meta<Attributes> = {
  title: 'Comment thread',
  component: 'tin-comment-thread',
  args: { thread: lamGiangThread },
  argTypes: {
    sort: { control: 'select', options: [undefined, 'newest', 'oldest', 'best', 'picks'] },
    theme: { control: 'select', options: [undefined, 'plain', 'broadsheet', 'tabloid'] },
  },
  render: (attributes) => thread(attributes),
  beforeEach: [withStylesheet],
};
export default meta;

type Story = StoryObj<Attributes>;

/** Picks, orders, comments with their replies, one taken away, one edited. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Cầu xong rồi');
    await sees(canvasElement, '24 ý kiến');
    expectNoLeak(canvasElement);
  },
};

/** From a gateway, with more to come. */
export const FromTheGateway: Story = {
  args: { src: GATEWAY },
  render: ({ src }) => thread({ ...(src && { src }) }),
  beforeEach: answering({ 'sort=newest': { ...lamGiangThread, next: 'tiep' } }),
  play: ({ canvasElement }) => sees(canvasElement, 'Xem thêm 18 ý kiến'),
};

/** Asked, no answer yet: still bars. */
export const Loading: Story = {
  ...FromTheGateway,
  beforeEach: answering({ 'sort=newest': 'hang' }),
  play: ({ canvasElement }) => settles(widget(canvasElement, 'tin-comment-thread'), 'loading'),
};

/** The comment system cannot be reached: one sentence, and never a zero. */
export const Failed: Story = {
  ...FromTheGateway,
  beforeEach: answering({ 'sort=newest': 404 }),
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'Chưa tải được bình luận.');
    await expect(part(widget(canvasElement, 'tin-comment-thread'), 'retry')).toBeTruthy();
  },
};

/** Nobody has written and nobody can: no space at all. */
export const NoneAndClosed: Story = {
  args: { thread: { thread: state({ state: 'closed', total: 0 }), comments: [], dropped: 0 } },
  play: ({ canvasElement }) => nothingIsShown(widget(canvasElement, 'tin-comment-thread'), 'empty'),
};

/** Closed, with what was written before. */
export const Closed: Story = {
  args: {
    thread: { ...lamGiangThread, thread: state({ state: 'closed', closes: '2024-04-09T15:00:00Z' }) },
  },
  play: ({ canvasElement }) => sees(canvasElement, 'Bài này đã ngừng nhận ý kiến từ 22:00 09/04/2024.'),
};

/** The page's own links, until there is an answer. */
export const FallbackOnly: Story = {
  ...FromTheGateway,
  render: ({ src }) => thread({ ...(src && { src }) }, html`<a href="/cau">24 bình luận</a>`),
  beforeEach: answering({ 'sort=newest': 'hang' }),
  play: ({ canvasElement }) => sees(canvasElement, '24 bình luận'),
};

/** Six levels deep in 240 and 320 pixels: the indent stops, the words are still read. */
export const SixLevels: Story = {
  args: { thread: deep(12) },
  render: (attributes) => columns([240, 320], () => thread(attributes)),
  play: ({ canvasElement }) => sees(canvasElement, 'Trả lời Phạm Minh Ngữ:'),
};

/** A thousand comments, of which those are laid out that are seen. */
export const Long: Story = {
  args: { thread: deep(300) },
  play: ({ canvasElement }) => sees(canvasElement, '300 ý kiến'),
};

/** One word as long as a column, and a text with empty lines. */
export const LongText: Story = {
  args: {
    thread: {
      ...lamGiangThread,
      comments: [
        {
          ...(lamGiangThread.comments[0] as Comment),
          author: { name: 'Nguyễn'.repeat(20) },
          text: `${'Ế Ặ ữ '.repeat(60)}\n\n${'dài'.repeat(100)}`,
        },
      ],
    },
  },
  render: (attributes) => columns([240], () => thread(attributes)),
  play: ({ canvasElement }) => sees(canvasElement, 'Ế Ặ ữ'),
};

/** From right to left. */
export const Arabic: Story = {
  render: (attributes) => html`<div lang="ar" dir="rtl">${thread(attributes)}</div>`,
  play: async ({ canvasElement }) => {
    await sees(canvasElement, 'التعليقات');
    expectNoLeak(canvasElement);
  },
};

/** On a dark page. */
export const Dark: Story = {
  args: { theme: 'broadsheet' },
  render: (attributes) => dark(thread(attributes)),
  play: ({ canvasElement }) => sees(canvasElement, 'Cầu xong rồi'),
};

/** Short and loud. */
export const Tabloid: Story = {
  args: { theme: 'tabloid' },
  play: ({ canvasElement }) => sees(canvasElement, 'Cầu xong rồi'),
};
