import type { Condition } from '../model/condition.js';
import type {
  AirQuality,
  CurrentWeather,
  ForecastDay,
  ForecastHour,
  WeatherAlert,
  WeatherSnapshot,
} from '../model/forecast.js';
import { dayIn, placeMs } from '../model/place-time.js';
import { shownCondition } from './shown-condition.js';
import { ahead } from './weather-ahead.js';
import { standingAlerts } from './standing-alerts.js';
import { daysFrom, warmerThanDayBefore, type DaysView } from './weather-days.js';
import { weatherNow } from './weather-now.js';

const HOUR = 3_600_000;
/** Hours for which a value of the air is the present one. */
const AIR_HOLDS = 3 * HOUR;

/** An hour that has not ended. */
export interface HourView extends ForecastHour {
  /** It runs. */
  readonly isNow: boolean;
  /** The condition that may be drawn. */
  readonly shown: Condition;
}

/** A snapshot as it is to be shown at a moment: what is past is gone, and the present has moved along. */
export interface WeatherView extends DaysView {
  /** `stale`: ask again, and show meanwhile; `expired`: no number of it is shown any more. */
  readonly freshness: 'fresh' | 'stale' | 'expired';
  /** When the forecast was made, or asked where its maker does not say: RFC 3339 with the offset of the place. */
  readonly made: string;
  /** Milliseconds since then, 0 at the least. */
  readonly age: number;
  readonly now: CurrentWeather | null;
  /** The running hour and what follows. */
  readonly hours: readonly HourView[];
  /** Today by the calendar of the place. */
  readonly today: ForecastDay | null;
  /** °C by which today's highest is above yesterday's. */
  readonly warmerThanYesterday: number | null;
  /** Warnings that have not ended, the worst first. They stand whatever the age of the forecast. */
  readonly alerts: readonly WeatherAlert[];
  /** The air, while its value is of the present. */
  readonly air: AirQuality | null;
}

/** The air, while its value is of the present. */
export const presentAir = ({ air }: WeatherSnapshot, now: number): AirQuality | null =>
  air && Math.abs(now - placeMs(air.at)) <= AIR_HOLDS ? air : null;

/** @param now Milliseconds since 1970. */
export function weatherView(snapshot: WeatherSnapshot, now: number): WeatherView {
  const made = snapshot.issued ?? snapshot.fetched;
  const isExpired = now >= placeMs(snapshot.validUntil);
  const shared = {
    made,
    age: Math.max(0, now - placeMs(made)),
    alerts: standingAlerts(snapshot.alerts ?? [], now),
  };
  if (isExpired)
    return {
      ...shared,
      freshness: 'expired',
      now: null,
      hours: [],
      days: [],
      scale: null,
      tick: null,
      today: null,
      warmerThanYesterday: null,
      air: null,
    };
  const current = weatherNow(snapshot, now);
  const date = dayIn(now, snapshot.place.zone);
  return {
    ...shared,
    ...daysFrom(snapshot, now, current?.temperature ?? null),
    freshness: now >= placeMs(snapshot.expires) ? 'stale' : 'fresh',
    now: current,
    hours: ahead(snapshot, now).map(({ hour, start }) => ({
      ...hour,
      isNow: start <= now,
      shown: shownCondition(hour),
    })),
    today: snapshot.days.find((day) => day.date === date) ?? null,
    warmerThanYesterday: warmerThanDayBefore(snapshot, date),
    air: presentAir(snapshot, now),
  };
}
