/** How long a prerendered list is fresh where its feed did not say, in seconds. */
const LIST_TTL = 900;

/**
 * Whether what a server drew is to be asked for again, by the moment and the seconds that it stamped on the element:
 * `data-tin-fetched` (`2024-04-10T10:04:00Z`) and `data-tin-ttl`. A stamp that cannot be read is old.
 */
export function isOld({ dataset }: HTMLElement, now = Date.now()): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/.exec(dataset['tinFetched'] ?? '');
  if (!parts) return true;
  const [year = 0, month = 1, day, hour, minute, second] = parts.slice(1).map(Number);
  const ttl = Number(dataset['tinTtl']);
  const fetched = Date.UTC(year, month - 1, day, hour, minute, second);
  return now > fetched + (ttl >= 0 ? ttl : LIST_TTL) * 1000;
}

/** The same, once the page has nothing better to do. */
export async function isOldWhenIdle(host: HTMLElement): Promise<boolean> {
  const idle = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 200));
  await new Promise<unknown>((resolve) => {
    idle(resolve as () => void);
  });
  return isOld(host);
}
