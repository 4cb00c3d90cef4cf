import { after, before, describe } from 'node:test';
import { openDatabase } from '../../../gateway/src/database/database.js';
import { sqliteDatabase, startGateway, type Instance } from '../../helpers/gateway.js';
import { startPostgres, withoutPostgres, type Cluster } from '../../helpers/postgres.js';

/** Runs a suite on SQLite and on a PostgreSQL of its own. */
export function onBoth(name: string, suite: (instance: () => Instance) => void): void {
  for (const kind of ['SQLite', 'PostgreSQL'] as const)
    describe(`${name} on ${kind}`, { skip: kind === 'PostgreSQL' && withoutPostgres }, () => {
      let cluster: Cluster | undefined;
      let instance: Instance | undefined;
      before(async () => {
        if (kind === 'PostgreSQL') cluster = await startPostgres();
        const url = await cluster?.create('desk');
        instance = await startGateway(
          url ? await openDatabase({ kind: 'postgres', url }) : await sqliteDatabase(),
        );
      });
      after(async () => {
        await instance?.close();
        await cluster?.stop();
      });
      suite(() => {
        if (!instance) throw new Error('The gateway has not started.');
        return instance;
      });
    });
}
