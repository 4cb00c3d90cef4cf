import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openDatabase, type Database } from '../../../gateway/src/database/database.js';
import { changeSite } from '../../../gateway/src/moderation/threads.js';
import { Forbidden } from '../../../gateway/src/moderation/actor.js';
import { importFile } from '../../../gateway/src/import/import-file.js';
import { progressBar } from '../../../gateway/src/import/progress-bar.js';
import { importWords } from '../../../gateway/src/words/import.js';
import { EDITOR, SITE, sqliteDatabase, startGateway, type Instance } from '../../helpers/gateway.js';
import { startPostgres, withoutPostgres, type Cluster } from '../../helpers/postgres.js';
import { ADMINISTRATOR, fileWith, imported, importText, wxr } from './imports.js';

let cluster: Cluster | undefined;
let databases = 0;
before(async () => {
  if (!withoutPostgres) cluster = await startPostgres();
});
after(() => cluster?.stop());

const open = {
  SQLite: sqliteDatabase,
  PostgreSQL: async (): Promise<Database> =>
    openDatabase({ kind: 'postgres', url: (await cluster?.create(`import${++databases}`)) ?? '' }),
} as const;

const KEY = `${SITE}/tin/1.html`;
const list = `/v1/comments?thread=${encodeURIComponent(KEY)}&sort=oldest&limit=50`;

