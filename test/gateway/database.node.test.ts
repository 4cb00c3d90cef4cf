import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import Libsql from 'libsql';
import type { Copied } from '../../gateway/src/database/copied.js';
import { openDatabase, type Database } from '../../gateway/src/database/database.js';
import { readDatabase, type DatabaseAddress } from '../../gateway/src/configuration.js';
import { startPostgres, withoutPostgres, type Cluster } from '../helpers/postgres.js';

const folder = mkdtempSync(join(tmpdir(), 'tinbox-database-'));
let cluster: Cluster | undefined;
let count = 0;

before(async () => {
  if (!withoutPostgres) cluster = await startPostgres();
});
after(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function fresh(kind: 'sqlite' | 'postgres'): Promise<DatabaseAddress> {
  count++;
  if (kind === 'sqlite') return { kind, file: join(folder, `${count}.db`) };
  const url = await cluster?.create(`d${count}`);
  return { kind, url: url ?? '' };
}

const setting = (key: string) => ({ key, value: 'x' });
const settings = async ({ read }: Database): Promise<string[]> =>
  (await read.selectFrom('settings').select('key').orderBy('key').execute()).map(({ key }) => key);

for (const kind of ['sqlite', 'postgres'] as const)
  describe(kind, { skip: kind === 'postgres' && withoutPostgres }, () => {
    test('instances that start at once on an empty database make its tables once', async () => {
      const address = await fresh(kind);
      const instances = await Promise.all([1, 2, 3, 4].map(() => openDatabase(address)));
      const [one, other] = instances;
      assert.ok(one && other);
      await one.write(
        async (queries) => void (await queries.insertInto('settings').values(setting('a')).execute()),
      );
      assert.deepEqual(await settings(other), ['a']);
      const { rows } = await sql<{ name: string }>`select name from migrations`.execute(one.read);
      assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length);
      await Promise.all(instances.map((instance) => instance.close()));
    });

    test('a work that throws leaves nothing, and its neighbours in the same turn stay', async () => {
      const database = await openDatabase(await fresh(kind));
      const insert = (key: string, fault?: Error): Promise<void> =>
        database.write(async (queries) => {
          await queries.insertInto('settings').values(setting(key)).execute();
          if (fault) throw fault;
        });
      const results = await Promise.allSettled([
        insert('a'),
        insert('b', new Error('no')),
        insert('c'),
        insert('a'),
      ]);
      assert.deepEqual(
        results.map(({ status }) => status),
        ['fulfilled', 'rejected', 'fulfilled', 'rejected'],
      );
      assert.deepEqual(await settings(database), ['a', 'c']);
      await database.close();
    });

    test('nobody can change or remove a line of the audit log', async () => {
      const database = await openDatabase(await fresh(kind));
      const { write } = database;
      const line = { id: '1', at: 1, actor: 'Lan', role: 'editor', act: 'approve', site: null, thread: null };
      await write((queries) =>
        queries
          .insertInto('audit')
          .values({ ...line, comment: null, detail: null })
          .execute(),
      );
      await assert.rejects(
        write((queries) => sql`update audit set actor = 'x'`.execute(queries)),
        /only grows/,
      );
      await assert.rejects(
        write((queries) => queries.deleteFrom('audit').execute()),
        /only grows/,
      );
      assert.equal((await database.read.selectFrom('audit').selectAll().execute()).length, 1);
      await database.close();
    });

    test('identifiers stand in the order of their bytes, whatever the locale', async () => {
      const database = await openDatabase(await fresh(kind));
      const keys = ['b', 'B', 'a', '0', '_'];
      await database.write((queries) => queries.insertInto('settings').values(keys.map(setting)).execute());
      assert.deepEqual(await settings(database), ['0', 'B', '_', 'a', 'b']);
      await database.close();
    });
  });

test('a file keeps its copy from before its tables change', async () => {
  const address = await fresh('sqlite');
  assert.equal(address.kind, 'sqlite');
  if (address.kind !== 'sqlite') return;
  await (await openDatabase(address)).close();
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes('before')),
    [],
  );

  const raw = new Libsql(address.file);
  raw.exec("update migrations set name = '0000-older' where name = '0001-comments'");
  raw.exec('create table kept (x)');
  raw.close();
  const copies: Copied[] = [];
  await assert.rejects(openDatabase(address, { onCopy: (made) => copies.push(made) }), /newer gateway/);
  const copy = `${address.file}.before-0001-comments`;
  assert.ok(existsSync(copy));
  const copied = new Libsql(copy);
  assert.equal(copied.prepare('select count(*) as n from kept').all().length, 1);
  copied.close();
  assert.deepEqual(copies, [{ file: basename(copy) }]);
});

test('what was acknowledged is on the disk: the file is asked to wait for it', async () => {
  const database = await openDatabase(await fresh('sqlite'));
  const pragma = async (name: string): Promise<unknown> =>
    Object.values((await sql.raw<object>(`pragma ${name}`).execute(database.read)).rows[0] ?? {})[0];
  assert.equal(await pragma('journal_mode'), 'wal');
  assert.equal(await pragma('synchronous'), 2);
  assert.equal(await pragma('foreign_keys'), 1);
  await database.close();
});

test('the two kinds of address, and no other', () => {
  assert.deepEqual(readDatabase('sqlite:data/a.db'), { kind: 'sqlite', file: 'data/a.db' });
  assert.deepEqual(readDatabase('sqlite:///var/a.db'), { kind: 'sqlite', file: '/var/a.db' });
  assert.deepEqual(readDatabase('postgres://u:p@h/d'), { kind: 'postgres', url: 'postgres://u:p@h/d' });
  for (const other of ['mysql://h/d', 'sqlite:', 'a.db']) assert.equal(readDatabase(other), undefined);
});
