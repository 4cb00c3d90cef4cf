import { expect, waitUntil } from '@open-wc/testing';
import { lamGiangThread } from '../fixtures/comments.js';
import { page, type PageFile } from '../helpers/page-files.js';
import { closePages, publish, type OpenPage, type Site } from '../helpers/pages.js';
import { forgetDevice } from '../helpers/comment-gateway.js';

const { comments, thread } = lamGiangThread;
const PATIENCE = { timeout: 10_000 };

const THREAD =
  '<tin-comment-thread src="gateway" thread="https://bao.example/cau" time-zone="+07:00"><p>Dự phòng</p></tin-comment-thread>';

/** As the gateway answers; the fixture has one comment of which the gateway would tell nothing. */
const answer = (some: readonly object[] = comments, total = thread.total): string =>
  JSON.stringify({ thread: { ...thread, total }, comments: some, next: 'tiep' });

/** Sent after the page was drawn. */
const FRESH = { ...comments[6]!, id: 'c9', root: 'c9', created: '2024-04-12T09:00:00Z', text: 'Ý kiến mới' };

let site: Site;

interface Served {
  readonly prerender?: PageFile['prerender'];
  readonly now?: string;
  readonly replace?: PageFile['replace'];
}

/** A page whose thread a server drew; the script comes when the test calls it. */
async function opened({ prerender, now, replace }: Served = {}): Promise<OpenPage> {
  site = await publish({
    'page.html': { text: page(THREAD), prerender: prerender ?? {}, ...(replace && { replace }) },
    'gateway/v1/comments': now ?? answer(),
    'gateway/v1/comments/c9': JSON.stringify({ comment: FRESH, ancestors: [] }),
  });
  return site.open();
}

const rootOf = (open: OpenPage): ShadowRoot => open.find('tin-comment-thread').shadowRoot as ShadowRoot;
const textarea = (open: OpenPage): HTMLTextAreaElement =>
  rootOf(open).querySelector('textarea') as HTMLTextAreaElement;
const names = (open: OpenPage): string[] =>
  [...rootOf(open).querySelectorAll('[part~="name"]')].map(({ textContent }) => textContent?.trim() ?? '');

function wake(open: OpenPage): void {
  const script = open.document.createElement('script');
  script.type = 'module';
  script.src = 'dist/tinbox.js';
  open.document.head.append(script);
}

/** Until our form, which keeps drafts, stands in the place of the server's. */
const canWrite = (open: OpenPage): Promise<void> =>
  waitUntil(() => rootOf(open)?.querySelector('.write textarea'), 'the form', PATIENCE);

/** How often the thread was asked for. */
const asked = async (): Promise<number> =>
  (await site.asked()).filter((path) => path.startsWith('gateway/v1/comments')).length;

