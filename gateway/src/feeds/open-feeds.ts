import { randomUUID } from 'node:crypto';
import { Connector } from '../connector/connector.js';
import type { Database } from '../database/database.js';
import { originsOf, type FeedSettings, type Settings } from '../settings/settings.js';
import { FeedCopies } from './feed-copies.js';
import { FeedKeeper } from './feed-keeper.js';

export interface OpenFeedsOptions {
  readonly settings: Settings;
  readonly database: Database;
  readonly now: () => number;
  /** Origins that may be asked beside those of the settings, such as that of the publisher's judge. */
  readonly origins?: readonly string[];
  /** This machine itself may be asked: for tests and development. */
  readonly loopback?: boolean;
  readonly onFailure: (feed: string, failure: string) => void;
}

export interface OpenFeeds {
  readonly ask: Connector['ask'];
  readonly feeds: FeedKeeper;
  close(): Promise<void>;
}

/** The way out, and the feeds that are kept through it. `start` of the keeper begins the fetching. */
export function openFeeds({
  settings,
  database,
  now,
  origins = [],
  loopback,
  onFailure,
}: OpenFeedsOptions): OpenFeeds {
  const connector = new Connector({
    origins: [...originsOf(settings), ...origins],
    ...(loopback && { loopback }),
  });
  const ask: Connector['ask'] = (url, question) => connector.ask(url, question);
  const feeds = new FeedKeeper({
    ...{ ask, now, onFailure },
    feeds: new Map(
      [...(settings.feeds ?? [])].map(([name, feed]) => [name, inZone(feed, settings.timeZone)]),
    ),
    copies: new FeedCopies(database, now, randomUUID()),
  });
  return {
    ask,
    feeds,
    async close() {
      await feeds.stop();
      await connector.close();
    },
  };
}

const inZone = (feed: FeedSettings, timeZone: string | undefined): FeedSettings => ({
  ...(timeZone && { timeZone }),
  ...feed,
});
