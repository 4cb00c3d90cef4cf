import { fail, ok, type Result } from '../../model/result.js';
import { own } from '../shape.js';

/** Counts by the keys that were asked, as `GET /v1/counts` of the gateway answers. Source: docs/contracts/comments.openapi.json. */
export function readCounts(body: unknown): Result<ReadonlyMap<string, number>> {
  const list = own(body, 'counts');
  if (!Array.isArray(list)) return fail({ kind: 'schema', at: 'counts' });
  const counts = new Map<string, number>();
  for (const each of list) {
    const [key, total] = [own(each, 'thread'), own(each, 'total')];
    if (typeof key === 'string' && typeof total === 'number' && Number.isSafeInteger(total) && total >= 0)
      counts.set(key, total);
  }
  return ok(counts);
}
