import { hourSentence } from '../../locales/hour-sentence.js';
import { daySentence, dayName } from '../../locales/day-sentence.js';
import { placeTime } from '../../locales/place-clock.js';
import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import { degrees } from '../../locales/weather-values.js';
import type { Spoken } from '../../locales/words.js';
import type { MomentWeather } from '../../selection/weather-for.js';
import { shownCondition } from '../../selection/shown-condition.js';
import { html, nothing } from '../parts/html.js';
import { creditsTemplate } from './credits.template.js';
import { iconTemplate } from './icon.template.js';
import type { WeatherBoxView } from './weather-box.view.js';

/** What a box for one moment is drawn from. */
export type MomentView = Pick<WeatherBoxView, 'snapshot' | 'units' | 'icons' | 'placeName' | 'notice'> & {
  /** RFC 3339 with the offset of the place. */
  readonly at: string;
  readonly weather: MomentWeather;
};

/** The weather of one moment: a match, a concert. Afterwards it is what had been forecast. */
export function momentTemplate(view: MomentView, spoken: Spoken<WeatherBoxWords>): unknown {
  const { words, language, foreign = nothing } = spoken;
  const { at, units, placeName, weather } = view;
  const { hour, day, isPast } = weather;
  const time = placeTime(at, spoken);
  const shown = hour ? shownCondition(hour) : day ? shownCondition(day) : 'unknown';
  const temperature = hour ? hour.temperature : (day?.temperatureMax ?? null);
  return html`${view.notice ?? nothing}
    <div class="moment" part="moment">
      ${iconTemplate({ condition: shown, isDay: hour?.isDay ?? null, own: view.icons })}
      ${
        temperature === null
          ? nothing
          : html`<p class="temperature" part="temperature" aria-hidden="true">
              ${degrees(temperature, units, language)}
            </p>`
      }
      <div class="called" lang=${foreign}>
        <p class="feels">
          ${isPast ? words.forecastWas(time) : words.forecastFor(time)}, <bdi>${placeName}</bdi>
        </p>
        <p class="condition" part="sentence">
          ${
            hour
              ? hourSentence('', hour, shown, units, spoken)
              : day
                ? daySentence(dayName(day.date, false, spoken), day, shown, units, spoken)
                : nothing
          }
        </p>
        <p class="credit" part="credit">${creditsTemplate(view.snapshot)}</p>
      </div>
    </div>`;
}
