import { randomUUID } from 'node:crypto';
import { Connector } from '../connector/connector.js';
import type { Database } from '../database/database.js';
import { originsOf, type FeedSettings, type Settings } from '../settings/settings.js';
import type { WeatherSettings } from '../weather/ask-place.js';
import { openWeather, type OpenWeather } from '../weather/open-weather.js';
import { feedSource } from './ask-feed.js';
import { FeedCopies } from './feed-copies.js';
import { CopyKeeper } from './copy-keeper.js';

export interface OpenFeedsOptions {
  readonly settings: Settings;
  readonly database: Database;
  readonly now: () => number;
  /** Origins that may be asked beside those of the settings, such as that of the publisher's judge. */
  readonly origins?: readonly string[];
  /** This machine itself may be asked: for tests and development. */
  readonly loopback?: boolean;
  /** Of the providers of the weather, where they want one. */
  readonly weatherKeys?: Pick<WeatherSettings, 'key' | 'airKey'>;
  /** Of Tinbox: providers of the weather want to know who asks. */
  readonly version?: string;
  readonly onFailure: (feed: string, failure: string) => void;
}

export interface OpenFeeds {
  readonly ask: Connector['ask'];
  readonly feeds: CopyKeeper;
  readonly weather: OpenWeather | undefined;
  close(): Promise<void>;
}

/** The way out, and the feeds that are kept through it. `start` of the keeper begins the fetching. */
export function openFeeds({
  settings,
  database,
  now,
  origins = [],
  loopback,
  weatherKeys = { key: '', airKey: '' },
  onFailure,
  version = '',
}: OpenFeedsOptions): OpenFeeds {
  const connector = new Connector({
    origins: [...originsOf(settings), ...origins],
    ...(loopback && { loopback }),
  });
  const ask: Connector['ask'] = (url, question) => connector.ask(url, question);
  const copies = new FeedCopies(database, now, randomUUID());
  const feeds = new CopyKeeper({
    ...{ copies, now, onFailure },
    sources: new Map(
      [...(settings.feeds ?? [])].map(([name, feed]) => [
        name,
        feedSource(inZone(feed, settings.timeZone), ask, now),
      ]),
    ),
  });
  const weather =
    settings.weather &&
    openWeather(
      { configuration: settings.weather, ...weatherKeys },
      { ask, copies, now, onFailure, version },
    );
  return {
    ask,
    feeds,
    weather,
    async close() {
      await Promise.all([feeds.stop(), weather?.stop()]);
      await connector.close();
    },
  };
}

const inZone = (feed: FeedSettings, timeZone: string | undefined): FeedSettings => ({
  ...(timeZone && { timeZone }),
  ...feed,
});
