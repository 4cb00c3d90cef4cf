import type { Given, OptionTable } from './options.js';
import type { Language } from './language.js';
import type { Terminal } from './terminal.js';

/** What a command is run with. */
export interface Session {
  readonly terminal: Terminal;
  /** The language that was asked for, or that of the system. */
  readonly language: Language | undefined;
}

/** One of the things that `tinbox` does. */
export interface Command {
  readonly options: OptionTable;
  /** @returns The exit code: 0 well, 1 found or left something, 2 could not. */
  run(given: Given, session: Session): Promise<number>;
}
