import { readThread } from '../../feeds/adapters/gateway-comments.js';
import type { CommentBackEnd, CommentSort } from '../../feeds/comments/back-end.js';
import { openCommentsFile } from '../../feeds/comments/comments-file.js';
import { openGateway } from '../../feeds/comments/gateway.js';
import { gatewayAddress } from '../../feeds/comments/gateway-address.js';
import { systemOf } from '../../feeds/comments/foreign-systems.js';
import { safeUrl } from '../../feeds/safe-url.js';
import type { CommentPage } from '../../model/comment.js';
import { fail, ok, type Result } from '../../model/result.js';
import { nodeMarkup } from '../node-markup.js';
import type { Freshness, Named, PageFeeds } from '../page-feeds.js';

/** How long a thread is fresh where its server does not say, in seconds. */
const THREAD_TTL = 60;

/** A thread with its age, and what can be done with it. */
export interface DatedThread extends Freshness {
  readonly page: CommentPage;
  readonly backEnd: CommentBackEnd;
  readonly sort: CommentSort;
  /** Where a form is sent; undefined where the comment system takes none. */
  readonly action: string | undefined;
}

interface Place {
  readonly src: string;
  readonly thread: string;
  readonly system: string;
}

function placeOf({ attributes, base, page }: Named): Place | undefined {
  const { format = '', src = '', thread = '' } = attributes;
  const url = src ? safeUrl(src, base, 'feed') : undefined;
  // The newest of a whole site are the browser's to draw.
  if (!url || thread === '*') return undefined;
  const system = format || systemOf(url) || 'tinbox';
  return {
    src: url,
    thread: (thread || page).normalize(),
    system: system === 'gateway' ? 'tinbox' : system,
  };
}

const sortFor = ({ attributes }: Named, { abilities: { sorts } }: CommentBackEnd): CommentSort =>
  sorts.find((sort) => sort === attributes['sort']) ?? sorts[0] ?? 'newest';

function addressOf(named: Named, { src, system, thread }: Place): string {
  if (system !== 'tinbox') return src;
  const sort = sortFor(named, openGateway({ src, thread }));
  return gatewayAddress(src, 'comments', { thread, sort });
}

const isKnown = ({ system }: Place): boolean => system === 'tinbox' || system === 'file';

/** Asks for the thread before its turn comes to be drawn. */
export function beginThread(named: Named, feeds: PageFeeds): void {
  const place = placeOf(named);
  if (place && isKnown(place)) void feeds.ask(addressOf(named, place));
}

/** The first part of the thread that an element names: of the gateway, or a file. */
export async function readFirst(named: Named, feeds: PageFeeds): Promise<Result<DatedThread>> {
  const place = placeOf(named);
  if (!place) return fail({ kind: 'url', url: named.attributes['src'] ?? '' });
  if (!isKnown(place)) return fail({ kind: 'format', format: place.system });
  const answer = await feeds.ask(addressOf(named, place));
  if (!answer.ok) return answer;
  const { at, body, ttl = THREAD_TTL } = answer.value;
  const { src, system, thread } = place;
  if (system === 'tinbox') {
    const page = readThread(body);
    const backEnd = openGateway({ src, thread });
    const action = gatewayAddress(src, 'comments');
    return page.ok ? ok({ page: page.value, backEnd, sort: sortFor(named, backEnd), action, at, ttl }) : page;
  }
  const fetch = (): Promise<Response> => Promise.resolve(new Response(JSON.stringify(body)));
  const backEnd = openCommentsFile({ src, thread, fetch, parse: nodeMarkup, visible: () => true });
  const sort = sortFor(named, backEnd);
  const page = await backEnd.page({ sort });
  return page.ok ? ok({ page: page.value, backEnd, sort, action: undefined, at, ttl }) : page;
}
