import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanLine } from '../../../gateway/src/comments/text.js';
import type { Database } from '../../../gateway/src/database/database.js';
import { exportComments, type ExportOptions } from '../../../gateway/src/export/export.js';
import { addAlias, changeThread, setThreadState } from '../../../gateway/src/moderation/threads.js';
import { editByNewsroom, pick, remove } from '../../../gateway/src/moderation/comments.js';
import { threadAddress } from '../../../gateway/src/threads/address.js';
import { EDITOR, SITE, sqliteDatabase, startGateway, type Instance } from '../../helpers/gateway.js';
import { ADMINISTRATOR, imported } from './imports.js';

const exported = async ({ gateway }: Instance, options: ExportOptions): Promise<string> => {
  let text = '';
  for await (const piece of await exportComments(gateway, ADMINISTRATOR, options)) text += piece;
  return text;
};

const withoutHeading = (text: string): string => text.slice(text.indexOf('\n'));

/** All that the tables have of comments, without what belongs to one database alone. */
async function content({ read }: Database): Promise<unknown> {
  const threads = await read.selectFrom('threads').selectAll().orderBy('key').execute();
  const comments = await read.selectFrom('comments').selectAll().orderBy('id').execute();
  const keys = new Map(threads.map(({ id, key }) => [id, key]));
  return {
    threads: threads.map(({ id: _, site: __, version: ___, ...thread }) => thread),
    comments: comments.map(({ site: _, device: __, fingerprint: ___, thread, ...comment }) => ({
      ...comment,
      // Who decided when belongs to the audit log of one database, the queue and what its rules saw to that database.
      ...{ decided: null, decided_by: null, queued: null, marks: null },
      thread: keys.get(thread),
    })),
    revisions: await read.selectFrom('revisions').selectAll().orderBy('comment').orderBy('number').execute(),
    aliases: (await read.selectFrom('aliases').selectAll().orderBy('alias').execute()).map(
      ({ alias, thread }) => [alias, keys.get(thread)],
    ),
  };
}

/** What a reader can have written: as the gateway stores it. */
const said = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => cleanLine(text.replace(/[\p{Cc}\p{Cs}\p{Cf}]/gu, ''), 'text') || '=1+1 "ế"');
const moment = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2024, 0, 1) });
const tree = fc.array(
  fc.record({
    above: fc.nat(),
    isReply: fc.boolean(),
    thread: fc.nat({ max: 2 }),
    name: said,
    text: said,
    created: moment,
    status: fc.constantFrom('published', 'published', 'pending', 'rejected', 'removed', 'deleted'),
    score: fc.integer({ min: -5, max: 50 }),
    edited: fc.option(moment, { nil: undefined }),
  }),
  { minLength: 1, maxLength: 25 },
);
type Tree = typeof tree extends fc.Arbitrary<infer Value> ? Value : never;

const KEYS = [`${SITE}/tin/1.html`, `${SITE}/tin/2.html`, 'so-hieu-3'];
const iso = (ms: number): string => new Date(ms).toISOString();

/** The tree in our own format, in the order that it was made up in. */
function fileOf(nodes: Tree): string {
  const lines: object[] = [{ tinbox: 'comments', version: 1 }];
  for (const key of KEYS)
    lines.push({ thread: { site: 'bao.example', key, created: iso(Date.UTC(2015, 0, 1)) } });
  for (const [index, node] of nodes.entries()) {
    const others = nodes.flatMap(({ thread }, other) =>
      thread === node.thread && other < index ? [other] : [],
    );
    const above = node.isReply && others.length > 0 ? others[node.above % others.length] : undefined;
    lines.push({
      comment: {
        id: `c${index}`,
        site: 'bao.example',
        thread: KEYS[node.thread],
        ...(above !== undefined && { parent: `c${above}` }),
        author: { name: node.name },
        text: node.text,
        status: node.status,
        created: iso(node.created),
        score: node.score,
        ...(node.edited && { edited: iso(node.edited), editedBy: 'newsroom' }),
      },
    });
  }
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

test('what was exported and imported is what it was, in our format', async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (nodes) => {
      const [one, other] = [
        await startGateway(await sqliteDatabase()),
        await startGateway(await sqliteDatabase()),
      ];
      const first = await imported(one.gateway, fileOf(nodes), { format: 'tinbox' });
      assert.deepEqual([first.comments, first.found], [nodes.length, {}]);
      const text = await exported(one, { format: 'tinbox' });
      await imported(other.gateway, text, { format: 'tinbox' });
      assert.deepEqual(await content(other.gateway.database), await content(one.gateway.database));
      assert.equal(
        withoutHeading(await exported(other, { format: 'tinbox' })).length,
        withoutHeading(text).length,
      );
      const texts = (await one.gateway.database.read.selectFrom('comments').select('text').execute()).map(
        ({ text: stored }) => stored,
      );
      assert.deepEqual(texts.sort(), nodes.map((node) => node.text).sort());
      await Promise.all([one.close(), other.close()]);
    }),
    { numRuns: 25 },
  );
});

