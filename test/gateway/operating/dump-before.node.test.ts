import { strict as assert } from 'node:assert';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import type { Copied } from '../../../gateway/src/database/copied.js';
import { openDatabase } from '../../../gateway/src/database/database.js';
import { fill } from '../../../gateway/src/operating/postgres-tools.js';
import { consoleWords } from '../../../gateway/src/words/console.js';
import { startPostgres, withoutPostgres, type Cluster } from '../../helpers/postgres.js';

/** A step that may be done again: it makes its table anew. */
const LAST = '0009-hits';
const english = consoleWords({ TINBOX_LANG: 'en' });
const [home, path] = [process.cwd(), process.env['PATH']];
const folder = mkdtempSync(join(tmpdir(), 'tinbox-dump-'));
let cluster: Cluster | undefined;
before(async () => {
  if (!withoutPostgres) cluster = await startPostgres();
});
after(async () => {
  process.chdir(home);
  process.env['PATH'] = path;
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A database of the step before, with something in it. */
async function older(name: string): Promise<string> {
  const url = (await cluster?.create(name)) ?? '';
  const database = await openDatabase({ kind: 'postgres', url });
  await database.write((queries) =>
    queries.insertInto('settings').values({ key: 'giữ', value: 'Cây cầu mới' }).execute(),
  );
  await sql`delete from migrations where name = ${LAST}`.execute(database.read);
  await database.close();
  return url;
}

async function opened(url: string): Promise<{ copies: Copied[]; values: string[]; applied: number }> {
  const copies: Copied[] = [];
  const database = await openDatabase({ kind: 'postgres', url }, { onCopy: (copy) => copies.push(copy) });
  const values = await database.read.selectFrom('settings').select('value').execute();
  const { rows } = await sql`select 1 from migrations where name = ${LAST}`.execute(database.read);
  await database.close();
  return { copies, values: values.map(({ value }) => value), applied: rows.length };
}

describe('before the tables of a PostgreSQL change', { skip: withoutPostgres }, () => {
  test('they are copied whole to a file that PostgreSQL reads again', async () => {
    process.chdir(folder);
    const url = await older('copied');
    const file = `tinbox.before-${LAST}.dump`;
    const { copies, values, applied } = await opened(url);
    assert.deepEqual(copies, [{ file }]);
    assert.deepEqual(values, ['Cây cầu mới']);
    assert.equal(applied, 1);
    assert.deepEqual(readdirSync(folder), [file]);
    assert.equal(english.copied({ file }), `Before the tables change, they were copied: ${file}`);

    const back = (await cluster?.create('back')) ?? '';
    assert.deepEqual(await fill(back, file), { ok: true });
    const again = await opened(back);
    assert.deepEqual(again.values, ['Cây cầu mới']);
    assert.equal(again.applied, 1, 'the copy is of before the step, which is done to it now');
  });

  test('where there is no pg_dump, or it fails, they change all the same, the log says so and no half file is left', async () => {
    const bin = mkdtempSync(join(folder, 'bin-'));
    const work = mkdtempSync(join(folder, 'work-'));
    process.chdir(work);
    const url = await older('alone');
    process.env['PATH'] = bin;
    const without = await opened(url);
    assert.deepEqual(without.copies, [{ why: 'absent', said: 'pg_dump' }]);
    assert.equal(without.applied, 1);
    assert.equal(
      english.copied({ why: 'absent', said: 'pg_dump' }),
      'The tables change without a copy: pg_dump is not installed',
    );

    process.env['PATH'] = path;
    const second = await older('failing');
    process.env['PATH'] = bin;
    writeFileSync(
      join(bin, 'pg_dump'),
      '#!/bin/sh\nfor each; do case $each in --file=*) echo half > "${each#--file=}";; esac; done\necho "server version mismatch" >&2\nexit 1\n',
    );
    chmodSync(join(bin, 'pg_dump'), 0o755);
    const failing = await opened(second);
    assert.deepEqual(failing.copies, [{ why: 'failed', said: 'server version mismatch' }]);
    assert.equal(failing.applied, 1);
    assert.deepEqual(readdirSync(work), []);
  });
});
