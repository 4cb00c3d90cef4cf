import { isIdentifier } from '../database/identifier.js';
import { Problem } from '../http/problem.js';

export type Sort = 'newest' | 'oldest' | 'best';

/** Where a page of a list ends: at a comment, and at its score where the list is in that order. */
export interface Cursor {
  readonly id: string;
  readonly score: number;
}

export const writeCursor = (sort: Sort, { id, score }: Cursor): string =>
  Buffer.from(`${sort} ${id} ${score}`).toString('base64url');

/** @throws Problem `bad-cursor` for what is no cursor of a list in this order. */
export function readCursor(text: string | undefined, sort: Sort): Cursor | undefined {
  if (text === undefined) return undefined;
  const [of, id, score, ...rest] = Buffer.from(text.slice(0, 200), 'base64url').toString().split(' ');
  if (of !== sort || !isIdentifier(id) || !/^-?\d{1,9}$/.test(score ?? '') || rest.length > 0)
    throw new Problem('bad-cursor');
  return { id, score: Number(score) };
}
