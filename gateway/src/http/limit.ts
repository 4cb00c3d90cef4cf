/** So many times in so many seconds, counted over the last ones (a sliding window). */
export interface Limit {
  readonly count: number;
  readonly seconds: number;
}

/** Reads `10/60`: ten times in a minute. */
export function readLimit(value: string): Limit | undefined {
  const [, count, seconds] = /^(\d{1,7})\/(\d{1,6})$/.exec(value) ?? [];
  return Number(count) > 0 && Number(seconds) > 0
    ? { count: Number(count), seconds: Number(seconds) }
    : undefined;
}
