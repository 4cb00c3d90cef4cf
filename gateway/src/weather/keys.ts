import type { PlacesConfiguration } from '../../../src/feeds/weather/places.js';
import { WEATHER_TERMS } from '../../../src/feeds/weather/terms.js';
import type { WeatherSettings } from './ask-place.js';

const KEY = 'TINBOX_WEATHER_KEY';
const AIR_KEY = 'TINBOX_AIR_KEY';

type Environment = Readonly<Record<string, string | undefined>>;

/** The keys of the providers. The air's is that of the forecasts where it has none of its own. */
export function weatherKeys(env: Environment): Pick<WeatherSettings, 'key' | 'airKey'> {
  const key = env[KEY]?.trim() ?? '';
  return { key, airKey: env[AIR_KEY]?.trim() || key };
}

/** The variables that must be set and are not. */
export function missingKeys({ provider, air }: PlacesConfiguration, env: Environment): readonly string[] {
  const { key, airKey } = weatherKeys(env);
  return [
    ...(provider !== 'made-up' && WEATHER_TERMS[provider].key && !key ? [KEY] : []),
    ...(air?.provider === 'open-meteo-paid' && !airKey ? [AIR_KEY] : []),
  ];
}
