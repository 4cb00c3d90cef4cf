import type Libsql from 'libsql';

interface Job {
  /** @returns What the work threw. */
  run(): Promise<{ readonly error: unknown } | undefined>;
  settle(failure?: { readonly error: unknown }): void;
}

/** Works that share one commit at most: what waits behind them would wait too long otherwise. */
const TOGETHER = 100;

/**
 * The one who writes. Works that arrive in the same turn of the event loop share one transaction, each behind a savepoint
 * of its own, so that they share the wait for the disk too; none is acknowledged before it is there. Others write while it is
 * waited for.
 * @param onDisk Resolves once all that was committed before the call is on the disk.
 */
export function sqliteWriter(
  database: Libsql.Database,
  onDisk: () => Promise<void>,
): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: Job[] = [];
  let writing = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const jobs = waiting.splice(0, TOGETHER);
      try {
        database.exec('BEGIN IMMEDIATE');
        for (const job of jobs) await done(job);
        database.exec('COMMIT');
        void acknowledge(jobs);
      } catch (error) {
        rollBack(database);
        for (const job of jobs) job.settle({ error });
      }
    }
    writing = false;
  }

  async function done(job: Job): Promise<void> {
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
