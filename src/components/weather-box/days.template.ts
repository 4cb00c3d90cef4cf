import { dayName, daySentence } from '../../locales/day-sentence.js';
import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import { chance as chanceText, degrees } from '../../locales/weather-values.js';
import type { Spoken } from '../../locales/words.js';
import type { DayView } from '../../selection/weather-days.js';
import { html, nothing } from '../parts/html.js';
import { iconTemplate } from './icon.template.js';
import { LIKELY, type WeatherBoxView } from './weather-box.view.js';

/** Day by day as bars on one scale. @param most Days at the most. */
export function daysTemplate(view: WeatherBoxView, most: number, spoken: Spoken<WeatherBoxWords>): unknown {
  const days = view.weather.days.slice(0, most);
  return days.length
    ? html`<div
        role="list"
        class="days"
        part="days"
        aria-label=${spoken.words.daily}
        lang=${spoken.foreign ?? nothing}
      >
        ${days.map((day) => dayTemplate(day, view, spoken))}
      </div>`
    : nothing;
}

const percentOf = (share: number): string => `${Math.round(share * 1000) / 10}%`;

function dayTemplate(day: DayView, view: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): unknown {
  const { units, weather, isClocked } = view;
  const { temperatureMin: min, temperatureMax: max, precipitationChance: chance, range } = day;
  const tick = day.isToday && isClocked ? weather.tick : null;
  const name = dayName(day.date, day.isToday && isClocked, spoken);
  const degreesOf = (celsius: number | null): string =>
    celsius === null ? '–' : degrees(celsius, units, spoken.language);
  return html`<div role="listitem" class="${day.isToday ? 'day today' : 'day'}" part="day">
    <span class="said">${daySentence(name, day, day.shown, units, spoken)}</span>
    <span class="row" aria-hidden="true">
      <span class="name">${name}</span>
      ${iconTemplate({ condition: day.shown, isDay: true, own: view.icons })}
      <span class="${chance !== null && chance >= LIKELY ? 'chance wet' : 'chance'}"
        >${chance === null ? nothing : chanceText(chance, spoken)}</span
      >
      <span class="low">${degreesOf(min)}</span>
      <svg class="${view.isRtl ? 'range mirrored' : 'range'}">
        <rect class="scale" y="6" width="100%" height="4"></rect>
        <rect
          class="span"
          x=${range ? percentOf(range.from) : nothing}
          y="6"
          width=${range ? percentOf(Math.max(0.015, range.to - range.from)) : nothing}
          height="4"
        ></rect>
        <rect
          class="tick"
          x=${tick === null ? nothing : percentOf(tick)}
          width=${tick === null ? nothing : 4}
          height="16"
        ></rect>
      </svg>
      <b class="high">${degreesOf(max)}</b>
    </span>
  </div>`;
}
