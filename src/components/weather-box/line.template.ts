import { leadLine, type LeadSpeech } from '../../locales/weather-lead.js';
import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import type { Spoken } from '../../locales/words.js';
import { html, nothing } from '../parts/html.js';
import { creditsTemplate } from './credits.template.js';
import { iconTemplate } from './icon.template.js';
import { temperatureTemplate } from './temperature.template.js';
import type { WeatherBoxView, WeatherFace } from './weather-box.view.js';

export const speech = (spoken: Spoken<WeatherBoxWords>): LeadSpeech => ({
  ...spoken,
  weather: spoken.words,
  times: spoken.words,
});

/** The face `line`. */
export function lineTemplate(view: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): unknown {
  const { now } = view.weather;
  return html`${view.notice ?? nothing}${
    now
      ? html`<p class="line" part="line">
          ${iconTemplate({ condition: now.condition, isDay: now.isDay, own: view.icons })}
          ${
            now.temperature === null
              ? nothing
              : html`<b class="degrees" part="temperature"
                  >${temperatureTemplate(now.temperature, view, spoken)}</b
                >`
          }
          <span class="place" part="place"><bdi>${view.placeName}</bdi></span>
          <span class="short" part="sentence"
            ><span class="whole" lang=${spoken.foreign ?? nothing}
              >${leadLine(view.lead, speech(spoken), view.units)}</span
            ></span
          >
          <span class="credit" part="credit">${creditsTemplate(view.snapshot)}</span>
        </p>`
      : nothing
  }`;
}

/** Still bars in the place of the weather that is on its way. */
export const loadingTemplate = (face: WeatherFace): unknown =>
  face === 'line'
    ? html`<div class="line" aria-hidden="true"><i class="bar"></i></div>`
    : html`<div class="waiting ${face}" aria-hidden="true">
        <i class="bar tall"></i><i class="bar"></i><i class="bar"></i>
      </div>`;
