import type { WeatherBoxView } from '../components/weather-box/weather-box.template.js';
import { factsOf } from '../components/weather-box/facts.template.js';
import { creditsTemplate } from '../components/weather-box/credits.template.js';
import { tableTemplate } from '../components/weather-box/table.template.js';
import { dayName, daySentence } from '../locales/day-sentence.js';
import { placeTime } from '../locales/place-clock.js';
import type { WeatherBoxWords } from '../locales/weather-box.words.js';
import { leadText } from '../locales/weather-lead.js';
import { conditionName, degrees, degreesSpoken } from '../locales/weather-values.js';
import type { Spoken } from '../locales/words.js';
import { alertLevel } from '../selection/standing-alerts.js';
import { html, nothing, render } from './html.js';
import { scriptJson } from './script-json.js';

type Say = Spoken<WeatherBoxWords>;

/** The snapshot as the element reads it back. */
const dataOf = ({ snapshot }: WeatherBoxView): string =>
  `<script type="application/json" data-tin-drawn>${scriptJson(snapshot)}</script>`;

/** The sentence, the present in words, and when and by whom it was forecast. */
function sentences(view: WeatherBoxView, spoken: Say): string {
  const { words, language, foreign } = spoken;
  const { now, made } = view.weather;
  const present = now
    ? [
        now.condition === 'unknown' && !now.conditionText
          ? ''
          : conditionName(now.condition, now.isDay, now.conditionText, spoken),
        now.temperature === null
          ? ''
          : `${degrees(now.temperature, view.units, language)}, ${degreesSpoken(now.temperature, view.units, spoken)}`,
        now.feelsLike === null ? '' : words.feelsLike(degrees(now.feelsLike, view.units, language)),
      ]
        .filter(Boolean)
        .join('. ')
    : '';
  const lead = leadText(view.lead, { ...spoken, weather: words, times: words }, view.units);
  return render(
    html`${view.face === 'line' ? nothing : warnings(view, spoken)}<span
        class="p-summary"
        lang=${foreign ?? nothing}
        >${lead}</span
      >
      <span>${present}</span>
      <span>${words.made} ${placeTime(made, spoken)}</span> ${creditsTemplate(view.snapshot)}`,
  );
}

/** Warnings in the authorities' own words, with their ends. */
const warnings = ({ weather }: WeatherBoxView, spoken: Say): unknown =>
  weather.alerts.map((alert) => {
    const { event, headline, instruction, sender, area, until } = alert;
    const level = spoken.words.alertLevels[alertLevel(alert) - 1];
    return html`<b>${event}${level ? `, ${level}` : nothing}.</b> ${headline} ${instruction}
      ${[sender, area, until && spoken.words.until(placeTime(until, spoken))].filter(Boolean).join(' · ')}. `;
  });

/** The days in one sentence each, where no table may stand. */
const daySentences = ({ weather, units }: WeatherBoxView, spoken: Say): string =>
  weather.days
    .map((day) => daySentence(dayName(day.date, false, spoken), day, day.shown, units, spoken))
    .join('. ');

const factsTable = (view: WeatherBoxView, spoken: Say): unknown =>
  html`<dl>
    ${factsOf(view, spoken).map(
      ({ name, value, word }) =>
        html` <dt>${name}</dt>
          <dd>${value} ${word}</dd>`,
    )}
  </dl>`;

/**
 * The weather for readers without scripts, and as data for the element.
 * @param isPhrasing Only words, and what stands among words, may be written.
 */
export const lightWeather = (view: WeatherBoxView, spoken: Say, isPhrasing: boolean): string =>
  parted(wordsOf(view, spoken, isPhrasing)) + dataOf(view);

/** Two braces in a text are parted by an element without words, for what takes a parsed page for its template. */
const parted = (markup: string): string =>
  markup.replace(/>[^<]+/g, (text) => text.replaceAll('&#123;', '{<wbr>'));

function wordsOf(view: WeatherBoxView, spoken: Say, isPhrasing: boolean): string {
  const { heading, headingLevel, placeName, face } = view;
  const level = Math.min(6, Math.max(1, Math.round(headingLevel)));
  const place = `<span class="p-name">${render(placeName)}</span>`;
  if (isPhrasing || face === 'line')
    return `<span class="h-entry">${heading && face !== 'line' ? `<b>${render(heading)}</b> ` : ''}${place}: ${sentences(view, spoken)}${
      face === 'line' ? '' : ` ${render(daySentences(view, spoken))}`
    }${
      face === 'full'
        ? render(factsOf(view, spoken).map(({ name, value, word }) => html` ${name}: ${value} ${word}.`))
        : ''
    }</span>`;
  const title = heading ? `<h${level}>${render(heading)}</h${level}>` : '';
  return `<div class="h-entry">${title}<p>${place}: ${sentences(view, spoken)}</p>${render(
    tableTemplate(view, spoken),
  )}${face === 'full' ? render(factsTable(view, spoken)) : ''}</div>`;
}