test('CSV too, as far as its columns go, and spreadsheets run nothing of it', async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (nodes) => {
      const [one, other] = [
        await startGateway(await sqliteDatabase()),
        await startGateway(await sqliteDatabase()),
      ];
      await imported(one.gateway, fileOf(nodes), { format: 'tinbox' });
      const text = await exported(one, { format: 'csv' });
      const report = await imported(other.gateway, text, { format: 'csv' });
      assert.deepEqual([report.comments, report.found], [nodes.length, {}]);
      assert.equal(await exported(other, { format: 'csv' }), text);
      await Promise.all([one.close(), other.close()]);
    }),
    { numRuns: 15 },
  );
});

test('what readers and editors did through the gateway arrives whole, and once in the database that it came from', async () => {
  const one = await startGateway(await sqliteDatabase());
  const { gateway } = one;
  const [key = ''] = KEYS;
  await one.open(key);
  const post = async (text: string, parent?: string): Promise<string> =>
    (await one.post({ thread: key, author: { name: 'Lan' }, text, parent })).json.comment.id;
  const first = await post('Một');
  await one.ask(`/v1/comments/${first}/vote`, { method: 'PUT', body: { value: 1 } });
  const reply = await post('Hai', first);
  await editByNewsroom(gateway, EDITOR, reply, 'Hai, đã sửa');
  await pick(gateway, EDITOR, first, 'Ý kiến hay');
  const removed = await post('Ba');
  await remove(gateway, EDITOR, removed, { reason: 'offensive', text: 'Nặng lời' });
  const address = threadAddress(gateway.configuration, key);
  await changeThread(gateway, EDITOR, address, {
    notice: 'Gõ có dấu',
    hours: { zone: '+07:00', from: '06:00', to: '22:00' },
    closes: Date.UTC(2030, 0, 1),
    votes: 'both',
  });
  await addAlias(gateway, EDITOR, address, `${SITE}/cu/1.html`);
  await setThreadState(gateway, EDITOR, address, 'premod');
  one.later(60_000);

  const text = await exported(one, { format: 'tinbox', site: SITE });
  const other = await startGateway(await sqliteDatabase());
  await imported(other.gateway, text, { format: 'tinbox' });
  assert.deepEqual(await content(other.gateway.database), await content(gateway.database));
  const before = await content(gateway.database);
  const again = await imported(gateway, text, { format: 'tinbox' });
  assert.deepEqual([again.comments, again.known], [0, 3]);
  assert.deepEqual(await content(gateway.database), before);
  const byCsv = await imported(gateway, await exported(one, { format: 'csv' }), { format: 'csv' });
  assert.deepEqual([byCsv.comments, byCsv.known], [0, 3]);
  await Promise.all([one.close(), other.close()]);
});

test('one thread alone, and nothing that stood beside a comment', async () => {
  const one = await startGateway(await sqliteDatabase());
  const [key = '', other = ''] = KEYS;
  for (const thread of [key, other]) {
    await one.open(thread);
    await one.post({ thread, author: { name: 'Lan' }, text: `về ${thread}` });
  }
  const text = await exported(one, { format: 'tinbox', thread: key });
  assert.match(text, /tin\/1/);
  assert.doesNotMatch(text, /tin\/2/);
  const { device } = await one.gateway.database.read
    .selectFrom('comments')
    .select('device')
    .executeTakeFirstOrThrow();
  assert.ok(device && !text.includes(device));
  await assert.rejects(exported(one, { format: 'csv', thread: `${SITE}/khong-co` }), /not-found/);
  await one.close();
});
