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

/** Whose weather of which places a paper wants. */
export interface PlacesConfiguration {
  readonly provider: WeatherSource;
  /** Who is asked when something is wrong: an address of mail or of a page. Providers want to know. */
  readonly contact: string;
  /** In the place of the provider's own address: a server of the publisher that answers as it does. */
  readonly endpoint: string | null;
  readonly places: readonly ConfiguredPlace[];
}

/**
 * Reads the configuration of places, parsed JSON. MET Norway is the provider where none is named.
 * Fails with `schema` and the part that is missing or wrong: `places[2].zone`.
 */
export function readPlaces(value: unknown): Result<PlacesConfiguration> {
  const { provider = 'met-norway', contact, endpoint, places } = fields(value);
  const known = PROVIDERS.find((name) => name === provider);
  if (!known) return fail({ kind: 'schema', at: 'provider' });
  const who = foldText(contact);
  if (known !== 'made-up' && !/^\S+@\S+\.\S+$|^https:\/\/\S+$/.test(who))
    return fail({ kind: 'schema', at: 'contact' });
  const own = endpoint === undefined ? null : safeUrl(endpoint, '', 'feed');
  if (own === undefined) return fail({ kind: 'schema', at: 'endpoint' });
  if (!Array.isArray(places) || places.length === 0) return fail({ kind: 'schema', at: 'places' });
  const read: ConfiguredPlace[] = [];
  for (const [index, entry] of (places as readonly unknown[]).entries()) {
    const { place, wrong } = readPlace(entry, known);
    if (!place) return fail({ kind: 'schema', at: `places[${index}]${wrong && `.${wrong}`}` });
    if (read.some(({ id }) => id === place.id)) return fail({ kind: 'schema', at: `places[${index}].id` });
    read.push(place);
  }
  return ok({ provider: known, contact: who, endpoint: own, places: read });
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
