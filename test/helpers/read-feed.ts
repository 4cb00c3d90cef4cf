import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Adapter, ReadContext } from '../../src/feeds/adapter.js';
import type { Article } from '../../src/model/article.js';
import type { Feed } from '../../src/model/feed.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';

/** Text of a file below test/fixtures. */
export const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

/** Reads a body that must be a feed, as if it had come from https://songca.example/rss/feed. */
export function feedOf(adapter: Adapter, body: unknown, context: Partial<ReadContext> = {}): Feed {
  const result = adapter.read(body, {
    url: 'https://songca.example/rss/feed',
    parse: nodeMarkup,
    timeZone: '+07:00',
    ...context,
  });
  assert.ok(result.ok, `a feed was expected, not ${JSON.stringify(result)}`);
  return result.value;
}

/** The one story whose headline begins so. */
export function story(feed: Feed, headline: string): Article {
  const found = feed.articles.find(({ title }) => title.startsWith(headline));
  assert.ok(found, `“${headline}” is missing among ${feed.articles.map(({ title }) => title).join(' · ')}`);
  return found;
}
