/** When and for how long what a server drew is fresh. */
export interface Stamp {
  /** Milliseconds since 1970. */
  readonly fetched: number;
  /** Seconds. */
  readonly ttl: number;
}

/** How long a prerendered list is fresh where its feed did not say, in seconds. */
const LIST_TTL = 900;

/** Reads `data-tin-fetched` (`2024-04-10T10:04:00Z`) and `data-tin-ttl`; undefined on an element no server has drawn. */
export function readStamp(host: HTMLElement): Stamp | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/.exec(host.dataset['tinFetched'] ?? '');
  if (!parts) return undefined;
  const [year = 0, month = 1, day, hour, minute, second] = parts.slice(1).map(Number);
  const ttl = Number(host.dataset['tinTtl']);
  return {
    fetched: Date.UTC(year, month - 1, day, hour, minute, second),
    ttl: ttl >= 0 ? ttl : LIST_TTL,
  };
}

export const isOld = ({ fetched, ttl }: Stamp, now = Date.now()): boolean => now > fetched + ttl * 1000;
