import type { Waiting } from '../api-numbers.js';

/** What the log calls decisions, and what a table calls them. */
export const DECISIONS = {
  approve: 'approved',
  reject: 'rejected',
  remove: 'removed',
  restore: 'restored',
} as const;

type Decided = (typeof DECISIONS)[keyof typeof DECISIONS];

/** Decisions of one day or person. */
export class Tally {
  readonly counts: Record<Decided | 'undone', number> = {
    ...{ approved: 0, rejected: 0, removed: 0, restored: 0 },
    undone: 0,
  };
  readonly #waits: number[] = [];

  /** @param act Of the log. @param wait Milliseconds, of what had waited. */
  add(act: string, wait: number | undefined): void {
    if (act === 'undo') this.counts.undone++;
    else if (Object.hasOwn(DECISIONS, act)) this.counts[DECISIONS[act as keyof typeof DECISIONS]]++;
    if (wait !== undefined) this.#waits.push(wait);
  }

  get waiting(): Waiting {
    const waits = this.#waits.sort((one, other) => one - other);
    const at = (part: number): number | null => {
      const wait = waits[Math.min(waits.length - 1, Math.floor(waits.length * part))];
      return wait === undefined ? null : Math.round(wait / 1000);
    };
    return { median: at(0.5), ninth: at(0.9), longest: at(1) };
  }
}
