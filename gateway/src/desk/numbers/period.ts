import { offsetMinutes } from '../../../../src/model/time-zone.js';
import type { Gateway } from '../../gateway.js';
import { Problem } from '../../http/problem.js';
import { zoneOf } from '../today.js';

const DAY = 86_400_000;
const USUAL = 30;
const MOST = 366;

/** Days of the publisher's zone, one after another. */
export interface Period {
  readonly days: readonly string[];
  /** Moments: from, up to. */
  readonly from: number;
  readonly to: number;
  /** The day of a moment. */
  dayOf(at: number): string;
}

/** @throws Problem `bad-request` */
export function periodOf(gateway: Gateway, query: URLSearchParams): Period {
  const zone = zoneOf(gateway);
  const ahead = (at: number): number => (offsetMinutes(at, zone) ?? 0) * 60_000;
  const dayOf = (at: number): string => new Date(at + ahead(at)).toISOString().slice(0, 10);
  /** The moment at which a day begins. */
  const beginOf = (day: string): number => {
    const utc = Date.parse(`${day}T00:00:00Z`);
    return utc - ahead(utc - ahead(utc));
  };
  const asked = (name: string, usual: string): string => {
    const day = query.get(name) || usual;
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(`${day}T00:00:00Z`)))
      throw new Problem('bad-request', { field: name });
    return day;
  };
  const next = (day: string, days: number): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
  const until = asked('until', dayOf(gateway.now()));
  const since = asked('since', next(until, 1 - USUAL));
  const days: string[] = [];
  for (let day = since; day <= until; day = next(day, 1)) {
    days.push(day);
    if (days.length > MOST) throw new Problem('bad-request', { field: 'since', max: MOST });
  }
  if (days.length === 0) throw new Problem('bad-request', { field: 'since' });
  return { days, from: beginOf(since), to: beginOf(next(until, 1)), dayOf };
}
