import type { Answered, Question } from '../connector/connector.js';
import type { Outcome } from '../connector/failure.js';
import { EVERY, type FeedSettings } from '../settings/settings.js';
import type { FetchedOnce, KeptSource } from './copy-keeper.js';
import type { FeedCopy, Fetched, Validators } from './feed-copies.js';
import { readAnswer } from './read-answer.js';
import { retryAfter } from './when.js';

const ACCEPT =
  'application/feed+json, application/rss+xml, application/atom+xml, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

type Ask = (url: string, question: Question) => Promise<Outcome<Answered>>;

/** A configured feed as a source of copies. */
export const feedSource = (settings: FeedSettings, ask: Ask, now: () => number): KeptSource => ({
  settings: JSON.stringify(settings),
  every: settings.every ?? EVERY,
  fetch: (before, validators) => askFeed(settings, ask, now, before, validators),
});

async function askFeed(
  settings: FeedSettings,
  ask: Ask,
  now: () => number,
  before: FeedCopy | undefined,
  { etag, modified }: Validators,
): Promise<FetchedOnce> {
  const answer = await ask(settings.url, {
    headers: {
      accept: ACCEPT,
      ...(before && etag && { 'if-none-match': etag }),
      ...(before && modified && { 'if-modified-since': modified }),
    },
  });
  if (!answer.ok) {
    const { failure } = answer;
    return failure.kind === 'http'
      ? { fetched: failedBy(`http ${failure.status}`), wait: retryAfter(failure.headers, now()) }
      : { fetched: failedBy(failure.kind) };
  }
  const { status, headers } = answer.value;
  if (status === 304) return { fetched: before ? { kind: 'same' } : failedBy('http 304') };
  const feed = await readAnswer(answer.value, settings);
  if (!feed.ok) return { fetched: failedBy(feed.failure.kind) };
  // A list that lost all its stories is an outage until the publisher has some again.
  if (feed.value.stories === 0 && before && hasStories(before.body)) return { fetched: failedBy('empty') };
  const validators = {
    etag: headers.get('etag') ?? undefined,
    modified: headers.get('last-modified') ?? undefined,
  };
  return { fetched: { kind: 'new', body: feed.value.body, validators } };
}

const failedBy = (failure: string): Fetched => ({ kind: 'failed', failure });

const hasStories = (body: string): boolean => !body.includes('"items":[]');
