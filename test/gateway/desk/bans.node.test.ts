import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sweep } from '../../../gateway/src/database/sweep.js';
import { enter, problemOf, type Json, type Said, type Seat } from '../../helpers/desk.js';
import { SITE } from '../../helpers/gateway.js';
import { onBoth } from './both.js';

const HOUR = 3_600_000;
let pages = 0;

onBoth('bans of the desk', (instance) => {
  const page = (): string => `${SITE}/chan/${++pages}.html`;
  const write = async (name: string, asked: object = {}): Promise<Json> =>
    instance().post({ thread: page(), author: { name }, text: `Ý kiến ${pages}` }, asked);
  const ban = (seat: Seat, body: object): Promise<Said> =>
    seat.send('/desk/api/bans', { hours: 24, ...body });
  const lift = (seat: Seat, id: string): Promise<Said> =>
    seat.send(`/desk/api/bans/${id}`, {}, { method: 'DELETE' });
  const moderator = (): Promise<Seat> => enter(instance(), 'Trang', 'moderator');

  test('the device that wrote a comment is refused in words that say for how long, until the time is over', async () => {
    const seat = await moderator();
    const { comment, token } = (await write('Phá Rối')).json;
    const headers = { 'Tinbox-Token': token };
    const made = await ban(seat, { comment: comment.id, kind: 'reader', hours: 48, note: 'Chửi bới' });
    assert.equal(made.status, 201, made.text);
    const refused = await write('Tên Khác', { headers });
    assert.deepEqual([refused.status, problemOf(refused), refused.json.hours], [403, 'banned', 48]);
    assert.match(refused.json.detail, /2 ngày/);
    const edited = await instance().ask(`/v1/comments/${comment.id}`, {
      method: 'PATCH',
      headers: { ...headers, 'If-Match': '"1"' },
      body: { text: 'khác' },
    });
    assert.equal(problemOf(edited), 'banned');
    const item = (await seat.get(`/desk/api/items/${comment.id}`)).json.item;
    assert.deepEqual(
      item.author.bans.map(({ kind, note, by, active }: Json) => [kind, note, by, active]),
      [['reader', 'Chửi bới', 'Trang', true]],
    );
    assert.equal((await write('Người Khác')).status, 202, 'nobody else is refused');
    instance().later(49 * HOUR);
    assert.equal((await write('Phá Rối', { headers })).status, 202);
  });

  test('a network is refused by its hash, from whatever device, and the hash is forgotten when the ban is over', async () => {
    const seat = await moderator();
    const from = '2001:db8:77::1';
    const { comment } = (await write('Ẩn Danh', { from })).json;
    const { json } = await ban(seat, { comment: comment.id, kind: 'address' });
    assert.equal(problemOf(await write('Ai Đó', { from: '2001:db8:77::abcd' })), 'banned');
    assert.equal((await write('Ai Đó', { from: '2001:db8:78::1' })).status, 202);
    const { database, now } = instance().gateway;
    const valueOf = async (): Promise<string> =>
      (
        await database.read
          .selectFrom('bans')
          .select('value')
          .where('id', '=', json.ban.id)
          .executeTakeFirstOrThrow()
      ).value;
    await sweep(database, now());
    assert.match(await valueOf(), /^address:.{20}/);
    assert.ok(!JSON.stringify((await seat.get('/desk/api/bans')).json).includes((await valueOf()).slice(8)));
    await lift(seat, json.ban.id);
    assert.equal((await write('Ai Đó', { from })).status, 202);
    await sweep(database, now());
    assert.equal(await valueOf(), '');
  });

  test('a name is refused however it is typed, and a name with other tones is another', async () => {
    const seat = await moderator();
    const { json } = await ban(seat, { kind: 'name', name: 'Bộ Y Tế', site: 'bao.example' });
    for (const name of ['BỘ Y TẾ', 'bộ  y tế', 'B\u1ed9\u200b Y T\u1ebf', 'Bộ У Tế'])
      assert.equal(problemOf(await write(name)), 'banned', name);
    assert.equal((await write('Bố Y Tế')).status, 202);
    const listed = (await seat.get('/desk/api/bans?active=1&q=bo%20y')).json.bans;
    assert.deepEqual(
      listed.map(({ id, label, site }: Json) => [id, label, site]),
      [[json.ban.id, 'Bộ Y Tế', 'bao.example']],
    );
    assert.equal((await lift(seat, json.ban.id)).json.ban.lifted.by, 'Trang');
    assert.equal(problemOf(await lift(seat, json.ban.id)), 'ban-unknown');
    assert.equal((await write('Bộ Y Tế')).status, 202);
    assert.equal((await seat.get('/desk/api/bans?active=1&q=bo%20y')).json.bans.length, 0);
  });

  test('a ban without an end takes an editor, one on all sites somebody of all sites; each is in the log without a name', async () => {
    const [seat, editor, local] = [
      await moderator(),
      await enter(instance(), 'Hải Yến', 'editor'),
      await enter(instance(), 'Gần', 'editor', 'bao.example'),
    ];
    const { comment } = (await write('Thật Là Tên')).json;
    const on = { comment: comment.id, kind: 'reader' };
    assert.equal(problemOf(await ban(seat, { ...on, hours: null })), 'role-too-low');
    assert.equal(problemOf(await ban(local, { ...on, everywhere: true })), 'role-too-low');
    const made = await ban(editor, { ...on, hours: null, everywhere: true });
    assert.equal(made.json.ban.until, undefined);
    assert.equal(problemOf(await lift(local, made.json.ban.id)), 'role-too-low');
    const again = await ban(seat, { ...on, everywhere: true, hours: 1 });
    assert.equal(again.json.ban.id, made.json.ban.id, 'one ban, with the new end');
    await lift(editor, made.json.ban.id);
    const lines = (await editor.get('/desk/api/log?limit=3')).json.lines;
    assert.deepEqual(
      lines.map(({ act }: Json) => act),
      ['lift-ban', 'ban', 'ban-for-good'],
    );
    assert.ok(!JSON.stringify(lines.map(({ detail }: Json) => detail)).includes('Thật Là Tên'));
    for (const hours of [0, 9000, 'x'])
      assert.equal(problemOf(await ban(seat, { ...on, hours })), 'bad-request');
    assert.equal(problemOf(await ban(seat, { comment: 'x', kind: 'name' })), 'comment-unknown');
  });

  test('votes of a banned reader are refused, reports are taken', async () => {
    const seat = await moderator();
    const thread = page();
    await instance().open(thread);
    const { comment } = (await instance().post({ thread, author: { name: 'Lan' }, text: 'Hay.' })).json;
    const { json } = await write('Phá Phiếu');
    await ban(seat, { comment: json.comment.id, kind: 'reader' });
    const headers = { 'Tinbox-Token': json.token };
    const vote = await instance().ask(`/v1/comments/${comment.id}/vote`, {
      method: 'PUT',
      headers,
      body: { value: 1 },
    });
    assert.equal(problemOf(vote), 'banned');
    const body = { reason: 'illegal', text: 'Trái luật' };
    const report = await instance().ask(`/v1/comments/${comment.id}/reports`, {
      method: 'POST',
      headers,
      body,
    });
    assert.equal(report.status, 201);
  });
});
