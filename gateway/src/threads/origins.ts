import type { Configuration } from '../configuration.js';
import type { Database } from '../database/database.js';

/** Origins whose pages may have threads: those of the environment, and those that the desk has added. */
export interface Origins {
  /** The configuration whose `sites` are both. It changes by itself. */
  readonly configuration: Configuration;
  /** Of the environment: the desk cannot take them away. */
  readonly fixed: readonly string[];
  /** Reads what the desk has added: at start, after a change, and every few seconds for changes of other instances. */
  refresh(): Promise<void>;
}

/** Without any origin of either kind, pages of this machine may have threads, and no others. */
export function originsOf(configuration: Configuration, { read }: Database): Origins {
  const { sites } = configuration;
  // The same list until it changes: what is worked out of it is kept beside it.
  let both = sites;
  return {
    configuration: Object.defineProperty({ ...configuration }, 'sites', {
      get: () => both,
      enumerable: true,
    }),
    fixed: sites ?? [],
    async refresh() {
      const rows = await read.selectFrom('origins').select('origin').orderBy('created').execute();
      const all = [...new Set([...(sites ?? []), ...rows.map(({ origin }) => origin)])];
      if (all.join() !== (both ?? []).join()) both = sites || all.length > 0 ? all : undefined;
    },
  };
}
