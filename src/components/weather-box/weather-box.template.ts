import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import type { Spoken } from '../../locales/words.js';
import { boxTemplate } from './box.template.js';
import { lineTemplate } from './line.template.js';
import type { WeatherBoxView } from './weather-box.view.js';

export type { WeatherBoxView } from './weather-box.view.js';

/** The weather as readers get it, here and from a server. */
export const weatherBoxTemplate = (view: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): unknown =>
  view.face === 'line' ? lineTemplate(view, spoken) : boxTemplate(view, spoken);
