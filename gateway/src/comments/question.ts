import { Problem } from '../http/problem.js';
import { readCursor, type Sort } from './cursor.js';
import type { PageOptions } from './lists.js';

const SORTS: readonly Sort[] = ['newest', 'oldest', 'best'];
const USUAL = 20;
const MOST = 50;

/** Which page of a list is asked for. @throws Problem `bad-request` or `bad-cursor`. */
export function readPage(query: URLSearchParams, usual: Sort = 'newest'): PageOptions {
  const named = query.get('sort');
  const sort = named === null ? usual : SORTS.find((each) => each === named);
  if (!sort) throw new Problem('bad-request', { field: 'sort' });
  return { sort, cursor: readCursor(query.get('cursor') ?? undefined, sort), limit: readSize(query) };
}

export function readSize(query: URLSearchParams): number {
  const limit = query.get('limit') ?? `${USUAL}`;
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1) throw new Problem('bad-request', { field: 'limit' });
  return Math.min(MOST, Number(limit));
}
