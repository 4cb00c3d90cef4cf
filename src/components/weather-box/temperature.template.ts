import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import { degrees, degreesSpoken } from '../../locales/weather-values.js';
import type { Spoken } from '../../locales/words.js';
import { html } from '../parts/html.js';
import type { WeatherBoxView } from './weather-box.view.js';

/** A temperature for the eye, and in words for the ear. */
export const temperatureTemplate = (
  celsius: number,
  { units }: Pick<WeatherBoxView, 'units'>,
  spoken: Spoken<WeatherBoxWords>,
): unknown =>
  html`<span aria-hidden="true">${degrees(celsius, units, spoken.language)}</span
    ><span class="said">${degreesSpoken(celsius, units, spoken)}</span>`;
