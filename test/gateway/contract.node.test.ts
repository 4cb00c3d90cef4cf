import { after, before } from 'node:test';
import { openDatabase } from '../../gateway/src/database/database.js';
import { sqliteDatabase } from '../helpers/gateway.js';
import { startPostgres, withoutPostgres, type Cluster } from '../helpers/postgres.js';
import { contractSuite } from './contract.suite.js';

let cluster: Cluster | undefined;
before(async () => {
  if (!withoutPostgres) cluster = await startPostgres();
});
after(() => cluster?.stop());

contractSuite('SQLite', sqliteDatabase, false);
contractSuite(
  'PostgreSQL',
  async () => openDatabase({ kind: 'postgres', url: (await cluster?.create('contract')) ?? '' }),
  withoutPostgres,
);
