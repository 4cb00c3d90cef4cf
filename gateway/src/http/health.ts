import { resolve } from 'node:path';
import { Hono } from 'hono';
import { pendingMigrations } from '../database/migrate.js';
import type { Gateway } from '../gateway.js';
import { canWriteBeside } from '../operating/disk.js';

/** Milliseconds for which a trial of the disk stands, however often somebody asks. */
const STANDS = 3000;
/** Milliseconds for which the database is waited for. */
const PATIENCE = 5000;

/**
 * `/healthz`: 200 while the database answers, its tables are those of this gateway and its disk takes writing, else 503 with
 * what is wrong. For machines; it tells nothing else.
 */
export function health({ database, configuration }: Gateway): Hono {
  const address = configuration.database;
  const file = address.kind === 'sqlite' ? resolve(address.file) : undefined;
  let trial: { readonly at: number; readonly works: Promise<boolean> } | undefined;

  const diskWorks = (): Promise<boolean> => {
    if (file === undefined) return Promise.resolve(true);
    const at = performance.now();
    if (!trial || at - trial.at > STANDS) trial = { at, works: canWriteBeside(file) };
    return trial.works;
  };

  const state = async (): Promise<string> => {
    try {
      const { pending } = await within(PATIENCE, pendingMigrations(database.read, database.kind));
      if (pending.length > 0) return 'tables not up to date';
    } catch {
      return 'no database';
    }
    return (await diskWorks()) ? 'ok' : 'disk not writable';
  };

  return new Hono().get('/healthz', async (context) => {
    const said = await state();
    return context.text(said, said === 'ok' ? 200 : 503, { 'Cache-Control': 'no-store' });
  });
}

/** Rejects where it takes longer. */
async function within<Value>(after: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), after);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
