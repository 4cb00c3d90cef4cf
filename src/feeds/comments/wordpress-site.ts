import { canonicalUrl } from '../../model/canonical-url.js';
import { fail, ok, type Result } from '../../model/result.js';
import { commentedPost, type CommentedPost } from '../adapters/wordpress-comments.js';
import { askForeign } from './ask-foreign.js';
import type { ThreadSource } from './thread-source.js';

type Query = Readonly<Record<string, string | number | undefined>>;

const POST = 'id,link,comment_status';

/**
 * An address below `wp/v2`, whether `src` names the site, its `/wp-json` or something below, or asks by `?rest_route=` as
 * sites do that have no readable addresses.
 */
export function wordPressAddress(src: string, route: string, query: Query = {}): string {
  const url = new URL(src);
  const isPlain = url.searchParams.has('rest_route');
  url.search = url.hash = '';
  if (isPlain) url.searchParams.set('rest_route', `/wp/v2/${route}`);
  else url.pathname = `${url.pathname.replace(/\/wp-json(\/.*)?$|\/$/, '')}/wp-json/wp/v2/${route}`;
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, `${value}`);
  return url.href;
}

/** The post that a thread is named for: by `?post=` of `src`, by a number, or by the address of its page. */
export async function findPost(source: ThreadSource): Promise<Result<CommentedPost>> {
  const { src, thread } = source;
  const named = new URL(src).searchParams.get('post') ?? (/^\d+$/.test(thread) ? thread : pageNumber(thread));
  if (named && /^\d{1,15}$/.test(named)) {
    const post = await askForeign(wordPressAddress(src, `posts/${named}`, { _fields: POST }), source);
    // A page, a post of a kind of its own: its comments can be read all the same.
    return ok(
      (post.ok && commentedPost(post.value.body)) || { id: Number(named), url: undefined, isOpen: true },
    );
  }
  const slug = lastPart(thread);
  for (const kind of slug ? ['posts', 'pages'] : []) {
    const answer = await askForeign(wordPressAddress(src, kind, { slug, _fields: POST }), source);
    if (!answer.ok) return answer;
    const found = (Array.isArray(answer.value.body) ? answer.value.body : [])
      .map(commentedPost)
      .filter((post) => post !== undefined);
    // Pages may share their last part; an address may be another spelling of the post's own.
    const exact = found.find(({ url }) => url && canonicalUrl(url) === canonicalUrl(thread));
    const post = exact ?? (found.length === 1 ? found[0] : undefined);
    if (post) return ok(post);
  }
  return fail({ kind: 'http', status: 404 });
}

const pageNumber = (thread: string): string | null => {
  try {
    const { searchParams } = new URL(thread);
    return searchParams.get('p') ?? searchParams.get('page_id');
  } catch {
    return null;
  }
};

const lastPart = (thread: string): string => {
  try {
    return decodeURIComponent(new URL(thread).pathname.split('/').filter(Boolean).at(-1) ?? '');
  } catch {
    return '';
  }
};
