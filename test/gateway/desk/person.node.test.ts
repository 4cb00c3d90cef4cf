import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeSite } from '../../../gateway/src/moderation/threads.js';
import { enter, problemOf, ROOT, type Json, type Said, type Seat } from '../../helpers/desk.js';
import { SITE } from '../../helpers/gateway.js';
import { onBoth } from './both.js';

let pages = 0;

onBoth('a person at the desk', (instance) => {
  const page = (): string => `${SITE}/nguoi/${++pages}.html`;
  const write = async (name: string, text: string, more: object = {}, asked: object = {}): Promise<Json> =>
    (await instance().post({ thread: page(), author: { name }, text, ...more }, asked)).json;
  const administrator = (): Promise<Seat> => enter(instance(), 'Minh', 'administrator');
  const find = async (seat: Seat, by: string, value: string): Promise<Said> =>
    seat.send('/desk/api/person/find', { by, value });

  test('what one person wrote is found by a comment, a name, a token, an address and an email', async () => {
    const seat = await administrator();
    await changeSite(instance().gateway, ROOT, 'bao.example', { email: 'optional' });
    const from = '192.0.2.77';
    const first = await write('Nguyễn Văn Tìm', 'Một ý.', { email: 'Tim@thu.example' }, { from });
    const second = await write('Tìm', 'Hai ý.', {}, { headers: { 'Tinbox-Token': first.token } });
    const other = await write('nguyen van tim', 'Người khác.');
    const total = async (by: string, value: string): Promise<number> =>
      (await find(seat, by, value)).json.total;
    const { json } = await find(seat, 'comment', first.comment.id);
    assert.deepEqual([json.total, json.groups.length], [2, 1]);
    assert.deepEqual(
      [json.groups[0].names, json.groups[0].comment, json.groups[0].contact, json.groups[0].kind],
      [['Nguyễn Văn Tìm', 'Tìm'], second.comment.id, true, 'device'],
    );
    assert.equal((await find(seat, 'name', 'Nguyễn Văn Tìm')).json.groups.length, 2, 'one name, two people');
    assert.equal(await total('name', 'Nguyễn Văn'), 0, 'a whole name');
    assert.equal(await total('token', first.token), 2);
    assert.equal(problemOf(await find(seat, 'token', 'x')), 'token-forged');
    assert.equal(await total('address', from), 1);
    assert.equal(await total('email', 'tim@thu.example'), 1);
    assert.ok(other.comment.id);
  });

  test('all that is held is taken out as JSON, and then erased: words, search, marks, contact, revisions', async () => {
    const seat = await administrator();
    const { comment, token } = await write('Trần Thị Xóa', 'Chữ cần quên.', { email: 'xoa@thu.example' });
    const { id } = comment;
    const on = [{ by: 'comment', value: id }];
    await seat.send('/desk/api/rules/lists', { name: 'x', kind: 'suspect', words: 'cần quên' });
    await instance().ask(`/v1/comments/${id}`, {
      method: 'PATCH',
      headers: { 'Tinbox-Token': token, 'If-Match': '"1"' },
      body: { text: 'Chữ mới cần quên.' },
    });
    const file = await seat.send('/desk/api/person/export', { on });
    assert.match(file.headers.get('content-disposition') ?? '', /attachment/);
    const [out] = file.json.comments;
    assert.deepEqual(
      [out.name, out.email, out.revisions.map(({ text }: Json) => text)],
      ['Trần Thị Xóa', 'xoa@thu.example', ['Chữ cần quên.', 'Chữ mới cần quên.']],
    );
    const erase = (comments: number): Promise<Said> => seat.send('/desk/api/person/erase', { on, comments });
    const wrong = await erase(2);
    assert.deepEqual([problemOf(wrong), wrong.json.count], ['count-differs', 1]);
    assert.deepEqual((await erase(1)).json, { erased: 1 });
    const { read } = instance().gateway.database;
    const rest = await Promise.all([
      read.selectFrom('comments').selectAll().where('id', '=', id).execute(),
      ...(['revisions', 'contacts', 'addresses', 'folded', 'answers'] as const).map((table) =>
        read.selectFrom(table).selectAll().where('comment', '=', id).execute(),
      ),
    ]);
    const left = JSON.stringify(rest);
    for (const word of ['quên', 'quen', 'Xóa', 'xoa']) assert.ok(!left.includes(word), `${word} in ${left}`);
    assert.equal((await find(seat, 'name', 'Trần Thị Xóa')).json.total, 0);
    const lines = (await seat.get('/desk/api/log?limit=3&act=erase-person')).json.lines;
    assert.deepEqual(lines[0].detail, { by: ['comment'], count: 1, comments: [id] });
  });

  test('only administrators may, and one of a single site sees and erases nothing of another', async () => {
    const editor = await enter(instance(), 'Hải Yến', 'editor');
    const local = await enter(instance(), 'Xa', 'administrator', 'xa.example');
    const { comment } = await write('Ai Đấy', 'Một.');
    assert.equal(problemOf(await find(editor, 'comment', comment.id)), 'role-too-low');
    assert.equal((await find(local, 'comment', comment.id)).json.total, 0);
    for (const wrong of [{ by: 'x', value: 'y' }, { by: 'name', value: '' }, {}])
      assert.equal(problemOf(await local.send('/desk/api/person/find', wrong)), 'bad-request');
    assert.equal(
      problemOf(await local.send('/desk/api/person/erase', { on: [], comments: 0 })),
      'bad-request',
    );
  });
});