for (const kind of ['SQLite', 'PostgreSQL'] as const)
  describe(`importing to ${kind}`, { skip: kind === 'PostgreSQL' && withoutPostgres }, () => {
    let instance: Instance;
    const fresh = async (): Promise<Instance> => (instance = await startGateway(await open[kind]()));
    const rows = () =>
      instance.gateway.database.read.selectFrom('comments').selectAll().orderBy('created').execute();
    const thread = () =>
      instance.gateway.database.read.selectFrom('threads').selectAll().executeTakeFirstOrThrow();

    test('a parent that comes later in the file is found, and every count is right', async () => {
      await fresh();
      const report = await imported(
        instance.gateway,
        wxr([
          { id: '3', parent: '2', content: 'cháu', date_gmt: '2024-04-10 10:06:00' },
          { id: '2', parent: '1', content: 'con', date_gmt: '2024-04-10 10:05:00' },
          { id: '1', content: 'gốc' },
          { id: '4', parent: '1', content: 'chờ duyệt', approved: '0', date_gmt: '2024-04-10 10:07:00' },
        ]),
        { format: 'wxr' },
      );
      assert.deepEqual(report, { threads: 1, newThreads: 1, comments: 4, known: 0, found: {}, cut: false });
      const [root, child, grandchild, waiting] = await rows();
      assert.deepEqual(
        [root, child, grandchild].map((row) => [
          row?.parent,
          row?.root,
          row?.depth,
          row?.replies,
          row?.shown,
        ]),
        [
          [null, root?.id, 0, 1, 1],
          [root?.id, root?.id, 1, 1, 1],
          [child?.id, root?.id, 2, 0, 1],
        ],
      );
      assert.deepEqual([root?.descendants, waiting?.status, waiting?.shown], [2, 'pending', 0]);
      assert.ok((waiting?.queued ?? 0) > Date.now() - 600_000, 'it waits since it was imported');
      assert.equal(root?.queued, null);
      const { total, roots, pending, version, state, title } = await thread();
      assert.deepEqual(
        { total, roots, pending, version, state, title },
        { total: 3, roots: 1, pending: 1, version: 1, state: 'premod', title: 'Đường mới & cũ' },
      );
      const { json } = await instance.ask(list);
      assert.deepEqual(
        json.comments.map(({ text }) => text),
        ['gốc', 'con', 'cháu'],
      );
      await instance.close();
    });

    test('repeating it adds nothing; a longer file of the same site adds what is new, below what was there', async () => {
      await fresh();
      await imported(instance.gateway, wxr([{ id: '1' }]), { format: 'wxr' });
      const again = await imported(instance.gateway, wxr([{ id: '1' }]), { format: 'wxr' });
      assert.deepEqual([again.comments, again.known, again.threads], [0, 1, 0]);
      assert.equal((await thread()).version, 1, 'readers are told of nothing new');
      const longer = [{ id: '1' }, { id: '2', parent: '1', date_gmt: '2024-04-11 10:04:00' }];
      const more = await imported(instance.gateway, wxr(longer), { format: 'wxr' });
      assert.deepEqual([more.comments, more.known, more.newThreads], [1, 1, 0]);
      const [root, reply] = await rows();
      assert.deepEqual(
        [reply?.parent, reply?.root, root?.replies, root?.descendants],
        [root?.id, root?.id, 1, 1],
      );
      const reply3 = [{ id: '3', parent: '2', date_gmt: '2024-04-12 10:04:00' }];
      assert.deepEqual((await imported(instance.gateway, wxr(reply3), { format: 'wxr' })).found, {});
      assert.equal((await rows())[2]?.depth, 2);
      await instance.close();
    });

    test('comments that readers wrote meanwhile keep their places and are counted', async () => {
      await fresh();
      await instance.open(KEY);
      const { json } = await instance.post({ thread: KEY, author: { name: 'Hồng' }, text: 'Mới viết' });
      await imported(instance.gateway, wxr([{ id: '1' }, { id: '2', parent: '1' }]), { format: 'wxr' });
      const { total, roots, version } = await thread();
      assert.deepEqual({ total, roots }, { total: 3, roots: 2 });
      assert.equal(version, 3, 'opened, written, imported');
      assert.equal((await instance.ask(`/v1/comments/${json.comment.id}`)).status, 200);
      const events = await instance.gateway.database.read
        .selectFrom('events')
        .select(['kind', 'number'])
        .orderBy('number')
        .execute();
      assert.deepEqual(events.at(-1), { kind: 'thread', number: 3 });
      await instance.close();
    });

    test('what cannot be taken as it stands is told with its line, and a trial writes nothing', async () => {
      await fresh();
      const file = wxr([
        { id: '1', content: 'một' },
        { id: '2', parent: '99', content: 'mồ côi' },
        { id: '3', date: '0000-00-00 00:00:00', date_gmt: '0000-00-00 00:00:00' },
        { id: '1', content: 'lần nữa' },
        { id: '4', content: ' <p> </p> ' },
        { id: '5', type: 'pingback' },
        { id: '6', parent: '7', content: 'vòng' },
        { id: '7', parent: '6', content: 'tròn' },
        { id: '8', parent: '8', content: 'tự trả lời' },
        { id: '9', content: 'x'.repeat(100_001) },
      ]);
      const trial = await imported(instance.gateway, file, { format: 'wxr', isTrial: true });
      assert.deepEqual(trial.found, {
        orphan: {
          count: 2,
          examples: [
            { line: 5, shown: '2 → 99' },
            { line: 12, shown: '8 → 8' },
          ],
        },
        loop: { count: 1, examples: [{ line: 10, shown: '6' }] },
        date: { count: 1, examples: [{ line: 6, shown: '3: 0000-00-00 00:00:00' }] },
        duplicate: { count: 1, examples: [{ line: 7, shown: '1' }] },
        empty: { count: 1, examples: [{ line: 8, shown: '4' }] },
        long: { count: 1, examples: [{ line: 13, shown: '9: 100001' }] },
        type: { count: 1, examples: [{ line: 9, shown: 'pingback' }] },
      });
      assert.deepEqual([trial.comments, trial.threads, trial.newThreads], [5, 1, 1]);
      for (const table of ['sites', 'threads', 'comments', 'imported', 'audit'] as const)
        assert.deepEqual(
          await instance.gateway.database.read.selectFrom(table).selectAll().execute(),
          [],
          table,
        );
      const real = await imported(instance.gateway, file, { format: 'wxr' });
      assert.deepEqual(real, trial, 'it does what the trial said');
      assert.deepEqual((await rows()).map(({ text, depth }) => `${depth} ${text}`).sort(), [
        '0 mồ côi',
        '0 một',
        '0 tự trả lời',
        '0 vòng',
        '1 tròn',
      ]);
      await instance.close();
    });

    test('the log says who took how many from what, and nothing of a reader', async () => {
      await fresh();
      await imported(instance.gateway, wxr([{ id: '1' }]), { format: 'wxr' });
      const [line] = await instance.gateway.database.read.selectFrom('audit').selectAll().execute();
      assert.deepEqual(
        [line?.actor, line?.act, line?.detail],
        ['Minh', 'import-comments', '{"format":"wxr","source":"wxr:bao.example","comments":1,"threads":1}'],
      );
      await instance.close();
    });
  });

