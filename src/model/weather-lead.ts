import type { Condition } from './condition.js';
import type { AlertKind } from './forecast.js';

/** An hour that a sentence names, to the nearest full one. */
export interface LeadTime {
  /** Milliseconds since 1970 as the clocks of the place show them. */
  readonly wall: number;
  /** 0 is today by the calendar of the place, 1 tomorrow. */
  readonly day: number;
}

/** What falls, mildest first. */
export type WetKind =
  | 'drizzle'
  | 'showers'
  | 'rain'
  | 'heavy-showers'
  | 'heavy-rain'
  | 'snow'
  | 'heavy-snow'
  | 'sleet'
  | 'ice'
  | 'thunder'
  | 'hail';

/** Rain or snow in the coming day. */
export interface WetLead {
  readonly kind: 'wet';
  readonly what: WetKind;
  /** `likely`: from 55 % on; `chance`: from 25 %; `unstated`: the forecast shows it and gives no probability. */
  readonly sure: 'likely' | 'chance' | 'unstated';
  /** Per cent, in steps of five; null where it is unstated. */
  readonly chance: number | null;
  /** Null: it falls now. */
  readonly from: LeadTime | null;
  /** Null: not within the coming day, or not within the forecast. */
  readonly until: LeadTime | null;
  /** With dry hours in between. */
  readonly onOff: boolean;
  /** What comes behind: dry hours, some that may still be wet, more later, or the same again at `again`. */
  readonly then: 'dry' | 'easing' | 'maybe' | 'again' | null;
  readonly again: LeadTime | null;
}

/** One sentence of the lead, as facts; `src/locales` has the words. */
export type LeadPart =
  | WetLead
  /** The forecast is too old for its numbers to be shown. `made` is to the minute. */
  | { readonly kind: 'expired'; readonly made: LeadTime }
  /** Nothing is known. */
  | { readonly kind: 'unknown' }
  /** An authority's warning of severity `severe` (3) or `extreme` (4). */
  | {
      readonly kind: 'warning';
      readonly of: AlertKind;
      readonly level: 3 | 4;
      readonly from: LeadTime | null;
      readonly until: LeadTime | null;
    }
  | { readonly kind: 'fog'; readonly from: LeadTime | null; readonly until: LeadTime | null }
  /** The sky of the rest of the day, or of the night. `rain`: whether it falls in the coming day; null where that is not known. */
  | {
      readonly kind: 'sky';
      readonly sky: Condition | null;
      readonly period: 'today' | 'tonight';
      readonly rain: 'none' | 'unlikely' | null;
    }
  /** Only the temperature is known. °C */
  | { readonly kind: 'temperature'; readonly celsius: number }
  /** Force 6 and more. `gust` where it is stronger by two. */
  | {
      readonly kind: 'wind';
      readonly force: number;
      readonly gust: number | null;
      readonly from: LeadTime | null;
    }
  /** °C; `level` 1 from 35 on, 2 from 37, 3 from 39. */
  | { readonly kind: 'heat'; readonly celsius: number; readonly level: 1 | 2 | 3; readonly day: number }
  /** °C; frost, or what counts as cold in Vietnam. */
  | {
      readonly kind: 'cold';
      readonly celsius: number;
      readonly level: 'frost' | 'cold' | 'severe';
      readonly day: number;
    }
  /** How much warmer (°C; below 0: cooler) today is than yesterday, or tomorrow than today. */
  | {
      readonly kind: 'compare';
      readonly celsius: number;
      readonly of: 'today' | 'tomorrow';
      /** How it feels there: what is cooler at 10° is colder, what is warmer at 34° is hotter. */
      readonly feel: 'cold' | 'mild' | 'hot';
    };
