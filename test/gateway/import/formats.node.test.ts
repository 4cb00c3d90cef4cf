import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readColumnMap } from '../../../gateway/src/import/column-map.js';
import { csvRow, guarded, unguarded } from '../../../gateway/src/import/csv-guard.js';
import { csvRows } from '../../../gateway/src/import/csv-rows.js';
import type { ForeignItem, ForeignReader } from '../../../gateway/src/import/foreign.js';
import { readDisqus } from '../../../gateway/src/import/disqus.js';
import { readWxr } from '../../../gateway/src/import/wxr.js';
import { SITE, sqliteDatabase, startGateway } from '../../helpers/gateway.js';
import { imported, importText, wxr } from './imports.js';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(reader: ForeignReader, text: string, size: number): Promise<ForeignItem[]> {
  const items: ForeignItem[] = [];
  for await (const some of reader(pieces(text, size), { timeZone: undefined })) items.push(...some);
  return items;
}

const DISQUS = `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<category dsq:id="1"><forum>bao</forum><title>General</title></category>
<thread dsq:id="10"><id>tin-1</id><forum>bao</forum><category dsq:id="1"/><link>${SITE}/tin/1.html</link><title>Đường mới</title><isClosed>true</isClosed></thread>
<thread dsq:id="11"><id/><link>http://www.bao.example/tin/1.html</link><title>Đường mới (lại)</title><isClosed>false</isClosed></thread>
<post dsq:id="100"><id/><message><![CDATA[<p>Một &amp; hai</p><p>đoạn <br>ba <a href="https://khac.example/bai-rat-dai-nay.html" rel="nofollow">https://khac.example/bai-...</a></p>]]></message><createdAt>2024-04-10T10:04:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Lan</name><isAnonymous>true</isAnonymous></author><thread dsq:id="10"/></post>
<post dsq:id="101"><message>trả lời</message><createdAt>2024-04-10T10:05:00Z</createdAt><isDeleted>false</isDeleted><isSpam>true</isSpam><author><name>Bình</name></author><thread dsq:id="11"/><parent dsq:id="100"/></post>
<post dsq:id="102"><message>xoá</message><createdAt>2024-04-10T10:06:00Z</createdAt><isDeleted>true</isDeleted><isSpam>false</isSpam><author><name>Minh</name></author><thread dsq:id="10"/><parent dsq:id="100"/></post>
<post dsq:id="103"><message>lạc</message><createdAt>2024-04-10T10:06:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Minh</name></author><thread dsq:id="99"/></post>
</disqus>`;

test('Disqus: posts find threads and parents by their numbers; two threads of one page are one', async () => {
  const instance = await startGateway(await sqliteDatabase());
  const report = await imported(instance.gateway, DISQUS, { format: 'disqus' });
  assert.deepEqual(report.found, { thread: { count: 1, examples: [{ line: 9, shown: '99' }] } });
  const { read: queries } = instance.gateway.database;
  const [thread, ...others] = await queries.selectFrom('threads').selectAll().execute();
  assert.deepEqual([others.length, thread?.state, thread?.title], [0, 'closed', 'Đường mới']);
  const rows = await queries.selectFrom('comments').selectAll().orderBy('created').execute();
  assert.deepEqual(
    rows.map(({ text, status, depth }) => ({ text, status, depth })),
    [
      {
        text: 'Một & hai\n\nđoạn\nba https://khac.example/bai-rat-dai-nay.html',
        status: 'published',
        depth: 0,
      },
      { text: 'trả lời', status: 'rejected', depth: 1 },
      { text: 'xoá', status: 'removed', depth: 1 },
    ],
  );
  await instance.close();
});

test('wherever a file is cut into pieces, the same is read from it', async () => {
  for (const [reader, text] of [
    [
      readWxr,
      wxr([
        { id: '1', content: 'a ]]&gt; <b>&amp;</b>' },
        { id: '2', parent: '1' },
      ]),
    ],
    [readDisqus, DISQUS],
  ] as const) {
    const whole = await read(reader, text, text.length);
    assert.ok(whole.length > 2);
    for (const size of [1, 2, 3, 7, 64, 100])
      assert.deepEqual(await read(reader, text, size), whole, `${size}`);
  }
});

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('', '"', ',', ' a ', '\r\n', '=1+1', "'", '\ufeff', 'ế;"x"'),
);

