import { UNFIT, type Unfit } from './foreign.js';

/** Where in the file something was found, and what it is known by. Never a name or a text of a reader. */
export interface Example {
  readonly line: number;
  readonly shown: string;
}

export interface Found {
  readonly count: number;
  readonly examples: readonly Example[];
}

/** What an import has done, or would do. */
export interface Report {
  /** Threads with something new, and how many of them were not there yet. */
  readonly threads: number;
  readonly newThreads: number;
  /** Comments that are new, and those that had come before. */
  readonly comments: number;
  readonly known: number;
  readonly found: Readonly<Partial<Record<Unfit, Found>>>;
  /** The file ends in the middle: what is whole of it is taken. */
  readonly cut: boolean;
}

const EXAMPLES = 5;

/** Counts what does not fit, with the first examples of each kind. */
export class Findings {
  readonly #found = new Map<Unfit, { count: number; examples: Example[] }>();

  note(why: Unfit, line: number, shown: string): void {
    const found = this.#found.get(why) ?? { count: 0, examples: [] };
    this.#found.set(why, found);
    found.count++;
    if (found.examples.length < EXAMPLES) found.examples.push({ line, shown: shown.slice(0, 100) });
  }

  read(): Report['found'] {
    return Object.fromEntries(
      UNFIT.flatMap((why) => (this.#found.has(why) ? [[why, this.#found.get(why)]] : [])),
    );
  }
}
