import { wallOf } from '../../locales/place-clock.js';
import type { WeatherBoxWords } from '../../locales/weather-box.words.js';
import { decimal, percent } from '../../locales/weather-values.js';
import { windText } from '../../locales/wind-text.js';
import type { Spoken } from '../../locales/words.js';
import { airLevel, uvLevel } from '../../model/scales.js';
import { html, nothing } from '../parts/html.js';
import type { WeatherBoxView } from './weather-box.view.js';

/** One more thing to know. */
export interface Fact {
  readonly name: string;
  /** The figure. */
  readonly value: string;
  /** What it means in a word. */
  readonly word?: string | undefined;
}

/** Wind, humidity, UV, air, sun: what is known of them. */
export function factsTemplate(view: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): unknown {
  const facts = factsOf(view, spoken);
  return facts.length
    ? html`<dl class="facts" part="facts" lang=${spoken.foreign ?? nothing}>
        ${facts.map(
          ({ name, value, word }) =>
            html`<div class="fact" part="fact">
              <dt>${name}</dt>
              <dd><b>${value}</b>${word ? ` ${word}` : nothing}</dd>
            </div>`,
        )}
      </dl>`
    : nothing;
}

/** What is known of the rest. */
export function factsOf({ weather, units }: WeatherBoxView, spoken: Spoken<WeatherBoxWords>): Fact[] {
  const { words, language } = spoken;
  const { now, air, today } = weather;
  const clock = (time: string | null | undefined): string =>
    time ? words.clock(wallOf(time), language) : '';
  const number = (value: number | null | undefined): string =>
    typeof value === 'number' ? decimal(value, 0, language) : '';
  const uv = now?.uv ?? null;
  const index = air?.index ?? null;
  const scale = air && words.air[air.scale];
  const facts: readonly Fact[] = [
    { name: words.wind, value: now ? windText(now, units, spoken) : '' },
    {
      name: words.humidity,
      value: typeof now?.humidity === 'number' ? percent(now.humidity, spoken) : '',
    },
    { name: words.uvIndex, value: number(uv), word: uv === null ? '' : words.uv[uvLevel(uv) - 1] },
    {
      name: words.airQuality(scale?.name ?? ''),
      value: number(index),
      word: air && index !== null ? scale?.levels[airLevel(air.scale, index) - 1] : '',
    },
    { name: words.sunrise, value: clock(today?.sunrise) },
    { name: words.sunset, value: clock(today?.sunset) },
    {
      name: words.sun,
      value: today?.polar ? (today.polar === 'day' ? words.polarDay : words.polarNight) : '',
    },
  ];
  return facts.filter(({ value }) => value);
}
