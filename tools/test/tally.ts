/** How the tests of one runner went. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One text per failure, and per thing that was left out: where, what, why. */
  readonly notes: readonly string[];
}

export const EMPTY: Tally = { passed: 0, failed: 0, skipped: 0, notes: [] };

/** All tests of several runners. */
export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (one, other) => ({
      passed: one.passed + other.passed,
      failed: one.failed + other.failed,
      skipped: one.skipped + other.skipped,
      notes: [...one.notes, ...other.notes],
    }),
    EMPTY,
  );

/** "12 passed, 0 failed" and, where there are some, ", 3 skipped". */
export const inWords = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

export const passed = (count = 1): Tally => ({ ...EMPTY, passed: count });
export const failed = (note: string): Tally => ({ ...EMPTY, failed: 1, notes: [note] });
export const skipped = (note: string, count = 1): Tally => ({ ...EMPTY, skipped: count, notes: [note] });
