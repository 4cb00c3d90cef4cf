const clocks = new Map<string, (ms: number) => number | undefined>();

/**
 * Minutes by which the clocks of a zone are ahead of UTC at a moment: 420 for `+07:00`, `+07`, `GMT+7` and
 * `Asia/Ho_Chi_Minh`.
 * @param ms Milliseconds since 1970.
 * @param zone An offset, `UTC`, `GMT`, `Z` or an IANA name.
 * @returns Undefined for a zone that is not known here, and where `ms` is no moment.
 */
export function offsetMinutes(ms: number, zone: string): number | undefined {
  let clock = clocks.get(zone);
  if (!clock) clocks.set(zone, (clock = clockOf(zone)));
  return clock(ms);
}

function clockOf(zone: string): (ms: number) => number | undefined {
  const fixed = fixedOffset(zone);
  let format: Intl.DateTimeFormat | undefined;
  return (ms) => {
    try {
      return (
        fixed ??
        fixedOffset(
          /GMT.*/.exec(
            (format ??= new Intl.DateTimeFormat('en', {
              timeZone: zone,
              timeZoneName: 'longOffset',
            })).format(ms),
          )?.[0] ?? '',
        )
      );
    } catch {
      return undefined;
    }
  };
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

/** Years before 100 are others in JavaScript. */
const FORM = /^(?!00)\d{4}-(0[1-9]|1[0-2])-\d\d(T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?$/;

/**
 * Reads the form in which our own model writes times: `2024-04-10T10:04:00Z`, or `2024-04-10` as midnight UTC.
 * @returns Milliseconds since 1970; NaN for every other form and for days that no calendar has.
 */
export function instantMs(iso: string): number {
  /** Two digits as a number: every story has two times, and texts cut out of texts would cost more than all the rest. */
  const figure = (place: number): number => iso.charCodeAt(place) * 10 + iso.charCodeAt(place + 1) - 528 || 0;
  const ms = Date.UTC(
    figure(0) * 100 + figure(2),
    figure(5) - 1,
    figure(8),
    figure(11),
    figure(14),
    figure(17),
  );
  // Every month has 28 days; of a day that it has not, another month's is made.
  const day = figure(8);
  return FORM.test(iso) && (day < 29 ? day > 0 : new Date(ms).getUTCDate() === day) ? ms : NaN;
}

/** Whether one of our own times is a day without an hour. */
export const isDay = (iso: string): boolean => iso.length === 10;