test('what is written as CSV is read as it was, cut anywhere, whatever is in the cells', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 20 }),
      async (table, size) => {
        const text = table.map((row) => csvRow(row)).join('');
        const rows: string[][] = [];
        for await (const some of csvRows(pieces(text, size), ','))
          rows.push(...some.map(({ cells }) => cells.map(unguarded)));
        assert.deepEqual(rows, table);
      },
    ),
  );
});

test('no cell begins with what a spreadsheet runs', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        cell,
        fc.constantFrom('=cmd()', '+1', '-1', '@x', '\t=1', "'=1", '＝1', '＋1', '－1', '＠x', '\n=1'),
      ),
      (text) => {
        assert.doesNotMatch(guarded(text), /^[=+\-@\t\r\n＝＋－＠]/);
        assert.equal(unguarded(guarded(text)), text);
      },
    ),
  );
});

test('a CSV file of somebody else is read by a map: columns, zone, order of dates, their words, their encoding', async () => {
  const instance = await startGateway(await sqliteDatabase());
  const map = readColumnMap({
    columns: {
      thread: 'Bài',
      name: 'Tên',
      text: 'Nội dung',
      created: 'Ngày',
      status: 'Duyệt',
      parent: 'Trả lời',
      id: 'Số',
    },
    text: 'html',
    timeZone: 'Asia/Ho_Chi_Minh',
    delimiter: ';',
    encoding: 'utf-16le',
    statuses: { rồi: 'published', chưa: 'pending', nháp: 'skip' },
  });
  assert.ok('map' in map);
  const text = [
    'Số;Bài;Tên;Nội dung;Ngày;Duyệt;Trả lời',
    `1;${SITE}/tin/1.html;Lan;"Xin; <b>chào</b>";10/04/2024 17:04;rồi;`,
    `2;${SITE}/tin/1.html;Bình;Chào;10/04/2024 18:04;chưa;1`,
    `3;${SITE}/tin/1.html;Bình;Nháp;10/04/2024 18:04;nháp;`,
    `4;${SITE}/tin/1.html;Bình;Lạ;10/04/2024 18:04;???;`,
  ].join('\r\n');
  const report = await imported(instance.gateway, Buffer.from(text, 'utf16le'), {
    format: 'csv',
    map: map.map,
  });
  assert.deepEqual(report.found, {
    type: { count: 1, examples: [{ line: 4, shown: 'nháp' }] },
    shape: { count: 1, examples: [{ line: 5, shown: '4' }] },
  });
  const rows = await instance.gateway.database.read
    .selectFrom('comments')
    .selectAll()
    .orderBy('created')
    .execute();
  assert.deepEqual(
    rows.map(({ text: said, status, created, depth }) => ({ said, status, created, depth })),
    [
      { said: 'Xin; chào', status: 'published', created: Date.UTC(2024, 3, 10, 10, 4), depth: 0 },
      { said: 'Chào', status: 'pending', created: Date.UTC(2024, 3, 10, 11, 4), depth: 1 },
    ],
  );
  await instance.close();
});

test('CSV without numbers is safe to repeat too; a map tells its faults; a file without the columns is refused', async () => {
  const instance = await startGateway(await sqliteDatabase());
  const map = {
    map: {
      columns: new Map([
        ['thread', 't'],
        ['text', 'x'],
        ['created', 'c'],
      ]),
    },
  };
  const text = `t,x,c\n${SITE}/a,Một,2024-04-10T10:04:00Z\n${SITE}/a,Hai,2024-04-10T10:04:00Z\n`;
  assert.equal((await imported(instance.gateway, text, { format: 'csv', ...map })).comments, 2);
  assert.deepEqual((await imported(instance.gateway, text, { format: 'csv', ...map })).known, 2);
  assert.deepEqual(await importText(instance.gateway, 'a,b\n1,2\n', { format: 'csv', ...map }), {
    ok: false,
    fault: 'columns',
  });
  assert.deepEqual(readColumnMap({ columns: { thread: 't', txt: 'x' }, timeZone: 'Mars' }), {
    faults: [
      { at: 'columns.txt', kind: 'name' },
      { at: 'timeZone', kind: 'zone' },
      { at: 'columns.text', kind: 'missing' },
      { at: 'columns.created', kind: 'missing' },
    ],
  });
  await instance.close();
});
