import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { sql } from 'kysely';
import { canWriteBeside } from '../../../gateway/src/operating/disk.js';
import { sqliteDatabase, startGateway, temporaryFile } from '../../helpers/gateway.js';

test('a full disk refuses new comments in words, keeps every one it acknowledged, and takes them again when there is room', async () => {
  const database = await sqliteDatabase();
  const gateway = await startGateway(database);
  const pages = (count: number): Promise<unknown> =>
    database.write((queries) => sql.raw(`pragma max_page_count = ${count}`).execute(queries));
  const thread = 'https://bao.example/bai-1';
  const post = (number: number) =>
    gateway.post({
      thread,
      author: { name: 'Lan' },
      text: `Ý kiến số ${number}. ${'Cây cầu mới. '.repeat(60)}`,
    });
  assert.equal((await post(0)).status, 202);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.read);
  await pages((rows[0]?.page_count ?? 0) + 8);
  const kept: string[] = [];
  let refused: Awaited<ReturnType<typeof post>> | undefined;
  for (let number = 1; number < 200 && !refused; number++) {
    const answer = await post(number);
    if (answer.status === 202) kept.push(answer.json.comment.id);
    else refused = answer;
  }
  assert.equal(refused?.status, 507);
  assert.equal(refused.json.type, 'urn:tinbox:problem:storage-full');
  assert.match(refused.json.detail, /chưa nhận thêm bình luận/);
  assert.ok(kept.length > 0);
  const stored = await database.read.selectFrom('comments').select('id').execute();
  assert.deepEqual(
    stored
      .map(({ id }) => id)
      .slice(1)
      .sort(),
    [...kept].sort(),
  );
  assert.equal((await gateway.ask(`/v1/comments?thread=${encodeURIComponent(thread)}`)).status, 200);
  await pages(1_000_000);
  assert.equal((await post(999)).status, 202);
  await gateway.close();
});

test('a folder that takes no writing is noticed', async () => {
  const file = temporaryFile();
  assert.equal(await canWriteBeside(file), true);
  assert.equal(await canWriteBeside('/proc/tinbox.db'), false);
  assert.equal(await canWriteBeside(`${file}/nowhere/tinbox.db`), false);
});
