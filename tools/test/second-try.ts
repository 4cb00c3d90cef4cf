import { sum, type Tally } from './tally.js';

/** What the tests of each file came to. */
export type FileTallies = Readonly<Record<string, Tally>>;

/** More files than this do not fail by the noise of a machine. */
const MOST = 4;

const all = ({ passed, failed, skipped }: Tally): number => passed + failed + skipped;

/**
 * Tries files that failed among many once more by themselves. What passes then, whole, counts as passed, and its first
 * failure is told: a test that needs a quiet machine is to be mended, but says nothing against what it tests.
 * @param again Runs the tests of some files.
 */
export async function withSecondTry(
  first: FileTallies,
  again: (files: readonly string[]) => Promise<FileTallies>,
): Promise<FileTallies> {
  const failing = Object.keys(first).filter((file) => (first[file]?.failed ?? 0) > 0);
  if (failing.length === 0 || failing.length > MOST) return first;
  const second = await again(failing);
  const mended = failing.flatMap((file) => {
    const [before, now] = [first[file], second[file]];
    if (!before || !now || now.failed > 0 || all(now) < all(before)) return [];
    const notes = before.notes.map((note) => `passed when tried again alone: ${note}`);
    return [
      [
        file,
        sum([
          { ...now, notes: [] },
          { passed: 0, failed: 0, skipped: 0, notes },
        ]),
      ] as const,
    ];
  });
  return { ...first, ...Object.fromEntries(mended) };
}
