import { familyOf, isWet, type Condition, type Sky } from '../model/condition.js';

/**
 * From which chance on something is said to fall. Source: terms of the US National Weather Service
 * (https://www.weather.gov/hun/zfp_terminology): 30 to 50 per cent is "chance", 60 to 70 "likely", forecasts being in steps
 * of ten; below, the weather is named by its sky.
 */
/** Below it nothing is said of rain; up to CHANCE it is "slight chance". */
export const SLIGHT = 0.15;
export const CHANCE = 0.25;
export const LIKELY = 0.55;

/** mm in an hour at which rain is more than light, and heavy. Source: Glossary of Meteorology, American Meteorological Society: "rain". */
const MODERATE = 2.5;
const HEAVY = 7.6;

/** What decides which condition is shown. */
export interface Conditioned {
  readonly condition: Condition;
  readonly precipitationChance: number | null;
  readonly precipitation: number | null;
  readonly cloudCover?: number | null;
  readonly temperature?: number | null;
  readonly span?: number;
}

/**
 * The condition that may be drawn: no rain at ten per cent, no sun at eighty. Where no chance is known the provider's own
 * stands; what is unknown stays unknown.
 */
export function shownCondition(weather: Conditioned): Condition {
  const { condition, precipitationChance: chance, cloudCover } = weather;
  if (chance === null || condition === 'unknown' || familyOf(condition) === 'wind') return condition;
  if (isWet(condition)) return chance < CHANCE ? skyOf(cloudCover ?? 1) : condition;
  return chance >= LIKELY && condition !== 'thunder' ? falling(weather) : condition;
}

/** What falls where the provider says no more than that something does. */
export function falling({ precipitation, temperature, span = 1 }: Conditioned): Condition {
  const cold = temperature ?? 20;
  const hourly = (precipitation ?? 0) / span;
  if (cold <= 0) return hourly >= MODERATE ? 'heavy-snow' : 'snow';
  if (cold <= 2) return 'sleet';
  return hourly >= HEAVY ? 'heavy-rain' : hourly >= MODERATE ? 'rain' : 'light-rain';
}

/** The sky by the share that clouds cover, in eighths. Source: https://www.weather.gov/hun/zfp_terminology. */
export const skyOf = (cover: number): Sky =>
  cover <= 1 / 16
    ? 'clear'
    : cover <= 5 / 16
      ? 'mostly-clear'
      : cover <= 11 / 16
        ? 'partly-cloudy'
        : 'overcast';
