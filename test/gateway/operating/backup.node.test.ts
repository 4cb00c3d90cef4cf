import { strict as assert } from 'node:assert';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import Libsql from 'libsql';
import { readConfiguration, type Configuration } from '../../../gateway/src/configuration.js';
import { openDatabase } from '../../../gateway/src/database/database.js';
import { backup, doctor, restore } from '../../../gateway/src/operating/commands.js';
import { postgresEnvironment } from '../../../gateway/src/operating/postgres-tools.js';
import { consoleWords } from '../../../gateway/src/words/console.js';
import { operatingWords } from '../../../gateway/src/words/operating.js';
import { startGateway } from '../../helpers/gateway.js';
import { startPostgres, withoutPostgres, type Cluster } from '../../helpers/postgres.js';
import { buildProgram, runProgram, startProgram } from '../../helpers/gateway-program.js';

const folder = mkdtempSync(join(tmpdir(), 'tinbox-backup-'));
const words = operatingWords({ TINBOX_LANG: 'en' });
let cluster: Cluster | undefined;
let count = 0;
before(async () => {
  await buildProgram();
  if (!withoutPostgres) cluster = await startPostgres();
});
after(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function configured(DATABASE_URL: string): Configuration {
  const read = readConfiguration({ DATABASE_URL, TINBOX_SITES: 'https://bao.example' }, consoleWords({}));
  assert.ok('configuration' in read);
  return read.configuration;
}

type Command = typeof backup;

async function run(
  command: Command,
  args: readonly string[],
  configuration: Configuration,
): Promise<[number, string]> {
  const said: string[] = [];
  const code = await command(args, configuration, words, (line) => said.push(line));
  return [code, said.join('\n')];
}

const path = (name: string): string => join(folder, name);
const fresh = async (kind: 'sqlite' | 'postgres'): Promise<string> => {
  count++;
  return kind === 'sqlite' ? `sqlite:${path(`${count}.db`)}` : ((await cluster?.create(`b${count}`)) ?? '');
};

for (const kind of ['sqlite', 'postgres'] as const)
  describe(kind, { skip: kind === 'postgres' && withoutPostgres }, () => {
    test('a backup that is taken while readers write holds every comment acknowledged before it, and can be restored', async () => {
      const url = await fresh(kind);
      const env = { DATABASE_URL: url, TINBOX_SITES: 'https://bao.example' };
      const gateway = await startProgram(env);
      const acknowledged: string[] = [];
      let isOver = false;
      const writer = async (name: string): Promise<void> => {
        for (let turn = 0; !isOver; turn++) {
          const answer = await fetch(`${gateway.url}/v1/comments`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', Origin: 'https://bao.example' },
            body: JSON.stringify({
              thread: 'https://bao.example/bai-1',
              author: { name },
              text: `${name} viết lần thứ ${turn} về cây cầu`,
            }),
          });
          assert.equal(answer.status, 202, await answer.clone().text());
          acknowledged.push(((await answer.json()) as { comment: { id: string } }).comment.id);
        }
      };
      const writers = Promise.all(['An', 'Bình', 'Chi'].map(writer));
      const enough = async (): Promise<void> => {
        while (acknowledged.length < 60) await new Promise((done) => setTimeout(done, 5));
      };
      await Promise.race([writers, enough()]);
      const before = [...acknowledged];
      const file = path(`${count}.backup`);
      const { code, output: said } = await runProgram(['backup', file], env);
      const during = acknowledged.length - before.length;
      isOver = true;
      await writers;
      assert.equal(await gateway.stop(), 0);
      assert.equal(code, 0, said);
      assert.match(said, /^Backed up: .* \(\d+ comments, .* MB; checked\)\.$/m);
      assert.equal(statSync(file).mode & 0o777, 0o600);
      assert.ok(during > 0, 'nobody wrote while the backup was taken');

      const configuration = configured(url);
      const target = kind === 'sqlite' ? path(`${count}.new.db`) : await fresh('postgres');
      const [restored, words] = await run(restore, [file, target], configuration);
      assert.equal(restored, 0, words);
      const copy = await openDatabase(configured(kind === 'sqlite' ? `sqlite:${target}` : target).database);
      const found = new Set(
        (await copy.read.selectFrom('comments').select('id').execute()).map(({ id }) => id),
      );
      assert.deepEqual(
        before.filter((id) => !found.has(id)),
        [],
      );
      const all = new Set(acknowledged);
      assert.deepEqual(
        [...found].filter((id) => !all.has(id)),
        [],
      );
      // It is a gateway again: the next comment is taken.
      const again = await startGateway(copy);
      const answer = await again.post({
        thread: 'https://bao.example/bai-1',
        author: { name: 'Dũng' },
        text: 'Sau khi khôi phục.',
      });
      assert.equal(answer.status, 202);
      await again.close();
    });
  });

