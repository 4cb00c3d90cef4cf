import { randomFillSync } from 'node:crypto';

/** Bytes that are asked for at once: to ask costs as much for a thousand as for ten. */
const STOCK = Buffer.alloc(4096);
let used = STOCK.length;

/** Random bytes that nobody can guess. @param count At most a few dozen. */
export function randomBytesOf(count: number): Buffer {
  if (used + count > STOCK.length) {
    randomFillSync(STOCK);
    used = 0;
  }
  const bytes = Buffer.from(STOCK.subarray(used, used + count));
  // What was given away is not kept.
  STOCK.fill(0, used, used + count);
  used += count;
  return bytes;
}
