/** A comment as WordPress keeps it; what is not named is made up. */
export interface KeptComment {
  readonly id: number;
  readonly post?: number;
  readonly parent?: number;
  readonly author_name?: string;
  readonly date_gmt?: string;
  readonly content?: { readonly rendered: string };
  readonly status?: string;
  readonly [field: string]: unknown;
}

export interface WordPress {
  readonly comments: KeptComment[];
  readonly fetch: typeof globalThis.fetch;
  /** `GET` and `POST` with their addresses, in order. */
  readonly asked: string[];
  readonly sent: { readonly headers: Headers; readonly body: Readonly<Record<string, unknown>> }[];
  /** What the next question that changes something is answered with, in place of being done. */
  refuse: { readonly status: number; readonly body: object } | undefined;
  /** The answer to what is sent is lost after it was done. */
  losesAnswer: boolean;
  /** What is sent waits for an editor. */
  holds: boolean;
  /** Headers by which a proxy has been at them. */
  hidesTotals: boolean;
  postStatus: 'open' | 'closed';
}

const error = (status: number, code: string, message: string, data: object = {}): Response =>
  Response.json({ code, message, data: { status, ...data } }, { status });

export const wordPressItem = (comment: KeptComment): KeptComment => ({
  post: 18,
  parent: 0,
  author_name: 'Minh Châu',
  author_url: '',
  author_avatar_urls: { 48: 'http://0.gravatar.com/avatar/6ca6e5b3?s=48' },
  date_gmt: '2024-05-03T00:00:00',
  content: { rendered: '<p>Bài viết đẹp quá.</p>\n' },
  link: `https://bao.example/cau/#comment-${comment.id}`,
  status: 'approved',
  type: 'comment',
  ...comment,
});

/** Answers as `wp/v2/comments` of WordPress 6.1 does, as far as the captured answers show it: filters, pages, errors. */
export function wordPress(comments: readonly KeptComment[] = []): WordPress {
  const site: WordPress = {
    comments: comments.map(wordPressItem),
    asked: [],
    sent: [],
    refuse: undefined,
    losesAnswer: false,
    holds: false,
    hidesTotals: false,
    postStatus: 'open',
    async fetch(input, init) {
      const url = new URL(String(input));
      site.asked.push(`${init?.method ?? 'GET'} ${url.pathname}${decodeURIComponent(url.search)}`);
      const route = (url.searchParams.get('rest_route') ?? url.pathname).replace(/^.*\/wp\/v2\//, '');
      const answer = init?.method === 'POST' ? post(site, init) : get(site, route, url.searchParams);
      if (init?.method === 'POST' && site.losesAnswer) throw new TypeError('lost');
      return Promise.resolve(answer);
    },
  };
  return site;
}

function get(site: WordPress, route: string, asked: URLSearchParams): Response {
  const [kind, id] = route.split('/');
  const about = { id: 18, link: 'https://bao.example/cau/', comment_status: site.postStatus };
  if (kind === 'posts' && id)
    return id === '18' ? Response.json(about) : error(404, 'rest_post_invalid_id', 'Invalid post ID.');
  if (kind === 'posts') return Response.json(asked.get('slug') === 'cau' ? [about] : []);
  if (kind !== 'comments') return Response.json([]);
  if (id) return one(site, Number(id));
  const per = Number(asked.get('per_page') ?? 10);
  if (per < 1 || per > 100) return error(400, 'rest_invalid_param', 'Invalid parameter(s): per_page');
  const numbers = (name: string): number[] | undefined => asked.get(name)?.split(',').map(Number);
  const [posts, parents, include] = [numbers('post'), numbers('parent'), numbers('include')];
  const time = ({ date_gmt = '', id }: KeptComment): string => `${date_gmt} ${`${id}`.padStart(9, '0')}`;
  const found = site.comments
    .filter(({ status }) => status === 'approved')
    .filter(({ post = 0 }) => !posts || posts.includes(post))
    .filter(({ parent = 0 }) => !parents || parents.includes(parent))
    .filter(({ id }) => !include || include.includes(id))
    .sort((a, b) => (time(a) < time(b) ? -1 : 1) * (asked.get('order') === 'asc' ? 1 : -1));
  const from = (Number(asked.get('page') ?? 1) - 1) * per;
  return Response.json(found.slice(from, from + per), {
    headers: site.hidesTotals
      ? {}
      : { 'X-WP-Total': `${found.length}`, 'X-WP-TotalPages': `${Math.ceil(found.length / per)}` },
  });
}

function one(site: WordPress, id: number): Response {
  const comment = site.comments.find((each) => each.id === id);
  if (!comment) return error(404, 'rest_comment_invalid_id', 'Invalid comment ID.');
  return comment.status === 'approved'
    ? Response.json(comment)
    : error(401, 'rest_cannot_read', 'Sorry, you are not allowed to read this comment.');
}

function post(site: WordPress, init: RequestInit): Response {
  const body = JSON.parse(String(init.body)) as Record<string, string | number>;
  site.sent.push({ headers: new Headers(init.headers), body });
  if (site.refuse) return Response.json(site.refuse.body, { status: site.refuse.status });
  const same = site.comments.find((each) => each['raw'] === body['content'] && each.post === body['post']);
  if (same)
    return error(
      409,
      'comment_duplicate',
      'Duplicate comment detected; it looks as though you&#8217;ve already said that!',
    );
  const comment = wordPressItem({
    id: 500 + site.comments.length,
    post: Number(body['post']),
    parent: Number(body['parent'] ?? 0),
    author_name: String(body['author_name']),
    date_gmt: new Date().toISOString().slice(0, 19),
    content: { rendered: `<p>${body['content']}</p>\n` },
    status: site.holds ? 'hold' : 'approved',
    raw: body['content'],
  });
  site.comments.push(comment);
  return Response.json(comment, { status: 201 });
}
