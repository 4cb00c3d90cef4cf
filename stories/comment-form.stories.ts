import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../src/components/comment-thread/define.js';
import { lamGiangThread } from '../test/fixtures/comments.js';
import { CommentGateway, forgetDevice, problem } from '../test/helpers/comment-gateway.js';
import { click, field, own, type, write } from '../test/helpers/comment-writer.js';
import { comes, expectNoLeak, part, sees } from '../test/helpers/reader.js';
import { columns, dark } from './grounds.js';
import { withStylesheet } from './stylesheet.js';
import { widget } from './widget.js';

const SITE = 'https://form.example';
let gateway: CommentGateway;

/** A gateway in the page, and a device on which nobody has written yet. */
function fresh(): () => void {
  forgetDevice(SITE);
  gateway = new CommentGateway(SITE);
  return () => {
    gateway.close();
    forgetDevice(SITE);
  };
}

const thread = (): TemplateResult =>
  html`<tin-comment-thread
    loading="eager"
    time-zone="+07:00"
    src=${SITE}
    thread="https://bao.example/cau"
  ></tin-comment-thread>`;

/** The thread, once its form stands there. */
async function form(canvasElement: HTMLElement): Promise<HTMLElement> {
  const element = widget(canvasElement, 'tin-comment-thread');
  await comes(() => part(element, 'form'), 'the form');
  return element;
}

/** A reader writes and sends. */
async function sent(canvasElement: HTMLElement, text: string): Promise<HTMLElement> {
  const element = await form(canvasElement);
  write(element, text);
  click(element, 'send');
  return element;
}

/** What a reader writes in a thread, on its way to the others. */
const meta: Meta = {
  title: 'Comment thread/Writing',
  component: 'tin-comment-thread',
  render: thread,
  beforeEach: [withStylesheet, fresh],
};
export default meta;

type Story = StoryObj;

/** Nobody has written yet: a heading without a number, an invitation, the form. */
export const First: Story = {
  beforeEach: () => {
    gateway.thread = { ...lamGiangThread.thread, total: 0 };
    gateway.comments = [];
  },
  play: async ({ canvasElement }) => {
    await form(canvasElement);
    await sees(canvasElement, 'Chưa có bình luận nào. Mời bạn gửi ý kiến đầu tiên.');
    expectNoLeak(canvasElement);
  },
};

/** Kept on the device on every change. */
export const Draft: Story = {
  play: async ({ canvasElement }) => {
    write(await form(canvasElement), 'Cầu xong rồi, mừng cho bà con hai xã');
    await sees(canvasElement, 'Đã lưu nháp trên máy này');
    await sees(canvasElement, 'Xoá khỏi máy này');
  },
};

/** Said calmly, and sent all the same. */
export const KindChecks: Story = {
  play: async ({ canvasElement }) => {
    write(await form(canvasElement), 'Cau dep qua, ba con hai xa mung lam. Goi toi so 0912 345 678');
    await sees(canvasElement, 'Câu này hình như thiếu dấu.');
    await sees(canvasElement, 'Trong bài có số điện thoại');
  },
};

/** What is missing is said at its field. */
export const Missing: Story = {
  play: async ({ canvasElement }) => {
    click(await form(canvasElement), 'send');
    await sees(canvasElement, 'Bạn chưa viết gì.');
  },
};

/** It waits for an editor; only its author sees it. */
export const Pending: Story = {
  play: async ({ canvasElement }) => {
    const element = await sent(canvasElement, 'Mong xã đặt thêm đèn ở lối lên cầu.');
    await sees(canvasElement, 'Đang chờ duyệt');
    await expect(own(element)[0]).toContain('Chỉ bạn thấy ý kiến này.');
  },
};

/** An editor has refused it: the reason, and the words given back. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const element = await sent(canvasElement, 'Mấy ông thầu làm ăn bố láo');
    await sees(canvasElement, 'Đang chờ duyệt');
    for (const [key, comment] of gateway.taken)
      gateway.taken.set(key, { ...comment, status: 'rejected', reason: 'abusive' } as never);
    // The page, loaded again.
    element.replaceWith(element.cloneNode());
    await sees(canvasElement, 'Không được đăng');
    await sees(canvasElement, 'Lý do: công kích cá nhân.');
  },
};

/** No line: it stays on the device and goes when the line is back. */
export const Offline: Story = {
  beforeEach: () => {
    gateway.replies = Array<'offline'>(50).fill('offline');
  },
  play: async ({ canvasElement }) => {
    const element = await sent(canvasElement, 'Cầu đẹp quá');
    await comes(() => own(element).length, 'what waits for the line');
    await expect(own(element)[0]).toContain('Cầu đẹp quá');
  },
};

/** The newsroom does not take it: why, with the words still there. */
export const NotTaken: Story = {
  beforeEach: () => {
    gateway.replies = [problem('thread-closed', 403, 'Bài này đã ngừng nhận ý kiến.')];
  },
  play: async ({ canvasElement }) => {
    const element = await sent(canvasElement, 'Cầu đẹp quá');
    await sees(canvasElement, 'Bài này đã ngừng nhận ý kiến.');
    await comes(
      () => field(element, 'text')?.value === 'Cầu đẹp quá' || own(element)[0]?.includes('Cầu đẹp quá'),
      'the words',
    );
  },
};

/** The form stands where the reply will stand. */
export const Reply: Story = {
  play: async ({ canvasElement }) => {
    const element = await form(canvasElement);
    click(element, 'reply');
    await sees(canvasElement, 'Trả lời Trần Quốc Việt');
    await comes(() => element.shadowRoot?.activeElement === field(element, 'text'), 'focus in the reply');
    type(field(element, 'text'), 'Đúng thế, tôi cũng thấy vậy.');
  },
};

/** At night. */
export const Dark: Story = { ...Pending, render: () => dark(thread()) };

/** In a column of 320 pixels nothing is cut. */
export const Narrow: Story = {
  render: () => columns([320], thread),
  play: async ({ canvasElement }) => {
    await form(canvasElement);
    const { scrollWidth, clientWidth } = widget(canvasElement, 'tin-comment-thread');
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  },
};

/** In English. */
export const English: Story = {
  render: () => html`<div lang="en">${thread()}</div>`,
  play: ({ canvasElement }) => sees(canvasElement, 'Send comment'),
};

/** From right to left. */
export const Arabic: Story = {
  render: () => html`<div lang="ar" dir="rtl">${thread()}</div>`,
  play: ({ canvasElement }) => sees(canvasElement, 'أرسل التعليق'),
};
