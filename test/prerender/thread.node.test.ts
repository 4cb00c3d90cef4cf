import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { fromThreadHtml } from '../../src/feeds/html-thread.js';
import type { Comment } from '../../src/model/comment.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';
import { goneComments } from '../../src/selection/gone-comments.js';
import { lamGiangThread } from '../fixtures/comments.js';
import { paper, prerender, type Leaving, type Options } from '../helpers/prerendered-pages.js';

const { comments, thread } = lamGiangThread;
const THREAD =
  '<tin-comment-thread src="/gateway" thread="https://bao.example/cau"><i>Dự phòng</i></tin-comment-thread>';

interface Drawn {
  readonly page: string;
  readonly element: Element;
  readonly root: DocumentFragment | undefined;
  readonly asked: readonly string[];
  readonly why: readonly Leaving[];
}

async function draw(answer: object, options: Partial<Options> = {}, written = THREAD): Promise<Drawn> {
  const asked: string[] = [];
  const why: Leaving[] = [];
  const page = await prerender(
    written,
    paper({
      fetch: (url) => {
        asked.push(String(url));
        return Promise.resolve(new Response(JSON.stringify(answer)));
      },
      onError: (reason) => why.push(reason),
      ...options,
    }),
  );
  const element = new JSDOM(page).window.document.querySelector('tin-comment-thread') as Element;
  return { page, element, root: element.querySelector('template')?.content, asked, why };
}

const answer = (some: readonly Comment[] = comments, more: object = {}): object => ({
  thread: { ...thread, ...more },
  comments: some,
  next: null,
});

const texts = (element: ParentNode, selector: string): string[] =>
  [...element.querySelectorAll(selector)].map(
    ({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '',
  );

describe('a thread without a browser', () => {
  it('is asked for once, and read back letter by letter by the element', async () => {
    const { asked, element, root } = await draw(answer(), {}, THREAD + THREAD);
    assert.deepEqual(asked, [
      'https://bao.example/gateway/v1/comments?thread=https%3A%2F%2Fbao.example%2Fcau&sort=newest',
    ]);
    const host = nodeMarkup(element.outerHTML.replace(/<template[^]*<\/template>/, ''), 'html')?.children[0];
    assert.ok(host && typeof host !== 'string');
    const read = fromThreadHtml(host);
    assert.deepEqual(read?.comments, comments);
    assert.deepEqual(read.thread, thread);
    assert.equal(texts(root as DocumentFragment, '[part~="name"]').length, 6);
  });

  it('has replies as lists in lists, times in full, and what was taken away in words', async () => {
    const { element } = await draw(answer());
    const third = element.querySelector('#comment-c3');
    assert.equal(third?.closest('ol')?.parentElement?.id, 'comment-c2');
    assert.equal(third?.querySelector('time')?.textContent, '16:41 10/04/2024');
    assert.match(element.querySelector('#comment-c5')?.textContent ?? '', /đã được gỡ vì công kích cá nhân/);
    assert.equal(element.querySelector('h2')?.textContent, 'Bình luận');
  });

  it('has a form that needs no script and holds no key, in the root and between the tags', async () => {
    const { element, root, page } = await draw(answer());
    for (const form of [element.querySelector('form'), root?.querySelector('form')]) {
      assert.equal(form?.getAttribute('method'), 'post');
      assert.equal(form.getAttribute('action'), 'https://bao.example/gateway/v1/comments?lang=vi');
      assert.equal(form.querySelector('[name="thread"]')?.getAttribute('value'), 'https://bao.example/cau');
      assert.ok(form.querySelector('textarea[required]') && form.querySelector('[name="name"]'));
    }
    assert.doesNotMatch(page, /name="key"/);
    assert.ok(element.querySelector('#comment-pending[slot="pending"][hidden]'));
  });

  it('says each state in words: none yet with the form; none and closed takes no space', async () => {
    const none = await draw(answer([], { total: 0 }));
    assert.match(none.element.textContent, /Chưa có bình luận nào\. Mời bạn gửi ý kiến đầu tiên\./);
    assert.ok(none.root?.querySelector('form'));
    assert.equal(none.element.querySelector('ol'), null);
    const closed = await draw(answer([], { total: 0, state: 'closed' }));
    assert.equal(closed.page, THREAD);
    assert.deepEqual(closed.why, [{ kind: 'empty' }]);
    const shut = await draw(answer(comments, { state: 'closed', closes: '2024-04-10T10:00:00Z' }));
    assert.match(shut.element.textContent, /đã ngừng nhận ý kiến từ 17:00 10\/04\/2024/);
    assert.equal(shut.element.querySelector('form'), null);
    const away = await draw({ error: 'no thread' });
    assert.equal(away.page, THREAD);
  });

  it('is written for machines where that is asked for', async () => {
    const { element } = await draw(answer(), { jsonLd: true });
    const script = element.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    const data = JSON.parse(script) as { comment: Record<string, unknown>[]; commentCount: number };
    assert.equal(data.commentCount, 24);
    assert.equal(data.comment.length, 6);
    assert.deepEqual(data.comment[1]?.['parentItem'], { '@id': 'https://bao.example/trang#comment-c1' });
    assert.equal(data.comment[0]?.['@type'], 'Comment');
  });

  it('stays as it was written for a comment system that only a browser can ask', async () => {
    const foreign = '<tin-comment-thread src="/wp-json/" format="wordpress">Dự phòng</tin-comment-thread>';
    const { page, why } = await draw(answer(), {}, foreign);
    assert.equal(page, foreign);
    assert.deepEqual(why, [{ kind: 'feed', failure: { kind: 'format', format: 'wordpress' } }]);
  });

  it('knows what is gone from what may stand in another part', () => {
    const [first, reply] = comments as readonly [Comment, Comment];
    const newer = { ...first, id: 'x', root: 'x', created: '2024-04-10T08:00:00Z' };
    const known = [newer, ...comments];
    const without = comments.filter(({ id }) => id !== 'c2');
    assert.deepEqual(goneComments(known, { comments: without, next: 'more' }, 'newest'), ['c2']);
    assert.deepEqual(goneComments(known, { comments: without }, 'newest'), ['x', 'c2']);
    assert.deepEqual(goneComments([first, reply], { comments: [] }, 'best'), ['c1', 'c2']);
  });
});
