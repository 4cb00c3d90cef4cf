/** Whether two stories, or values of stories, say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = Object.keys(one) as never[];
  if (keys.length !== Object.keys(other).length) return false;
  // A thousand stories are held against a thousand: nothing is called for words that are the same.
  for (const key of keys) if (one[key] !== other[key] && !isSame(one[key], other[key])) return false;
  return true;
}
