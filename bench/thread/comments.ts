import type { Comment, CommentPage } from '../../src/model/comment.js';

/** Levels of replies, the first included. */
const DEEP = 6;
const NAMES = ['Minh Châu', 'Trần Thị Ngọc Ánh', 'Bảy Lúa', 'Hồ Vĩnh', 'Lê Thuỳ Dương'];

/** Threads of six comments, each of which replies to the one before it. */
export const threadOf = (count: number): CommentPage => ({
  dropped: 0,
  thread: {
    key: 'https://bao.example/do',
    state: 'open',
    total: count,
    policy: {
      premoderated: false,
      depth: DEEP,
      minLength: 1,
      maxLength: 3000,
      links: 'hold',
      votes: 'up',
      email: 'off',
      phone: 'off',
      terms: 'off',
      editMinutes: 15,
    },
  },
  comments: [...new Array<undefined>(count)].map((_, place): Comment => {
    const depth = place % DEEP;
    const below = Math.min(DEEP - depth, count - place) - 1;
    return {
      id: `c${place}`,
      ...(depth && { parent: `c${place - 1}` }),
      root: `c${place - depth}`,
      depth,
      author: { name: `${NAMES[place % NAMES.length]} ${place}` },
      text: `Chuyến đò thứ ${place} tôi đi cũng muộn vì nước lớn, mà bến thì không có mái che. Mong ban quản lý xem lại giờ chạy buổi sớm, ${(place % 7) + 2} nhà trong xóm đều nói vậy.`,
      status: 'published',
      created: `2026-11-${String((place % 20) + 1).padStart(2, '0')}T0${depth}:${String(place % 60).padStart(2, '0')}:00Z`,
      revision: 1,
      score: (place % 90) + 1,
      replyCount: +(below > 0),
      ...(depth ? {} : { descendantCount: below }),
    };
  }),
});

/** Answers what is fetched next as a gateway does that has such a thread, so that no network is measured. */
export function answerAsGateway(page: CommentPage): void {
  const list = JSON.stringify({ thread: page.thread, comments: page.comments, next: null });
  globalThis.fetch = (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    const isVote = init?.method !== undefined && init.method !== 'GET';
    const body = isVote ? '{"score":25}' : list;
    return address.includes('/v1/')
      ? Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }))
      : Promise.reject(new TypeError('nobody is there'));
  };
}
