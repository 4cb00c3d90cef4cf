import { alertsTemplate } from '../../src/components/weather-box/alerts.template.js';
import { momentTemplate } from '../../src/components/weather-box/moment.template.js';
import { tableTemplate } from '../../src/components/weather-box/table.template.js';
import { weatherBoxTemplate } from '../../src/components/weather-box/weather-box.template.js';
import type { WeatherBoxView, WeatherFace } from '../../src/components/weather-box/weather-box.view.js';
import { readSnapshot } from '../../src/feeds/weather/tinbox-snapshot.js';
import { ar } from '../../src/locales/ar/weather-box.js';
import { en } from '../../src/locales/en/weather-box.js';
import { placeNameIn } from '../../src/locales/place-name.js';
import { vi } from '../../src/locales/vi/weather-box.js';
import { inZone } from '../../src/model/place-time.js';
import { unitsFor } from '../../src/model/units.js';
import { render } from '../../src/prerender/html.js';
import { weatherFor } from '../../src/selection/weather-for.js';
import { weatherLead } from '../../src/selection/weather-lead.js';
import { weatherView } from '../../src/selection/weather-view.js';

const WORDS = { vi, en, ar } as const;

export interface Drawn {
  /** The box as it is drawn at a moment. */
  readonly box: string;
  /** The same with tables in the place of charts; empty where no number may be shown. */
  readonly tables: string;
  /** The weather of the moment itself, with `at`; empty where the snapshot does not reach it. */
  readonly moment: string;
  readonly isExpired: boolean;
}

/** What readers see of a snapshot as JSON at a moment; undefined where it is refused. */
export function drawWeather(
  json: unknown,
  now: number,
  face: WeatherFace,
  language: keyof typeof WORDS,
): Drawn | undefined {
  const read = readSnapshot(json);
  if (!read.ok) return undefined;
  const snapshot = read.value;
  const spoken = { words: WORDS[language], language };
  const weather = weatherView(snapshot, now);
  const view: WeatherBoxView = {
    snapshot,
    weather,
    lead: weatherLead(snapshot, now),
    face,
    heading: 'Thời tiết',
    headingLevel: 2,
    placeName: placeNameIn(snapshot.place, language),
    units: unitsFor(undefined, language),
    icons: '',
    isRtl: language === 'ar',
    isClocked: true,
    isAsking: false,
    isTable: false,
    cursor: 0,
    alerts: face === 'line' ? undefined : alertsTemplate(weather.alerts, spoken),
  };
  const isExpired = weather.freshness === 'expired';
  const tables = isExpired ? undefined : tableTemplate(view, spoken);
  const moment = weatherFor(snapshot, now, now);
  return {
    box: render(weatherBoxTemplate(view, spoken)),
    tables: tables ? render(weatherBoxTemplate({ ...view, tables, isTable: true }, spoken)) : '',
    moment: moment
      ? render(momentTemplate({ ...view, weather: moment, at: inZone(now, snapshot.place.zone) }, spoken))
      : '',
    isExpired,
  };
}
