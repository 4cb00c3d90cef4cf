import type Libsql from 'libsql';
import type { PreparedConnection } from './sqlite-driver.js';

interface Job {
  /** @returns What the work threw. */
  run(): Promise<{ readonly error: unknown } | undefined>;
  settle(failure?: { readonly error: unknown }): void;
}

/** Works that share one commit at most: what waits behind them would wait too long otherwise. */
const TOGETHER = 100;
/** Groups that are done behind savepoints after one that had to be done again: refusals come in floods. */
const WARY = 20;

/**
 * The one who writes. Works that arrive in the same turn of the event loop share one transaction, so that they share the wait
 * for the disk too; none is acknowledged before it is there. Others write while it is waited for.
 *
 * A work that throws before it has written anything leaves nothing to undo. One that throws later takes the whole group back, and
 * the group is done again with each work behind a savepoint of its own. Savepoints have SQLite keep every page as it was.
 * @param onDisk Resolves once all that was committed before the call is on the disk.
 */
export function sqliteWriter(
  connection: Pick<PreparedConnection, 'database' | 'writes'>,
  onDisk: () => Promise<void>,
): <T>(work: () => Promise<T>) => Promise<T> {
  const { database } = connection;
  const waiting: Job[] = [];
  let writing = false;
  let wary = 0;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const jobs = waiting.splice(0, TOGETHER);
      try {
        database.exec('BEGIN IMMEDIATE');
        if (!(await doneTogether(jobs))) for (const job of jobs) await doneApart(job);
        database.exec('COMMIT');
        void acknowledge(jobs);
      } catch (error) {
        rollBack(database);
        for (const job of jobs) job.settle({ error });
      }
    }
    writing = false;
  }

  /** @returns False where nothing is done: one would have had to be undone, or was a moment ago. */
  async function doneTogether(jobs: readonly Job[]): Promise<boolean> {
    if (wary > 0) {
      wary--;
      return false;
    }
    for (const job of jobs) {
      const { writes } = connection;
      const thrown = await job.run();
      if (!thrown) continue;
      if (!database.inTransaction) throw thrown.error;
      if (connection.writes === writes) continue;
      wary = WARY;
      database.exec('ROLLBACK');
      database.exec('BEGIN IMMEDIATE');
      return false;
    }
    return true;
  }

  async function doneApart(job: Job): Promise<void> {
    database.exec('SAVEPOINT one');
    const thrown = await job.run();
    if (thrown) {
      // A full disk has ended the transaction for all: then there is no savepoint either.
      if (!database.inTransaction) throw thrown.error;
      database.exec('ROLLBACK TO one');
    }
    database.exec('RELEASE one');
  }

  async function acknowledge(jobs: readonly Job[]): Promise<void> {
    try {
      await onDisk();
      for (const job of jobs) job.settle();
    } catch (error) {
      for (const job of jobs) job.settle({ error });
    }
  }

  return <T>(work: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
      waiting.push({
        async run() {
          outcome = undefined;
          try {
            outcome = { value: await work() };
            return undefined;
          } catch (error) {
            outcome = { error };
            return outcome;
          }
        },
        settle(failure) {
          if (outcome && 'error' in outcome) reject(outcome.error);
          else if (failure) reject(failure.error);
          else if (outcome) resolve(outcome.value);
        },
      });
      if (writing) return;
      writing = true;
      setImmediate(() => void drain());
    });
}

function rollBack(database: Libsql.Database): void {
  try {
    if (database.inTransaction) database.exec('ROLLBACK');
  } catch {
    // SQLite has rolled back already.
  }
}
