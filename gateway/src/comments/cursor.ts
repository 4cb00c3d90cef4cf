import { isIdentifier } from '../database/identifier.js';
import { Problem } from '../http/problem.js';

export type Sort = 'newest' | 'oldest' | 'best';

/** Where a page of a list ends: at a comment, and at its score where the list is in that order. */
export interface Cursor {
  readonly id: string;
  readonly created: number;
  readonly score: number;
}

export const writeCursor = (sort: Sort, { id, created, score }: Cursor): string =>
  Buffer.from(`${sort} ${id} ${created} ${score}`).toString('base64url');

/** @throws Problem `bad-cursor` for what is no cursor of a list in this order. */
export function readCursor(text: string | undefined, sort: Sort): Cursor | undefined {
  if (text === undefined) return undefined;
  const [of, id, created, score, ...rest] = Buffer.from(text.slice(0, 200), 'base64url')
    .toString()
    .split(' ');
  const fits = /^\d{1,15}$/.test(created ?? '') && /^-?\d{1,9}$/.test(score ?? '');
  if (of !== sort || !isIdentifier(id) || !fits || rest.length > 0) throw new Problem('bad-cursor');
  return { id, created: Number(created), score: Number(score) };
}
