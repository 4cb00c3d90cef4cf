import { hourInDay, hourName } from '../../locales/hour-name.js';
import { hourSentence } from '../../locales/hour-sentence.js';
import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import { chance as chanceText, degrees, rainAmount } from '../../locales/weather-values.js';
import type { Spoken } from '../../locales/words.js';
import type { HourView } from '../../selection/weather-view.js';
import { html, nothing } from '../parts/html.js';
import { iconTemplate } from './icon.template.js';
import { LIKELY, type WeatherBoxView } from './weather-box.view.js';

/** Hours in the ribbon: those behind them are in the table, and days say enough. */
const MOST = 48;
/** Millimetres that are told. */
const WET = 0.1;

/** What the ribbon has a row for. */
interface Rows {
  readonly chances: boolean;
  readonly amounts: boolean;
}

/** The hours of the ribbon. */
export const ribbonHours = ({ weather }: Pick<WeatherBoxView, 'weather'>): readonly HourView[] =>
  weather.hours.slice(0, MOST);

/** Hour by hour in one line, which scrolls. The sentence of each is what is read out; the arrow keys go through them. */
export function hoursTemplate(view: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): unknown {
  const hours = ribbonHours(view);
  if (hours.length < 2) return nothing;
  const { words, foreign = nothing } = spoken;
  const rows: Rows = {
    chances: hours.some(({ precipitationChance }) => precipitationChance !== null),
    amounts: hours.some(({ precipitation }) => (precipitation ?? 0) >= WET),
  };
  const chosen = view.cursor === undefined ? undefined : hours[view.cursor];
  return html`<div class="hours" part="hours" lang=${foreign}>
    <div class="ribbon" part="ribbon" role="group" tabindex="0" aria-label=${words.hourly}>
      <div role="list" class="cells">
        ${hours.map((hour, place) => hourTemplate(hour, place, rows, view, spoken))}
      </div>
    </div>
    <p class="caption" part="hour-sentence" aria-live="polite">
      ${
        chosen
          ? hourSays(chosen, view, spoken)
          : rows.chances
            ? rows.amounts
              ? words.barsAndAmounts
              : words.bars
            : nothing
      }
    </p>
  </div>`;
}

const hourSays = (
  hour: HourView,
  { units, weather, isClocked }: WeatherBoxView,
  spoken: Spoken<WeatherBoxWords>,
): string =>
  hourSentence(
    hourInDay(hour.at, isClocked && hour.isNow, weather.hours[0]?.at, spoken),
    hour,
    hour.shown,
    units,
    spoken,
  );

function hourTemplate(
  hour: HourView,
  place: number,
  { chances, amounts }: Rows,
  view: WeatherBoxView,
  spoken: Spoken<WeatherBoxWords>,
): unknown {
  const { units, isClocked } = view;
  const { temperature, precipitationChance: chance, precipitation: mm } = hour;
  const share = Math.round((chance ?? 0) * 100);
  return html`<div
    role="listitem"
    class="${place === view.cursor ? 'hour chosen' : 'hour'}"
    part="hour"
    data-place=${place}
  >
    <span class="said">${hourSays(hour, view, spoken)}</span>
    <span class="cell" aria-hidden="true">
      <span class="${hour.isNow ? 'when running' : 'when'}"
        >${hourName(hour.at, isClocked && hour.isNow, spoken)}</span
      >
      ${iconTemplate({ condition: hour.shown, isDay: hour.isDay, own: view.icons })}
      <b class="degrees">${temperature === null ? '–' : degrees(temperature, units, spoken.language)}</b>
      ${
        chances
          ? html`<svg class="bar">
                <rect x="50%" y="${100 - share}%" width="14" height="${share}%"></rect></svg
              ><span class="${share >= LIKELY * 100 ? 'chance wet' : 'chance'}"
                >${chance === null ? '–' : chanceText(chance, spoken)}</span
              >`
          : nothing
      }${
        amounts
          ? html`<span class="amount"
              >${mm !== null && mm >= WET ? rainAmount(mm, units, spoken) : nothing}</span
            >`
          : nothing
      }
    </span>
  </div>`;
}
