import { madeUpWeather } from '../../../src/feeds/weather/made-up.js';
import type { ConfiguredPlace, PlacesConfiguration } from '../../../src/feeds/weather/places.js';
import { airRequest, providerRequest } from '../../../src/feeds/weather/provider-requests.js';
import { refreshAir } from '../../../src/feeds/weather/refresh-air.js';
import { refreshPlace, type KeptSnapshot } from '../../../src/feeds/weather/refresh-place.js';
import { readSnapshot } from '../../../src/feeds/weather/tinbox-snapshot.js';
import { weatherAdapter } from '../../../src/feeds/weather/weather-adapters.js';
import { weatherPlace } from '../../../src/model/forecast-makers.js';
import type { WeatherSnapshot } from '../../../src/model/forecast.js';
import { placeMs } from '../../../src/model/place-time.js';
import type { FetchedOnce, KeptSource } from '../feeds/copy-keeper.js';
import type { FeedCopy } from '../feeds/feed-copies.js';
import { failedBy, outgoing, type OutgoingOptions } from './outgoing.js';

/** Seconds until a place is asked for again after failures, at the most; a provider's `Expires` says when all is well. */
const EVERY = 600;
/** Milliseconds for the forecast, and for the air: together less than a lease. */
const TIMEOUT = 5000;

export interface WeatherSettings {
  readonly configuration: PlacesConfiguration;
  /** Of the provider of forecasts, and of that of the air, where they want one. */
  readonly key: string;
  readonly airKey: string;
}

/** The forecast of one place as a source of copies. */
export const placeSource = (
  place: ConfiguredPlace,
  settings: WeatherSettings,
  options: OutgoingOptions,
): KeptSource => {
  const { provider, endpoint, air } = settings.configuration;
  return {
    settings: JSON.stringify({ provider, endpoint, air, place }),
    every: EVERY,
    fetch: (before, { modified }) =>
      provider === 'made-up'
        ? Promise.resolve(found(madeUpWeather(weatherPlace(place), options.now())))
        : askPlace(place, settings, options, keptOf(before, modified)),
  };
};

/** What is kept says when it ends: then it is asked for again. */
const found = (snapshot: WeatherSnapshot, modified?: string): FetchedOnce => ({
  fetched: { kind: 'new', body: JSON.stringify(snapshot), validators: { etag: undefined, modified } },
  until: placeMs(snapshot.expires),
});

function keptOf(copy: FeedCopy | undefined, lastModified: string | undefined): KeptSnapshot | undefined {
  const read = copy && readSnapshot(JSON.parse(copy.body));
  return read?.ok ? { snapshot: read.value, lastModified } : undefined;
}

async function askPlace(
  place: ConfiguredPlace,
  { configuration, key, airKey }: WeatherSettings,
  options: OutgoingOptions,
  kept: KeptSnapshot | undefined,
): Promise<FetchedOnce> {
  const adapter = await weatherAdapter(configuration.provider.replace('-paid', ''));
  const request = providerRequest(configuration, place, options.version, key);
  if (!adapter || !request) return { fetched: failedBy('format') };
  const { fetch, failure } = outgoing(options);
  const now = options.now();
  const answer = await refreshPlace(adapter, request, { place: weatherPlace(place) }, kept, {
    ...{ fetch, now, timeout: TIMEOUT },
    random: options.random ?? Math.random,
  });
  if ('failure' in answer) return failure(answer.failure);
  const beside = airRequest(configuration, place, options.version, airKey);
  const whole = beside
    ? await refreshAir(answer.snapshot, beside, {
        ...{ fetch, now, timeout: TIMEOUT, before: kept?.snapshot },
        scale: configuration.air?.scale ?? 'eu',
      })
    : answer;
  return found(whole.snapshot, answer.lastModified);
}
