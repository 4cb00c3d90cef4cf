import { offsetMinutes } from '../../../src/model/time-zone.js';
import type { Gateway } from '../gateway.js';

/** The publisher's zone; Vietnam's where none is set. */
export const zoneOf = ({ settings }: Gateway): string => settings?.timeZone ?? 'Asia/Ho_Chi_Minh';

const DAY = 86_400_000;

/** When the day began in the publisher's zone. */
export function todayOf(gateway: Gateway): number {
  const at = gateway.now();
  const ahead = (offsetMinutes(at, zoneOf(gateway)) ?? 0) * 60_000;
  return Math.floor((at + ahead) / DAY) * DAY - ahead;
}
