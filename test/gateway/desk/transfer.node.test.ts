import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import type { ImportDone, ImportTold } from '../../../gateway/src/desk/api.js';
import { enter, own, problemOf, type Said, type Seat } from '../../helpers/desk.js';
import { SITE } from '../../helpers/gateway.js';
import { onBoth } from './both.js';

const HOST = new URL(SITE).host;
const KEY = `${SITE}/nhap/1.html`;

const FILE = [
  { tinbox: 'comments', version: 1 },
  { thread: { site: HOST, key: KEY, title: 'Chợ nổi', url: KEY } },
  {
    comment: {
      id: 'a1',
      site: HOST,
      thread: KEY,
      author: { name: 'Lan' },
      text: 'Một.',
      status: 'published',
      created: '2024-04-10T10:00:00Z',
    },
  },
  {
    comment: {
      id: 'a2',
      site: HOST,
      thread: KEY,
      parent: 'a1',
      author: { name: 'Bình' },
      text: 'Hai.',
      status: 'published',
      created: '2024-04-10T10:01:00Z',
    },
  },
  {
    comment: {
      id: 'a3',
      site: HOST,
      thread: KEY,
      parent: 'gone',
      author: { name: '@Cúc' },
      text: '=1+1',
      status: 'published',
      created: '2024-04-10T10:02:00Z',
    },
  },
  {
    comment: {
      id: 'a4',
      site: HOST,
      thread: KEY,
      author: { name: 'Dũng' },
      text: 'Bốn.',
      status: 'published',
      created: 'hôm qua',
    },
  },
]
  .map((line) => JSON.stringify(line))
  .join('\n');

const send = (seat: Seat, query: object, file = FILE): Promise<Said> =>
  seat.send(`/desk/api/import?${new URLSearchParams({ format: 'tinbox', site: HOST, ...query })}`, file, {
    headers: { 'Content-Type': 'application/octet-stream', 'Accept-Language': 'vi' },
  });

function doneOf({ text, status }: Said): ImportDone {
  assert.equal(status, 200, text);
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ImportTold);
  const last = lines.at(-1);
  assert.ok(last && 'done' in last, 'the last line says what became of it');
  return last.done;
}

onBoth('comments in and out at the desk', (instance) => {
  test('a trial tells what would come, with orphans and bad dates, and writes nothing', async () => {
    const seat = await enter(instance(), 'Quản Trị', 'administrator');
    const done = doneOf(await send(seat, { trial: '1' }));
    assert.equal(done.comments, 3);
    assert.match(done.lines.join('\n'), /Sẽ nhập 3 bình luận vào 1 bài, 1 bài mới/);
    assert.match(done.lines.join('\n'), /Trả lời bình luận không có trong tệp.*: 1/);
    assert.match(done.lines.join('\n'), /không đọc được ngày giờ: 1/);
    assert.equal((await seat.get('/desk/api/queue?list=all')).json.items.length, 0);
  });

  test('the file is taken once, however often it is sent; nothing of it is left in the folder for temporary files', async () => {
    const seat = await enter(instance(), 'Quản Trị Hai', 'administrator');
    assert.equal(doneOf(await send(seat, {})).comments, 3);
    assert.equal(doneOf(await send(seat, {})).comments, 0);
    assert.equal((await seat.get('/desk/api/queue?list=all')).json.items.length, 3);
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith('tinbox-import-'));
    assert.deepEqual(left, []);
    const { json } = await seat.get('/desk/api/log?act=import-comments');
    assert.equal(json.lines[0].actor.name, 'Quản Trị Hai');
  });

  test('what is not the format, or has a column map that lacks columns, is refused in words', async () => {
    const seat = await enter(instance(), 'Quản Trị Ba', 'administrator');
    const done = doneOf(await send(seat, { format: 'wxr' }, '<html>'));
    assert.equal(done.ok, false);
    assert.match(done.lines.join(), /định dạng/);
    const said = await send(seat, { format: 'csv', map: '{"columns":{"text":"Lời"}}' }, 'Lời\nMột');
    assert.deepEqual([said.status, problemOf(said)], [400, 'bad-request']);
    assert.match(said.json.field, /^map/);
  });

  test('who is no administrator, or asks from elsewhere, moves nothing', async () => {
    const editor = await enter(instance(), 'Biên Tập', 'editor');
    assert.equal(problemOf(await send(editor, {})), 'role-too-low');
    assert.equal(problemOf(await editor.get('/desk/api/export?format=csv')), 'role-too-low');
    const seat = await enter(instance(), 'Quản Trị Bốn', 'administrator', 'khac.example');
    assert.equal(problemOf(await send(seat, {})), 'role-too-low');
    const forged = await seat.send(`/desk/api/import?format=tinbox&site=${HOST}`, FILE, {
      headers: { ...own, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    });
    assert.equal(problemOf(forged), 'write-refused');
  });

  test('what is given out is a file with everything, for a spreadsheet or to be taken in again', async () => {
    const seat = await enter(instance(), 'Quản Trị Năm', 'administrator');
    const csv = await seat.get(`/desk/api/export?format=csv&site=${HOST}&thread=`);
    assert.match(
      csv.headers.get('content-disposition') ?? '',
      /attachment; filename="tinbox-bao.example.csv"/,
    );
    assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.deepEqual([...csv.bytes.slice(0, 3)], [0xef, 0xbb, 0xbf], 'the mark that spreadsheets look for');
    const rows = csv.text.trimEnd().split('\r\n');
    assert.equal(rows.length, 4);
    assert.equal(rows[0], 'id,parent,thread,title,name,text,created,status,reason');
    assert.ok(
      rows.some((row) => row.endsWith(",'@Cúc,'=1+1,2024-04-10T10:02:00.000Z,published,")),
      csv.text,
    );
    const ours = await seat.get('/desk/api/export?format=tinbox');
    assert.match(ours.text, /"text":"Hai\."/);
    assert.equal(doneOf(await send(seat, {}, ours.text)).comments, 0);
  });
});
