import { withAlerts } from '../../src/feeds/weather/cap.js';
import { alertsFor, collectCap, type CapDocument } from '../../src/feeds/weather/collect-cap.js';
import type { ConfiguredPlace, PlacesConfiguration } from '../../src/feeds/weather/places.js';
import { airRequest, alertRequest } from '../../src/feeds/weather/provider-requests.js';
import { refreshAir } from '../../src/feeds/weather/refresh-air.js';
import type { Refreshed } from '../../src/feeds/weather/refresh-place.js';
import type { FeedFailure } from '../../src/model/failure.js';
import type { WeatherAlert, WeatherSnapshot } from '../../src/model/forecast.js';
import { placeMs } from '../../src/model/place-time.js';
import { nodeMarkup } from '../../src/prerender/node-markup.js';

export type Found = Extract<Refreshed, { snapshot: unknown }>;

export interface BesideOptions {
  /** Milliseconds for each question. */
  readonly timeout: number;
  /** Of the provider of the air, where it wants one. */
  readonly airKey: string;
  /** Told of what could not be had: whose, and why. */
  readonly onFailure: (what: string, failure: FeedFailure) => void;
}

/** What stands beside the forecasts of one run: the warnings of authorities, asked for once, and the air of each place. */
export class Beside {
  private constructor(
    private readonly configuration: PlacesConfiguration,
    private readonly options: BesideOptions,
    private readonly documents: readonly CapDocument[],
    /** Every message could be had. */
    private readonly isWhole: boolean,
  ) {}

  static async ask(configuration: PlacesConfiguration, options: BesideOptions): Promise<Beside> {
    const documents: CapDocument[] = [];
    let isWhole = true;
    for (const url of configuration.alerts) {
      const read = await collectCap(alertRequest(configuration, url, __VERSION__), {
        ...{ timeout: options.timeout, parse: nodeMarkup, known: [] },
      });
      if (read.ok) documents.push(...read.value.documents);
      else options.onFailure(url, read.failure);
      isWhole &&= read.ok && read.value.missing === 0;
    }
    return new Beside(configuration, options, documents, isWhole);
  }

  /** A snapshot with what stands beside it. A forecast that still holds has its air, and may have new warnings. */
  async put(place: ConfiguredPlace, found: Found, before: WeatherSnapshot | undefined): Promise<Found> {
    const { timeout, airKey, onFailure } = this.options;
    const air = airRequest(this.configuration, place, __VERSION__, airKey);
    let { snapshot } = found;
    if (air && (found.kind === 'new' || found.kind === 'unchanged')) {
      const scale = this.configuration.air?.scale ?? 'eu';
      const asked = await refreshAir(snapshot, air, { timeout, scale, before, now: Date.now() });
      snapshot = asked.snapshot;
      if (asked.failure) onFailure(place.id, asked.failure);
    }
    return { ...found, snapshot: this.#warned(snapshot, before) };
  }

  #warned(snapshot: WeatherSnapshot, before: WeatherSnapshot | undefined): WeatherSnapshot {
    const { alerts: sources, language } = this.configuration;
    if (sources.length === 0) return snapshot;
    const alerts = alertsFor(this.documents, snapshot.place, language, nodeMarkup);
    if (this.isWhole) return withAlerts(snapshot, alerts);
    const known = new Set(alerts.map(({ id }) => id));
    // What was warned of stays until its end; what names none is not kept on.
    const still = (before?.alerts ?? []).filter((alert) => !known.has(alert.id) && !hasEnded(alert));
    return withAlerts(snapshot, [...alerts, ...still]);
  }
}

const hasEnded = ({ until }: WeatherAlert): boolean => until === null || placeMs(until) < Date.now();
