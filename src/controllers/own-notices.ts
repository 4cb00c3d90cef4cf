import { localMs, placeMs } from '../model/place-time.js';

/** Marks a notice whose hour has passed: the widget's own style hides it. */
const OVER = 'data-tin-over';

/** RFC 3339, or a local time of the zone; NaN for neither. */
export const momentMs = (time: string, zone: string): number => {
  const ms = placeMs(time);
  return ms === ms ? ms : localMs(time, zone);
};

/**
 * The newsroom's own words between an element's tags (`<p slot="notice" data-until="…">`) that have not ended. One without
 * an end stands until it is taken away, and so does one whose end cannot be read.
 * @param zone Of an end without an offset.
 */
export function standingNotices(host: Element, now: number, zone: string): readonly Element[] {
  return [...host.children].filter((child) => {
    if (child.slot !== 'notice') return false;
    const isOver = momentMs(child.getAttribute('data-until') ?? '', zone) <= now;
    child.toggleAttribute(OVER, isOver);
    return !isOver;
  });
}
