import { weatherPlace } from '../../model/forecast-makers.js';
import type { WeatherPlace } from '../../model/forecast.js';
import { fail, ok, type Result } from '../../model/result.js';
import { fields } from '../fields.js';
import { foldText } from '../fold-text.js';
import { safeUrl } from '../safe-url.js';
import { readFields } from '../shape.js';
import { PLACE } from './snapshot-shape.js';
import { weatherReaders } from './weather-readers.js';

const PROVIDERS = ['met-norway', 'open-meteo', 'open-meteo-paid', 'openweather', 'made-up'] as const;

export type WeatherSource = (typeof PROVIDERS)[number];

/** A place with what a provider wants to know beside. */
export interface ConfiguredPlace extends WeatherPlace {
  /** Metres above the sea; temperatures of MET Norway are better with it. */
  readonly altitude: number | null;
}

/** The air of Open-Meteo, under the terms of its forecasts. */
export interface ConfiguredAir {
  readonly provider: 'open-meteo' | 'open-meteo-paid';
  /** The index to show: Europe's or that of the USA. */
  readonly scale: 'eu' | 'us';
  readonly endpoint: string | null;
}

/** Whose weather of which places a paper wants. */
export interface PlacesConfiguration {
  readonly provider: WeatherSource;
  /** Who is asked when something is wrong: an address of mail or of a page. Providers want to know. */
  readonly contact: string;
  /** In the place of the provider's own address: a server of the publisher that answers as it does. */
  readonly endpoint: string | null;
  /** Whose air quality is shown beside; null: none. */
  readonly air: ConfiguredAir | null;
  /** Where authorities publish their warnings: messages of CAP, or feeds of them. They take the place of the provider's. */
  readonly alerts: readonly string[];
  /** BCP 47 tag: of a warning in several languages this one is taken. Default `vi`. */
  readonly language: string;
  readonly places: readonly ConfiguredPlace[];
}

/**
 * Reads the configuration of places, parsed JSON. MET Norway is the provider where none is named.
 * Fails with `schema` and the part that is missing or wrong: `places[2].zone`.
 */
export function readPlaces(value: unknown): Result<PlacesConfiguration> {
  const { provider = 'met-norway', contact, endpoint, air, alerts = [], language, places } = fields(value);
  const known = PROVIDERS.find((name) => name === provider);
  if (!known) return fail({ kind: 'schema', at: 'provider' });
  const who = foldText(contact);
  if (known !== 'made-up' && !/^\S+@\S+\.\S+$|^https:\/\/\S+$/.test(who))
    return fail({ kind: 'schema', at: 'contact' });
  const own = readEndpoint(endpoint);
  if (own === undefined) return fail({ kind: 'schema', at: 'endpoint' });
  const beside = air === undefined ? null : readAir(air);
  if (beside === undefined) return fail({ kind: 'schema', at: 'air' });
  if (!Array.isArray(alerts)) return fail({ kind: 'schema', at: 'alerts' });
  const sources: string[] = [];
  for (const [index, entry] of (alerts as readonly unknown[]).entries()) {
    const url = safeUrl(entry, '', 'feed');
    if (!url) return fail({ kind: 'schema', at: `alerts[${index}]` });
    sources.push(url);
  }
  const tag = language === undefined ? 'vi' : weatherReaders('UTC').language(language);
  if (!tag) return fail({ kind: 'schema', at: 'language' });
  if (!Array.isArray(places) || places.length === 0) return fail({ kind: 'schema', at: 'places' });
  const read: ConfiguredPlace[] = [];
  for (const [index, entry] of (places as readonly unknown[]).entries()) {
    const { place, wrong } = readPlace(entry, known);
    if (!place) return fail({ kind: 'schema', at: `places[${index}]${wrong && `.${wrong}`}` });
    if (read.some(({ id }) => id === place.id)) return fail({ kind: 'schema', at: `places[${index}].id` });
    read.push(place);
  }
  return ok({
    provider: known,
    contact: who,
    endpoint: own,
    air: beside,
    alerts: sources,
    language: tag,
    places: read,
  });
}

/** @returns Null where none is named, undefined for what is no address. */
const readEndpoint = (value: unknown): string | null | undefined =>
  value === undefined || value === null ? null : safeUrl(value, '', 'feed');

/** `"open-meteo"`, or an object with a scale and an endpoint. */
function readAir(value: unknown): ConfiguredAir | undefined {
  const {
    provider,
    scale = 'eu',
    endpoint,
  } = typeof value === 'string' ? { provider: value } : fields(value);
  const own = readEndpoint(endpoint);
  if (own === undefined || (scale !== 'eu' && scale !== 'us')) return undefined;
  return provider === 'open-meteo' || provider === 'open-meteo-paid'
    ? { provider, scale, endpoint: own }
    : undefined;
}

function readPlace(
  entry: unknown,
  provider: WeatherSource,
): { readonly place?: ConfiguredPlace; readonly wrong: string } {
  const found = readFields(PLACE, fields(entry), weatherReaders('UTC'));
  const { id, name, zone, coordinates } = found;
  // It becomes the name of a file and a part of an address.
  if (!id || !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id)) return { wrong: 'id' };
  if (!name) return { wrong: 'name' };
  if (!zone) return { wrong: 'zone' };
  if (!coordinates && provider !== 'made-up') return { wrong: 'coordinates' };
  const { altitude } = fields(entry);
  return {
    place: {
      ...weatherPlace({ ...found, id, name, zone }),
      altitude: typeof altitude === 'number' ? Math.round(altitude) : null,
    },
    wrong: '',
  };
}
