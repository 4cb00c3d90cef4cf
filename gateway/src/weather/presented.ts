import { alertsFor } from '../../../src/feeds/weather/collect-cap.js';
import { withAlerts } from '../../../src/feeds/weather/cap.js';
import type { WeatherPlace, WeatherSnapshot } from '../../../src/model/forecast.js';
import { inZone, placeMs } from '../../../src/model/place-time.js';
import { nodeMarkup } from '../../../src/prerender/node-markup.js';
import type { FeedCopy } from '../feeds/feed-copies.js';
import { hashOf } from '../feeds/feed-copies.js';
import { documentsOf } from './ask-alerts.js';

/** A snapshot as it is given away. */
export interface PresentedWeather {
  /** JSON. */
  readonly body: () => string;
  /** Without its quotes. */
  readonly etag: string;
  /** When the provider was known last to say so, in milliseconds since 1970. */
  readonly fetched: number;
  /** Seconds for which it holds. */
  readonly fresh: number;
  /** Seconds since it should have been newer; undefined while it holds. */
  readonly stale: number | undefined;
}

/** Seconds for which an answer is kept that should be newer. */
const SHORT = 15;
/** Milliseconds in which the next question is on its way, and the last answer no fault of anybody's. */
const UNDER_WAY = 15_000;

/**
 * A kept forecast with the warnings of the authorities. Undefined among `warnings` is an authority that never answered: then
 * nothing is known of warnings beside those of the provider.
 */
export function presented(
  copy: FeedCopy,
  warnings: readonly (FeedCopy | undefined)[],
  place: WeatherPlace,
  language: string,
  now: number,
): PresentedWeather {
  const snapshot = JSON.parse(copy.body) as WeatherSnapshot;
  const until = placeMs(snapshot.expires);
  const stale = now > until + UNDER_WAY ? Math.round((now - until) / 1000) : undefined;
  const known = warnings.flatMap((warning) => warning ?? []);
  const due = Math.min(until, ...known.map((warning) => Math.max(warning.due, now)));
  const body = (): string => {
    if (warnings.length === 0) return copy.body;
    const documents = known.flatMap(documentsOf);
    const alerts = alertsFor(documents, place, language, nodeMarkup);
    const isWhole = known.length === warnings.length;
    const all = isWhole || alerts.length > 0 ? withAlerts(snapshot, alerts) : snapshot;
    return JSON.stringify({ ...all, expires: inZone(due, place.zone) });
  };
  return {
    body,
    etag: warnings.length
      ? hashOf([copy.etag, due, ...warnings.map((each) => each?.etag)].join())
      : copy.etag,
    fetched: copy.fetched,
    fresh: Math.max(SHORT, stale === undefined ? Math.round((due - now) / 1000) : 0),
    stale,
  };
}
