import type { Severity, WeatherAlert } from '../model/forecast.js';
import { placeMs } from '../model/place-time.js';

const LEVELS: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = { minor: 1, moderate: 2, severe: 3, extreme: 4 };

/** 1 minor to 4 extreme; 0 where the authority does not say. */
export const alertLevel = ({ severity }: Pick<WeatherAlert, 'severity'>): 0 | 1 | 2 | 3 | 4 =>
  severity ? LEVELS[severity] : 0;

/** The warnings that have not ended, the worst first, then those that begin first; each told once. */
export function standingAlerts(alerts: readonly WeatherAlert[], now: number): readonly WeatherAlert[] {
  const starts = ({ from }: WeatherAlert): number => (from ? placeMs(from) : 0);
  const byId = new Map(alerts.map((alert) => [alert.id, alert]));
  return [...byId.values()]
    .filter(({ until }) => !until || placeMs(until) > now)
    .sort((one, other) => alertLevel(other) - alertLevel(one) || starts(one) - starts(other));
}
