import type { Database } from '../database/database.js';

/** Why rules refuse: stored as rejected by the first three, turned away by the others with the problem of that name. */
export const REFUSED_FOR = [
  'banned-word',
  'judge',
  'trap',
  'links-refused',
  'banned',
  'duplicate',
  'too-many',
  'text-too-short',
  'text-too-long',
  'thread-closed',
  'thread-outside-hours',
] as const;
export type RefusedFor = (typeof REFUSED_FOR)[number];

export const isRefusal = (name: string): name is RefusedFor => REFUSED_FOR.some((each) => each === name);

/** Milliseconds that are counted as one: a part of one day in every zone that is whole or half hours away from UTC. */
export const PART = 1_800_000;

/** Milliseconds for which counts are kept in memory: a flood of what is refused is not a flood of writes. */
const PATIENCE = 5000;

/** How often the rules of each site have refused a comment before anybody of the newsroom saw it. */
export interface Refusals {
  /** @param host Of the site. */
  count(host: string, reason: RefusedFor): void;
  /** Writes what was counted since: by itself every few seconds, before numbers are read, and at the end. */
  store(): Promise<void>;
}

/** @param patience Milliseconds after which what was counted is written by itself. */
export function refusalsOf(
  { write }: Pick<Database, 'write'>,
  now: () => number,
  patience = PATIENCE,
): Refusals {
  let counted = new Map<string, number>();
  let soon: ReturnType<typeof setTimeout> | undefined;

  const add = (key: string, times: number): void => {
    counted.set(key, (counted.get(key) ?? 0) + times);
    soon ??= setTimeout(() => void store().catch(() => undefined), patience).unref();
  };

  const store = async (): Promise<void> => {
    clearTimeout(soon);
    soon = undefined;
    const taken = counted;
    counted = new Map();
    if (taken.size === 0) return;
    // In one order on every instance: none waits for another that waits for it.
    const rows = [...taken].sort(([one], [other]) => (one < other ? -1 : 1)).map(rowOf);
    try {
      await write(async (queries) => {
        for (const row of rows)
          await queries
            .insertInto('refusals')
            .values(row)
            .onConflict((conflict) =>
              conflict
                .columns(['host', 'at', 'reason'])
                .doUpdateSet((eb) => ({ times: eb('refusals.times', '+', row.times) })),
            )
            .execute();
      });
    } catch (error) {
      for (const [key, times] of taken) add(key, times);
      throw error;
    }
  };

  return {
    count: (host, reason) => add(`${host}\0${Math.floor(now() / PART) * PART}\0${reason}`, 1),
    store,
  };
}

function rowOf([key, times]: readonly [string, number]): {
  host: string;
  at: number;
  reason: string;
  times: number;
} {
  const [host = '', at, reason = ''] = key.split('\0');
  return { host, at: Number(at), reason, times };
}
