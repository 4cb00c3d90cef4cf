const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Minutes by which the clocks of a zone are ahead of UTC at a moment: 420 for `+07:00`, `+07`, `GMT+7` and
 * `Asia/Ho_Chi_Minh`.
 * @param ms Milliseconds since 1970.
 * @param zone An offset, `UTC`, `GMT`, `Z` or an IANA name.
 * @returns Undefined for a zone that is not known here, and where `ms` is no moment.
 */
export function offsetMinutes(ms: number, zone: string): number | undefined {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed;
  try {
    let format = formats.get(zone);
    if (!format) {
      format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
      formats.set(zone, format);
    }
    return fixedOffset(/GMT.*/.exec(format.format(ms))?.[0] ?? '');
  } catch {
    return undefined;
  }
}

/** Whether the clocks of a zone are known here. */
export const isZone = (zone: string | undefined): boolean => !!zone && offsetMinutes(0, zone) !== undefined;

function fixedOffset(zone: string): number | undefined {
  const [all, sign, hours = '0', minutes = '0'] =
    /^(?:GMT|UTC?|Z)?\s*(?:([+−-])(\d\d?)(?::?(\d\d))?)?(?::\d\d)?$/i.exec(zone.trim()) ?? [];
  if (!all) return undefined;
  const offset = Number(hours) * 60 + Number(minutes);
  if (offset > 15 * 60 || Number(minutes) > 59) return undefined;
  return sign && sign !== '+' ? 0 - offset : offset;
}

/**
 * Reads the form in which our own model writes times: `2024-04-10T10:04:00Z`, or `2024-04-10` as midnight UTC.
 * @returns Milliseconds since 1970; NaN for every other form and for days that no calendar has.
 */
export function instantMs(iso: string): number {
  const [, year, month, date, hour = 0, minute = 0, second = 0] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)Z)?$/.exec(iso) ?? [];
  const ms = Date.UTC(+year!, +month! - 1, +date!, +hour, +minute, +second);
  const at = new Date(ms);
  // No month has such a day, or no year such a month: then it is another one's.
  return at.getUTCDate() === +date! && at.getUTCFullYear() === +year! ? ms : NaN;
}

/** Whether one of our own times is a day without an hour. */
export const isDay = (iso: string): boolean => iso.length === 10;
