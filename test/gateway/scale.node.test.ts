import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql, type Compilable } from 'kysely';
import {
  firstRepliesQuery,
  latestQuery,
  newestQuery,
  repliesQuery,
  rootsQuery,
} from '../../gateway/src/comments/lists.js';
import { openDatabase, type Database } from '../../gateway/src/database/database.js';
import { newSite } from '../../gateway/src/threads/sites.js';
import { newThread } from '../../gateway/src/threads/threads.js';
import { SITE, sqliteDatabase, startGateway } from '../helpers/gateway.js';
import { startPostgres, withoutPostgres, type Cluster } from '../helpers/postgres.js';

const COUNT = 100_000;
const START = Date.UTC(2026, 0, 1);

let cluster: Cluster | undefined;
before(async () => {
  if (!withoutPostgres) cluster = await startPostgres();
});
after(() => cluster?.stop());

/** 26 digits whose order is that of their number, as identifiers are. */
const identifier = (number: number): string => `${number}`.padStart(26, '0');

/** A thread of so many comments, three of ten of them replies, numbered from `from` on. @returns Its identifier. */
async function fill(database: Database, key: string, from: number, count: number): Promise<string> {
  const site = newSite(`${key}.example`, START);
  const thread = newThread(site, key, {}, START);
  const isLite = database.kind === 'sqlite';
  const id = (number: string): string =>
    isLite ? `substr('${'0'.repeat(26)}' || (${number}), -26)` : `lpad((${number})::text, 26, '0')`;
  const numbers = isLite
    ? `(with recursive n (i) as (select ${from} union all select i + 1 from n where i < ${from + count - 1}) select i from n) as n`
    : `generate_series(${from}, ${from + count - 1}) as n (i)`;
  const root = id('i - below');
  await database.write(async (queries) => {
    await queries.insertInto('sites').values(site).execute();
    await queries.insertInto('threads').values(thread).execute();
    await sql
      .raw(
        `insert into comments (id, site, thread, parent, root, depth, author_name, text, status, created, shown, fingerprint, score, replies, descendants)
        select ${id('i')}, '${site.id}', '${thread.id}', case when below > 0 then ${root} end, ${root}, case when below > 0 then 1 else 0 end,
          'Lan', 'bình luận', 'published', ${START} + i, 1, ${id('i')}, i % 97, 0, case when i % 10 = 6 then 3 else 0 end
        from (select i, case when i % 10 > 6 then i % 10 - 6 else 0 end as below from ${numbers}) as numbered`,
      )
      .execute(queries);
  });
  return thread.id;
}

for (const kind of ['SQLite', 'PostgreSQL'] as const)
  describe(
    `a thread of ${COUNT} comments on ${kind}`,
    { skip: kind === 'PostgreSQL' && withoutPostgres },
    () => {
      let database: Database;
      let thread = '';
      before(async () => {
        database =
          kind === 'SQLite'
            ? await sqliteDatabase()
            : await openDatabase({ kind: 'postgres', url: (await cluster?.create('scale')) ?? '' });
        thread = await fill(database, 'large', 0, COUNT);
        for (let other = 1; other <= 2; other++)
          await fill(database, `other${other}`, other * COUNT, COUNT / 4);
        await sql`analyze`.execute(database.read);
      });
      after(() => database.close());

      /** What the database says that it will do. */
      async function plan(query: Compilable): Promise<string> {
        const { sql: text, parameters } = query.compile();
        const explain = kind === 'SQLite' ? 'explain query plan' : 'explain';
        const values = parameters.map((value) => (typeof value === 'number' ? `${value}` : `'${value}'`));
        const filled = text.replace(/\?|\$\d+/g, () => values.shift() ?? '');
        const { rows } = await sql.raw<object>(`${explain} ${filled}`).execute(database.read);
        return rows.map((row) => Object.values(row).join(' ')).join('\n');
      }

      const goesThrough = (told: string): void => {
        assert.doesNotMatch(told, /SCAN comments|Seq Scan on comments|Sort|TEMP B-TREE/, told);
        assert.match(told, /USING INDEX comments_\w+|Index Scan (Backward )?using comments_(?!pkey)\w+/);
      };

      for (const sort of ['newest', 'oldest', 'best'] as const)
        test(`${sort}: the first page and one in the middle read an index from their beginning, and sort nothing`, async () => {
          const middle = { id: identifier(50_000), created: START + 50_000, score: 48 };
          for (const cursor of [undefined, middle])
            goesThrough(await plan(rootsQuery(database.read, thread, { sort, cursor, limit: 20 })));
        });

      test('replies, the first replies of a page and the newest of a site do too', async () => {
        const options = { sort: 'oldest', cursor: undefined, limit: 20 } as const;
        goesThrough(await plan(repliesQuery(database.read, identifier(56), options)));
        const roots = await rootsQuery(database.read, thread, options).execute();
        const first = firstRepliesQuery(database.read, roots);
        assert.ok(first);
        goesThrough((await plan(first)).replace(/^.*Append.*$/m, ''));
        const [{ site = '' } = {}] = roots;
        goesThrough(await plan(latestQuery(database.read, site, 20)));
        goesThrough(await plan(newestQuery(database.read, thread, 50)));
      });

      test('a walk to its end finds each comment without a parent once', async () => {
        const instance = await startGateway(database, { TINBOX_SITES: `${SITE},https://large.example` });
        const seen = new Set<string>();
        let cursor: string | null = '';
        for (let page = 0; page < 40 && cursor !== null; page++) {
          const path: string = `/v1/comments?thread=large&site=https://large.example&limit=50${cursor && `&cursor=${cursor}`}`;
          const { json }: Awaited<ReturnType<typeof instance.ask>> = await instance.ask(path);
          for (const { id, parent } of json.comments) if (parent === null) seen.add(id);
          cursor = json.next;
        }
        assert.equal(seen.size, 40 * 50);
      });
    },
  );
