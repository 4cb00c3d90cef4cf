import type { WeatherSnapshot } from '../../model/forecast.js';
import { fail, type Result } from '../../model/result.js';
import { fields } from '../fields.js';
import { toSnapshot } from './to-snapshot.js';

/** Our own form: `docs/contracts/weather-snapshot.schema.json`. Fails with `schema` for every other, and for another version of it. */
export function readSnapshot(body: unknown): Result<WeatherSnapshot> {
  const { version, ...draft } = fields(body);
  return version === 1 ? toSnapshot(draft) : fail({ kind: 'schema', at: 'version' });
}
