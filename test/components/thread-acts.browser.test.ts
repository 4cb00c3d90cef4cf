import { expect } from '@open-wc/testing';
import '../../src/components/comment-thread/define.js';
import type { TinCommentThread } from '../../src/components/comment-thread/comment-thread.js';
import { CommentGateway, forgetDevice, problem } from '../helpers/comment-gateway.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { comes, part, place, sees, visibleText } from '../helpers/reader.js';

const SITE = 'https://acts.example';
let gateway: CommentGateway;
const heard: string[] = [];
const hear = (event: Event): void =>
  void heard.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`);

const thread = async (): Promise<TinCommentThread> => {
  const home = await place<HTMLElement>(
    `<div lang="vi" style="inline-size:720px"><tin-comment-thread loading="eager" time-zone="+07:00" src="https://acts.example" thread="https://bao.example/cau"></tin-comment-thread></div>`,
  );
  const element = home.firstElementChild as TinCommentThread;
  await comes(() => part(element, 'form'), 'the form');
  return element;
};

/** A part of the first comment. */
const first = (element: Element, name: string): HTMLElement | null | undefined =>
  element.shadowRoot?.querySelector(`[part~="${name}"][data-id="${gateway.comments[0]?.id}"]`);
const focused = (element: Element): Element | null | undefined => element.shadowRoot?.activeElement;
const said = (element: Element): string => part(element, 'status')?.textContent ?? '';

async function reloaded(element: Element): Promise<TinCommentThread> {
  element.parentElement?.remove();
  return thread();
}

describe('Acting in a thread', () => {
  // The test server compiles what is asked for first: readers get it compiled.
  before(async function () {
    this.timeout(180_000);
    await Promise.all([
      import('../../src/components/comment-thread/acts.extra.js'),
      import('../../src/components/comment-thread/settled.js'),
      import('../../src/components/comment-thread/writing.extra.js'),
      import('../../src/feeds/comments/gateway.js'),
      import('../../src/feeds/comments/gateway-writer.js'),
      import('../../src/controllers/writing/device-marks.js'),
      import('../../src/locales/en/comment-thread.js'),
      import('../../src/locales/en/writing.js'),
      import('../../src/locales/ar/comment-thread.js'),
      import('../../src/locales/ar/writing.js'),
      import('../../src/selection/kind-checks.js'),
    ]);
  });
  beforeEach(() => {
    forgetDevice(SITE);
    gateway = new CommentGateway(SITE);
    heard.length = 0;
    for (const type of ['tin-comment-vote', 'tin-comment-report']) document.addEventListener(type, hear);
    watchFaults();
  });
  afterEach(() => {
    for (const type of ['tin-comment-vote', 'tin-comment-report']) document.removeEventListener(type, hear);
    gateway.close();
    forgetDevice(SITE);
    expectNoFaults();
  });

  it('counts a vote at once, by the number the newsroom has, and keeps it over a reload; focus stays', async () => {
    const element = await thread();
    first(element, 'vote')?.focus();
    first(element, 'vote')?.click();
    await comes(() => first(element, 'vote')?.getAttribute('aria-pressed') === 'true', 'the vote shows');
    await comes(() => first(element, 'vote')?.textContent?.trim() === 'Hữu ích 25');
    expect(focused(element)).to.equal(first(element, 'vote'));
    expect(heard).to.deep.equal([`tin-comment-vote {"id":"${gateway.comments[0]?.id}","value":1}`]);
    await comes(() => localStorage.getItem('tinbox.votes.https://acts.example'));
    const again = await reloaded(element);
    await comes(() => first(again, 'vote')?.getAttribute('aria-pressed') === 'true', 'still the vote');
    first(again, 'vote')?.click();
    await comes(() => first(again, 'vote')?.getAttribute('aria-pressed') === 'false');
    await comes(() => gateway.letters.filter(({ method }) => method === 'PUT').length === 2);
    expect(gateway.letters.filter(({ method }) => method === 'PUT').map(({ body }) => body)).to.deep.equal([
      { value: 1 },
      { value: 0 },
    ]);
  });

  it('takes a vote back that was refused, and says why', async () => {
    const element = await thread();
    const before = first(element, 'vote')?.textContent?.trim();
    gateway.replies = [problem('votes-off', 403, 'Bài này không nhận lượt bình chọn.')];
    first(element, 'vote')?.click();
    await comes(() => said(element) === 'Bài này không nhận lượt bình chọn.');
    expect(first(element, 'vote')?.textContent?.trim()).to.equal(before);
    expect(first(element, 'vote')?.getAttribute('aria-pressed')).to.equal('false');
  });

  it('reports with a reason, and gives a receipt', async () => {
    const element = await thread();
    first(element, 'report')?.click();
    await comes(() => focused(element)?.getAttribute('name') === 'reason', 'focus at the reasons');
    await expect(element).to.be.accessible();
    part<HTMLButtonElement>(element, 'report-send')?.click();
    await sees(element, 'Xin chọn một lý do.');
    expect(gateway.letters.some(({ path }) => path.endsWith('/reports'))).to.equal(false);
    element.shadowRoot?.querySelector<HTMLInputElement>('[name="reason"][value="false"]')?.click();
    part<HTMLButtonElement>(element, 'report-send')?.click();
    await sees(element, 'Toà soạn đã nhận báo cáo.');
    await comes(() => focused(element) === part(element, 'received'), 'focus at the receipt');
    expect(part(element, 'receipt')?.getAttribute('href')).to.equal('https://acts.example/v1/reports/r7');
    expect(heard).to.deep.equal([`tin-comment-report {"id":"${gateway.comments[0]?.id}","reason":"false"}`]);
    part(element, 'panel-close')?.click();
    await comes(() => focused(element) === first(element, 'report'), 'focus at the button again');
  });

  it('keeps a report that did not arrive, with its reason', async () => {
    const element = await thread();
    gateway.replies = ['offline'];
    first(element, 'report')?.click();
    await comes(() => part(element, 'report-form'));
    element.shadowRoot?.querySelector<HTMLInputElement>('[name="reason"][value="spam"]')?.click();
    part<HTMLButtonElement>(element, 'report-send')?.click();
    await sees(element, 'Chưa gửi được báo cáo, xin thử lại.');
    expect(
      element.shadowRoot?.querySelector<HTMLInputElement>('[name="reason"][value="spam"]')?.checked,
    ).to.equal(true);
    part<HTMLButtonElement>(element, 'report-send')?.click();
    await sees(element, 'Toà soạn đã nhận báo cáo.');
  });

  it('hides an author on this device until they are shown again', async () => {
    const element = await thread();
    const { author, text } = gateway.comments[0]!;
    first(element, 'more')?.click();
    await comes(() => part(element, 'panel'));
    await expect(element).to.be.accessible();
    part(element, 'panel-hide')?.click();
    await sees(element, `Bạn đã ẩn ý kiến của ${author?.name}.`);
    await comes(() => focused(element) === first(element, 'unhide'), 'focus at the way back');
    const again = await reloaded(element);
    await sees(again, `Bạn đã ẩn ý kiến của ${author?.name}.`);
    expect(part(again, 'list')?.textContent).not.to.include(text);
    first(again, 'unhide')?.click();
    await comes(() => part(again, 'list')?.textContent?.includes(text));
    expect(localStorage.getItem('tinbox.hidden')).to.equal(null);
  });

  it('gives the link of a comment, and closes by Escape', async () => {
    const element = await thread();
    first(element, 'more')?.click();
    await comes(() => part(element, 'panel-copy'));
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('not allowed')) },
    });
    part(element, 'panel-copy')?.click();
    await comes(() => part<HTMLInputElement>(element, 'link'));
    expect(part<HTMLInputElement>(element, 'link')?.value).to.match(
      new RegExp(`#comment-${gateway.comments[0]?.id}$`),
    );
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void (copied = text)) },
    });
    part(element, 'panel')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await comes(() => !part(element, 'panel') && focused(element) === first(element, 'more'));
    first(element, 'more')?.click();
    await comes(() => part(element, 'panel-copy'));
    part(element, 'panel-copy')?.click();
    await comes(() => said(element) === 'Đã sao chép liên kết.');
    expect(copied).to.match(new RegExp(`#comment-${gateway.comments[0]?.id}$`));
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('lets an author change and take back what they wrote, in its place among the others', async () => {
    gateway.status = 'published';
    const element = await thread();
    const type = (name: string, text: string): void => {
      const field = element.shadowRoot?.querySelector<HTMLTextAreaElement>(`[name="${name}"]`);
      field!.value = text;
      field!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    const own = (name: string): HTMLElement | null | undefined =>
      element.shadowRoot?.querySelector(`[part~="${name}"][data-id="own0"]`);
    type('name', 'Lan');
    type('text', 'Cầu đẹp qua');
    part(element, 'send')?.click();
    await comes(() => own('more'), 'the comment in the thread');
    own('more')?.click();
    await comes(() => part(element, 'panel-edit'));
    expect(part(element, 'panel-hide')).to.equal(null);
    part(element, 'panel-edit')?.click();
    await comes(() => (focused(element) as HTMLTextAreaElement).value === 'Cầu đẹp qua', 'focus in the form');
    type('text', 'Cầu đẹp quá');
    part(element, 'send')?.click();
    await comes(() => part(element, 'list')?.textContent?.includes('Cầu đẹp quá'), 'the new words');
    own('more')?.click();
    await comes(() => part(element, 'panel-remove'));
    part(element, 'panel-remove')?.click();
    await sees(element, 'Sắp xoá');
    part(element, 'own-undo')?.click();
    await comes(() => !visibleText(element).includes('Sắp xoá'));
    expect(gateway.letters.some(({ method }) => method === 'DELETE')).to.equal(false);
  });
});
