import type { Feed } from '../model/feed.js';
import type { ReadContext } from './adapter.js';
import { isRecord } from './fields.js';
import { quickSteps } from './quick-feed.js';

/** A story as it would stand in a JSON Feed; undefined where only the thorough reader knows what is meant. */
function asItem(story: unknown): object | undefined {
  if (!isRecord(story) || story['titleCut']) return undefined;
  const { id, url, title, summary, image, published, updated, authors, tags, language, ...more } = story;
  if (image !== undefined && !isRecord(image)) return undefined;
  const { src, ...size } = image ?? {};
  return {
    id,
    url,
    title,
    summary,
    image: src,
    date_published: published,
    date_modified: updated,
    authors,
    tags,
    language,
    _tinbox: { ...more, comment_count: more['commentCount'], image: size },
  };
}

/**
 * Reads stories in our own model that are as it wants them, to the very feed that the thorough reader would give, with a stop
 * every so many of them.
 * @returns Undefined for what is not so simple. Nothing of it is used then.
 */
export function* givenSteps(
  stories: readonly unknown[],
  place: Pick<ReadContext, 'url' | 'secure'>,
): Generator<void, Feed | undefined> {
  const items = stories.map(asItem);
  const feed = items.every(Boolean)
    ? yield* quickSteps({ version: 'https://jsonfeed.org/version/1.1', items }, place)
    : undefined;
  return feed && { ...feed, diagnosis: { ...feed.diagnosis, format: 'articles' } };
}
