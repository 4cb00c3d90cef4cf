import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { enter, problemOf, type Json, type Said, type Seat } from '../../helpers/desk.js';
import { SITE, type Instance } from '../../helpers/gateway.js';
import { onBoth } from './both.js';

let pages = 0;
let keys = 0;

onBoth('the queue of the desk', (instance) => {
  const page = (): string => `${SITE}/ban-duyet/${++pages}.html`;
  const write = async (text: string, more: object = {}, asked: object = {}): Promise<Json> => {
    const said = await instance().post({ thread: page(), author: { name: 'Lan' }, text, ...more }, asked);
    return { ...said.json.comment, token: said.json.token };
  };
  const act = (
    seat: Seat,
    deed: object,
    on: readonly Json[],
    key = `key-${++keys}-${Date.now()}`,
  ): Promise<Said> =>
    seat.send(
      '/desk/api/acts',
      { ...deed, on: on.map(({ id, revision, status }: Json) => ({ id, revision, status })) },
      { headers: { 'Idempotency-Key': key } },
    );
  const published = (comment: Json): Json => ({ ...comment, status: 'published' });
  const undo = (seat: Seat, id: string, key = `undo-key-${++keys}`): Promise<Said> =>
    seat.send(`/desk/api/acts/${id}/undo`, {}, { headers: { 'Idempotency-Key': key } });
  const item = async (seat: Seat, id: string): Promise<Json> =>
    (await seat.get(`/desk/api/items/${id}`)).json.item;
  const publicText = async (id: string): Promise<string | undefined> =>
    (await instance().ask(`/v1/comments/${id}`)).json.comment?.text;
  const audit = async (id: string): Promise<readonly string[]> =>
    (
      await instance()
        .gateway.database.read.selectFrom('audit')
        .select('act')
        .where('comment', '=', id)
        .orderBy('id')
        .execute()
    ).map(({ act: done }) => done);

  test('an item has what a decision needs: article, parent, earlier decisions, links, waiting time', async () => {
    const seat = await enter(instance(), 'Hải Yến', 'editor');
    const thread = page();
    await instance().open(thread);
    const parent = await write('Cầu xong rồi.', { thread, title: 'Cầu Bến Trầm thông xe' });
    const { token } = parent;
    const headers = { 'Tinbox-Token': token };
    const bad = await write('Mua ngay!', {}, { headers });
    await act(seat, { act: 'reject', reason: 'advertising', text: 'Quảng cáo.' }, [bad]);
    const linked = { thread, parent: parent.id, text: 'Xem http://anh.example/cau nhé' };
    const sent = await instance().post({ author: { name: 'Công' }, ...linked }, { headers });
    const shown = await item(seat, sent.json.comment.id);
    assert.equal(shown.status, 'pending');
    assert.equal(shown.reason, 'links');
    assert.equal(shown.thread.url, thread);
    assert.deepEqual([shown.parent.name, shown.parent.text], ['Lan', 'Cầu xong rồi.']);
    assert.deepEqual([shown.author.earlier.published, shown.author.earlier.rejected], [1, 1]);
    assert.deepEqual(
      [shown.author.earlier.lastRefusal.reason, shown.author.earlier.lastRefusal.text],
      ['advertising', 'Quảng cáo.'],
    );
    const [link] = shown.marks;
    assert.equal(shown.text.slice(link.start, link.end), 'http://anh.example/cau');
    assert.equal(shown.waiting, shown.created);
    const flagged = (await seat.get('/desk/api/queue?list=flagged')).json;
    assert.ok(flagged.items.some(({ id }: Json) => id === shown.id));
  });

  test('pages of the queue hold every waiting comment once, oldest first, whatever is decided meanwhile', async () => {
    const seat = await enter(instance(), 'Trang', 'moderator');
    const thread = page();
    const written: string[] = [];
    for (let each = 0; each < 7; each++) {
      written.push((await write(`đợi ${each}`, { thread })).id);
      instance().later(1000);
    }
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const path = `/desk/api/queue?limit=2&thread=${encodeURIComponent(thread)}${cursor && `&cursor=${cursor}`}`;
      const { json } = await seat.get(path);
      seen.push(...json.items.map(({ id }: Json) => id));
      assert.ok(json.counts.pending >= 1);
      assert.ok(json.counts.oldest);
      await act(seat, { act: 'approve' }, json.items.slice(0, 1));
      if (json.next === null) break;
      cursor = json.next;
    }
    assert.deepEqual(seen, written);
    assert.equal(problemOf(await seat.get('/desk/api/queue?cursor=nonsense')), 'bad-cursor');
  });

  test('search finds words without their tones, in texts and names, by status and reason', async () => {
    const seat = await enter(instance(), 'Tìm Kiếm', 'moderator');
    const found = await write('Đường đất dẫn ra cầu rất lầy lội', { author: { name: 'Thuỷ Tiên' } });
    const ids = async (query: string): Promise<string[]> =>
      (await seat.get(`/desk/api/queue?list=all&${query}`)).json.items.map(({ id }: Json) => id);
    for (const q of ['duong dat', 'ĐƯỜNG', 'thuy tien lay loi'])
      assert.deepEqual(await ids(`q=${encodeURIComponent(q)}`), [found.id], q);
    assert.deepEqual(await ids('q=duong%25dat'), []);
    assert.deepEqual(await ids('q=duong+dat&status=published'), []);
    assert.deepEqual(await ids('q=duong+dat&status=pending&site=bao.example'), [found.id]);
    assert.deepEqual(await ids('q=duong+dat&site=khac.example'), []);
  });

  test('an approval is seen by readers at once, and undone within ten seconds it is as if it had not been', async () => {
    const seat = await enter(instance(), 'Duyệt', 'moderator');
    const comment = await write('Chờ một chút');
    const before = await item(seat, comment.id);
    const { json } = await act(seat, { act: 'approve' }, [comment]);
    assert.deepEqual(json.results, [{ id: comment.id, ok: true, status: 'published', revision: 1 }]);
    assert.equal(await publicText(comment.id), 'Chờ một chút');
    const undone = await undo(seat, json.undo.id);
    assert.equal(undone.json.results[0].status, 'pending');
    assert.equal(await publicText(comment.id), undefined);
    assert.deepEqual(await item(seat, comment.id), before);
    assert.deepEqual(await audit(comment.id), ['approve', 'undo']);
    const again = await act(seat, { act: 'approve' }, [comment]);
    instance().later(16_000);
    assert.equal(problemOf(await undo(seat, again.json.undo.id)), 'undo-passed');
    assert.equal(await publicText(comment.id), 'Chờ một chút');
  });

  test('nobody undoes the act of another, and an undo does not undo what came after it', async () => {
    const one = await enter(instance(), 'Người Một', 'moderator');
    const two = await enter(instance(), 'Người Hai', 'editor');
    const comment = await write('Ai nhanh hơn');
    const { json } = await act(one, { act: 'approve' }, [comment]);
    assert.equal(problemOf(await undo(two, json.undo.id)), 'act-unknown');
    await act(two, { act: 'remove', reason: 'hate' }, [published(comment)]);
    const late = await undo(one, json.undo.id);
    assert.equal(late.json.results[0].conflict.by, 'Người Hai');
    assert.equal((await item(one, comment.id)).status, 'removed');
  });

  test('two moderators on one item: one decision stands, the other is told whose and which', async () => {
    const seats = await Promise.all(
      ['Nhanh Tay', 'Chậm Chân'].map((name) => enter(instance(), name, 'moderator')),
    );
    const comment = await write('Hai người cùng xem');
    const answers = await Promise.all(
      seats.map((seat, index) =>
        act(seat, index === 0 ? { act: 'approve' } : { act: 'reject', reason: 'spam' }, [comment]),
      ),
    );
    const results = answers.map(({ json }) => json.results[0]);
    const lost = results.find(({ ok }: Json) => !ok);
    assert.equal(results.filter(({ ok }: Json) => ok).length, 1);
    assert.equal(lost.conflict.kind, 'decided');
    const [winner, deed] = results[0].ok ? ['Nhanh Tay', 'approve'] : ['Chậm Chân', 'reject'];
    assert.deepEqual([lost.conflict.by, lost.conflict.act], [winner, deed]);
    const again = await act(seats[0]!, { act: 'approve' }, [comment]);
    assert.equal(again.json.results[0].conflict.by, winner);
  });

  test('a comment whose author has changed it since it was read is not approved unread', async () => {
    const seat = await enter(instance(), 'Cẩn Thận', 'moderator');
    const comment = await write('Bản đầu');
    await instance().ask(`/v1/comments/${comment.id}`, {
      method: 'PATCH',
      body: { text: 'Bản sau, khác hẳn' },
      headers: { 'Tinbox-Token': comment.token, 'If-Match': '"1"' },
    });
    const { json } = await act(seat, { act: 'approve' }, [comment]);
    assert.equal(json.results[0].conflict.kind, 'edited');
    assert.equal(await publicText(comment.id), undefined);
  });

  test('a claim shows who holds an item, keeps others from it unless they insist, and runs out', async () => {
    const holder = await enter(instance(), 'Minh Ngữ', 'moderator');
    const other = await enter(instance(), 'Đoàn Quang', 'moderator');
    const comment = await write('Để tôi xem');
    assert.ok((await act(holder, { act: 'claim' }, [comment])).json.results[0].ok);
    assert.equal((await item(other, comment.id)).claim.name, 'Minh Ngữ');
    assert.equal((await holder.get('/desk/api/queue?list=mine')).json.items[0].id, comment.id);
    const refused = await act(other, { act: 'approve' }, [comment]);
    assert.deepEqual(
      [refused.json.results[0].conflict.kind, refused.json.results[0].conflict.by],
      ['claimed', 'Minh Ngữ'],
    );
    instance().later(5 * 60_000);
    assert.equal((await item(other, comment.id)).claim, undefined);
    await act(holder, { act: 'claim' }, [comment]);
    assert.ok((await act(other, { act: 'approve', evenIfClaimed: true }, [comment])).json.results[0].ok);
    assert.equal((await holder.get('/desk/api/counts')).json.mine, 0);
  });

  test('fifty comments in one request: a result for each, and one undo for all', async () => {
    const seat = await enter(instance(), 'Hàng Loạt', 'moderator');
    const thread = page();
    const comments: Json[] = [];
    for (let each = 0; each < 50; each++) comments.push(await write(`loạt ${each}`, { thread }));
    await act(seat, { act: 'reject', reason: 'spam' }, comments.slice(0, 1));
    const unknown = { id: '0'.repeat(26), revision: 1, status: 'pending' };
    const { json } = await act(seat, { act: 'reject', reason: 'spam' }, [...comments, unknown]);
    assert.equal(json.results.filter(({ ok }: Json) => ok).length, 49);
    assert.equal(json.results[0].conflict.kind, 'decided');
    assert.equal(json.results[50].problem, 'comment-unknown');
    assert.ok((await undo(seat, json.undo.id)).json.results.every(({ ok }: Json) => ok));
    const rest = await seat.get(`/desk/api/queue?limit=100&thread=${encodeURIComponent(thread)}`);
    assert.equal(rest.json.items.length, 49);
    const tooMany = Array.from({ length: 101 }, (_, index) => ({
      id: `${index}`,
      revision: 1,
      status: 'pending',
    }));
    assert.equal(problemOf(await act(seat, { act: 'approve' }, tooMany)), 'bad-request');
  });

  test('an act whose answer was lost is sent again: done once, answered alike; the key with another act is refused', async () => {
    const seat = await enter(instance(), 'Mất Mạng', 'editor');
    const comment = await write('Một lần thôi');
    await act(seat, { act: 'approve' }, [comment]);
    const reply = { act: 'reply', text: 'Toà soạn đã nhận được.' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => act(seat, reply, [published(comment)], 'same-key-1')),
    );
    assert.equal(new Set(answers.map(({ json }) => json.results[0].reply)).size, 1);
    assert.equal((await item(seat, comment.id)).replyCount, 1);
    assert.deepEqual(await audit(comment.id), ['approve', 'reply']);
    assert.equal(
      problemOf(await act(seat, { act: 'unpick' }, [published(comment)], 'same-key-1')),
      'key-reused',
    );
    assert.equal(problemOf(await seat.send('/desk/api/acts', reply)), 'bad-request');
    const key = 'undo-lost-1';
    const first = await undo(seat, answers[0]?.json.undo.id, key);
    const second = await undo(seat, answers[0]?.json.undo.id, key);
    assert.deepEqual(second.json.results, first.json.results);
    assert.equal((await item(seat, comment.id)).replyCount, 0);
  });

  test('an edit by the newsroom keeps the original, stands in the log with both texts, and can be undone', async () => {
    const seat = await enter(instance(), 'Biên Tập', 'editor');
    const comment = await write('Gọi tôi 0901234567');
    const { json } = await act(seat, { act: 'edit', text: 'Gọi tôi [đã ẩn]' }, [comment]);
    const edited = await item(seat, comment.id);
    assert.deepEqual(
      [edited.text, edited.edited.by, edited.edited.original],
      ['Gọi tôi [đã ẩn]', 'newsroom', 'Gọi tôi 0901234567'],
    );
    const [line] = (await seat.get(`/desk/api/log?comment=${comment.id}`)).json.lines;
    assert.deepEqual(line.change, { before: 'Gọi tôi 0901234567', after: 'Gọi tôi [đã ẩn]' });
    assert.deepEqual([line.actor.name, line.act], ['Biên Tập', 'edit-comment']);
    await undo(seat, json.undo.id);
    const back = await item(seat, comment.id);
    assert.deepEqual([back.text, back.edited], ['Gọi tôi 0901234567', undefined]);
    // What the author has erased is in no line of the log.
    await instance().ask('/v1/reader', { method: 'DELETE', headers: { 'Tinbox-Token': comment.token } });
    const log = await seat.get(`/desk/api/log?comment=${comment.id}`);
    assert.ok(!log.text.includes('0901234567'));
  });

  test('a report is answered on its status page; removing answers it too, and undoing takes the answer back', async () => {
    const seat = await enter(instance(), 'Phản Ánh', 'editor');
    const comment = await write('Bị phản ánh');
    await act(seat, { act: 'approve' }, [comment]);
    const report = async (): Promise<string> =>
      (
        await instance().ask(`/v1/comments/${comment.id}/reports`, {
          method: 'POST',
          body: { reason: 'illegal', text: 'Sai sự thật.' },
        })
      ).json.receipt;
    const status = async (receipt: string): Promise<Json> =>
      (await instance().ask(`/v1/reports/${receipt}`)).json;
    const receipt = await report();
    const [reported] = (await seat.get('/desk/api/queue?list=reported')).json.items;
    assert.deepEqual([reported.id, reported.reports[0].text], [comment.id, 'Sai sự thật.']);
    const kept = { act: 'decide-report', status: 'dismissed', decision: 'Đã kiểm tra.' };
    await act(seat, kept, [published(comment)]);
    assert.deepEqual(
      [(await status(receipt)).status, (await status(receipt)).decision],
      ['dismissed', 'Đã kiểm tra.'],
    );
    const second = await report();
    const removal = { act: 'remove', reason: 'misinformation', decision: 'Đã gỡ.' };
    const { json } = await act(seat, removal, [published(comment)]);
    assert.equal((await status(second)).status, 'upheld');
    assert.equal(json.counts.reported, 0);
    await undo(seat, json.undo.id);
    assert.equal((await status(second)).status, 'received');
    assert.equal(await publicText(comment.id), 'Bị phản ánh');
  });

  test('an act above one’s role is refused by name and changes nothing', async () => {
    const seat = await enter(instance(), 'Chỉ Duyệt', 'moderator');
    const comment = await write('Không đủ quyền');
    for (const [deed, named] of [
      [{ act: 'edit', text: 'khác' }, 'edit-comment'],
      [{ act: 'pick' }, 'pick'],
      [{ act: 'unpick' }, 'unpick'],
      [{ act: 'reply', text: 'chào' }, 'reply'],
    ] as const) {
      const said = await act(seat, deed, [comment]);
      assert.equal(said.status, 403);
      assert.deepEqual([problemOf(said), said.json.act, said.json.needed], ['role-too-low', named, 'editor']);
    }
    for (const [path, method] of [
      ['/desk/api/log', 'GET'],
      ['/desk/api/people', 'GET'],
      ['/desk/api/people', 'POST'],
      ['/desk/api/people/x', 'PATCH'],
      ['/desk/api/people/x/invitation', 'POST'],
      ['/desk/api/people/x/sessions', 'DELETE'],
    ] as const) {
      const said = method === 'GET' ? await seat.get(path) : await seat.send(path, {}, { method });
      assert.equal(problemOf(said), 'role-too-low', `${method} ${path}`);
    }
    assert.deepEqual(await audit(comment.id), []);
    assert.equal((await item(seat, comment.id)).revision, 1);
  });

  test('who works for one site sees and decides nothing of another', async () => {
    const seat = await enter(instance(), 'Trang Khác', 'editor', 'khac.example');
    const comment = await write('Của báo này');
    assert.deepEqual((await seat.get('/desk/api/queue?list=all')).json.items, []);
    assert.equal((await seat.get('/desk/api/counts')).json.pending, 0);
    assert.equal(problemOf(await seat.get(`/desk/api/items/${comment.id}`)), 'comment-unknown');
    const { json } = await act(seat, { act: 'approve' }, [comment]);
    assert.equal(json.results[0].problem, 'comment-unknown');
    assert.deepEqual((await seat.get('/desk/api/log')).json.lines, []);
  });

  test('what was done today is listed by what became of it; what was undone is not', async () => {
    const seat = await enter(instance(), 'Hôm Nay', 'moderator');
    const kept = await write('giữ');
    const undone = await write('thôi');
    await act(seat, { act: 'approve' }, [kept]);
    const { json } = await act(seat, { act: 'approve' }, [undone]);
    await undo(seat, json.undo.id);
    const approved = (await seat.get('/desk/api/queue?list=approved&limit=100')).json;
    const ids = approved.items.map(({ id }: Json) => id);
    assert.ok(ids.includes(kept.id) && !ids.includes(undone.id));
    assert.equal(approved.items[0].decided.by, 'Hôm Nay');
    assert.equal(approved.counts.approved, ids.length);
  });

  test('who comes back after a lost connection hears what was missed; a session that has ended is told so', async () => {
    const reader = await enter(instance(), 'Rớt Mạng', 'moderator');
    const last = instance().gateway.now();
    instance().later(3_600_000);
    const missed = await write('lúc mất mạng');
    await listen(instance(), reader, async () => [`"id":"${missed.id}"`], `${last}`);
    await listen(instance(), reader, async () => ['event: reset'], `${last - 2 * 86_400_000}`);
    await listen(instance(), reader, async () => {
      await reader.send('/desk/api/sign-out');
      return ['event: signed-out'];
    });
  });

  test('the log cannot be changed, nor a line put in the place of another', async () => {
    const { write: change, read, kind } = instance().gateway.database;
    const lines = async (): Promise<string> =>
      JSON.stringify(await read.selectFrom('audit').selectAll().orderBy('id').execute());
    const before = await lines();
    assert.notEqual(before, '[]');
    for (const statement of [
      "update audit set actor = 'x'",
      'delete from audit',
      ...(kind === 'sqlite'
        ? [
            "insert or replace into audit select id, at, 'x', role, act, site, thread, comment, detail, person from audit",
          ]
        : ['truncate audit']),
    ])
      await assert.rejects(
        change((queries) => sql.raw(statement).execute(queries)),
        /only grows/,
        statement,
      );
    assert.equal(await lines(), before);
  });

  test('all who sit at the desk hear what comes in and who decided, without a word of a reader', async () => {
    const reader = await enter(instance(), 'Người Nghe', 'moderator');
    const seat = await enter(instance(), 'Người Làm', 'moderator');
    const heard = await listen(instance(), reader, async () => {
      const comment = await write('nghe thấy không');
      await act(seat, { act: 'approve' }, [comment]);
      return [
        `"kind":"waiting","id":"${comment.id}"`,
        `"kind":"decided","id":"${comment.id}"`,
        'event: counts',
      ];
    });
    assert.match(heard, /"name":"Người Làm"/);
    assert.match(heard, /"status":"published"/);
    assert.doesNotMatch(heard, /nghe thấy không/);
  });
});

/** Follows the desk until everything that `work` names was heard. */
async function listen(
  { gateway }: Instance,
  { cookie }: Seat,
  work: () => Promise<readonly string[]>,
  last?: string,
): Promise<string> {
  const { createApp } = await import('../../../gateway/src/app.js');
  const response = await createApp(gateway).fetch(
    new Request('http://gateway.test/desk/api/live', {
      headers: { Cookie: cookie, ...(last && { 'Last-Event-ID': last }) },
    }),
  );
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  assert.ok(reader);
  let heard = '';
  let missing = await work();
  while (missing.length > 0) {
    const { value, done } = await reader.read();
    assert.ok(!done, `The stream ended before ${missing.join(', ')}.`);
    heard += value;
    missing = missing.filter((each) => !heard.includes(each));
  }
  await reader.cancel();
  return heard;
}
