import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import type { Spoken } from '../../locales/words.js';
import { placeMs } from '../../model/place-time.js';
import { html, nothing } from '../parts/html.js';
import { timeTemplate } from '../parts/time.template.js';
import { creditsTemplate } from './credits.template.js';
import type { WeatherBoxView } from './weather-box.view.js';

const TABLE = 'M4 5.5h16v13H4zM4 10h16M4 14.2h16M10 5.5v13';
const CLOSE = 'M6 6l12 12M18 6 6 18';

/** The way to the table and to other units, when the forecast was made, and by whom. */
export function footTemplate(view: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): unknown {
  const { weather, snapshot } = view;
  return html`<div class="foot" part="foot" lang=${spoken.foreign ?? nothing}>
    ${weather.hours.length || weather.days.length ? actsTemplate(view, spoken) : nothing}
    <p class="credit" part="credit">
      ${
        weather.freshness === 'expired'
          ? nothing
          : html`<span class="source">${spoken.words.made} ${madeTemplate(view, spoken)}</span>`
      }${creditsTemplate(snapshot)}
    </p>
  </div>`;
}

const actsTemplate = ({ isTable, otherUnits }: WeatherBoxView, { words }: Spoken<WeatherBoxWords>): unknown =>
  html`<div class="acts">
    <button class="act" part="table-button" type="button" aria-expanded="${isTable}">
      <svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d=${isTable ? CLOSE : TABLE}></path></svg
      ><span class="label">${isTable ? words.closeTable : words.table}</span>
    </button>
    ${
      otherUnits
        ? html`<button class="act" part="units-button" type="button">
            <span class="label">${words.otherUnits[otherUnits]}</span>
          </button>`
        : nothing
    }
  </div>`;

/** When the forecast was made. The clock words it afresh. */
export const madeTemplate = (
  { weather, snapshot }: WeatherBoxView,
  spoken: Spoken<WeatherBoxWords>,
): unknown =>
  timeTemplate(`${new Date(placeMs(weather.made)).toISOString().slice(0, 19)}Z`, snapshot.place.zone, spoken);
