import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { blueskyReplies } from '../../../src/feeds/adapters/bluesky-replies.js';
import { systemOf } from '../../../src/feeds/comments/foreign-systems.js';
import { openBackEnd } from '../../../src/feeds/comments/open-back-end.js';
import { BLUESKY, MASTODON } from '../../fixtures/comment-systems.js';
import { network, openForeign, read } from './open-foreign.js';

const CAPTURE = new URL('../../../../shared/captures/feeds/mastodon-context.json', import.meta.url);
const skip = existsSync(CAPTURE) ? false : 'the captured answers are not on this machine';

describe('replies on Mastodon', () => {
  const SRC = 'https://mxh.example/@bao/100';

  it('are read in their order, with the way to answer there', async () => {
    const { fetch, asked } = network(MASTODON);
    const backEnd = await openForeign({ src: SRC, fetch });
    const { comments, thread, dropped } = read(await backEnd.page({ sort: 'best' }));
    assert.equal(asked[0]?.url, 'https://mxh.example/api/v1/statuses/100/context');
    assert.deepEqual(
      comments.map(({ id, parent, score }) => [id, parent, score]),
      [
        ['111', undefined, 7],
        ['112', '111', 0],
        ['115', undefined, 0],
        ['113', undefined, 0],
      ],
    );
    assert.deepEqual([thread.total, dropped], [4, 1]);
    assert.deepEqual(backEnd.elsewhere, { url: SRC, name: 'Mastodon' });
    assert.equal(backEnd.abilities.write, false);
    assert.equal(comments[0]?.author?.avatar, 'https://tep.mxh.example/viet-yen.png');
  });

  it('keep what stands behind a warning there, and describe pictures', async () => {
    const { comments } = read(
      await (await openForeign({ src: SRC, fetch: network(MASTODON).fetch })).page({ sort: 'newest' }),
    );
    const warned = comments.find(({ id }) => id === '113');
    assert.equal(warned?.text, 'Lộ kết phim · Mastodon');
    assert.doesNotMatch(JSON.stringify(warned), /Kể hết/);
    assert.equal(comments.find(({ id }) => id === '115')?.text, 'Ảnh cầu\n\nCầu lúc rạng đông');
  });

  it('are read from a true answer', { skip }, async () => {
    const body = JSON.parse(readFileSync(CAPTURE, 'utf8')) as object;
    const { comments } = read(
      await (
        await openForeign({ src: 'https://mxh.example/@test/6886100', fetch: network(body).fetch })
      ).page({
        sort: 'oldest',
      }),
    );
    assert.deepEqual(
      comments.map(({ text, parent }) => [text, parent]),
      [['@test\nくううううううううう', undefined]],
    );
  });

  it('fail where the post is gone', async () => {
    const page = await (await openForeign({ src: SRC, fetch: network(404).fetch })).page({ sort: 'newest' });
    assert.deepEqual(page, { ok: false, failure: { kind: 'http', status: 404 } });
  });
});

describe('replies on Bluesky', () => {
  const SRC = 'https://bsky.app/profile/bao.example/post/goc';

  it('are read with their links, whose places are told in bytes', async () => {
    const { fetch, asked } = network(BLUESKY);
    const backEnd = await openForeign({ src: SRC, fetch });
    const { comments, dropped } = read(await backEnd.page({ sort: 'oldest' }));
    assert.equal(
      asked[0]?.url,
      'https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=at://bao.example/app.bsky.feed.post/goc&depth=100&parentHeight=0',
    );
    const [first, second, picture] = comments;
    assert.deepEqual(first?.rich, [
      {
        tag: 'p',
        children: [
          'Đường vào cầu: đọc ở ',
          { tag: 'a', href: 'https://bao.example/cau', children: ['bao.example'] },
          ' nhé ',
          { tag: 'a', href: 'https://bsky.app/profile/did:plc:an', children: ['@an'] },
        ],
      },
    ]);
    assert.deepEqual([second?.text, second?.parent], ['Hàng một\nHàng hai', first?.id]);
    assert.equal(picture?.text, 'Có hình\n\nCầu lúc rạng đông');
    // Blocked, gone, not for guests, not for everybody's eyes.
    assert.deepEqual([comments.length, dropped], [3, 4]);
    assert.match(first?.id ?? '', /^[\w.~-]+$/);
    assert.equal(first?.url, 'https://bsky.app/profile/did:plc:viet/post/k1');
    assert.deepEqual(backEnd.elsewhere, { url: SRC, name: 'Bluesky' });
  });

  it('fail where the post is gone', async () => {
    for (const $type of ['app.bsky.feed.defs#notFoundPost', 'app.bsky.feed.defs#blockedPost']) {
      const { fetch } = network({ thread: { $type } });
      assert.equal((await (await openForeign({ src: SRC, fetch })).page({ sort: 'newest' })).ok, false);
    }
  });

  it('are read however deep they go', () => {
    type View = (typeof BLUESKY.thread.replies)[number] & { replies?: object[] };
    let view = structuredClone(BLUESKY.thread.replies[4]) as View;
    for (let level = 0; level < 5000; level++) {
      const above = { ...structuredClone(BLUESKY.thread.replies[4]), replies: [view] } as View;
      (above as unknown as { post: { uri: string } }).post.uri += level;
      view = above;
    }
    const found = blueskyReplies({ thread: { ...BLUESKY.thread, replies: [view] } });
    assert.equal(found?.comments.length, 5001);
  });
});

describe('a comment system', () => {
  const known: readonly (readonly [src: string, system: string | undefined])[] = [
    ['https://binh-luan.bao.example', undefined],
    ['https://binh-luan.bao.example/v1', undefined],
    ['https://bao.example/wp-json', 'wordpress'],
    ['https://bao.example/blog/wp-json/wp/v2/comments?post=18', 'wordpress'],
    ['https://bao.example/?rest_route=/wp/v2/comments', 'wordpress'],
    ['https://mxh.example/@bao@bao.example/100', 'mastodon'],
    ['https://mxh.example/users/bao/statuses/100', 'mastodon'],
    ['https://mxh.example/api/v1/statuses/100/context', 'mastodon'],
    ['https://bsky.app/profile/bao.example/post/3k', 'bluesky'],
    ['https://api.example/xrpc/app.bsky.feed.getPostThread?uri=at://a/app.bsky.feed.post/b', 'bluesky'],
    ['https://bao.example/binh-luan/cau.json', 'file'],
    ['https://bao.example/@bao', undefined],
  ];
  for (const [src, system] of known)
    it(`of ${src} is ${system ?? 'the gateway'}`, () => assert.equal(systemOf(src), system));

  it('that nothing here reads is refused by its name', async () => {
    assert.deepEqual(await openBackEnd({ src: 'https://x.example', thread: 'x', format: 'disqus' }), {
      ok: false,
      failure: { kind: 'format', format: 'disqus' },
    });
  });
});
