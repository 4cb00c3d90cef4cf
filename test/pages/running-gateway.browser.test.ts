import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/components/comment-thread/define.js';
import '../../src/components/comment-thread/acts.extra.js';
import '../../src/components/comment-thread/settled.js';
import '../../src/components/comment-thread/writing.extra.js';
import type { TinCommentThread } from '../../src/components/comment-thread/comment-thread.js';
import '../../src/controllers/writing/device-marks.js';
import '../../src/feeds/comments/gateway.js';
import '../../src/feeds/comments/gateway-writer.js';
import '../../src/selection/kind-checks.js';
import { click, field, own, type, write } from '../helpers/comment-writer.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { part, place, visibleText } from '../helpers/reader.js';

/** The gateway runs as a program beside browsers that are busy: what comes over a line comes when it comes. */
const PATIENCE = { timeout: 20_000 };
const comes = (met: () => unknown, what: string): Promise<void> => waitUntil(() => !!met(), what, PATIENCE);
const sees = (element: Element, text: string): Promise<void> =>
  comes(() => visibleText(element).includes(text), `a reader sees "${text}"`);

let gateway = '';

const decide = (id: string, deed: object): Promise<unknown> =>
  executeServerCommand('newsroom:decide', { id, deed });

/** A reader's page. The address of the article is new, for a gateway remembers. */
const open = async (article: string): Promise<TinCommentThread> => {
  const home = await place<HTMLElement>(
    `<div lang="vi" style="inline-size:720px"><tin-comment-thread loading="eager" time-zone="+07:00" src="${gateway}" thread="${article}"></tin-comment-thread></div>`,
  );
  const element = home.firstElementChild as TinCommentThread;
  await comes(() => part(element, 'form'), 'the form');
  return element;
};

/** Waits until a comment stands in the thread; a reader who is told of news asks for it. */
const reads = (element: Element, text: string): Promise<void> =>
  comes(() => {
    part(element, 'news')?.click();
    return comments(element).some((comment) => comment.includes(text));
  }, `"${text}" stands in the thread`);

const newArticle = (): string => `${location.origin}/cau-${crypto.randomUUID()}.html`;

/** Sends a comment. @returns Its id, as the page's own code is told it. */
async function sends(element: Element, text: string): Promise<string> {
  const told = new Promise<string>((resolve) =>
    element.addEventListener(
      'tin-comment-pending',
      (event) => resolve((event as CustomEvent<{ id: string }>).detail.id),
      {
        once: true,
      },
    ),
  );
  write(element, text);
  click(element, 'send');
  return told;
}

const ownWords = (element: Element): string => own(element).join(' ');
const comments = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('[id^="comment-"]') ?? [])].map(visibleText);

describe('A thread of the running gateway', () => {
  before(async function () {
    this.timeout(180_000);
    ({ url: gateway } = await executeServerCommand<{ url: string }, object>('newsroom:open', {
      site: location.origin,
    }));
  });
  beforeEach(watchFaults);
  afterEach(() => {
    for (const name of Object.keys(localStorage))
      if (name.startsWith('tinbox.')) localStorage.removeItem(name);
    expectNoFaults();
  });

  it('takes a comment that waits, shows it to its author alone, and to all once it is approved', async function () {
    this.timeout(120_000);
    const article = newArticle();
    const element = await open(article);
    expect(visibleText(element)).to.include('Chưa có bình luận nào');
    const id = await sends(element, 'Mong xã đặt thêm đèn ở lối lên cầu.');
    await sees(element, 'Đang chờ duyệt');
    expect(ownWords(element)).to.include('Mong xã đặt thêm đèn ở lối lên cầu.');
    expect(field(element, 'text').value).to.equal('');

    const others = await (await fetch(`${gateway}/v1/comments?thread=${encodeURIComponent(article)}`)).text();
    expect(others).not.to.include('lối lên cầu');

    element.parentElement?.remove();
    const again = await open(article);
    await comes(() => ownWords(again).includes('lối lên cầu'), 'the own comment after a reload');

    await decide(id, { act: 'approve' });
    await reads(again, 'lối lên cầu');
    await comes(() => !ownWords(again).includes('lối lên cầu'), 'it stands there once');
  });

  it('goes back to the editors when its author changes it, and a refusal gives the words back', async function () {
    this.timeout(120_000);
    const article = newArticle();
    const element = await open(article);
    const id = await sends(element, 'Cầu đẹp qua');
    await sees(element, 'Đang chờ duyệt');
    click(element, 'own-edit');
    await comes(() => field(element, 'text').value === 'Cầu đẹp qua', 'the words to change');
    type(field(element, 'text'), 'Cầu đẹp quá');
    click(element, 'send');
    await comes(() => ownWords(element).includes('Cầu đẹp quá'), 'the changed words');
    await sees(element, 'Đang chờ duyệt');

    await decide(id, { act: 'reject', reason: 'offensive' });
    element.parentElement?.remove();
    const again = await open(article);
    await comes(() => /Không được đăng.*Cầu đẹp quá/.test(ownWords(again)), 'what was refused, and why');
    click(again, 'own-editAndSend');
    await comes(() => field(again, 'text').value === 'Cầu đẹp quá', 'the words again');
  });

  it('tells who reads along that there is something new, without moving what is read', async function () {
    this.timeout(120_000);
    const article = newArticle();
    const author = await open(article);
    const first = await sends(author, 'Cầu này dài bao nhiêu?');
    await decide(first, { act: 'approve' });
    author.parentElement?.remove();
    for (const name of Object.keys(localStorage))
      if (name.startsWith('tinbox.')) localStorage.removeItem(name);

    const reader = await open(article);
    await reads(reader, 'Cầu này dài bao nhiêu?');
    const sent = await fetch(`${gateway}/v1/comments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        thread: article,
        author: { name: 'Bùi Văn Hợp' },
        text: 'Gần bốn trăm mét, tôi đo rồi.',
      }),
    });
    const { comment } = (await sent.json()) as { comment: { id: string } };
    await decide(comment.id, { act: 'approve' });
    await sees(reader, 'Xem 1 ý kiến mới');
    expect(visibleText(reader)).not.to.include('Gần bốn trăm mét');
    await reads(reader, 'Gần bốn trăm mét, tôi đo rồi.');
  });
});
