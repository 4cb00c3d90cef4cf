import { leadText } from '../../locales/weather-lead.js';
import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import type { Spoken } from '../../locales/words.js';
import { headedHtml } from '../parts/heading.js';
import { html, nothing } from '../parts/html.js';
import { daysTemplate } from './days.template.js';
import { factsTemplate } from './facts.template.js';
import { footTemplate, madeTemplate } from './foot.template.js';
import { hoursTemplate } from './hours.template.js';
import { speech } from './line.template.js';
import { nowTemplate } from './now.template.js';
import type { WeatherBoxView } from './weather-box.view.js';

const CLOCK = 'M12 4a8 8 0 1 1 0 16 8 8 0 1 1 0-16M12 7.5V12l3 2';

/** The faces `compact` and `full`. */
export function boxTemplate(view: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): unknown {
  const isExpired = view.weather.freshness === 'expired';
  return html`<div class="box ${view.face}" part="box">
    ${headTemplate(view)}${view.notice ?? nothing}${view.alerts ?? nothing}${
      isExpired ? oldTemplate(view, spoken) : forecastTemplate(view, spoken)
    }${footTemplate(view, spoken)}
  </div>`;
}

function headTemplate({ heading, headingLevel, placeName, places }: WeatherBoxView): unknown {
  const place = heading.includes(placeName)
    ? nothing
    : html`<p class="place" part="place"><bdi>${placeName}</bdi></p>`;
  return html`<div class="head">
    ${
      heading ? headedHtml(headingLevel)`<h0 class="heading" part="heading">${heading}</h0>` : nothing
    }${places ?? place}
  </div>`;
}

function forecastTemplate(view: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): unknown {
  const { lead, units, tables, face } = view;
  const isFull = face === 'full';
  return html`<div class="top">
      <p class="sentence" part="sentence" lang=${spoken.foreign ?? nothing}>
        ${leadText(lead, speech(spoken), units)}
      </p>
      ${nowTemplate(view, spoken)}
    </div>
    ${
      tables ??
      html`<div class="charts">
        ${isFull ? hoursTemplate(view, spoken) : nothing}${daysTemplate(view, isFull ? 7 : 3, spoken)}
      </div>`
    }
    ${isFull ? factsTemplate(view, spoken) : nothing}`;
}

/** In the place of numbers that are true no more. */
const oldTemplate = (view: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): unknown =>
  html`<p class="old" part="old" lang=${spoken.foreign ?? nothing}>
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><path d=${CLOCK}></path></svg
    ><span>${spoken.words.oldOf} ${madeTemplate(view, spoken)} ${spoken.words.old(view.isAsking)}</span>
  </p>`;
