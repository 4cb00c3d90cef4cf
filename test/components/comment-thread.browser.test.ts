import { expect, waitUntil } from '@open-wc/testing';
import '../../src/components/comment-thread/define.js';
import type { TinCommentThread } from '../../src/components/comment-thread/comment-thread.js';
import type { Comment, CommentPage, Thread } from '../../src/model/comment.js';
import { answer, asked, forget } from '../helpers/answers.js';
import { expectNoFaults, watchFaults } from '../helpers/faults.js';
import { comes, expectNoLeak, part, place, sees, settles, title, visibleText } from '../helpers/reader.js';
import { lamGiangThread } from '../fixtures/comments.js';

const thread = (attributes = '', children = '', lang = 'vi', width = 720): Promise<TinCommentThread> =>
  place<HTMLElement>(
    `<div lang="${lang}" style="inline-size:${width}px"><tin-comment-thread loading="eager" time-zone="+07:00" ${attributes}>${children}</tin-comment-thread></div>`,
  ).then((home) => home.firstElementChild as TinCommentThread);

async function given(
  page: CommentPage,
  attributes = '',
  lang = 'vi',
  width = 720,
): Promise<TinCommentThread> {
  const element = await thread(attributes, '', lang, width);
  element.thread = page;
  await comes(() => element.getAttribute('state') === 'ready' || element.getAttribute('state') === 'empty');
  await element.updateComplete;
  return element;
}

const all = (element: Element, name: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? []),
];
const texts = (element: Element): string[] =>
  all(element, 'text').map(({ textContent }) => textContent ?? '');

const asAnswer = (page: CommentPage): object => ({
  thread: page.thread,
  comments: page.comments,
  next: page.next ?? null,
});

const many = (count: number, depth = 6): CommentPage => ({
  dropped: 0,
  thread: { ...lamGiangThread.thread, total: count },
  comments: Array.from({ length: count }, (_, place): Comment => {
    const level = place % depth;
    const id = `m${place}`;
    return {
      ...(lamGiangThread.comments[0] as Comment),
      id,
      ...(level ? { parent: `m${place - 1}` } : {}),
      root: `m${place - level}`,
      depth: level,
      text: `Ý kiến số ${place}`,
      descendantCount: level ? 0 : depth - 1,
    };
  }),
});