describe('what WordPress says', () => {
  const taken = async (fields: Readonly<Record<string, string>>, env = {}, options = {}) => {
    const instance = await startGateway(await sqliteDatabase(), env);
    const report = await imported(instance.gateway, wxr([fields]), { format: 'wxr', ...options });
    const { read } = instance.gateway.database;
    const comment = await read.selectFrom('comments').selectAll().executeTakeFirst();
    const thread = await read.selectFrom('threads').selectAll().executeTakeFirst();
    const addresses = await read.selectFrom('addresses').selectAll().execute();
    const contacts = await read.selectFrom('contacts').selectAll().execute();
    await instance.close();
    return { report, comment, thread, addresses, contacts };
  };

  test('its statuses become ours', async () => {
    for (const [approved, status, reason] of [
      ['1', 'published', null],
      ['0', 'pending', null],
      ['hold', 'pending', null],
      ['spam', 'rejected', 'spam'],
      ['trash', 'removed', null],
      ['post-trashed', 'removed', null],
    ] as const) {
      const { comment } = await taken({ approved });
      assert.deepEqual([comment?.status, comment?.reason], [status, reason], approved);
    }
  });

  test('HTML becomes text with its paragraphs, quotations and addresses, and nothing in it survives as markup', async () => {
    const content = [
      '<blockquote><p>Đường <b>hỏng</b></p></blockquote>Đồng ý &amp; <script>alert(1)</script>xem <a href="https://khac.example/a?b=1&amp;c=2">đây</a>',
      '<a href="javascript:alert(1)">bấm</a> <img src=x onerror=alert(1)>',
      'dòng\u0007 ba<br/>dòng bốn\u200b',
    ].join('\n\n');
    const { comment } = await taken({ content });
    assert.equal(
      comment?.text,
      '> Đường hỏng\n\nĐồng ý & xem đây (https://khac.example/a?b=1&c=2)\n\nbấm\n\ndòng ba\ndòng bốn',
    );
  });

  test('an hour in UTC counts, else the local one in the declared zone, else none', async () => {
    assert.equal((await taken({})).comment?.created, Date.UTC(2024, 3, 10, 10, 4));
    const local = { date_gmt: '0000-00-00 00:00:00' };
    const zoned = await taken(local, {}, { timeZone: 'Asia/Ho_Chi_Minh' });
    assert.equal(zoned.comment?.created, Date.UTC(2024, 3, 10, 10, 4));
    assert.equal((await taken(local)).report.found.date?.count, 1);
    assert.equal((await taken({ date_gmt: '2999-01-01 00:00:00' })).report.found.date?.count, 1);
  });

  test('names come without markup, a long one is cut between letters, and who gave none is a reader', async () => {
    assert.equal((await taken({ author: 'Ông <b>Ba</b> &amp; bà' })).comment?.author_name, 'Ông Ba & bà');
    assert.equal((await taken({ author: '' })).comment?.author_name, 'Bạn đọc');
    assert.equal((await taken({ author: 'ế'.repeat(70) })).comment?.author_name, `${'ế'.repeat(59)}…`);
    assert.equal((await taken({ author: 'Tiê\u0301ng' })).comment?.author_name, 'Tiếng');
  });

  test('addresses and e-mails are kept as if left here: as a hash for their days, and only where the site asks', async () => {
    const now = new Date(Date.now() - 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
    const fields = { author_email: 'lan@doc.example', author_IP: '198.51.100.7', date_gmt: now };
    const today = await taken(fields);
    assert.equal(today.addresses.length, 1);
    assert.ok(!JSON.stringify(today.addresses).includes('198.51'));
    assert.deepEqual(today.contacts, []);
    assert.deepEqual((await taken({ ...fields, date_gmt: '2020-01-01 00:00:00' })).addresses, []);

    const instance = await startGateway(await sqliteDatabase());
    await changeSite(instance.gateway, ADMINISTRATOR, 'bao.example', {
      email: 'optional',
      retention_days: 30,
    });
    const old = { ...fields, id: '2', date_gmt: '2020-01-01 00:00:00' };
    await imported(instance.gateway, wxr([fields, old]), { format: 'wxr' });
    const kept = await instance.gateway.database.read.selectFrom('contacts').select('email').execute();
    assert.deepEqual(kept, [{ email: 'lan@doc.example' }]);
    await instance.close();
  });

  test('threads of another site are left out, unless it is named as the former one', async () => {
    const instance = await startGateway(await sqliteDatabase());
    const file = wxr([{ id: '1' }], 'http://www.cu.example/tin/1.html?utm_source=x');
    const { found } = await imported(instance.gateway, file, { format: 'wxr' });
    assert.equal(found.site?.examples[0]?.shown, 'http://www.cu.example/tin/1.html?utm_source=x');
    await imported(instance.gateway, file, { format: 'wxr', former: ['https://cu.example'] });
    const thread = await instance.gateway.database.read
      .selectFrom('threads')
      .select(['key', 'url'])
      .executeTakeFirst();
    assert.deepEqual(thread, { key: KEY, url: `${KEY}?utm_source=x` });
    await instance.close();
  });

  test('a packed file is read; one that was cut gives what is whole and says so; another format is refused', async () => {
    const instance = await startGateway(await sqliteDatabase());
    const text = wxr([{ id: '1' }, { id: '2' }]);
    const packed = await imported(instance.gateway, gzipSync(text), { format: 'wxr', isTrial: true });
    assert.deepEqual([packed.comments, packed.cut], [2, false]);
    const cut = text.slice(0, text.lastIndexOf('<wp:comment_parent>'));
    const short = await imported(instance.gateway, cut, { format: 'wxr', isTrial: true });
    assert.deepEqual([short.comments, short.cut], [1, true]);
    const large = gzipSync(
      wxr(Array.from({ length: 3000 }, (_, id) => ({ id: `${id}`, content: `${Math.random()}` }))),
    );
    const half = await imported(instance.gateway, large.subarray(0, large.length / 2), {
      format: 'wxr',
      isTrial: true,
    });
    assert.ok(half.cut && half.comments > 100, `${half.comments}`);
    for (const [content, format] of [
      ['<html><body>', 'wxr'],
      ['', 'wxr'],
      ['{"a":1}', 'tinbox'],
      [text, 'disqus'],
      ['', 'csv'],
    ] as const)
      assert.deepEqual(await importText(instance.gateway, content, { format }), {
        ok: false,
        fault: 'format',
      });
    assert.deepEqual(
      await importFile(instance.gateway, ADMINISTRATOR, { file: '/không/có', format: 'wxr', site: SITE }),
      { ok: false, fault: 'file' },
    );
    await instance.close();
  });

  test('an editor may not import', async () => {
    const instance = await startGateway(await sqliteDatabase());
    const file = fileWith(wxr([{ id: '1' }]));
    await assert.rejects(
      importFile(instance.gateway, EDITOR, { file, format: 'wxr', site: SITE }),
      Forbidden,
    );
    await instance.close();
  });
});

test('an import tells how far it is: drawn over itself on a terminal, a line for each tenth in a log', () => {
  const told = (isTTY: boolean): string[] => {
    const lines: string[] = [];
    const bar = progressBar({ isTTY, write: (text) => lines.push(text) }, importWords({ TINBOX_LANG: 'vi' }));
    for (let done = 0; done <= 200; done++) bar.show({ phase: 'write', done, total: 200 });
    bar.end();
    return lines;
  };
  assert.deepEqual([told(false).length, told(false).at(5)], [11, 'Đang ghi  50 %\n']);
  const drawn = told(true);
  assert.equal(drawn.length, 102);
  assert.match(drawn[50] ?? '', /^\r\u001b\[K█{12}░{12} Đang ghi {2}50 %$/);
});
