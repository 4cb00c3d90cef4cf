import type { Kysely } from 'kysely';
import type { DatabaseAddress } from '../configuration.js';
import type { Copied } from './copied.js';
import { openPostgres } from './postgres.js';
import type { Tables } from './schema.js';
import { openSqlite } from './sqlite.js';

/** What runs statements: the database, or one transaction of it. */
export type Queries = Kysely<Tables>;

export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** Where it is, without a password: for people. */
  readonly name: string;
  /** Sees what was committed. */
  readonly read: Queries;
  /**
   * Runs `work` in one transaction, which is on disk when the promise resolves. What `work` throws undoes it. Nothing but
   * statements may be waited for inside: others wait meanwhile.
   */
  write<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /**
   * Differs from what it was once anything has been committed: with SQLite by whomever, else by this process. Undefined where that
   * cannot be told.
   */
  stamp(): string | undefined;
  /** Writes a copy of everything to a new file while others read and write. SQLite only. */
  copyTo(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Told of the copy before a migration. */
  readonly onCopy?: (copy: Copied) => void;
}

/** Opens the database and brings its tables up to date. Rejects with what the driver says. */
export const openDatabase = (address: DatabaseAddress, options: OpenOptions = {}): Promise<Database> =>
  address.kind === 'sqlite' ? openSqlite(address.file, options) : openPostgres(address.url, options);