const made = async (): Promise<{ configuration: Configuration; file: string; backedUp: string }> => {
  const configuration = configured(await fresh('sqlite'));
  await (await openDatabase(configuration.database)).close();
  const [file, backedUp] = [path(`${count}.db`), path(`${count}.backup`)];
  assert.equal((await run(backup, [backedUp], configuration))[0], 0);
  return { configuration, file, backedUp };
};

test('nothing is ever written over', async () => {
  const { configuration, file, backedUp } = await made();
  const before = readFileSync(file);
  assert.deepEqual(await run(backup, [backedUp], configuration), [
    1,
    `${backedUp} exists already; nothing is written over.`,
  ]);
  assert.equal((await run(restore, [backedUp, file], configuration))[0], 1);
  const [code, said] = await run(restore, [backedUp], configuration);
  assert.equal(code, 0);
  assert.match(
    said,
    /Restored: .*\.restored-\d{8}-\d{6} \(0 comments; checked\)\.\nThe gateway's own database stays as it is/,
  );
  assert.deepEqual(readFileSync(file), before);
});

test('where there is no database yet, a backup takes its place', async () => {
  const { configuration, file, backedUp } = await made();
  rmSync(file);
  for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  assert.equal((await run(restore, [backedUp], configuration))[0], 0);
  assert.ok(existsSync(file));
  rmSync(file);
  // The log of another database would be taken for this one's.
  writeFileSync(`${file}-wal`, 'x');
  assert.match((await run(restore, [backedUp], configuration))[1], /-wal exists already/);
});

test('what is damaged, of something else or of a newer gateway is not restored, and leaves nothing behind', async () => {
  const { configuration, backedUp } = await made();
  const damaged = path('damaged');
  writeFileSync(damaged, readFileSync(backedUp));
  truncateSync(damaged, Math.floor(statSync(damaged).size / 2));
  const text = path('text');
  writeFileSync(text, 'Không phải cơ sở dữ liệu, chỉ là vài dòng chữ thôi.'.repeat(100));
  const foreign = path('foreign.db');
  const other = new Libsql(foreign);
  other.exec('create table x (y)');
  other.close();
  const newer = path('newer.db');
  writeFileSync(newer, readFileSync(backedUp));
  const ahead = new Libsql(newer);
  ahead.exec("insert into migrations (name, at) values ('9999-later', 0)");
  ahead.close();
  const cases: readonly (readonly [string, RegExp])[] = [
    [damaged, /is damaged, or no backup/],
    [text, /is damaged, or no backup/],
    [foreign, /is not a database of this gateway/],
    [newer, /was made by a newer gateway \(9999-later\)/],
    [path('nowhere'), /There is no file/],
  ];
  for (const [file, words] of cases) {
    const [code, said] = await run(restore, [file, path('target.db')], configuration);
    assert.equal(code, 1, file);
    assert.match(said, words);
  }
  assert.deepEqual(
    readdirSync(folder).filter((name) => /target|unfinished/.test(name)),
    [],
  );
});

