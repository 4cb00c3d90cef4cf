import type { ConfiguredPlace, PlacesConfiguration } from './places.js';

/** How a provider is asked for one place. */
export interface ProviderRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const CURRENT =
  'temperature_2m,relative_humidity_2m,apparent_temperature,is_day,weather_code,cloud_cover,pressure_msl,wind_speed_10m,wind_direction_10m,wind_gusts_10m';
const HOURLY =
  'temperature_2m,relative_humidity_2m,dew_point_2m,apparent_temperature,precipitation_probability,precipitation,weather_code,cloud_cover,pressure_msl,visibility,wind_speed_10m,wind_direction_10m,wind_gusts_10m,is_day,uv_index';
const DAILY =
  'weather_code,temperature_2m_max,temperature_2m_min,precipitation_sum,precipitation_probability_max,sunrise,sunset,uv_index_max,wind_speed_10m_max,wind_gusts_10m_max,wind_direction_10m_dominant';

const AIR = 'european_aqi,us_aqi,pm10,pm2_5,carbon_monoxide,nitrogen_dioxide,sulphur_dioxide,ozone';

/** The origins that are asked for the weather of a configuration. */
export const providerOrigins = (configuration: PlacesConfiguration): readonly string[] => {
  const { places, alerts } = configuration;
  const asked = places.flatMap((place) => [
    providerRequest(configuration, place, '', '')?.url ?? [],
    airRequest(configuration, place, '', '')?.url ?? [],
  ]);
  return [...new Set([...asked.flat(), ...alerts].map((url) => new URL(url).origin))];
};

/** Four decimals are eleven metres; MET Norway refuses more. */
const four = (degrees: number): string => `${Math.round(degrees * 10_000) / 10_000}`;

/** Who asks, and where to complain. @param version Of Tinbox. */
const named = (version: string, contact: string): { readonly 'User-Agent': string } => ({
  'User-Agent': `Tinbox/${version}${contact && ` (${contact})`}`,
});

/** The request for the air of a place; undefined where none is wanted, or it has no coordinates. */
export function airRequest(
  { air, contact }: PlacesConfiguration,
  { coordinates, zone }: ConfiguredPlace,
  version: string,
  key: string,
): ProviderRequest | undefined {
  if (!air || !coordinates) return undefined;
  const isPaid = air.provider === 'open-meteo-paid';
  const base = `https://${isPaid ? 'customer-' : ''}air-quality-api.open-meteo.com/v1/air-quality`;
  const query = new URLSearchParams({
    latitude: four(coordinates.latitude),
    longitude: four(coordinates.longitude),
    current: AIR,
    timezone: zone,
    ...(isPaid && { apikey: key }),
  });
  return {
    url: `${air.endpoint ?? base}?${query}`,
    headers: { ...named(version, contact), Accept: 'application/json' },
  };
}

/** The request for a message of CAP, or for a feed of such messages. */
export const alertRequest = (
  { contact }: PlacesConfiguration,
  url: string,
  version: string,
): ProviderRequest => ({
  url,
  headers: {
    ...named(version, contact),
    Accept:
      'application/cap+xml, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5',
  },
});

/**
 * The request for a place, with the name of who asks and where to complain; undefined where the place has no coordinates or
 * the provider needs no network.
 * @param version Of Tinbox.
 * @param key Of the provider, where it wants one.
 */
export function providerRequest(
  { provider, contact, endpoint }: PlacesConfiguration,
  { coordinates, altitude, zone }: ConfiguredPlace,
  version: string,
  key: string,
): ProviderRequest | undefined {
  if (!coordinates || provider === 'made-up') return undefined;
  const [latitude, longitude] = [four(coordinates.latitude), four(coordinates.longitude)];
  const headers = { ...named(version, contact), Accept: 'application/json' };
  const address = (base: string, query: Readonly<Record<string, string>>): ProviderRequest => ({
    url: `${endpoint ?? base}?${new URLSearchParams(query)}`,
    headers,
  });
  switch (provider) {
    case 'met-norway':
      return address('https://api.met.no/weatherapi/locationforecast/2.0/complete', {
        lat: latitude,
        lon: longitude,
        ...(altitude !== null && { altitude: `${altitude}` }),
      });
    case 'openweather':
      return address('https://api.openweathermap.org/data/3.0/onecall', {
        lat: latitude,
        lon: longitude,
        exclude: 'minutely',
        units: 'metric',
        appid: key,
      });
    case 'open-meteo':
    case 'open-meteo-paid': {
      const isPaid = provider === 'open-meteo-paid';
      return address(`https://${isPaid ? 'customer-api' : 'api'}.open-meteo.com/v1/forecast`, {
        latitude,
        longitude,
        current: CURRENT,
        hourly: HOURLY,
        daily: DAILY,
        timezone: zone,
        past_days: '1',
        forecast_days: '8',
        ...(isPaid && { apikey: key }),
      });
    }
  }
}
