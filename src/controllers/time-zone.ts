import { isZone } from '../model/time-zone.js';

const told = new Set<string>();

/** Says once, to developers, that a zone is mistyped. */
function isZoneAloud(zone: string | undefined): boolean {
  const known = isZone(zone);
  if (zone && !known && !told.has(zone)) console.warn(`No time zone is named "${zone}".`);
  if (zone) told.add(zone);
  return known;
}

/**
 * The publisher's zone: the element's own, else the page's (`data-tin-time-zone` on its root); '' where neither names one. A
 * zone that nobody knows is none: its times would be those of another one, without a sign.
 */
export const publisherZone = (own: string): string =>
  [own, document.documentElement.dataset['tinTimeZone']].find(__DEV__ ? isZoneAloud : isZone) ?? '';

/** The zone times are drawn in: the publisher's, else the reader's own. */
export const shownZone = (own: string): string =>
  publisherZone(own) || Intl.DateTimeFormat().resolvedOptions().timeZone;
