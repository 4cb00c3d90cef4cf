import { fetchJson, lastGood, type Answer } from '../feeds/fetch-json.js';
import { safeUrl } from '../feeds/safe-url.js';
import { readSnapshot } from '../feeds/weather/tinbox-snapshot.js';
import { fields } from '../feeds/fields.js';
import type { WeatherPlace, WeatherSnapshot } from '../model/forecast.js';
import { placeMs } from '../model/place-time.js';
import { fail, type Result } from '../model/result.js';
import { pageBase } from './page-base.js';

export { placeUrl } from '../feeds/weather/place-url.js';

/** Where a snapshot comes from, as the page's author wrote it. The first that is there serves: given, inline while it is fresh, src. */
export interface SnapshotSource {
  /** The `snapshot` property: `undefined` where none was set. */
  readonly given: unknown;
  readonly src: string;
  /** Which place, for providers whose answers do not say. */
  readonly place: Pick<WeatherPlace, 'id' | 'name' | 'zone'>;
  /** Name of an adapter, or '' for what the answer says of itself. */
  readonly format: string;
  /** What stands between the tags is of the place that is asked for. */
  readonly inline: boolean;
}

export const isFresh = ({ expires }: WeatherSnapshot, now = Date.now()): boolean => now < placeMs(expires);

/**
 * The snapshot behind an address. Never rejects.
 * @param anew What another widget of the page had of it is not good enough.
 */
export async function askSnapshot(source: SnapshotSource, anew: boolean): Promise<Result<WeatherSnapshot>> {
  const url = safeUrl(source.src, pageBase(), 'feed');
  if (!url) return fail({ kind: 'url', url: source.src });
  if (source.format && source.format !== 'tinbox') {
    const { askProvider } = await import('./provider-answer.js');
    return askProvider(url, source);
  }
  const kept = anew ? undefined : lastGood(url);
  const known = kept && readSnapshot(kept.body);
  if (known?.ok && isFresh(known.value)) return known;
  const answer = await fetchJson(url);
  return answer.ok ? readSnapshot(answer.value.body) : answer;
}

/** What another widget of the page has had of an address, however old. */
export function keptSnapshot(src: string): WeatherSnapshot | undefined {
  const url = safeUrl(src, pageBase(), 'feed');
  const kept: Answer | undefined = url ? lastGood(url) : undefined;
  const known = kept && readSnapshot(kept.body);
  return known?.ok ? known.value : undefined;
}

/** The snapshot in a JSON script between an element's tags; undefined where there is none. */
export function inlineSnapshot(host: Element): Result<WeatherSnapshot> | undefined {
  const script = [...host.children].find(
    (child) => child instanceof HTMLScriptElement && child.type === 'application/json',
  );
  if (!script) return undefined;
  try {
    return readSnapshot(JSON.parse((script.textContent ?? '').replace(/^\uFEFF/, '')));
  } catch {
    return fail({ kind: 'parse', as: 'json' });
  }
}

/** A snapshot that a page set as a property. Who leaves out its version means ours. */
export const givenSnapshot = (given: unknown): Result<WeatherSnapshot> =>
  readSnapshot({ version: 1, ...fields(given) });
