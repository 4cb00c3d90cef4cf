import type { Condition } from './condition.js';
import type { AirQuality, WeatherAlert } from './weather-beside.js';

export type {
  AirQuality,
  AirScale,
  AlertKind,
  Pollutants,
  Severity,
  WeatherAlert,
} from './weather-beside.js';

/**
 * The weather of one place as one provider saw it at one time: what `tin-weather-box` shows. JSON as it stands
 * (`docs/contracts/weather-snapshot.schema.json`). Units: °C, m/s, mm, hPa, m, µg/m³, degrees from north, shares and
 * chances from 0 to 1. Times are RFC 3339 with the offset of the place (`2024-04-10T17:00:00+07:00`), days are of the
 * place's own calendar (`2024-04-10`). Null is unknown, never 0. Texts are plain, in NFC.
 */
export interface WeatherSnapshot {
  /** The version of this form. Readers refuse others. */
  readonly version: 1;
  readonly place: WeatherPlace;
  readonly provider: WeatherProvider;
  /** When the provider made the forecast. */
  readonly issued: string | null;
  /** When the provider was asked. */
  readonly fetched: string;
  /** From when on it is worth asking again. */
  readonly expires: string;
  /** From when on its numbers are no longer shown. */
  readonly validUntil: string;
  /** What the provider says of the present; null where it has hours only. */
  readonly now: CurrentWeather | null;
  /** In the order of time, 168 at most; may begin in the past. Behind the first days an entry may cover several hours. */
  readonly hours: readonly ForecastHour[];
  /** In the order of time, yesterday where it is known and 14 days more at most. */
  readonly days: readonly ForecastDay[];
  /** Warnings of authorities; empty where there are none, null where the provider has none to give. */
  readonly alerts: readonly WeatherAlert[] | null;
  readonly air: AirQuality | null;
}

/** Where. */
export interface WeatherPlace {
  /** The place in addresses and in `place=`: `lam-giang`. */
  readonly id: string;
  readonly name: string;
  /** The name in other languages. */
  readonly names: readonly PlaceName[];
  /** IANA name of the zone, else an offset such as `+07:00`. */
  readonly zone: string;
  readonly coordinates: Coordinates | null;
  /** ISO 3166-1 code of the country, in capitals. */
  readonly country: string | null;
}

export interface PlaceName {
  /** BCP 47 tag. */
  readonly language: string;
  readonly name: string;
}

export interface Coordinates {
  /** Degrees, north positive. */
  readonly latitude: number;
  /** Degrees, east positive. */
  readonly longitude: number;
}

/** Who made the forecast, and what must be shown for it. */
export interface WeatherProvider {
  /** The adapter's name: `met-norway`. */
  readonly id: string;
  readonly name: string;
  /** Always shown, all of them. */
  readonly credits: readonly WeatherCredit[];
}

export interface WeatherCredit {
  /** For example `Data from MET Norway`. */
  readonly text: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly licenceUrl: string | null;
}

/** What is forecast, or seen, for a moment or a stretch of time. */
export interface Weather {
  readonly condition: Condition;
  /** The provider's own word for it, where the condition is `unknown`. */
  readonly conditionText: string | null;
  /** The sun is up. */
  readonly isDay: boolean | null;
  /** °C */
  readonly temperature: number | null;
  /** °C */
  readonly feelsLike: number | null;
  /** °C */
  readonly dewPoint: number | null;
  /** 0 to 1 */
  readonly humidity: number | null;
  /** 0 to 1 of the sky */
  readonly cloudCover: number | null;
  /** hPa at sea level */
  readonly pressure: number | null;
  /** Metres */
  readonly visibility: number | null;
  /** m/s, mean of ten minutes at 10 m above ground */
  readonly windSpeed: number | null;
  /** m/s */
  readonly windGust: number | null;
  /** Degrees from which it blows: 0 is north, 90 east. */
  readonly windFrom: number | null;
  /** UV index */
  readonly uv: number | null;
}

/** The present. */
export interface CurrentWeather extends Weather {
  readonly at: string;
  /** `model` is a computed value and never called a measurement; `observed` comes from a station. */
  readonly source: 'model' | 'observed';
}

/** What is forecast from `at` on. Instant values hold at `at`; precipitation and chances for the whole stretch. */
export interface ForecastHour extends Weather {
  readonly at: string;
  /** Hours that the entry covers: 1, or more in the far tail of a forecast. */
  readonly span: number;
  /** mm of water in the stretch, melted where it is snow */
  readonly precipitation: number | null;
  /** 0 to 1 */
  readonly precipitationChance: number | null;
  /** 0 to 1 */
  readonly thunderChance: number | null;
  /** °C: it will be colder with a chance of one in ten. */
  readonly temperatureLow: number | null;
  /** °C: it will be warmer with a chance of one in ten. */
  readonly temperatureHigh: number | null;
}

/** A day of the place's calendar, which may have 23 or 25 hours. */
export interface ForecastDay {
  readonly date: string;
  /** °C */
  readonly temperatureMin: number | null;
  /** °C */
  readonly temperatureMax: number | null;
  readonly condition: Condition;
  readonly conditionText: string | null;
  /** mm of water, melted where it is snow */
  readonly precipitation: number | null;
  /** 0 to 1 */
  readonly precipitationChance: number | null;
  /** m/s, the strongest mean */
  readonly windSpeedMax: number | null;
  /** m/s */
  readonly windGustMax: number | null;
  /** Degrees from which it mostly blows */
  readonly windFrom: number | null;
  /** UV index */
  readonly uvMax: number | null;
  readonly sunrise: string | null;
  readonly sunset: string | null;
  /** Why there is no sunrise: the sun stays up, or down. Null where it rises, and where nothing is known. */
  readonly polar: 'day' | 'night' | null;
}
