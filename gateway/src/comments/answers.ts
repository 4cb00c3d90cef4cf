import { createHash } from 'node:crypto';
import type { Queries } from '../database/database.js';
import { Problem } from '../http/problem.js';

/** An answer as it was given, for whoever sends the same request again. */
export interface Answer {
  readonly status: number;
  /** JSON. */
  readonly body: string;
}

export const ANSWERS_KEPT = 24 * 3_600_000;

export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * Claims an `Idempotency-Key` for the rest of the transaction. Who sends the same key meanwhile, to whatever instance,
 * waits here until it ends.
 * @returns The answer that the key has had within 24 hours; undefined: it is ours now.
 * @throws Problem `key-reused` where the key came with other words.
 */
export async function claim(
  queries: Queries,
  key: string,
  words: string,
  now: number,
): Promise<Answer | undefined> {
  const request = digest(words);
  await queries
    .deleteFrom('answers')
    .where('key', '=', key)
    .where('created', '<', now - ANSWERS_KEPT)
    .execute();
  const [claimed] = await queries
    .insertInto('answers')
    .values({ key, request, status: 0, body: '', comment: null, device: null, created: now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .execute();
  if (claimed) return undefined;
  const known = await queries
    .selectFrom('answers')
    .select(['request', 'status', 'body'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (known.request !== request) throw new Problem('key-reused');
  return known;
}

export const keep = (
  queries: Queries,
  key: string,
  { status, body }: Answer,
  comment: string,
  device: string | undefined,
): Promise<unknown> =>
  queries
    .updateTable('answers')
    .set({ status, body, comment, device: device ?? null })
    .where('key', '=', key)
    .execute();
