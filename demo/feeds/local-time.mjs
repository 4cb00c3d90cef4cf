const MINUTE = 60_000;

/** Minutes east of UTC: 420 for `+07:00`. */
const offset = (zone) => {
  const [hours, minutes] = zone.slice(1).split(':').map(Number);
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
};

/** A moment as a newsroom's clock shows it and its database keeps it: `2024-04-10T17:04:00`, without a zone. */
export const localTime = (date, zone) =>
  new Date(date.getTime() + offset(zone) * MINUTE).toISOString().slice(0, 19);

/** The same with its zone, as RFC 3339: `2024-04-10T17:04:00+07:00`. */
export const zonedTime = (date, zone) => localTime(date, zone) + zone;
