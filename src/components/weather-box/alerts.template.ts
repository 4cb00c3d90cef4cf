import { placeTime } from '../../locales/place-clock.js';
import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import type { Spoken } from '../../locales/words.js';
import type { WeatherAlert } from '../../model/forecast.js';
import { alertLevel } from '../../selection/standing-alerts.js';
import { html, nothing } from '../parts/html.js';

/** From which level of severity on a warning is urgent, which red means. */
const URGENT = 3;

/** With its mark cut out. */
const TRIANGLE = 'M12 2.6 22.6 21H1.4zM10.9 9v6h2.2V9zM10.9 16.6v2.2h2.2v-2.2z';

/** The triangle of a warning: its shape says what its colour says. */
export const warningSign = (): unknown =>
  html`<svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
    <path fill-rule="evenodd" d=${TRIANGLE}></path>
  </svg>`;

/** Warnings that have not ended, the worst first; each in its own language. What to do is never folded away. */
export const alertsTemplate = (alerts: readonly WeatherAlert[], spoken: Spoken<WeatherBoxWords>): unknown =>
  alerts.length
    ? html`<div role="list" class="alerts" part="alerts">
        ${alerts.map((alert) => alertTemplate(alert, spoken))}
      </div>`
    : nothing;

function alertTemplate(alert: WeatherAlert, spoken: Spoken<WeatherBoxWords>): unknown {
  const { words, language, foreign = nothing } = spoken;
  const { event, headline, instruction, area, sender, until, url } = alert;
  const level = alertLevel(alert);
  const lang = alert.language && !language.startsWith(alert.language) ? alert.language : nothing;
  const meta = [sender, area, until && words.until(placeTime(until, spoken))].filter((text) => !!text);
  return html`<div role="listitem" class="${level >= URGENT ? 'alert urgent' : 'alert'}" part="alert">
    ${warningSign()}
    <p class="warning" lang=${lang}>
      <b class="event"
        >${url ? html`<a href=${url}><bdi>${event}</bdi></a>` : html`<bdi>${event}</bdi>`}${
          level ? html`<span lang=${foreign}>${`, ${words.alertLevels[level - 1]}`}</span>` : nothing
        }.</b
      >
      ${headline ? html`<bdi>${headline}</bdi>` : nothing}
      ${instruction ? html`<bdi class="instruction">${instruction}</bdi>` : nothing}
    </p>
    ${
      meta.length
        ? html`<p class="meta">
            ${meta.map((text) => html`<span class="source"><bdi>${text}</bdi></span> `)}
          </p>`
        : nothing
    }
  </div>`;
}

/** The newsroom's own word, in the frame of a warning. */
export const noticeTemplate = (isUrgent: boolean): unknown =>
  html`<div class="${isUrgent ? 'alert notice urgent' : 'alert notice'}" part="notice">
    ${warningSign()}
    <div class="warning"><slot name="notice"></slot></div>
  </div>`;
