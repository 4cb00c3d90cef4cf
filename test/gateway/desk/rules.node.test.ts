import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, problemOf, type Json, type Seat } from '../../helpers/desk.js';
import { SITE } from '../../helpers/gateway.js';
import { onBoth } from './both.js';

let pages = 0;
let keys = 0;

onBoth('rules of the desk', (instance) => {
  const page = (): string => `${SITE}/luat/${++pages}.html`;
  const write = async (text: string, more: object = {}, asked: object = {}): Promise<Json> =>
    instance().post({ thread: page(), author: { name: 'Lan' }, text, ...more }, asked);
  const item = async (seat: Seat, id: string): Promise<Json> =>
    (await seat.get(`/desk/api/items/${id}`)).json.item;
  const edit = async (id: string, text: string, token: string, revision: number): Promise<Json> =>
    instance().ask(`/v1/comments/${id}`, {
      method: 'PATCH',
      headers: { 'Tinbox-Token': token, 'If-Match': `"${revision}"` },
      body: { text },
    });
  const add = async (seat: Seat, list: object): Promise<Json> => {
    const said = await seat.send('/desk/api/rules/lists', list);
    assert.equal(said.status, 201, said.text);
    return said.json.list;
  };
  const drop = async (seat: Seat, ...lists: Json[]): Promise<void> => {
    for (const { id } of lists)
      assert.equal((await seat.send(`/desk/api/rules/lists/${id}`, {}, { method: 'DELETE' })).status, 204);
  };

  test('a banned word is refused in an open thread, however it is disguised, and the editor sees where it stands', async () => {
    const editor = await enter(instance(), 'Hải Yến', 'editor');
    const list = await add(editor, { name: 'Từ cấm', kind: 'banned', words: 'lừa đảo\nbố láo # chửi' });
    assert.equal(list.count, 2);
    const thread = page();
    await instance().open(thread);
    const said = await write('Bọn này l-ừ-a đ.ả.o cả thôi.', { thread });
    assert.deepEqual(
      [said.status, said.json.comment.status, said.json.comment.reason],
      [202, 'rejected', 'banned-word'],
    );
    const seen = await item(editor, said.json.comment.id);
    const [mark] = seen.marks;
    assert.deepEqual([mark.kind, mark.list, mark.word], ['word', 'banned', 'lừa đảo']);
    assert.equal(seen.text.slice(mark.start, mark.end), 'l-ừ-a đ.ả.o');
    const clean = await write('Cầu đẹp quá.', { thread });
    assert.equal(clean.json.comment.status, 'published');
    const refused = (await editor.get('/desk/api/queue?list=rejected')).json;
    assert.deepEqual(
      refused.items.map(({ id, decided }: Json) => [id, decided]),
      [[said.json.comment.id, undefined]],
      'it is among those that were refused today, though nobody has decided',
    );
    assert.equal(refused.counts.rejected, 1);
    await drop(editor, list);
    const after = await write('Họ lừa đảo thật.', { thread });
    assert.equal(after.json.comment.status, 'published');
  });

  test('a suspect word waits and is flagged; a word of another site is none here', async () => {
    const editor = await enter(instance(), 'Hải Yến', 'editor');
    const mine = await add(editor, {
      name: 'Nghi ngờ',
      kind: 'suspect',
      site: 'bao.example',
      words: 'chạy án',
    });
    const thread = page();
    await instance().open(thread);
    const said = await write('Nghe nói có chạy án.', { thread });
    assert.deepEqual([said.json.comment.status, said.json.comment.reason], ['pending', 'suspect-word']);
    const flagged = (await editor.get('/desk/api/queue?list=flagged')).json;
    assert.ok(flagged.items.some(({ id }: Json) => id === said.json.comment.id));
    const name = await write('Chào.', { thread, author: { name: 'Chạy  án' } });
    assert.equal(name.json.comment.status, 'pending');
    const [mark] = (await item(editor, name.json.comment.id)).marks;
    assert.deepEqual([mark.in, mark.start, mark.end], ['name', 0, 0]);
    const elsewhere = (await editor.send('/desk/api/rules/test', { text: 'chạy án' })).json;
    assert.equal(elsewhere.verdict, 'pass');
    await drop(editor, mine);
  });

  test('who edits a banned word into a published comment loses its place; who takes it out again waits for an editor', async () => {
    const editor = await enter(instance(), 'Hải Yến', 'editor');
    const list = await add(editor, { name: 'Từ cấm', kind: 'banned', words: 'bố láo' });
    const thread = page();
    await instance().open(thread);
    const { comment, token } = (await write('Hay lắm.', { thread })).json;
    const bad = (await edit(comment.id, 'Đồ bố láo', token, 1)).json.comment;
    assert.deepEqual([bad.status, bad.reason], ['rejected', 'banned-word']);
    assert.equal(
      (await instance().ask(`/v1/comments?thread=${encodeURIComponent(thread)}`)).json.thread.total,
      0,
    );
    const good = (await edit(comment.id, 'Xin lỗi mọi người.', token, 2)).json.comment;
    assert.deepEqual([good.status, good.reason], ['pending', 'edited']);
    const seen = await item(editor, comment.id);
    assert.ok(seen.marks.every(({ kind }: Json) => kind !== 'word'));
    assert.ok(seen.waiting >= seen.created);
    await drop(editor, list);
  });

  test('an edit does not bring back what an editor has refused, nor change why', async () => {
    const editor = await enter(instance(), 'Hải Yến', 'editor');
    const { comment, token } = (await write('Mua ngay!')).json;
    await editor.send(
      '/desk/api/acts',
      {
        act: 'reject',
        reason: 'banned-word',
        text: 'Không quảng cáo.',
        on: [{ id: comment.id, revision: 1, status: 'pending' }],
      },
      { headers: { 'Idempotency-Key': `refuse-${++keys}-x` } },
    );
    const edited = (await edit(comment.id, 'Tử tế hơn.', token, 1)).json.comment;
    assert.deepEqual([edited.status, edited.reasonText], ['rejected', 'Không quảng cáo.']);
  });

  test('an undone edit of the newsroom has its marks again', async () => {
    const editor = await enter(instance(), 'Hải Yến', 'editor');
    const list = await add(editor, { name: 'Nghi', kind: 'suspect', words: 'chạy án' });
    const { comment } = (await write('Có chạy án?')).json;
    const headers = { 'Idempotency-Key': `edit-${++keys}-xx` };
    const done = await editor.send(
      '/desk/api/acts',
      { act: 'edit', text: 'Có gì không?', on: [{ id: comment.id, revision: 1, status: 'pending' }] },
      { headers },
    );
    const words = async (): Promise<number> =>
      (await item(editor, comment.id)).marks.filter(({ kind }: Json) => kind === 'word').length;
    assert.equal(await words(), 0);
    await editor.send(
      `/desk/api/acts/${done.json.undo.id}/undo`,
      {},
      { headers: { 'Idempotency-Key': `undo-${++keys}-xx` } },
    );
    assert.equal(await words(), 1);
    await drop(editor, list);
  });

  test('the field for tries shows what would match and where, with a list that is not stored yet', async () => {
    const editor = await enter(instance(), 'Hải Yến', 'editor');
    const draft = { name: 'Thử', kind: 'banned', words: 'cá độ' };
    const text = 'Vào c.á đ.ộ tại www.anh.example';
    const { verdict, marks } = (await editor.send('/desk/api/rules/test', { text, draft })).json;
    assert.equal(verdict, 'rejected');
    assert.deepEqual(
      marks.map(({ kind, start, end }: Json) => [kind, text.slice(start, end)]),
      [
        ['word', 'c.á đ.ộ'],
        ['link', 'www.anh.example'],
      ],
    );
    assert.equal(
      (await editor.send('/desk/api/rules/test', { text: 'ca do ca tháng', draft })).json.verdict,
      'held',
    );
  });

  test('an author is told before sending what is likely to be refused, and nothing is kept', async () => {
    const editor = await enter(instance(), 'Hải Yến', 'editor');
    const list = await add(editor, { name: 'Từ cấm', kind: 'banned', words: 'bố láo' });
    const thread = page();
    await instance().open(thread);
    const ask = async (text: string): Promise<Json> =>
      instance().ask('/v1/comments/check', {
        method: 'POST',
        body: { thread, author: { name: 'Lan' }, text },
      });
    const text = 'Ông này bố láo quá';
    const { likely, words, name } = (await ask(text)).json;
    assert.equal(likely, 'rejected');
    assert.deepEqual(
      words.map(({ start, end }: Json) => text.slice(start, end)),
      ['bố láo'],
    );
    assert.equal(name, false);
    assert.deepEqual((await ask('Ông này tốt quá')).json, { likely: 'published', words: [], name: false });
    assert.equal(problemOf(await ask('')), 'text-empty');
    assert.equal(
      (await instance().ask(`/v1/comments?thread=${encodeURIComponent(thread)}`)).json.comments.length,
      0,
    );
    await drop(editor, list);
  });

  test('where a site has it so, the first comment of an author waits in an open thread and the next does not', async () => {
    const editor = await enter(instance(), 'Hải Yến', 'editor');
    const thread = page();
    await instance().open(thread);
    const { write: change } = instance().gateway.database;
    const set = (first_comments: 'hold' | 'as-thread'): Promise<unknown> =>
      change((queries) => queries.updateTable('sites').set({ first_comments }).execute());
    await set('hold');
    const { comment, token } = (await write('Lần đầu tôi viết.', { thread })).json;
    assert.deepEqual([comment.status, comment.reason], ['pending', 'first-comment']);
    await editor.send(
      '/desk/api/acts',
      { act: 'approve', on: [{ id: comment.id, revision: 1, status: 'pending' }] },
      { headers: { 'Idempotency-Key': `first-${++keys}-x` } },
    );
    const next = await write('Lần hai.', { thread }, { headers: { 'Tinbox-Token': token } });
    assert.equal(next.json.comment.status, 'published');
    await set('as-thread');
  });

  test('lists are changed by editors, each on what was read last, and every change is in the log', async () => {
    const [editor, moderator, local] = [
      await enter(instance(), 'Hải Yến', 'editor'),
      await enter(instance(), 'Trang', 'moderator'),
      await enter(instance(), 'Địa Phương', 'editor', 'dia-phuong.example'),
    ];
    const body = { name: 'Từ cấm', kind: 'banned', words: 'một\nhai' };
    assert.equal(problemOf(await moderator.send('/desk/api/rules/lists', body)), 'role-too-low');
    assert.equal(problemOf(await local.send('/desk/api/rules/lists', body)), 'role-too-low');
    const list = await add(editor, body);
    const change = (revision: number, words: string, seat = editor): Promise<Json> =>
      seat.send(`/desk/api/rules/lists/${list.id}`, { revision, words }, { method: 'PATCH' });
    assert.equal(problemOf(await change(1, 'x', local)), 'role-too-low');
    assert.equal((await change(1, 'hai\nba')).json.list.revision, 2);
    assert.equal(problemOf(await change(1, 'bốn')), 'list-stale');
    const many = Array.from({ length: 5001 }, (_, n) => `từ${n}`).join('\n');
    assert.equal(problemOf(await change(2, many)), 'list-too-long');
    const [line] = (await editor.get('/desk/api/log?act=change-rules&limit=1')).json.lines;
    assert.deepEqual([line.detail.added, line.detail.removed], [['ba'], ['một']]);
    assert.equal((await moderator.get('/desk/api/rules')).json.lists.length, 1);
    await drop(editor, list);
    assert.equal(problemOf(await change(2, 'x')), 'list-unknown');
  });
});
