import type { Units } from '../model/units.js';
import type { LeadPart } from '../model/weather-lead.js';
import type { TimeWords } from './time.words.js';
import type { LeadTools, LeadWords } from './weather-lead.words.js';
import { decimal, degrees, degreesApart } from './weather-values.js';
import type { WeatherWords } from './weather.words.js';
import type { Spoken } from './words.js';

/** The words a lead is written in. */
export interface LeadSpeech extends Spoken<LeadWords> {
  readonly weather: WeatherWords;
  readonly times: TimeWords;
}

/**
 * The lead of a forecast: "Mưa từ khoảng 16 giờ đến 19 giờ (70 %), sau đó tạnh. Mát hơn hôm qua 4°." The visible headline, what a
 * screen reader says first, and the text without scripts.
 */
export const leadText = (parts: readonly LeadPart[], speech: LeadSpeech, units: Units): string =>
  parts.map((part) => speech.words.sentence(part, tools(speech, units))).join(' ');

/** For one line: the first part alone, without its chance and what follows, and without a full stop. "Mưa đến khoảng 19 giờ" */
export function leadLine(parts: readonly LeadPart[], speech: LeadSpeech, units: Units): string {
  const [part] = parts;
  if (!part) return '';
  const bare: LeadPart =
    part.kind === 'wet' && part.sure !== 'unstated'
      ? { ...part, chance: null, then: null, again: null }
      : part;
  return speech.words.sentence(bare, tools(speech, units)).replace(/\.$/, '');
}

const tools = ({ language, weather, times }: LeadSpeech, units: Units): LeadTools => ({
  degrees: (celsius) => degrees(celsius, units, language),
  apart: (celsius) => degreesApart(celsius, units, language),
  percent: (number) => weather.percent(decimal(number, 0, language)),
  number: (number) => decimal(number, 0, language),
  clock: (wall) => times.clock(wall, language),
  date: (wall) => times.day(wall, language),
});
