import { wallOf } from '../../locales/place-clock.js';
import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import { conditionName, degrees } from '../../locales/weather-values.js';
import type { Spoken } from '../../locales/words.js';
import { html, nothing } from '../parts/html.js';
import { iconTemplate } from './icon.template.js';
import { temperatureTemplate } from './temperature.template.js';
import type { WeatherBoxView } from './weather-box.view.js';

/** The present, with what it is called and how it feels. */
export function nowTemplate(view: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): unknown {
  const { now } = view.weather;
  if (!now) return nothing;
  const { words, language, foreign = nothing } = spoken;
  const { temperature, feelsLike, condition, isDay, conditionText } = now;
  const isKnown = condition !== 'unknown' || conditionText;
  return html`<div class="now" part="now" lang=${foreign}>
    ${iconTemplate({ condition, isDay, own: view.icons })}
    ${
      temperature === null
        ? nothing
        : html`<p class="temperature" part="temperature">
            ${temperatureTemplate(temperature, view, spoken)}
          </p>`
    }
    <div class="called">
      ${
        isKnown
          ? html`<p class="condition" part="condition">
              ${conditionName(condition, isDay, conditionText, spoken)}
            </p>`
          : nothing
      }${
        feelsLike === null
          ? nothing
          : html`<p class="feels">${words.feelsLike(degrees(feelsLike, view.units, language))}</p>`
      }${
        now.source === 'observed'
          ? html`<p class="feels">${words.observed(words.clock(wallOf(now.at), language))}</p>`
          : nothing
      }
    </div>
  </div>`;
}
