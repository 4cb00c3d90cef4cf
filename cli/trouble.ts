import type { Advice } from './words/words.js';

/** What ends a command: said in two lines, what is so and how to mend it. */
export class Trouble extends Error {
  constructor(readonly advice: Advice) {
    super(advice[0]);
  }
}

/** Why the system refused, in its own short word: `ENOENT`. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
