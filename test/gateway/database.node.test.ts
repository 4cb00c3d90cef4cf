import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import Libsql from 'libsql';
import type { Copied } from '../../gateway/src/database/copied.js';
import { openDatabase, type Database } from '../../gateway/src/database/database.js';
import { onDisk } from '../../gateway/src/database/on-disk.js';
import { PreparedConnection } from '../../gateway/src/database/sqlite-driver.js';
import { sqliteWriter } from '../../gateway/src/database/sqlite-writer.js';
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

test('what SQLite writes is whole in its log at each commit, and what hangs on another row cannot be left behind', async () => {
  const database = await openDatabase(await fresh('sqlite'));
  const pragma = async (name: string): Promise<unknown> =>
    Object.values((await sql.raw<object>(`pragma ${name}`).execute(database.read)).rows[0] ?? {})[0];
  assert.equal(await pragma('journal_mode'), 'wal');
  assert.equal(await pragma('synchronous'), 1);
  assert.equal(await pragma('foreign_keys'), 1);
  await database.close();
});

/** A file with a table of numbers, and the one who writes to it; the disk takes things when the test says so. */
function writerOf(onDisk: () => Promise<void>) {
  const raw = new Libsql(join(folder, `${++count}.db`));
  raw.exec('create table numbers (number integer primary key)');
  const connection = new PreparedConnection(raw);
  const write = sqliteWriter(raw, onDisk);
  const add = (number: number): Promise<number> =>
    write(async () => {
      connection.run('insert into numbers values (?)', [number]);
      return number;
    });
  const stored = (): number[] =>
    connection.run<{ number: number }>('select number from numbers', []).rows.map(({ number }) => number);
  return { raw, add, stored };
}

test('nothing is acknowledged before the disk has it, and others write meanwhile', async () => {
  const waits: (() => void)[] = [];
  const { raw, add, stored } = writerOf(() => new Promise((resolve) => void waits.push(resolve)));
  const acknowledged: number[] = [];
  const note = (number: number): void => void acknowledged.push(number);
  const [first, second] = [add(1).then(note), add(2).then(note)];
  while (waits.length < 1) await new Promise(setImmediate);
  const third = add(3).then(note);
  while (waits.length < 2) await new Promise(setImmediate);
  assert.deepEqual(stored(), [1, 2, 3]);
  assert.deepEqual(acknowledged, []);
  waits[0]?.();
  await Promise.all([first, second]);
  assert.deepEqual(acknowledged, [1, 2]);
  waits[1]?.();
  await third;
  raw.close();
});

test('where the disk did not take it, nobody is told that it is there', async () => {
  const { raw, add } = writerOf(() => Promise.reject(new Error('EIO')));
  await assert.rejects(add(1), /EIO/);
  raw.close();
});

test('a disk that failed once is not believed again', async () => {
  const file = join(folder, 'no-log.db');
  const disk = onDisk(file);
  await assert.rejects(disk.whole(), /ENOENT/);
  writeFileSync(`${file}-wal`, '');
  await disk.whole();
  assert.equal(disk.failure(), undefined);
  await disk.close();
  const broken = onDisk(file, () => Promise.reject(new Error('EIO')));
  await assert.rejects(broken.whole(), /EIO/);
  await assert.rejects(broken.whole(), /EIO/);
  assert.match(`${broken.failure() as Error}`, /EIO/);
  await broken.close();
});

test('the two kinds of address, and no other', () => {
  assert.deepEqual(readDatabase('sqlite:data/a.db'), { kind: 'sqlite', file: 'data/a.db' });
  assert.deepEqual(readDatabase('sqlite:///var/a.db'), { kind: 'sqlite', file: '/var/a.db' });
  assert.deepEqual(readDatabase('postgres://u:p@h/d'), { kind: 'postgres', url: 'postgres://u:p@h/d' });
  for (const other of ['mysql://h/d', 'sqlite:', 'a.db']) assert.equal(readDatabase(other), undefined);
});
