import { Hono } from 'hono';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { WrittenAnswers } from '../http/written-answers.js';
import { isAuthor, readerOf } from '../readers/reader.js';
import { threadAddress } from '../threads/address.js';
import { standing, threadView } from '../threads/policy.js';
import { findSite, hostOf } from '../threads/sites.js';
import { lookUp, type Place } from '../threads/threads.js';
import { atomOf } from './atom.js';
import { tagOf } from './change.js';
import { ancestorsOf, theComment, type Comment } from './comment.js';
import { feedOf } from './h-feed.js';
import { latestOf, newestQuery, repliesOf, rootsOf } from './lists.js';
import { readPage, readSize } from './question.js';
import { etagOf, shortLived } from './short-lived.js';
import { placeName, totalsOf } from './totals.js';
import { commentView, ownView } from './view.js';

const JSON_TYPE = 'application/json';
const MOST_COUNTS = 100;
/** Comments of a thread as a feed. */
const FEED_LENGTH = 50;

/** What readers may read of comments. */
export function readRoutes(gateway: Gateway): Hono {
  const { configuration, database, now } = gateway;
  const { read } = database;

  const placeOf = (query: URLSearchParams, origin: string | undefined): Promise<Place> =>
    lookUp(
      read,
      threadAddress(configuration, query.get('thread'), { site: query.get('site'), origin }),
      now(),
    );

  /** All that an answer about a thread depends on beside the request. */
  const stateOf = (place: Place): readonly unknown[] => [
    place.thread.id,
    place.thread.version,
    threadView(place, configuration, now()),
  ];

  /** The thread of a comment that is read by itself. */
  const placeOfComment = async (comment: Comment): Promise<Place> => ({
    thread: await read
      .selectFrom('threads')
      .selectAll()
      .where('id', '=', comment.thread)
      .executeTakeFirstOrThrow(),
    site: await read.selectFrom('sites').selectAll().where('id', '=', comment.site).executeTakeFirstOrThrow(),
  });

  const lists = new WrittenAnswers();
  const routes = new Hono();

  routes.get('/v1/comments', async (context) => {
    const query = new URL(context.req.url).searchParams;
    const root = query.get('root');
    const options = readPage(query, root === null ? 'newest' : 'oldest');
    if (root !== null && options.sort !== 'oldest') throw new Problem('bad-request', { field: 'sort' });
    const place = await placeOf(query, context.req.header('origin'));
    const etag = etagOf(...stateOf(place), options, root);
    const write = async (): Promise<string> => {
      const { thread } = place;
      const hidden = standing(place, now()) === 'hidden' || thread.id === '';
      const below = root === null || hidden ? undefined : await theComment(read, root);
      if (below && below.thread !== thread.id) throw new Problem('comment-unknown');
      const page = hidden
        ? { comments: [], next: null }
        : await (below ? repliesOf(read, below.root, options) : rootsOf(read, thread.id, options));
      return JSON.stringify({
        thread: threadView(place, configuration, now()),
        comments: page.comments.map((comment) => commentView(comment, thread)),
        next: page.next,
      });
    };
    return shortLived(context, etag, JSON_TYPE, () => lists.answer(etag, write));
  });

  routes.get('/v1/comments/latest', async (context) => {
    const query = new URL(context.req.url).searchParams;
    const named = query.get('site') ?? context.req.header('origin') ?? configuration.sites?.[0];
    const host = named === undefined ? undefined : hostOf(named);
    if (host === undefined) throw new Problem('site-missing');
    const limit = readSize(query);
    const site = await findSite(read, host);
    const rows = site ? await latestOf(read, site.id, limit) : [];
    const comments = rows.map(({ thread_key, thread_title, thread_url, ...comment }) => ({
      ...commentView(comment, { url: thread_url }),
      thread: { key: thread_key, ...(thread_title !== null && { title: thread_title }) },
    }));
    const body = JSON.stringify({ comments });
    return shortLived(context, etagOf(body), JSON_TYPE, () => body);
  });

  routes.get('/v1/comments/:id', async (context) => {
    const reader = await readerOf(gateway, context.req.raw.headers);
    const comment = await theComment(read, context.req.param('id'));
    const place = await placeOfComment(comment);
    const own = isAuthor(comment, reader);
    const hidden = standing(place, now()) === 'hidden';
    if (!own && (comment.shown === 0 || hidden)) throw new Problem('comment-unknown');
    const ancestors = await ancestorsOf(read, comment);
    const body = JSON.stringify({
      thread: threadView(place, configuration, now()),
      comment: own ? ownView(comment, place.thread, configuration) : commentView(comment, place.thread),
      ancestors: ancestors.map((each) => commentView(each, place.thread)),
    });
    if (!own) return shortLived(context, etagOf(body), JSON_TYPE, () => body);
    context.header('Cache-Control', 'private, no-store');
    context.header('ETag', tagOf(comment));
    context.header('Content-Type', JSON_TYPE);
    return context.body(body);
  });

  routes.get('/v1/counts', async (context) => {
    const query = new URL(context.req.url).searchParams;
    const keys = query.getAll('thread');
    if (keys.length === 0) throw new Problem('thread-missing');
    if (keys.length > MOST_COUNTS) throw new Problem('bad-request', { field: 'thread', max: MOST_COUNTS });
    const origin = context.req.header('origin');
    const addresses = keys.map((key) =>
      threadAddress(configuration, key, { site: query.get('site'), origin }),
    );
    const totals = await totalsOf(read, addresses);
    const counts = addresses.map((address, index) => ({
      thread: keys[index],
      total: totals.get(placeName(address)) ?? 0,
    }));
    const body = JSON.stringify({ counts });
    return shortLived(context, etagOf(body), JSON_TYPE, () => body);
  });

  routes.get('/v1/comments.atom', async (context) => {
    const place = await placeOf(new URL(context.req.url).searchParams, context.req.header('origin'));
    const etag = etagOf('atom', ...stateOf(place));
    return shortLived(context, etag, 'application/atom+xml; charset=utf-8', async () =>
      atomOf(place, await newest(place), context.req.url),
    );
  });

  routes.get('/v1/comments.html', async (context) => {
    const place = await placeOf(new URL(context.req.url).searchParams, context.req.header('origin'));
    context.header('Content-Security-Policy', "default-src 'none'; base-uri 'none'; form-action 'none'");
    context.header('X-Robots-Tag', 'noindex');
    const etag = etagOf('html', ...stateOf(place));
    return shortLived(context, etag, 'text/html; charset=utf-8', async () =>
      feedOf(place, await newest(place)),
    );
  });

  const newest = async (place: Place): Promise<readonly Comment[]> => {
    if (place.thread.id === '' || standing(place, now()) === 'hidden') return [];
    return newestQuery(read, place.thread.id, FEED_LENGTH).execute();
  };

  return routes;
}