test('a command that names no file says what it needs', async () => {
  const configuration = configured('sqlite:x.db');
  assert.equal((await run(backup, [], configuration))[0], 2);
  assert.equal((await run(restore, ['a', 'b', 'c'], configuration))[0], 2);
  assert.deepEqual(await run(backup, [path('z')], configured(`sqlite:${path('none.db')}`)), [
    1,
    `There is no file ${path('none.db')}.`,
  ]);
});

test(
  'PostgreSQL’s programs get the password where no other user sees it, and a database that is not empty stays',
  { skip: withoutPostgres },
  async () => {
    assert.deepEqual(postgresEnvironment('postgres://lan:m%C3%A3@db.example:5433/tin?sslmode=require'), {
      ...{ PGHOST: 'db.example', PGPORT: '5433', PGUSER: 'lan', PGPASSWORD: 'mã', PGDATABASE: 'tin' },
      PGSSLMODE: 'require',
    });
    const url = await fresh('postgres');
    const configuration = configured(url);
    await (await openDatabase(configuration.database)).close();
    const file = path('pg.backup');
    assert.equal((await run(backup, [file], configuration))[0], 0);
    const [code, said] = await run(restore, [file], configuration);
    assert.equal(code, 1);
    assert.match(said, /not empty.*createdb/);
    writeFileSync(path('no.dump'), 'x');
    assert.match(
      (await run(restore, [path('no.dump'), await fresh('postgres')], configuration))[1],
      /is damaged, or no backup/,
    );
  },
);

async function examined(
  DATABASE_URL: string,
  env: Readonly<Record<string, string>> = {},
): Promise<[number, string]> {
  const said: string[] = [];
  const code = await doctor([], configured(DATABASE_URL), { TINBOX_LANG: 'en', ...env }, (line) =>
    said.push(line),
  );
  return [code, said.join('\n')];
}

test('the doctor says what is well, what is worth knowing and what is to be mended', async () => {
  const settings = path('settings.json');
  writeFileSync(settings, JSON.stringify({ feeds: { tin: { url: 'https://bao.example/rss' } } }));
  const { file } = await made();
  const [code, said] = await examined(`sqlite:${file}`, { TINBOX_CONFIG: settings });
  assert.equal(code, 0, said);
  assert.match(said, /^✓ Node v/);
  assert.match(said, /✓ Database .*: sound, 0 comments\./);
  assert.match(said, /✓ Disk: \d+ MB free/);
  assert.match(said, /✓ Settings: 1 feeds, 0 fragments/);
  assert.match(said, /· Feed tin: never came \(–\)/);
  const unsafe = { TINBOX_UNSAFE_LET_FEEDS_REACH_THIS_MACHINE: 'yes' };
  assert.match((await examined(`sqlite:${file}`, unsafe))[1], /✗ TINBOX_UNSAFE/);
  rmSync(`${file}-wal`, { force: true });
  truncateSync(file, 12_345);
  const [bad, words] = await examined(`sqlite:${file}`);
  assert.equal(bad, 1);
  assert.match(words, /✗ Database .* is damaged/);
  assert.match((await examined(`sqlite:${path('not-yet.db')}`))[1], /· Database .* is not there yet/);
  assert.match(
    (await examined(`sqlite:${path('x.db')}`, { TINBOX_CONFIG: path('nowhere.json') }))[1],
    /✗ .*nowhere.json cannot be read/,
  );
});

test('the doctor looks at PostgreSQL too, and tells no password', { skip: withoutPostgres }, async () => {
  const url = await fresh('postgres');
  await (await openDatabase(configured(url).database)).close();
  assert.match((await examined(url))[1], /✓ Database postgres:.*: sound, 0 comments/);
  const [code, said] = await examined('postgres://lan:matkhau@127.0.0.1:1/tin');
  assert.equal(code, 1);
  assert.match(said, /does not answer/);
  assert.doesNotMatch(said, /matkhau/);
});