describe('A comment thread', () => {
  beforeEach(() => watchFaults());
  afterEach(() => {
    expectNoFaults();
    forget();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is read at once: heading, number, picks, comments with their replies', async () => {
    answer('sort=newest', asAnswer(lamGiangThread));
    const element = await thread('src="https://gw.example" thread="https://bao.example/cau"');
    await sees(element, 'Cầu xong rồi');
    expect(asked[0]).to.equal(
      'https://gw.example/v1/comments?thread=https%3A%2F%2Fbao.example%2Fcau&sort=newest',
    );
    expect(title(element)).to.equal('Bình luận');
    const text = visibleText(element);
    for (const said of [
      '24 ý kiến',
      'Toà soạn chọn',
      'Mới nhất',
      'Ý kiến gửi sau đứng trước.',
      'Hữu ích 24',
      'Lam Giang Toà soạn',
      'Bình luận này đã được gỡ vì công kích cá nhân. Quy tắc',
      'Xem thêm 18 ý kiến',
      'toà soạn đã biên tập',
    ])
      expect(text).to.include(said);
    expectNoLeak(element);
    await settles(element, 'ready');
    await expect(element).to.be.accessible();
  });

  it('says level, place and replies of each comment in words', async () => {
    const element = await given(lamGiangThread);
    const said = [...(element.shadowRoot?.querySelectorAll('.by .said') ?? [])].map(
      (each) => each.textContent,
    );
    expect(said[0]).to.equal('cấp 1, ý kiến 1 trên 2, 5 trả lời');
    expect(said[1]).to.equal('cấp 2, ý kiến 1 trên 3, 2 trả lời');
    const item = all(element, 'comment')[1]?.parentElement;
    expect(item?.getAttribute('aria-level')).to.equal('2');
    expect(item?.getAttribute('aria-setsize')).to.equal('3');
  });

  it('says where nobody has written and nobody can: nothing, in no space', async () => {
    const closed: Thread = { ...lamGiangThread.thread, state: 'closed', total: 0 };
    const element = await given({ thread: closed, comments: [], dropped: 0 });
    await settles(element, 'empty');
    expect(visibleText(element)).to.equal('');
    expect(title(element)).to.equal(undefined);
  });

  it('invites nobody to write where the thread is closed, and shows nothing where nobody has', async () => {
    const closed = { ...lamGiangThread, thread: { ...lamGiangThread.thread, state: 'closed' } } as const;
    answer('sort=newest', asAnswer(closed));
    const element = await thread('src="https://gw.example" thread="https://bao.example/cau"');
    await sees(element, 'Cầu xong rồi');
    for (const name of ['form-place', 'reply'])
      expect(
        all(element, name).filter((each) => each.matches('button, .place')),
        name,
      ).to.have.length(0);
    answer('sort=newest', asAnswer({ ...closed, comments: [] }));
    const none = await thread('src="https://gw.example" thread="https://bao.example/trong"');
    await settles(none, 'empty');
    expect(visibleText(none)).to.equal('');
  });

  it('says that it could not be loaded, never zero, and keeps the reader at the button until it is', async () => {
    answer('sort=newest', 404);
    const element = await thread('src="https://gw.example" thread="x"');
    await sees(element, 'Chưa tải được bình luận. Thử lại');
    expect(visibleText(element)).not.to.match(/\b0\b/);
    await expect(element).to.be.accessible();
    const retry = part<HTMLButtonElement>(element, 'retry');
    retry?.focus();
    retry?.click();
    await comes(() => part(element, 'status')?.textContent?.includes('Chưa tải được bình luận.'));
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'retry'));
    answer('sort=newest', asAnswer(lamGiangThread));
    part(element, 'retry')?.click();
    await sees(element, 'Cầu xong rồi');
    await comes(() => element.shadowRoot?.activeElement === part(element, 'heading'), 'focus on the heading');
  });

  it('loads more below what is read, and takes the reader to the first that came', async () => {
    answer('sort=newest', asAnswer(lamGiangThread));
    const further = many(3, 1);
    answer('cursor=tiep', { ...asAnswer(further), thread: lamGiangThread.thread });
    const element = await thread('src="https://gw.example" thread="x"');
    await sees(element, 'Xem thêm 18 ý kiến');
    const before = texts(element);
    part(element, 'more-comments')?.click();
    await sees(element, 'Ý kiến số 2');
    expect(texts(element).slice(0, before.length)).to.deep.equal(before);
    await comes(() => element.shadowRoot?.activeElement?.id === 'comment-m0', 'focus on the first that came');
    expect(part(element, 'status')?.textContent).to.equal('Thêm 3 ý kiến');
    expect(part(element, 'more-comments')).to.equal(null);
  });

  it('folds replies away and back, with the focus on the button', async () => {
    const element = await given(lamGiangThread);
    const before = texts(element);
    const fold = part<HTMLButtonElement>(element, 'fold');
    fold?.focus();
    fold?.click();
    await element.updateComplete;
    expect(texts(element)).to.have.length(2);
    expect(fold?.getAttribute('aria-expanded')).to.equal('false');
    expect(element.shadowRoot?.activeElement).to.equal(fold);
    expect(visibleText(element)).to.include('Xem 5 trả lời');
    fold?.click();
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(before);
  });

  it('sorts without another address of the page, and explains the order', async () => {
    const element = await given(lamGiangThread);
    const { href } = location;
    const oldest = all(element, 'sort').find(({ textContent }) => textContent?.includes('Cũ nhất'));
    oldest?.click();
    await sees(element, 'Ý kiến gửi trước đứng trước.');
    expect(texts(element)[0]).to.include('Tôi bán hàng ở bến cũ');
    expect(oldest?.getAttribute('aria-pressed')).to.equal('true');
    expect(location.href).to.equal(href);
    expect(element.shadowRoot?.querySelector('.order a')).to.equal(null);
  });

  it('goes to the comment that the address of the page names', async () => {
    history.replaceState(null, '', '#comment-c4');
    const element = await given(lamGiangThread);
    await comes(() => element.shadowRoot?.activeElement?.id === 'comment-c4', 'focus on the comment');
  });

  it('quotes what a reply beyond the third level replies to', async () => {
    const element = await given(many(6), '', 'vi', 240);
    expect(all(element, 'quote')).to.have.length(2);
    const rows = all(element, 'text').map((text) => text.getBoundingClientRect().width);
    expect(Math.min(...rows)).to.be.greaterThan(150);
    expect(element.scrollWidth).to.be.lessThan(241);
  });

  it('speaks Arabic from right to left, and English', async () => {
    const arabic = await given(lamGiangThread, '', 'ar');
    await sees(arabic, 'التعليقات');
    expectNoLeak(arabic);
    const english = await given(lamGiangThread, '', 'en');
    await sees(english, '24 comments');
    expectNoLeak(english);
  });

  it('lets new comments wait behind a button, takes away at once what is removed', async () => {
    const { EventSource } = window;
    const sources: EventTarget[] = [];
    window.EventSource = class extends EventTarget {
      constructor() {
        super();
        sources.push(this);
      }
      close(): void {
        sources.splice(sources.indexOf(this), 1);
      }
    } as unknown as typeof EventSource;
    const tell = (kind: string, id: string): void =>
      sources.forEach((source) =>
        source.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify({ comment: { id } }) })),
      );
    try {
      answer('sort=newest', asAnswer(lamGiangThread));
      const fresh = {
        ...lamGiangThread.comments[0],
        id: 'moi',
        root: 'moi',
        text: 'Vừa gửi.',
        pick: undefined,
      };
      answer('/comments/moi', { comment: fresh, ancestors: [] });
      answer('/comments/c2', 404);
      const element = await thread('src="https://gw.example" thread="x"');
      await sees(element, 'Cầu xong rồi');
      await comes(() => sources.length);
      const before = texts(element);
      tell('published', 'moi');
      await sees(element, 'Xem 1 ý kiến mới');
      expect(texts(element)).to.deep.equal(before);
      part(element, 'news')?.click();
      await comes(() => element.shadowRoot?.activeElement?.id === 'comment-moi', 'focus on what is new');
      expect(texts(element)).to.deep.equal(['Vừa gửi.', ...before]);
      expect(visibleText(element)).to.include('25 ý kiến');
      expect(part(element, 'news')).to.equal(null);
      tell('removed', 'c2');
      await comes(() => !visibleText(element).includes('Đường dẫn thuộc dự án khác'), 'the words are gone');
      expect(visibleText(element)).to.include('Ngô Gia Bảo');
      element.remove();
      expect(sources).to.have.length(0);
    } finally {
      window.EventSource = EventSource;
    }
  });

  it('draws thousands in slices, and marks a vote in one row', async () => {
    const element = await given(many(2000));
    expect(all(element, 'comment').length).to.be.lessThan(200);
    await waitUntil(() => all(element, 'comment').length === 2000, 'all rows', { timeout: 20_000 });
    const changed: Node[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    observer.observe(element.shadowRoot as ShadowRoot, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    element.controller.shelf.marks.set('m900', { vote: 1, score: 25 });
    element.controller.redraw();
    await element.updateComplete;
    await Promise.resolve();
    const comments = new Set(changed.map((node) => (node as Element).parentElement?.closest('article')?.id));
    expect([...comments]).to.deep.equal(['comment-m900']);
    element.controller.replyTo = 'm901';
    element.controller.redraw();
    await element.updateComplete;
    expect(part(element, 'form-place')?.dataset['place']).to.equal('m901');
    observer.disconnect();
  });

  it('words recent times as the clock goes, of comments that come later and of one that is drawn anew', async () => {
    const ago = (minutes: number): string =>
      `${new Date(Date.now() - minutes * 60_000).toISOString().slice(0, 19)}Z`;
    const [first] = lamGiangThread.comments as readonly [Comment];
    const at = (id: string, minutes: number): Comment => {
      const { pick, edited, ...rest } = first;
      void [pick, edited];
      return { ...rest, id, root: id, text: `Ý kiến ${id}`, created: ago(minutes) };
    };
    const element = await given({ ...lamGiangThread, comments: [at('t1', 5), at('t2', 7)] });
    // Around midnight one of them is of yesterday.
    const worded = (): number =>
      visibleText(element).match(/\d\d:\d\d hôm nay|Hôm qua, \d\d:\d\d/g)?.length ?? 0;
    await comes(() => worded() === 2, 'two times in words');
    element.controller.take([at('t3', 9)]);
    await comes(() => worded() === 3, 'the third, too');
    element.controller.shelf.marks.set('t1', { vote: 1, score: 77 });
    element.controller.redraw();
    await sees(element, 'Hữu ích 77');
    await element.updateComplete;
    expect(worded(), visibleText(element)).to.equal(3);
  });

  it('survives being moved and a property set to undefined', async () => {
    const element = await given(lamGiangThread);
    document.body.append(element);
    await element.updateComplete;
    expect(visibleText(element)).to.include('Cầu xong rồi');
    element.thread = undefined;
    await settles(element, 'empty');
    expect(visibleText(element)).to.equal('');
    element.remove();
  });
});
