import type { FeedFailure } from '../model/failure.js';
import { withNumber } from './with-number.js';

/** Posts of one answer where its address asks for no number. */
const USUAL = 10;

/** The query of an address of WordPress's REST API, pretty or plain (`?rest_route=/wp/v2/posts`); undefined for others. */
function queryOf(url: string): URLSearchParams | undefined {
  try {
    const { pathname, searchParams } = new URL(url);
    return `${pathname} ${searchParams.get('rest_route') ?? ''}`.includes('/wp/v2/')
      ? searchParams
      : undefined;
  } catch {
    return undefined;
  }
}

const whole = (text: string | null): number => (text && /^\d{1,9}$/.test(text) ? Number(text) : 0);

/**
 * The address of the posts behind these, which no answer names: pages are turned by number, or by `offset` where the
 * address has one, for WordPress then ignores the page. A page that is not full is the last.
 * Source: https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/.
 * @param url Where the posts came from: only of WordPress's own addresses do we know how to turn pages.
 * @param posts How many came.
 */
export function nextPosts(url: string, posts: number): string | undefined {
  const query = queryOf(url);
  const size = query && (whole(query.get('per_page')) || USUAL);
  if (!size || posts < size) return undefined;
  return query.has('offset')
    ? withNumber(url, 'offset', whole(query.get('offset')) + size)
    : withNumber(url, 'page', (whole(query.get('page')) || 1) + 1);
}

/**
 * Whether a failure is WordPress's way to say that there are no more posts: a full last page is followed by status 400
 * (`rest_post_invalid_page_number`). The page before it was answered with the same parameters but for the number, so the
 * number is what was wrong.
 * @param url The address that failed.
 */
export const isEndOfPosts = (url: string, failure: FeedFailure): boolean =>
  failure.kind === 'http' && failure.status === 400 && whole(queryOf(url)?.get('page') ?? null) > 1;
