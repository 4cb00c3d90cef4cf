import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '../../../gateway/src/database/database.js';
import { readDatabase } from '../../../gateway/src/configuration.js';
import { SITE, temporaryFile } from '../../helpers/gateway.js';
import { buildProgram, runProgram } from '../../helpers/gateway-program.js';
import { startPostgres, withoutPostgres, type Cluster } from '../../helpers/postgres.js';
import { approved, parentOf, writeWxr } from './wxr-file.js';

const PROGRAM = fileURLToPath(new URL('../../../gateway/dist/gateway.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tinbox-killed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs an import until it says that it has written so many hundredths, and ends it as a power cut would. */
async function killAt(
  share: number,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env['PATH'], TINBOX_LANG: 'en', TMPDIR: folder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  const isKilled = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_, signal) => resolve(signal)),
  );
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    const written = [...output.matchAll(/Writing +(\d+) %/g)].map(([, percent]) => Number(percent));
    if (Math.max(0, ...written) >= share) child.kill('SIGKILL');
  });
  assert.equal(await isKilled, 'SIGKILL', output);
}

/** What WordPress' numbers say that the tree must be, counted without our code. */
async function check(url: string, threads: number, perThread: number): Promise<void> {
  const address = readDatabase(url);
  assert.ok(address);
  const database = await openDatabase(address);
  const { read } = database;
  const one = async (query: ReturnType<typeof sql<{ n: number }>>): Promise<number> =>
    Number((await query.execute(read)).rows[0]?.n);
  const all = threads * perThread;
  assert.equal(await one(sql`select count(*) as n from comments`), all);
  assert.equal(await one(sql`select count(distinct comment) as n from imported`), all);
  assert.equal(await one(sql`select count(*) as n from threads`), threads);
  const statuses = Array.from({ length: perThread }, (_, index) => approved(index));
  const published = statuses.filter((status) => status === '1').length;
  const pending = statuses.filter((status) => status === '0').length;
  assert.equal(
    await one(
      sql`select count(*) as n from threads where total = ${published} and pending = ${pending} and version = 1`,
    ),
    threads,
  );
  // Each reply stands below the comment that its number names.
  const parents = Array.from({ length: perThread }, (_, index) => parentOf(index, perThread));
  const { rows } = await sql<{ theirs: string; above: string | null; depth: number; up: number | null }>`
    select mine.theirs, over.theirs as above, comments.depth, parents.depth as up
    from imported as mine join comments on comments.id = mine.comment
    left join comments as parents on parents.id = comments.parent
    left join imported as over on over.comment = parents.id`.execute(read);
  for (const { theirs, above, depth, up } of rows) {
    const index = (Number(theirs) - 1) % perThread;
    const parent = parents[index];
    const expected = parent === undefined ? null : `${Number(theirs) - index + parent}`;
    if (above !== expected) assert.fail(`${theirs} replies to ${above}, not to ${expected}`);
    assert.equal(Number(depth), up === null ? 0 : Number(up) + 1);
  }
  assert.equal(
    await one(sql`select count(*) as n from comments where replies <>
      (select count(*) from comments as below where below.parent = comments.id and below.shown = 1)`),
    0,
  );
  assert.equal(
    await one(sql`select count(*) as n from comments where parent is null and descendants <>
      (select count(*) from comments as below where below.root = comments.id and below.parent is not null and below.shown = 1)`),
    0,
  );
  assert.equal(
    await one(
      sql`select count(*) as n from comments where shown <> (case when status = 'published' or replies > 0 then 1 else 0 end)`,
    ),
    0,
  );
  await database.close();
}

async function killedTwice(
  url: string,
  threads: number,
  perThread: number,
  kills: readonly number[],
): Promise<void> {
  const file = join(folder, `${threads}.xml`);
  await writeWxr(file, { threads, perThread });
  const env = { DATABASE_URL: url, TINBOX_SITES: SITE, TMPDIR: folder };
  const args = ['import', file, '--format', 'wxr', '--site', SITE];
  for (const share of kills) await killAt(share, args, env);
  const last = await runProgram(args, env);
  assert.equal(last.code, 0, last.output);
  const [, taken, known] = /Taken: ([\d,]+) comments[^]*Here already: ([\d,]+)/.exec(last.output) ?? [];
  assert.ok(taken && known, last.output);
  const number = (text: string): number => Number(text.replaceAll(',', ''));
  assert.ok(number(known) > 0 && number(taken) > 0, 'it was killed in the middle');
  assert.equal(number(taken) + number(known), threads * perThread);
  await check(url, threads, perThread);
  if (threads * perThread < 10_000) {
    assert.match((await runProgram(args, env)).output, /Taken: 0 comments/);
    await check(url, threads, perThread);
  }
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('tinbox-import-')),
    [],
    'nothing is left',
  );
}

describe('an import that is killed', () => {
  before(buildProgram);

  test(
    '100,000 comments of WordPress, killed twice: complete, single, and every reply in its place',
    { timeout: 300_000 },
    () => killedTwice(`sqlite:${temporaryFile()}`, 125, 800, [30, 60]),
  );

  test('one thread that is longer than a transaction', { timeout: 100_000 }, () =>
    killedTwice(`sqlite:${temporaryFile()}`, 1, 6000, [30, 60]),
  );

  describe('on PostgreSQL', { skip: withoutPostgres }, () => {
    let cluster: Cluster;
    before(async () => void (cluster = await startPostgres()));
    after(() => cluster.stop());

    test('the same with fewer', { timeout: 200_000 }, async () =>
      killedTwice(await cluster.create('killed'), 45, 200, [15, 30]),
    );
  });
});
