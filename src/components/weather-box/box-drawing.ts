import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import { placeNameIn } from '../../locales/place-name.js';
import type { Spoken } from '../../locales/words.js';
import type { WeatherSnapshot } from '../../model/forecast.js';
import { unitsFor } from '../../model/units.js';
import { weatherLead } from '../../selection/weather-lead.js';
import { weatherView } from '../../selection/weather-view.js';
import type { Arrived, Extras } from '../parts/extras.js';
import { nothing } from '../parts/html.js';
import type * as Alerts from './alerts.extra.js';
import type * as Box from './box.extra.js';
import type { PlaceSwitch } from './place-switch.js';
import { otherUnits, type ReaderActs } from './reader-acts.js';
import type { TinWeatherBox } from './weather-box.js';
import { lineTemplate } from './line.template.js';
import type { WeatherFace } from './weather-box.view.js';

/** What a drawing needs beside the element's own properties. */
export interface Drawing {
  readonly snapshot: WeatherSnapshot;
  readonly spoken: Spoken<WeatherBoxWords>;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly notices: readonly Element[];
  readonly places: PlaceSwitch | undefined;
  readonly acts: ReaderActs;
  readonly extras: Extras;
  /** Nothing stands there yet: what belongs to the first drawing is waited for. */
  readonly isFirst: boolean;
}

export const faceOf = (face: string): WeatherFace => (face === 'line' || face === 'compact' ? face : 'full');

const takeAlerts = (extras: Extras): Arrived<typeof Alerts> | undefined =>
  extras.take('alerts', () => import('./alerts.extra.js'));

/** What draws the larger faces: beside the question for the weather, for neither needs the other. A line does without. */
export const takeBox = (extras: Extras, face: WeatherFace): Arrived<typeof Box> | undefined =>
  face === 'line' ? {} : extras.take('box', () => import('./box.extra.js'));

/** The frame of the newsroom's notices; undefined while it is on its way. */
export function noticeOf(extras: Extras, notices: readonly Element[]): Arrived<unknown> | undefined {
  if (!notices.length) return {};
  const taken = takeAlerts(extras);
  return (
    taken && {
      value: taken.value?.noticeTemplate(notices.some((one) => 'urgent' in (one as HTMLElement).dataset)),
    }
  );
}

/** Draws a forecast; undefined while something of the first drawing, or another face, is on its way. */
export function drawBox(box: TinWeatherBox, drawing: Drawing): unknown {
  const { snapshot, spoken, now, acts, extras, places, isFirst } = drawing;
  const { language } = spoken;
  const weather = weatherView(snapshot, now);
  const face = faceOf(box.face);
  const notice = noticeOf(extras, drawing.notices);
  // A line says in its sentence what is warned of.
  const alerts = weather.alerts.length && face !== 'line' && !box.at ? takeAlerts(extras) : {};
  const faces = takeBox(extras, face);
  if (isFirst && !(notice && alerts)) return undefined;
  if (!faces && !box.at) return undefined;
  const shared = {
    snapshot,
    units: unitsFor(acts.units ?? box.units, language),
    icons: box.icons || '',
    placeName: placeNameIn(snapshot.place, language),
    notice: notice?.value,
  };
  if (box.at) {
    const moment = extras.take('moment', () => import('./moment.extra.js'));
    if (!moment) return undefined;
    return moment.value?.drawMoment(box.at, box.timeZone, shared, now, spoken) ?? notice?.value ?? nothing;
  }
  const tables = acts.isTable ? extras.take('tables', () => import('./table.extra.js'))?.value : undefined;
  const view = {
    ...shared,
    weather,
    lead: weatherLead(snapshot, now),
    face,
    alerts: alerts?.value?.alertsTemplate(weather.alerts, spoken),
    heading: box.heading || '',
    headingLevel: box.headingLevel || 2,
    otherUnits: otherUnits(box.units, acts.units, language),
    isRtl: getComputedStyle(box).direction === 'rtl',
    isClocked: true,
    isAsking: !!box.src && !box.snapshot,
    isTable: !!tables,
    cursor: acts.cursor,
    places: places?.template(spoken),
  };
  // Where the larger faces cannot be had, a line says the most important.
  const draw = faces?.value?.boxTemplate ?? lineTemplate;
  return draw({ ...view, tables: tables?.tableTemplate(view, spoken) }, spoken);
}
