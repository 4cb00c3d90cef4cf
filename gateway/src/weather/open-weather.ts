import type { PlacesConfiguration } from '../../../src/feeds/weather/places.js';
import { weatherPlace } from '../../../src/model/forecast-makers.js';
import type { WeatherPlace } from '../../../src/model/forecast.js';
import { CopyKeeper } from '../feeds/copy-keeper.js';
import { hashOf, type FeedCopies } from '../feeds/feed-copies.js';
import { alertSource } from './ask-alerts.js';
import { placeSource, type WeatherSettings } from './ask-place.js';
import type { OutgoingOptions } from './outgoing.js';
import { presented, type PresentedWeather } from './presented.js';

/** Milliseconds between the first questions at start: a provider is not asked for all places at once. */
const GAP = 100;

export interface OpenWeatherOptions extends OutgoingOptions {
  readonly copies: FeedCopies;
  readonly onFailure: (name: string, failure: string) => void;
}

/** The weather of the configured places. */
export interface OpenWeather {
  readonly places: readonly WeatherPlace[];
  has(place: string): boolean;
  /** The last good forecast with the warnings that stand; undefined where none ever came. */
  read(place: string): Promise<PresentedWeather | undefined>;
  /** Asks for a place now, where it is due and no other instance does. */
  refresh(place: string): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

/** Keeps forecasts and warnings as feeds are kept: one question at a time for each, whoever of the instances asks. */
export function openWeather(settings: WeatherSettings, options: OpenWeatherOptions): OpenWeather {
  const { configuration } = settings;
  const { copies, now, onFailure } = options;
  const places = new Map(configuration.places.map((place) => [place.id, place]));
  const alerts = alertNames(configuration);
  const keeper = new CopyKeeper({
    ...{ copies, now, onFailure, gap: GAP },
    sources: new Map([
      ...[...places].map(([id, place]) => [nameOf(id), placeSource(place, settings, options)] as const),
      ...[...alerts].map(([name, url]) => [name, alertSource(url, configuration, options)] as const),
    ]),
  });
  return {
    places: configuration.places.map(weatherPlace),
    has: (place) => places.has(place),
    async read(id) {
      const place = places.get(id);
      const copy = place && (await keeper.read(nameOf(id)));
      if (!copy) return undefined;
      const warnings = await Promise.all([...alerts.keys()].map((name) => keeper.read(name)));
      return presented(copy, warnings, weatherPlace(place), configuration.language, now());
    },
    async refresh(id) {
      await Promise.all([nameOf(id), ...alerts.keys()].map((name) => keeper.refresh(name)));
    },
    start: () => keeper.start(),
    stop: () => keeper.stop(),
  };
}

/** No feed of the settings can have such a name. */
const nameOf = (place: string): string => `weather/${place}`;

const alertNames = ({ alerts }: PlacesConfiguration): ReadonlyMap<string, string> =>
  new Map(alerts.map((url) => [`alerts/${hashOf(url)}`, url]));
