import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { CommentBackEnd, CommentDraft, CommentWriter } from '../../../src/feeds/comments/back-end.js';
import type { ThreadSource } from '../../../src/feeds/comments/thread-source.js';
import { wordPress, type KeptComment, type WordPress } from '../../helpers/wordpress-comments.js';
import { device, network, openForeign, read } from './open-foreign.js';

const CAPTURES = new URL('../../../../shared/captures/wordpress/', import.meta.url);
const skip = existsSync(CAPTURES) ? false : 'the captured answers are not on this machine';
const captured = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.json`, CAPTURES), 'utf8'));

const opened = (
  site: Pick<WordPress, 'fetch'>,
  source: Partial<ThreadSource> = {},
): Promise<CommentBackEnd> =>
  openForeign({ src: 'https://bao.example/wp-json', fetch: site.fetch, ...source });

async function writing(site: WordPress, backEnd?: CommentBackEnd): Promise<CommentWriter> {
  const writer = await (backEnd ?? (await opened(site))).writer?.();
  assert.ok(writer);
  return writer;
}

const draft = (text: string, rest: Partial<CommentDraft> = {}): CommentDraft => ({
  name: 'Minh Châu',
  text,
  email: 'chau@bao.example',
  ...rest,
});

const NEWEST = { sort: 'newest' } as const;

describe('a WordPress', () => {
  it('is asked for the post by the address of its page, and its thread is had in one answer', async () => {
    const site = wordPress([
      { id: 1 },
      { id: 2, parent: 1, author_name: 'Ong &amp; Ong', date_gmt: '2024-05-03T01:00:00' },
      { id: 3, date_gmt: '2024-05-04T01:00:00' },
    ]);
    const { thread, comments, next } = read(await (await opened(site)).page(NEWEST));
    assert.deepEqual(
      comments.map(({ id, root, depth }) => [id, root, depth]),
      [
        ['3', '3', 0],
        ['1', '1', 0],
        ['2', '1', 1],
      ],
    );
    assert.equal(comments[2]?.author?.name, 'Ong & Ong');
    assert.equal(comments[0]?.created, '2024-05-04T01:00:00Z');
    assert.equal(comments[1]?.descendantCount, 1);
    assert.deepEqual([thread.total, thread.state, next], [3, 'open', undefined]);
    assert.equal(thread.policy.email, 'required');
    assert.equal(site.asked.length, 2);
    assert.match(site.asked[0]!, /posts\?slug=cau&_fields=id,link,comment_status/);
    assert.match(site.asked[1]!, /comments\?_fields=id,.*per_page=100&post=18&order=desc/);
  });

  for (const src of [
    'https://bao.example/wp-json',
    'https://bao.example/wp-json/wp/v2/comments?post=18',
    'https://bao.example/?rest_route=/wp/v2/comments&post=18',
    'https://bao.example/index.php/wp-json/',
  ])
    it(`is known by ${src}`, async () => {
      const site = wordPress([{ id: 1 }]);
      const page = read(await (await opened(site, { src, thread: '18' })).page(NEWEST));
      assert.equal(page.comments.length, 1);
    });

  it('says that its thread is closed, before one starts to type', async () => {
    const site = wordPress([{ id: 1 }]);
    site.postStatus = 'closed';
    assert.equal(read(await (await opened(site)).page(NEWEST)).thread.state, 'closed');
  });

  it('fails where no page is of that address, and where it has no such routes', async () => {
    const nowhere = await opened(wordPress(), { thread: 'https://bao.example/khong-co/' });
    assert.deepEqual(await nowhere.page(NEWEST), { ok: false, failure: { kind: 'http', status: 404 } });
    for (const status of [401, 403, 404]) {
      const shut = wordPress();
      const fetch = (): Promise<Response> =>
        Promise.resolve(Response.json({ code: 'rest_no_route' }, { status }));
      const page = await (await opened({ ...shut, fetch })).page(NEWEST);
      assert.deepEqual(page, { ok: false, failure: { kind: 'http', status } });
    }
    const page = { ...wordPress(), fetch: () => Promise.resolve(Response.json({ code: 'x' })) };
    assert.equal((await (await opened(page, { thread: '18' })).page(NEWEST)).ok, false);
  });

  it('stands above replies whose comment is not to be seen, does not exist, or goes round in a circle', async () => {
    const site = wordPress([
      { id: 1, status: 'hold' },
      { id: 2, parent: 1 },
      { id: 3, parent: 9999 },
      { id: 4, parent: 5 },
      { id: 5, parent: 4 },
    ]);
    const { comments } = read(await (await opened(site)).page(NEWEST));
    assert.deepEqual(new Set(comments.map(({ id }) => id)), new Set(['2', '3', '4', '5']));
    assert.equal(comments.filter(({ parent }) => parent === undefined).length, 3);
  });

  it('counts what is at hand where a proxy hides its numbers', async () => {
    const site = wordPress([{ id: 1 }, { id: 2 }]);
    site.hidesTotals = true;
    assert.equal(read(await (await opened(site)).page(NEWEST)).thread.total, 2);
  });

  describe('with more comments than fit into an answer', () => {
    const many: KeptComment[] = Array.from({ length: 150 }, (_, place) => ({
      id: place + 1,
      // 50 without a parent; below each a reply and a reply to that.
      parent: place < 50 ? 0 : place < 100 ? place - 49 : place - 49,
      date_gmt: `2024-05-03T${`${Math.floor(place / 60)}`.padStart(2, '0')}:${`${place % 60}`.padStart(2, '0')}:00`,
    }));

    it('comes in pages of comments without a parent, each with all below it', async () => {
      const backEnd = await opened(wordPress(many));
      const first = read(await backEnd.page(NEWEST));
      const roots = first.comments.filter(({ parent }) => !parent);
      assert.deepEqual([roots.length, first.comments.length, first.thread.total], [20, 60, 150]);
      assert.equal(roots[0]?.id, '50');
      assert.equal(roots[0]?.descendantCount, 2);
      const second = read(await backEnd.page({ ...NEWEST, cursor: first.next }));
      const third = read(await backEnd.page({ ...NEWEST, cursor: second.next }));
      assert.equal(third.next, undefined);
      const all = new Set([first, second, third].flatMap(({ comments }) => comments.map(({ id }) => id)));
      assert.equal(all.size, 150);
    });

    it('begins with the oldest where one asks for these', async () => {
      const { comments } = read(await (await opened(wordPress(many))).page({ sort: 'oldest' }));
      assert.equal(comments[0]?.id, '1');
    });

    it('finds one comment and those that it replies to', async () => {
      const backEnd = await opened(wordPress(many));
      await backEnd.page(NEWEST);
      const way = await backEnd.withAncestors('101');
      assert.ok(way.ok);
      assert.deepEqual(
        way.value.map(({ id, depth }) => [id, depth]),
        [
          ['1', 0],
          ['51', 1],
          ['101', 2],
        ],
      );
    });

    it('shows all below one comment, and asks for no more levels than it has patience for', async () => {
      const deep = Array.from({ length: 130 }, (_, place) => ({ id: place + 1, parent: place }));
      const site = wordPress(deep);
      const backEnd = await opened(site);
      const page = read(await backEnd.page(NEWEST));
      assert.equal(page.comments.length, 21);
      // What is not at hand can be asked for.
      assert.equal(page.comments[0]?.descendantCount, 21);
      const below = read(await backEnd.below('1'));
      assert.equal(below.comments.length, 129);
      assert.equal(below.comments.at(-1)?.depth, 129);
    });
  });

  it('gives the newest of the whole site, each with its place', async () => {
    const site = wordPress([{ id: 1 }, { id: 2, post: 20 }]);
    const latest = await (await opened(site)).latest?.(5);
    assert.ok(latest?.ok);
    assert.deepEqual(latest.value.map(({ url }) => url).sort(), [
      'https://bao.example/cau/#comment-1',
      'https://bao.example/cau/#comment-2',
    ]);
  });
});

describe('the newest of a WordPress', () => {
  it('stand each alone, with the title and address of their stories', async () => {
    const up = [{ link: 'https://bao.example/pho/', title: { rendered: 'Phở &amp; ai c&ograve;n nấu' } }];
    const site = wordPress([
      { id: 1 },
      { id: 2, parent: 1, post: 20, _embedded: { up }, link: 'https://bao.example/pho/#comment-2' },
    ]);
    const backEnd = await opened(site, { thread: '*' });
    const { comments, thread } = read(await backEnd.page(NEWEST));
    assert.deepEqual(
      comments.map(({ id, parent, root, story, url }) => ({ id, parent, root, story, url })),
      [
        {
          id: '2',
          parent: undefined,
          root: '2',
          story: { url: 'https://bao.example/pho/', title: 'Phở & ai còn nấu' },
          url: 'https://bao.example/pho/#comment-2',
        },
        {
          id: '1',
          parent: undefined,
          root: '1',
          story: { url: 'https://bao.example/cau/' },
          url: 'https://bao.example/cau/#comment-1',
        },
      ],
    );
    assert.deepEqual([thread.key, backEnd.abilities.write, backEnd.writer], ['*', false, undefined]);
    assert.equal(site.asked.length, 1);
    assert.doesNotMatch(site.asked[0]!, /post=/);
    assert.match(site.asked[0]!, /_links,_embedded&per_page=20&_embed=up&order=desc/);
  });

  it('are read out of true answers', { skip }, async () => {
    const fetch = () => Promise.resolve(Response.json(captured('wp-comments-embed')));
    const { comments } = read(await (await opened({ fetch }, { thread: '*' })).page(NEWEST));
    assert.ok(comments.length > 0);
    assert.ok(comments.some(({ story }) => /^Bát phở 5 giờ sáng/.test(story?.title ?? '')));
    for (const { story, url } of comments) assert.ok(story?.url && url?.startsWith(story.url));
  });

  it('are none where a system has no such list', async () => {
    const { fetch, asked } = network(404);
    const isso = await openForeign({ src: 'https://bao.example/isso', format: 'isso', thread: '*', fetch });
    const { comments } = read(await isso.page(NEWEST));
    assert.deepEqual([comments, asked], [[], []]);
  });
});

describe('what is sent to a WordPress', () => {
  it('is published or waits, and nothing but its type is a header', async () => {
    const site = wordPress();
    const writer = await writing(site);
    const sent = await writer.create(draft('Chào bà con', { parent: '7' }), 'khoá');
    assert.ok(sent.kind === 'done');
    assert.deepEqual(
      [sent.value.status, sent.value.parent, sent.value.text],
      ['published', '7', 'Chào bà con'],
    );
    assert.deepEqual([...(site.sent[0]?.headers.keys() ?? [])], ['content-type']);
    assert.deepEqual(site.sent[0]?.body, {
      post: 18,
      parent: 7,
      author_name: 'Minh Châu',
      author_email: 'chau@bao.example',
      content: 'Chào bà con',
    });
    site.holds = true;
    const held = await writer.create(draft('Chờ duyệt nhé'), 'khoá 2');
    assert.ok(held.kind === 'done');
    assert.equal(held.value.status, 'pending');
    // Its author is not told of it: 401.
    assert.equal(await writer.own(held.value.id), undefined);
  });

  it('is what the reader wrote, also where it looks like markup', async () => {
    const site = wordPress();
    const writer = await writing(site);
    const text = 'Nếu a < b & b > c thì <script>alert(1)</script>, đúng không?';
    const sent = await writer.create(draft(text), 'k');
    assert.ok(sent.kind === 'done');
    assert.equal(sent.value.text, text);
    // WordPress would take the same words twice if it had to strip anything from them.
    assert.equal((await writer.create(draft(text), 'k')).kind, 'refused');
  });

  it('is looked for after its answer was lost, and known again by its words', async () => {
    const site = wordPress();
    const backEnd = await opened(site);
    assert.equal(backEnd.abilities.idempotency, false);
    const writer = await writing(site, backEnd);
    site.losesAnswer = true;
    const since = Date.now();
    const lost = draft('"Cầu" xong rồi...');
    assert.deepEqual(await writer.create(lost, 'k'), { kind: 'unclear' });
    assert.equal(site.sent.length, 1);
    // WordPress has made other quotation marks of these.
    const kept = site.comments[0] as { content: { rendered: string } };
    kept.content.rendered = '<p>&#8220;Cầu&#8221; xong rồi&#8230;</p>\n';
    assert.equal((await writer.find(lost, since))?.id, '500');
    assert.equal(await writer.find(draft('Câu khác'), since), undefined);
    assert.equal(await writer.find({ ...lost, name: 'Người khác' }, since), undefined);
    assert.equal(await writer.find(lost, since + 3_600_000), undefined);
    site.losesAnswer = false;
    const again = await writer.create(lost, 'k');
    assert.ok(again.kind === 'refused');
    assert.equal(again.problem.name, 'duplicate');
    assert.match(again.problem.detail, /you’ve already said that/);
  });

  it('is not sent to a site that takes no guests more than once: there one answers on its own page', async () => {
    const site = wordPress([{ id: 1 }]);
    const keys = device();
    const backEnd = await opened(site, { keys });
    await backEnd.page(NEWEST);
    assert.deepEqual([backEnd.abilities.write, backEnd.elsewhere], [true, undefined]);
    site.refuse = { status: 401, body: { code: 'rest_comment_login_required', message: 'Sorry' } };
    const sent = await (await writing(site, backEnd)).create(draft('Xin chào'), 'k');
    assert.ok(sent.kind === 'refused');
    assert.equal(sent.problem.name, 'sign-in');
    assert.equal(backEnd.abilities.write, false);
    assert.deepEqual(backEnd.elsewhere, { url: 'https://bao.example/cau/#respond', name: 'bao.example' });
    assert.equal((await opened(site, { keys })).abilities.write, false);
    assert.equal((await opened(site, { format: 'wordpress-read' })).abilities.write, false);
  });

  const refusals: readonly (readonly [capture: string, status: number, name: string, field?: string])[] = [
    ['comment-401-login-required', 401, 'sign-in'],
    ['comment-403-closed', 403, 'thread-closed'],
    ['comment-409-duplicate', 409, 'duplicate'],
    ['comment-400-empty', 400, 'text-empty', 'text'],
    ['comment-400-too-long-name', 400, 'name-invalid', 'name'],
    ['comment-400-no-email', 400, 'email-invalid', 'email'],
    ['comment-400-bad-email', 400, 'email-invalid', 'email'],
    ['comment-400-broken-json', 400, 'other'],
    ['comment-403-bad-nonce', 403, 'other'],
    ['comment-403-password-post', 401, 'other'],
  ];
  describe('as true servers refuse it', { skip }, () => {
    for (const [name, status, problem, field] of refusals)
      it(`${name}: ${problem}`, async () => {
        const site = wordPress();
        site.refuse = { status, body: captured(name) as object };
        const sent = await (await writing(site)).create(draft('Xin chào'), 'k');
        assert.ok(sent.kind === 'refused');
        assert.deepEqual([sent.problem.name, sent.problem.field], [problem, field]);
        assert.ok(sent.problem.detail);
        assert.doesNotMatch(sent.problem.detail, /&#?\w+;|</);
      });

    it('comment-400-flood: later, for it is no refusal', async () => {
      const site = wordPress();
      site.refuse = { status: 400, body: captured('comment-400-flood') as object };
      assert.deepEqual(await (await writing(site)).create(draft('Xin chào'), 'k'), {
        kind: 'later',
        seconds: 15,
      });
    });

    it('comment-201-held: waits for an editor', async () => {
      const site = wordPress();
      site.refuse = { status: 201, body: captured('comment-201-held') as object };
      const sent = await (await writing(site)).create(draft('Xin chào'), 'k');
      assert.ok(sent.kind === 'done');
      assert.deepEqual([sent.value.status, sent.value.id], ['pending', '172']);
    });
  });
});

describe('true comments of a WordPress', { skip }, () => {
  const site = (): WordPress => {
    const kept = [captured('wp-comments'), captured('wp-comments-page2')] as KeptComment[][];
    return wordPress(kept.flat());
  };

  it('are all read, eleven deep, with the words that their readers see', async () => {
    const { comments, dropped, thread } = read(
      await (await opened(site())).page({ sort: 'oldest', limit: 100 }),
    );
    assert.equal(dropped, 0);
    assert.equal(thread.total, comments.length);
    assert.equal(Math.max(...comments.map(({ depth }) => depth)), 10);
    for (const { text, author } of comments) {
      assert.doesNotMatch(text + author?.name, /&#?\w+;|<\/?(?:p|a|br|img|div)\b/);
      assert.ok(text);
    }
    assert.ok(comments.some(({ text }) => text.includes('“quotes”, ‘apostrophes’ & ampersands, 3 < 5 > 2')));
    assert.ok(comments.some(({ author }) => author?.name === 'Ong & Ong'));
    // Its comment waits for an editor.
    assert.equal(comments.find(({ id }) => id === '19')?.parent, undefined);
  });

  it('do no harm, whatever privileged users wrote', async () => {
    const { comments } = read(await (await opened(site())).page({ sort: 'oldest', limit: 100 }));
    const harmful = comments.find(({ author }) => author?.name === 'Kẻ xấu');
    assert.equal(harmful?.text, 'bấm');
    assert.equal(harmful?.rich, undefined);
    const cover = comments.find(({ author }) => author?.name === 'Kẻ xấu 2');
    assert.deepEqual(cover?.rich, [
      { tag: 'p', children: [{ tag: 'a', href: 'https://example.com/', children: ['phủ màn hình'] }] },
    ]);
    assert.doesNotMatch(JSON.stringify(comments), /__pwned|javascript:|onerror|position:fixed/);
  });

  it('keep their code, quotations, and what is struck out', async () => {
    const { comments } = read(await (await opened(site())).page({ sort: 'oldest', limit: 100 }));
    const code = comments.find(({ author }) => author?.name === 'code fan');
    assert.deepEqual(code?.rich, [
      { tag: 'p', children: [{ tag: 'code', children: ['for (let i=0;i<3;i++) {}'] }] },
      { tag: 'blockquote', children: [{ tag: 'p', children: ['trích dẫn'] }] },
      {
        tag: 'p',
        children: [{ tag: 'del', children: ['gạch'] }, ' ', { tag: 'em', children: ['nghiêng'] }],
      },
    ]);
  });
});
