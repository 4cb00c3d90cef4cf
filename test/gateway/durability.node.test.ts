import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '../../gateway/src/database/database.js';
import { SITE, sqliteDatabase, startGateway, temporaryFile } from '../helpers/gateway.js';
import { buildProgram, runProgram, startProgram } from '../helpers/gateway-program.js';
import { startPostgres, withoutPostgres, type Cluster } from '../helpers/postgres.js';

const KEY = `${SITE}/tin/1.html`;
const KILLS = 50;

const post = (url: string, text: string, key: string): Promise<Response> =>
  fetch(`${url}/v1/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ thread: KEY, author: { name: 'Lan' }, text }),
  });

interface Answer {
  readonly comment: { readonly id: string };
}

describe('the built gateway', () => {
  before(buildProgram);

  test(
    `killed ${KILLS} times in a stream of comments, it has every acknowledged one once and no other`,
    { timeout: 900_000 },
    async () => {
      const file = temporaryFile();
      const env = { DATABASE_URL: `sqlite:${file}`, TINBOX_SITES: SITE };
      const opened = await runProgram(['thread', 'open', KEY], env);
      assert.deepEqual(opened, { code: 0, output: `${KEY}: open\n` });

      const acknowledged = new Map<string, string>();
      const sent = new Set<string>();
      let number = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const program = await startProgram(env);
        let running = true;
        const writer = async (): Promise<void> => {
          while (running) {
            const text = `bình luận ${++number}`;
            sent.add(text);
            try {
              const response = await post(
                program.url,
                text,
                `key-of-${text
                  .replaceAll(' ', '-')
                  .normalize('NFD')
                  .replace(/[^\x21-\x7e]/g, '')}`,
              );
              if (response.status === 201)
                acknowledged.set(text, ((await response.json()) as Answer).comment.id);
            } catch {
              return;
            }
          }
        };
        const writers = [writer(), writer(), writer(), writer()];
        // A different moment each time, in the middle of the stream.
        const enough = acknowledged.size + 3 + (kill % 7);
        while (acknowledged.size < enough) await new Promise((resolve) => setTimeout(resolve, 2));
        await program.kill();
        running = false;
        await Promise.all(writers);
      }

      const database = await openDatabase({ kind: 'sqlite', file });
      const rows = await database.read.selectFrom('comments').select(['id', 'text']).execute();
      const { rows: whole } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(
        database.read,
      );
      const thread = await database.read.selectFrom('threads').selectAll().executeTakeFirstOrThrow();
      await database.close();
      assert.equal(whole[0]?.integrity_check, 'ok');
      const texts = rows.map(({ text }) => text);
      assert.equal(new Set(texts).size, texts.length, 'a comment stands there twice');
      assert.deepEqual(
        texts.filter((text) => !sent.has(text)),
        [],
      );
      for (const [text, id] of acknowledged)
        assert.equal(rows.find((row) => row.text === text)?.id, id, text);
      assert.equal(thread.total, rows.length);
      assert.ok(acknowledged.size >= KILLS * 3);
    },
  );

  test('it says where it is, what it stores in and whom it serves, and stops when asked', async () => {
    const file = temporaryFile();
    const program = await startProgram({ DATABASE_URL: `sqlite:${file}`, TINBOX_SITES: SITE });
    assert.equal((await post(program.url, 'Chào', 'a-first-key')).status, 202);
    assert.equal(await program.stop(), 0);
    assert.match(
      program.printed(),
      new RegExp(
        `Database: sqlite:${file}\nComments are allowed on: ${SITE}\n` +
          'The desk, .*: http://localhost:\\d{2,5}/desk/invitation\\?token=[\\w-]{43}\n$',
      ),
    );
  });

  test('commands that do not fit are answered with how they are meant', async () => {
    const env = { DATABASE_URL: `sqlite:${temporaryFile()}`, TINBOX_SITES: SITE };
    for (const args of [
      ['thread', 'open'],
      ['thread', 'burn', KEY],
      ['site', SITE, 'email=maybe'],
      ['nonsense'],
    ])
      assert.equal((await runProgram(args, env)).code, 2, args.join(' '));
    const elsewhere = await runProgram(['thread', 'open', 'https://khac.example/a'], env);
    assert.deepEqual(elsewhere, { code: 1, output: 'This server takes no comments for that site.\n' });
    const site = await runProgram(['site', SITE, 'email=optional', 'retention-days=30'], env);
    assert.deepEqual(site, { code: 0, output: 'bao.example: email=optional retention-days=30\n' });
  });

  describe('two instances on one PostgreSQL', { skip: withoutPostgres }, () => {
    let cluster: Cluster;
    before(async () => void (cluster = await startPostgres()));
    after(() => cluster.stop());

    test('the same Idempotency-Key a hundred times at once, to both: one comment and one answer', async () => {
      const url = await cluster.create('race');
      const env = { DATABASE_URL: url, TINBOX_SITES: SITE };
      const [one, other] = await Promise.all([startProgram(env), startProgram(env)]);
      const answers = await Promise.all(
        Array.from({ length: 100 }, async (_, index) => {
          const response = await post(index % 2 ? one.url : other.url, 'Chỉ một lần', 'the-one-key');
          return `${response.status} ${await response.text()}`;
        }),
      );
      assert.equal(new Set(answers).size, 1, [...new Set(answers)].join('\n'));
      assert.match(answers[0] ?? '', /^202 /);
      const database = await openDatabase({ kind: 'postgres', url });
      assert.equal((await database.read.selectFrom('comments').select('id').execute()).length, 1);
      await database.close();
      await Promise.all([one.stop(), other.stop()]);
    });

    test('what one instance publishes, a reader of events at the other is told, and again after a cut', async () => {
      const url = await cluster.create('events');
      const env = { DATABASE_URL: url, TINBOX_SITES: SITE };
      await runProgram(['thread', 'open', KEY], env);
      const [one, other] = await Promise.all([startProgram(env), startProgram(env)]);
      const path = `/v1/events?thread=${encodeURIComponent(KEY)}`;
      const follow = async (headers: Readonly<Record<string, string>>, until: RegExp): Promise<string> => {
        const abort = new AbortController();
        const response = await fetch(other.url + path, { headers, signal: abort.signal });
        const text = new TextDecoder();
        let read = '';
        started();
        for await (const chunk of response.body ?? []) {
          read += text.decode(chunk as Uint8Array, { stream: true });
          if (until.test(read)) break;
        }
        abort.abort();
        return read;
      };
      let started = (): void => {};
      const connected = new Promise<void>((resolve) => (started = resolve));
      const first = follow({}, /tin nóng[^]*\n\n/);
      await connected;
      assert.equal((await post(one.url, 'tin nóng', 'key-number-one')).status, 201);
      const read = await first;
      assert.match(read, /event: published\n/);
      const last = /id: (\d+)/.exec(read)?.[1] ?? '';
      for (const text of ['hai', 'ba']) await post(one.url, text, `key-number-${text}`);
      const missed = await follow({ 'Last-Event-ID': last }, /"text":"ba"[^]*\n\n/);
      assert.match(missed, /"text":"hai"[^]*"text":"ba"/);
      assert.doesNotMatch(missed, /tin nóng/);
      await Promise.all([one.stop(), other.stop()]);
    });
  });
});

test('a full disk refuses new comments in words, and loses none', async () => {
  const instance = await startGateway(await sqliteDatabase(), { TINBOX_LIMIT_THREAD: '100000/60' });
  await instance.open(KEY);
  const write = (text: string) => instance.post({ thread: KEY, author: { name: 'Lan' }, text });
  const kept: string[] = [];
  for (let each = 0; each < 5; each++) kept.push((await write(`trước ${each}`)).json.comment.id);
  const { database } = instance.gateway;
  // SQLite answers as it does on a disk without room, from here on.
  await database.write((queries) => sql`pragma max_page_count = 1`.execute(queries));
  let refusals = 0;
  for (let each = 0; each < 60 && refusals < 5; each++) {
    const { status, json } = await write(`${each} ${'dài '.repeat(600)}`);
    if (status === 201) kept.push(json.comment.id);
    else {
      assert.equal(status, 507);
      assert.equal(json.type, 'urn:tinbox:problem:storage-full');
      refusals++;
    }
  }
  assert.equal(refusals, 5);
  const full = await database.read.selectFrom('comments').select('id').orderBy('id').execute();
  assert.deepEqual(
    full.map(({ id }) => id),
    [...kept].sort(),
  );
  assert.equal((await instance.ask(`/v1/comments?thread=${encodeURIComponent(KEY)}`)).status, 200);

  await database.write((queries) => sql`pragma max_page_count = 1000000`.execute(queries));
  assert.equal((await write('có chỗ lại')).status, 201);
  await instance.close();
});
