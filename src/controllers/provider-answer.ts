import { fetchJson } from '../feeds/fetch-json.js';
import { weatherAdapter } from '../feeds/weather/weather-adapters.js';
import type { WeatherSnapshot } from '../model/forecast.js';
import { fail, type Result } from '../model/result.js';
import type { SnapshotSource } from './snapshot-source.js';

/**
 * Asks a provider itself, or a proxy that hands on what it said. A provider whose terms keep browsers away is not asked: its
 * answers belong into snapshots (`tinbox weather`). Never rejects; fails with `format` there.
 */
export async function askProvider(
  url: string,
  { format, place }: SnapshotSource,
): Promise<Result<WeatherSnapshot>> {
  const adapter = await weatherAdapter(format);
  const isOwn = new URL(url).origin === location.origin;
  if (!adapter || (!adapter.terms.browser && !isOwn)) {
    if (adapter)
      console.warn(
        `${adapter.name} does not let browsers ask: write snapshots with "tinbox weather". ${adapter.terms.url}`,
      );
    return fail({ kind: 'format', format });
  }
  const answer = await fetchJson(url);
  if (!answer.ok) return answer;
  const { body, at } = answer.value;
  return adapter.read(body, {
    place: { ...place, names: [], coordinates: null, country: null },
    fetched: at,
  });
}
