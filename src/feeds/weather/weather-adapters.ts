import type { WeatherSnapshot } from '../../model/forecast.js';
import { fail, type Result } from '../../model/result.js';
import { fields } from '../fields.js';
import { readSnapshot } from './tinbox-snapshot.js';
import type { WeatherAdapter, WeatherContext } from './weather-adapter.js';

/** Adapters of providers by the value of `format`, each in a chunk of its own. */
const ADAPTERS: Readonly<Record<string, () => Promise<WeatherAdapter>>> = {
  'met-norway': () => import('./met-norway.js').then(({ metNorway }) => metNorway),
  'open-meteo': () => import('./open-meteo.js').then(({ openMeteo }) => openMeteo),
  openweather: () => import('./openweather.js').then(({ openWeather }) => openWeather),
};

/** The adapter that a `format` names; undefined for our own form and for what nobody here reads. */
export const weatherAdapter = (format: string): Promise<WeatherAdapter> | undefined =>
  Object.hasOwn(ADAPTERS, format) ? ADAPTERS[format]?.() : undefined;

/** By its signature: our own form, else the provider whose answer it is; '' for none that we know. */
export function weatherFormat(body: unknown): string {
  const answer = fields(Array.isArray(body) ? body[0] : body);
  if (answer['version'] === 1 && answer['place']) return 'tinbox';
  if (Array.isArray(fields(answer['properties'])['timeseries'])) return 'met-norway';
  if ('generationtime_ms' in answer || 'hourly_units' in answer || 'current_units' in answer)
    return 'open-meteo';
  return 'timezone_offset' in answer || Array.isArray(answer['daily']) || Array.isArray(answer['hourly'])
    ? 'openweather'
    : '';
}

/**
 * Reads an answer in our own form, or a provider's. Fails with `format` where nothing here reads it, and with `schema`.
 * @param format Empty: by the signature.
 * @param context Needed for all forms but our own.
 */
export async function readWeather(
  body: unknown,
  format: string,
  context: WeatherContext | undefined,
): Promise<Result<WeatherSnapshot>> {
  const name = format || weatherFormat(body);
  if (name === 'tinbox') return readSnapshot(body);
  const adapter = await weatherAdapter(name);
  if (!adapter) return fail({ kind: 'format', format: name });
  return context ? adapter.read(body, context) : fail({ kind: 'schema', at: 'place' });
}