describe('A thread that was prerendered', () => {
  afterEach(() => {
    closePages();
    forgetDevice('gateway');
  });

  it('wakes with the nodes of the first paint, without a question, and its form keeps what was typed and where', async () => {
    const open = await opened();
    const rows = [...rootOf(open).querySelectorAll('[role="listitem"]')];
    const light = [...open.document.querySelectorAll('tin-comment-thread *')];
    const field = textarea(open);
    field.focus();
    field.value = 'Gõ trước khi trang thức dậy';
    field.setSelectionRange(3, 8);
    (rootOf(open).querySelector('[name="name"]') as HTMLInputElement).value = 'Thuỷ Tiên';
    wake(open);
    await canWrite(open);
    expect(textarea(open)).not.to.equal(field);
    expect(textarea(open).value).to.equal('Gõ trước khi trang thức dậy');
    expect(rootOf(open).activeElement).to.equal(textarea(open));
    expect([textarea(open).selectionStart, textarea(open).selectionEnd]).to.eql([3, 8]);
    expect((rootOf(open).querySelector('[name="name"]') as HTMLInputElement).value).to.equal('Thuỷ Tiên');
    expect([...rootOf(open).querySelectorAll('[role="listitem"]')]).to.eql(rows);
    expect([...open.document.querySelectorAll('tin-comment-thread *')]).to.eql(light);
    expect(open.seen).to.eql({ errors: [], said: [], violations: [] });
    expect(await asked()).to.equal(0);

    // Kept on the device like any draft, and not lost by the first drawing of ours.
    const button = rootOf(open).querySelector<HTMLElement>('[part~="fold"]');
    button?.focus();
    button?.click();
    await waitUntil(() => !rootOf(open).querySelector('style'), 'drawn by the element', PATIENCE);
    await waitUntil(() => names(open).length < rows.length - 1, 'folded', PATIENCE);
    expect(textarea(open).value).to.equal('Gõ trước khi trang thức dậy');
    expect(rootOf(open).activeElement?.getAttribute('part')).to.include('fold');
    expect(await asked()).to.equal(0);
  });

  it('takes the form that a reader types into along where it is drawn anew before ours has come', async () => {
    const open = await opened({ replace: [['data-tin-v="0.1', 'data-tin-v="0.0']] });
    const field = textarea(open);
    field.focus();
    field.value = 'Chữ gõ trên trang của phiên bản cũ';
    wake(open);
    await canWrite(open);
    await waitUntil(() => !rootOf(open).querySelector('style'), 'drawn by the element', PATIENCE);
    expect(textarea(open).value).to.equal('Chữ gõ trên trang của phiên bản cũ');
    expect(rootOf(open).activeElement).to.equal(textarea(open));
    expect(names(open)).to.have.length(comments.length - 1);
  });

  it('shows at once what it was three days ago, then what was taken away is gone and what is new waits', async () => {
    const [first, ...rest] = comments;
    const open = await opened({
      prerender: { age: 3 * 86_400, was: { comments: answer() } },
      now: answer([FRESH, { ...first!, text: 'Chữ đã sửa' }, ...rest.filter(({ id }) => id !== 'c2')], 25),
    });
    expect(open.text('tin-comment-thread')).to.include('tháng Sáu mới trải nhựa');
    wake(open);
    await open.shows('Chữ đã sửa', 'tin-comment-thread');
    expect(open.text('tin-comment-thread')).not.to.include('tháng Sáu mới trải nhựa');
    expect(open.text('tin-comment-thread')).not.to.include('Ý kiến mới');
    rootOf(open).querySelector<HTMLElement>('[part~="news"]')?.click();
    await open.shows('Ý kiến mới', 'tin-comment-thread');
  });

  it('without a declarative root is drawn from what stands between the tags, and not while somebody types there', async () => {
    const open = await opened({ replace: [['<template shadowrootmode="open">', '<template>']] });
    const host = open.find('tin-comment-thread');
    const field = host.querySelector<HTMLTextAreaElement>(':scope > form textarea');
    expect(open.text('tin-comment-thread')).to.include('Trần Quốc Việt');
    field?.focus();
    field!.value = 'Gõ vào biểu mẫu không cần mã';
    wake(open);
    await waitUntil(() => host.matches(':defined'), 'awake', PATIENCE);
    await open.rests(400);
    expect(open.document.activeElement).to.equal(field);
    field?.blur();
    await canWrite(open);
    expect(textarea(open).value).to.equal('Gõ vào biểu mẫu không cần mã');
    expect(names(open)).to.have.length(comments.length - 1);
    expect(await asked()).to.equal(0);
  });

  it('says to whoever comes back from sending that the comment waits, with and without a style of ours', async () => {
    for (const replace of [[], [['dist/tinbox.css', 'none.css']]] as NonNullable<PageFile['replace']>[]) {
      const open = await opened({ replace });
      expect(open.text('tin-comment-thread')).not.to.include('Toà soạn đã nhận ý kiến');
      open.window.location.hash = '#comment-pending';
      await open.shows('Toà soạn đã nhận ý kiến của bạn.', 'tin-comment-thread');
      const note = open.find('#comment-pending');
      expect(note.getBoundingClientRect().height).to.be.greaterThan(10);
      closePages();
    }
  });
});
