import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readPosted, readProblem, readThread } from '../../src/feeds/adapters/gateway-comments.js';
import { readCounts } from '../../src/feeds/adapters/gateway-counts.js';
import { totalsOf } from '../../gateway/src/comments/totals.js';
import type { Database } from '../../gateway/src/database/database.js';
import {
  approve,
  decideReport,
  editByNewsroom,
  pick,
  reject,
  remove,
  restore,
} from '../../gateway/src/moderation/comments.js';
import { addAlias, changeThread, setThreadState } from '../../gateway/src/moderation/threads.js';
import { threadAddress } from '../../gateway/src/threads/address.js';
import { EDITOR, SITE, startGateway, type Answered, type Instance } from '../helpers/gateway.js';

let pages = 0;
/** A page that no other test writes to. */
const page = (): string => `${SITE}/tin/${++pages}.html`;
const said = (text: string, name = 'Lan'): object => ({ author: { name }, text });
const list = (key: string, rest = ''): string => `/v1/comments?thread=${encodeURIComponent(key)}${rest}`;
const nameOf = ({ json }: Answered): string | undefined => readProblem(json)?.name;

/** The protocol of docs/contracts/comments.md, on whatever database. */
export function contractSuite(name: string, open: () => Promise<Database>, skip: string | false): void {
  describe(`the protocol on ${name}`, { skip }, () => {
    let instance: Instance;
    before(async () => {
      instance = await startGateway(await open());
    });
    after(() => instance.close());

    const ask: Instance['ask'] = (...args) => instance.ask(...args);
    const opened = async (): Promise<string> => {
      const key = page();
      await instance.open(key);
      return key;
    };
    const write = async (key: string, text: string, more: object = {}): Promise<string> => {
      const { status, json } = await instance.post({ thread: key, ...said(text), ...more });
      assert.equal(status, 201);
      return json.comment.id;
    };
    const texts = async (key: string, rest = ''): Promise<string[]> =>
      (await ask(list(key, rest))).json.comments.map(({ text }) => text);

    test('a thread that nobody has written to is empty, waits for editors, and leaves no trace', async () => {
      const key = page();
      const { status, json } = await ask(list(key));
      assert.equal(status, 200);
      assert.deepEqual(json.comments, []);
      assert.equal(json.thread.state, 'premod');
      assert.equal(json.thread.total, 0);
      const stored = await instance.gateway.database.read
        .selectFrom('threads')
        .select('id')
        .where('key', '=', key)
        .execute();
      assert.deepEqual(stored, []);
    });

    test('a new thread holds comments back until an editor has read them', async () => {
      const key = page();
      const sent = await instance.post({ thread: key, ...said('Cầu thông xe rồi.') });
      assert.equal(sent.status, 202);
      const posted = readPosted(sent.json);
      assert.ok(posted.ok && posted.value.token);
      const { comment, token } = posted.value;
      assert.equal(comment.status, 'pending');
      assert.deepEqual(await texts(key), []);

      const path = `/v1/comments/${comment.id}`;
      assert.equal((await ask(path)).status, 404);
      const own = await ask(path, { headers: { 'Tinbox-Token': token } });
      assert.equal(own.json.comment.text, 'Cầu thông xe rồi.');
      assert.match(own.headers.get('cache-control') ?? '', /no-store/);

      await approve(instance.gateway, EDITOR, comment.id);
      assert.deepEqual(await texts(key), ['Cầu thông xe rồi.']);
      const read = readThread((await ask(list(key))).json);
      assert.ok(read.ok);
      assert.equal(read.value.thread.total, 1);
      assert.equal(read.value.comments[0]?.author?.name, 'Lan');
      assert.equal(read.value.dropped, 0);
    });

    test('an opened thread publishes at once, and opening it is written down', async () => {
      const key = await opened();
      const { status, json, headers } = await instance.post({ thread: key, ...said('Hay quá!') });
      assert.equal(status, 201);
      assert.equal(headers.get('location'), `/v1/comments/${json.comment.id}`);
      assert.equal(json.comment.url, `${key}#comment-${json.comment.id}`);
      const { id } = await instance.gateway.database.read
        .selectFrom('threads')
        .select('id')
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      const lines = await instance.gateway.database.read
        .selectFrom('audit')
        .select(['act', 'actor', 'role'])
        .where('thread', '=', id)
        .execute();
      assert.deepEqual(lines, [{ act: 'open-thread', actor: 'Lan', role: 'editor' }]);
    });

    test('all spellings of an address are one thread; a moved slug is an alias', async () => {
      const key = await opened();
      await write(key, 'một');
      const other = key.replace('https://', 'http://m.').replace('.html', '.html?utm_source=zalo#binh-luan');
      await write(other, 'hai');
      assert.equal((await texts(key)).length, 2);
      const old = page();
      await addAlias(instance.gateway, EDITOR, threadAddress(instance.gateway.configuration, key), old);
      assert.equal((await texts(old)).length, 2);
      await write(old, 'ba');
      assert.equal((await texts(key)).length, 3);
    });

    test('a key of the publisher belongs to the site of the page that sends it', async () => {
      await instance.open('tin-77');
      const body = { thread: 'tin-77', url: `${SITE}/tin/77.html`, title: 'Cầu mới', ...said('một') };
      const sent = await instance.post(body, { headers: { Origin: SITE } });
      assert.equal(sent.status, 201);
      assert.deepEqual(await texts('tin-77'), ['một']);
      const latest = await ask('/v1/comments/latest?limit=1');
      assert.equal(latest.json.comments[0]?.thread.key, 'tin-77');
    });

    test('sorts, pages and replies: every comment once, whatever the page size', async () => {
      const key = await opened();
      const roots: string[] = [];
      for (let each = 1; each <= 7; each++) roots.push(await write(key, `gốc ${each}`));
      await write(key, 'trả lời 1', { parent: roots[2] });
      const second = await write(key, 'trả lời 2', { parent: roots[2] });
      for (let each = 3; each <= 6; each++) await write(key, `trả lời ${each}`, { parent: second });
      await ask(`/v1/comments/${roots[4]}/vote`, { method: 'PUT', body: { value: 1 } });

      const walk = async (sort: string): Promise<string[]> => {
        const seen: string[] = [];
        for (let cursor: string | null = ''; cursor !== null;) {
          const rest = `&sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`;
          const { json }: Answered = await ask(list(key, rest));
          seen.push(...json.comments.filter(({ parent }) => parent === null).map(({ text }) => text));
          cursor = json.next;
        }
        return seen;
      };
      const inOrder = [1, 2, 3, 4, 5, 6, 7].map((each) => `gốc ${each}`);
      assert.deepEqual(await walk('oldest'), inOrder);
      assert.deepEqual(await walk('newest'), [...inOrder].reverse());
      assert.deepEqual(await walk('best'), [
        'gốc 5',
        ...[...inOrder].reverse().filter((each) => each !== 'gốc 5'),
      ]);

      const { json } = await ask(list(key, '&sort=oldest'));
      const third = json.comments.findIndex(({ id }) => id === roots[2]);
      const below = json.comments.slice(third, third + 4);
      assert.deepEqual(
        below.map(({ text }) => text),
        ['gốc 3', 'trả lời 1', 'trả lời 2', 'trả lời 3'],
      );
      assert.equal(below[0]?.replyCount, 2);
      assert.equal(below[0]?.descendantCount, 6);
      assert.equal(json.comments[third + 4]?.text, 'gốc 4');
      assert.equal(json.thread.total, 13);

      const replies = await texts(key, `&root=${roots[2]}`);
      assert.deepEqual(
        replies,
        [1, 2, 3, 4, 5, 6].map((each) => `trả lời ${each}`),
      );
      const part = await ask(list(key, `&root=${roots[2]}&limit=4`));
      const rest = await texts(key, `&root=${roots[2]}&limit=4&cursor=${part.json.next}`);
      assert.deepEqual(rest, ['trả lời 5', 'trả lời 6']);
    });

    test('a comment by itself comes with those it replies to', async () => {
      const key = await opened();
      const one = await write(key, 'một');
      const two = await write(key, 'hai', { parent: one });
      const three = await write(key, 'ba', { parent: two });
      const { json } = await ask(`/v1/comments/${three}`);
      assert.deepEqual(
        json.ancestors.map(({ id }) => id),
        [one, two],
      );
      assert.equal(json.thread.key, key);
    });

    test('counts for a hundred threads in one question, in its order', async () => {
      const key = await opened();
      await write(key, 'một');
      await write(key, 'hai');
      const keys = [page(), key, page()];
      const counts = readCounts(
        (await ask(`/v1/counts?${keys.map((each) => `thread=${encodeURIComponent(each)}`).join('&')}`)).json,
      );
      assert.ok(counts.ok);
      assert.deepEqual(
        [...counts.value],
        [
          [keys[0], 0],
          [key, 2],
          [keys[2], 0],
        ],
      );
      const tooMany = Array.from({ length: 101 }, (_, index) => `thread=${SITE}/${index}`).join('&');
      assert.equal(nameOf(await ask(`/v1/counts?${tooMany}`)), 'bad-request');
    });

    test('counts of a hundred threads, moved ones among them, cost one question to the database', async () => {
      const key = await opened();
      const moved = page();
      await write(key, 'một');
      await addAlias(instance.gateway, EDITOR, threadAddress(instance.gateway.configuration, key), moved);
      let questions = 0;
      const read = instance.gateway.database.read.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          questions++;
          return result;
        },
      });
      const keys = [key, moved, ...Array.from({ length: 98 }, page)];
      const totals = await totalsOf(
        read,
        keys.map((each) => threadAddress(instance.gateway.configuration, each)),
      );
      assert.equal(questions, 1);
      assert.equal(totals.size, 2);
      const asked = keys.map((each) => `thread=${encodeURIComponent(each)}`).join('&');
      const { counts } = (await ask(`/v1/counts?${asked}`)).json;
      assert.deepEqual(
        counts.map(({ total }) => total),
        [1, 1, ...Array<number>(98).fill(0)],
      );
    });

    test('an Idempotency-Key of another form is refused in words of its own', async () => {
      const key = await opened();
      for (const malformed of ['short', 'with a space in it', 'x'.repeat(201)]) {
        const sent = { headers: { 'Idempotency-Key': malformed, 'Accept-Language': 'en' } };
        const refused = await instance.post({ thread: key, ...said('một') }, sent);
        assert.equal(refused.status, 400);
        assert.equal(nameOf(refused), 'key-malformed');
        assert.match(refused.json.detail, /8 to 200/);
      }
      assert.deepEqual(await texts(key), []);
    });

    test('the same Idempotency-Key: the same answer and one comment; other words: 422', async () => {
      const key = await opened();
      const headers = { 'Idempotency-Key': `key-${key}` };
      const one = await instance.post({ thread: key, ...said('một lần') }, { headers });
      const two = await instance.post({ thread: key, ...said('một lần') }, { headers });
      assert.equal(two.status, 201);
      assert.deepEqual(two.json, one.json);
      assert.deepEqual(await texts(key), ['một lần']);
      assert.equal(nameOf(await instance.post({ thread: key, ...said('khác') }, { headers })), 'key-reused');
      // The token of the first answer is the same as that of the second: whoever lost the first may still edit.
      const edit = {
        method: 'PATCH',
        body: { text: 'sửa rồi' },
        headers: { 'Tinbox-Token': two.json.token, 'If-Match': '"1"' },
      };
      assert.equal((await ask(`/v1/comments/${one.json.comment.id}`, edit)).status, 200);
    });

    test('an edit by the author returns a published comment to the queue; the replies keep their place', async () => {
      const key = await opened();
      const sent = await instance.post({ thread: key, ...said('Lần đầu') });
      const { id } = sent.json.comment;
      await write(key, 'trả lời', { parent: id });
      const headers = { 'Tinbox-Token': sent.json.token, 'If-Match': '"1"' };
      const edited = await ask(`/v1/comments/${id}`, { method: 'PATCH', headers, body: { text: 'Lần hai' } });
      assert.equal(edited.status, 200);
      assert.equal(edited.json.comment.status, 'pending');
      assert.equal(edited.headers.get('etag'), '"2"');
      const { json } = await ask(list(key));
      assert.deepEqual(
        json.comments.map(({ status, text, author }) => [status, text, author.name]),
        [
          ['pending', '', ''],
          ['published', 'trả lời', 'Lan'],
        ],
      );
      assert.equal(json.thread.total, 1);
      await approve(instance.gateway, EDITOR, id);
      const again = await ask(list(key));
      assert.equal(again.json.comments[0]?.text, 'Lần hai');
      assert.equal(again.json.comments[0]?.editedBy, 'author');
      assert.equal(again.json.thread.total, 2);
    });

    test('only the author edits, only for a while, and only what he has seen', async () => {
      const key = await opened();
      const sent = await instance.post({ thread: key, ...said('của tôi') });
      const other = await instance.post({ thread: key, ...said('của người khác') });
      const path = `/v1/comments/${sent.json.comment.id}`;
      const edit = (token: string | undefined, match?: string): Promise<Answered> =>
        ask(path, {
          method: 'PATCH',
          body: { text: 'đã sửa' },
          headers: { ...(token && { 'Tinbox-Token': token }), ...(match && { 'If-Match': match }) },
        });
      assert.equal(nameOf(await edit(undefined, '"1"')), 'token-missing');
      assert.equal(nameOf(await edit(other.json.token, '"1"')), 'not-the-author');
      assert.equal(nameOf(await edit(sent.json.token)), 'if-match-missing');
      const stale = await edit(sent.json.token, '"7"');
      assert.equal(stale.status, 412);
      assert.equal(stale.headers.get('etag'), '"1"');
      assert.ok((await texts(key)).includes('của tôi'));
    });

    test('a deleted comment without replies is gone, one with replies is a place', async () => {
      const key = await opened();
      const alone = await instance.post({ thread: key, ...said('một mình') });
      const parent = await instance.post({ thread: key, ...said('có trả lời') });
      await write(key, 'trả lời', { parent: parent.json.comment.id });
      for (const { json } of [alone, parent]) {
        const gone = { method: 'DELETE', headers: { 'Tinbox-Token': json.token } };
        assert.equal((await ask(`/v1/comments/${json.comment.id}`, gone)).status, 204);
      }
      const { json } = await ask(list(key));
      assert.deepEqual(
        json.comments.map(({ status, text }) => [status, text]),
        [
          ['deleted', ''],
          ['published', 'trả lời'],
        ],
      );
      assert.equal(json.thread.total, 1);
    });

    test('one vote for each reader: changed, taken back, never doubled', async () => {
      const key = await opened();
      const id = await write(key, 'hay');
      const vote = (value: number, token?: string): Promise<Answered> =>
        ask(`/v1/comments/${id}/vote`, {
          method: 'PUT',
          body: { value },
          headers: token ? { 'Tinbox-Token': token } : {},
        });
      const first = await vote(1);
      assert.equal(first.json.score, 1);
      const { token } = first.json;
      assert.equal((await vote(1, token)).json.score, 1);
      assert.equal((await vote(1)).json.score, 2);
      assert.equal((await vote(0, token)).json.score, 1);
      assert.equal(nameOf(await vote(-1, token)), 'votes-off');
      await changeThread(instance.gateway, EDITOR, threadAddress(instance.gateway.configuration, key), {
        votes: 'both',
      });
      assert.equal((await vote(-1, token)).json.score, 0);
      assert.equal(nameOf(await vote(5, token)), 'vote-invalid');
    });

    test('a report has a number, a status page, and an answer of the newsroom', async () => {
      const key = await opened();
      const id = await write(key, 'xấu');
      const sent = await ask(`/v1/comments/${id}/reports`, {
        method: 'POST',
        body: { reason: 'illegal', text: 'Vi phạm.' },
      });
      assert.equal(sent.status, 201);
      const path = sent.headers.get('location') ?? '';
      assert.equal((await ask(path)).json.status, 'received');
      await decideReport(instance.gateway, EDITOR, sent.json.receipt, 'upheld', 'Đã gỡ, cảm ơn bạn.');
      assert.equal((await ask(path)).json.decision, 'Đã gỡ, cảm ơn bạn.');
      const html = await ask(path, { headers: { Accept: 'text/html', 'Accept-Language': 'vi' } });
      assert.match(html.text, /đã xử lý bình luận/);
      const nonsense = { method: 'POST', body: { reason: 'because' } };
      assert.equal(nameOf(await ask(`/v1/comments/${id}/reports`, nonsense)), 'report-invalid');
    });

    test('removed with a reason, given back, picked with a note, edited by the newsroom with the original kept', async () => {
      const key = await opened();
      const { gateway } = instance;
      const sent = await instance.post({ thread: key, ...said('Số của tôi là 0901234567') });
      const { id } = sent.json.comment;
      await write(key, 'trả lời', { parent: id });
      await remove(gateway, EDITOR, id, { reason: 'private-data', text: 'Có số điện thoại.' });
      const gone = (await ask(list(key))).json.comments[0];
      assert.deepEqual(
        [gone?.status, gone?.text, gone?.reason, gone?.reasonText],
        ['removed', '', 'private-data', 'Có số điện thoại.'],
      );
      await restore(gateway, EDITOR, id);
      await editByNewsroom(gateway, EDITOR, id, 'Số của tôi là [đã ẩn]');
      await pick(gateway, EDITOR, id, 'Ý kiến hay');
      const back = (await ask(list(key))).json.comments[0];
      assert.equal(back?.text, 'Số của tôi là [đã ẩn]');
      assert.equal(back?.editedBy, 'newsroom');
      assert.equal(back?.pick?.note, 'Ý kiến hay');
      assert.ok(!(await ask(list(key))).text.includes('0901234567'));
      const { rows } = await original(gateway.database, id);
      assert.deepEqual(rows, ['Số của tôi là 0901234567', 'Số của tôi là [đã ẩn]']);
      const refused = await instance.post({ thread: page(), ...said('quảng cáo') });
      await reject(gateway, EDITOR, refused.json.comment.id, { reason: 'advertising' });
      const own = await ask(`/v1/comments/${refused.json.comment.id}`, {
        headers: { 'Tinbox-Token': refused.json.token },
      });
      assert.deepEqual([own.json.comment.status, own.json.comment.reason], ['rejected', 'advertising']);
    });

    test('an answer that has not changed is 304, and any change a reader could see gives another tag', async () => {
      const key = await opened();
      const id = await write(key, 'một');
      const first = await ask(list(key));
      const etag = first.headers.get('etag') ?? '';
      assert.match(first.headers.get('cache-control') ?? '', /public.*s-maxage=\d/);
      const again = await ask(list(key), { headers: { 'If-None-Match': etag } });
      assert.equal(again.status, 304);
      const seen = new Set([etag]);
      for (const change of [
        () => ask(`/v1/comments/${id}/vote`, { method: 'PUT', body: { value: 1 } }),
        () => write(key, 'hai'),
        () => pick(instance.gateway, EDITOR, id),
        () =>
          setThreadState(
            instance.gateway,
            EDITOR,
            threadAddress(instance.gateway.configuration, key),
            'closed',
          ),
      ]) {
        await change();
        const { status, headers } = await ask(list(key), {
          headers: { 'If-None-Match': [...seen].join(', ') },
        });
        assert.equal(status, 200);
        seen.add(headers.get('etag') ?? '');
      }
      assert.equal(seen.size, 5);
    });

    test('a closed thread, one past its date, one outside its hours: refused in words', async () => {
      const { gateway } = instance;
      const address = (key: string) => threadAddress(gateway.configuration, key);
      const closed = await opened();
      await setThreadState(gateway, EDITOR, address(closed), 'closed');
      assert.equal(nameOf(await instance.post({ thread: closed, ...said('muộn') })), 'thread-closed');
      const past = await opened();
      await changeThread(gateway, EDITOR, address(past), { closes: gateway.now() - 1 });
      assert.equal(nameOf(await instance.post({ thread: past, ...said('muộn') })), 'thread-closed');
      const night = await opened();
      const hour = new Date(gateway.now()).getUTCHours();
      const clock = (shift: number): string => `${`${(hour + shift) % 24}`.padStart(2, '0')}:00`;
      await changeThread(gateway, EDITOR, address(night), {
        hours: { zone: 'UTC', from: clock(2), to: clock(4) },
      });
      const refused = await instance.post({ thread: night, ...said('đêm') });
      assert.equal(nameOf(refused), 'thread-outside-hours');
      assert.equal((await ask(list(night))).json.thread.state, 'closed');
      await changeThread(gateway, EDITOR, address(night), { hours: null });
      await write(night, 'ngày');
    });

    test('what one device wrote can be exported and erased with its token', async () => {
      const key = await opened();
      const sent = await instance.post(
        { thread: key, ...said('bí mật của tôi', 'Nguyễn Văn A') },
        { headers: { 'Idempotency-Key': `export-${key}` } },
      );
      const { token } = sent.json;
      const headers = { 'Tinbox-Token': token };
      const data = await ask('/v1/reader', { headers });
      assert.match(data.text, /bí mật của tôi/);
      const erased = await ask('/v1/reader', { method: 'DELETE', headers });
      assert.equal(erased.json.erased, 1);
      assert.deepEqual((await ask('/v1/reader', { headers })).json.comments, []);
      assert.deepEqual(await texts(key), []);
      const { read } = instance.gateway.database;
      for (const table of ['comments', 'revisions', 'answers'] as const)
        assert.ok(
          !JSON.stringify(await read.selectFrom(table).selectAll().execute()).includes('bí mật của tôi'),
          table,
        );
    });

    test('readers may send without scripts, and come back to the page of the thread only', async () => {
      const key = await opened();
      const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const fields = new URLSearchParams({
        thread: key,
        name: 'Bình',
        text: 'Không cần mã',
        key: `form-${key}`,
      });
      const sent = await instance.ask('/v1/comments', {
        method: 'POST',
        headers: form,
        body: `${fields}`,
        from: '198.51.100.9',
      });
      assert.equal(sent.status, 303);
      assert.ok(sent.headers.get('location')?.startsWith(`${key}#comment-`));
      await ask('/v1/comments', { method: 'POST', headers: form, body: `${fields}`, from: '198.51.100.9' });
      assert.deepEqual(await texts(key), ['Không cần mã']);

      const byId = new URLSearchParams({ thread: 'tin-88', site: SITE, name: 'Bình', text: 'Chờ duyệt' });
      const away = { ...form, Referer: 'https://evil.example/page' };
      const waiting = await ask('/v1/comments', {
        method: 'POST',
        headers: away,
        body: `${byId}`,
        from: '198.51.100.10',
      });
      assert.equal(waiting.headers.get('location'), `${SITE}/#comment-pending`);
    });

    test('a form in a cached page has no key: a double click makes one comment, other readers and words their own', async () => {
      const key = await opened();
      const send = (from: string, text: string, name = 'Bình'): Promise<Answered> =>
        ask('/v1/comments', {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: SITE },
          body: `${new URLSearchParams({ thread: key, parent: '', name, text })}`,
          from,
        });
      const clicks = await Promise.all([1, 2, 3].map(() => send('198.51.100.20', 'Bấm hai lần')));
      const places = clicks.map(({ headers }) => headers.get('location'));
      assert.match(places[0] ?? '', /#comment-/);
      assert.deepEqual(new Set(places).size, 1);
      assert.deepEqual(await texts(key), ['Bấm hai lần']);

      const other = await send('198.51.100.21', 'Bấm hai lần');
      assert.equal(other.status, 303);
      assert.notEqual(other.headers.get('location'), places[0]);
      assert.equal((await send('198.51.100.20', 'Chữ khác')).status, 303);
      assert.equal((await send('198.51.100.20', 'Chữ khác nữa', 'An')).status, 303);
      assert.equal((await texts(key)).length, 4);
      assert.equal((await send('', 'Không rõ từ đâu')).status, 303, 'an address that nobody knows');
      const elsewhere = await opened();
      const again = new URLSearchParams({ thread: elsewhere, name: 'Bình', text: 'Bấm hai lần' });
      await ask('/v1/comments', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: `${again}`,
        from: '198.51.100.20',
      });
      assert.deepEqual(await texts(elsewhere), ['Bấm hai lần'], 'another thread');
    });

    test('a form that fails gives back what was written', async () => {
      const key = await opened();
      const fields = new URLSearchParams({ thread: key, name: '', text: 'Đừng mất <b>chữ</b> của tôi' });
      const { status, text } = await ask('/v1/comments?lang=en', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: `${fields}`,
      });
      assert.equal(status, 422);
      assert.match(text, /Đừng mất &lt;b&gt;chữ&lt;\/b&gt; của tôi/);
      assert.match(text, /Not a name/);
      assert.match(text, /<label>Name <input name="name" value="">/, 'what is to be mended can be');
    });

    test('Atom and h-feed hold the published comments of a thread, as text', async () => {
      const key = await opened();
      await write(key, 'Một dòng\nhai & <b>ba</b>');
      await instance.post({ thread: page(), ...said('chờ duyệt') });
      const atom = await ask(`/v1/comments.atom?thread=${encodeURIComponent(key)}`);
      assert.match(atom.text, /&lt;p&gt;Một dòng&lt;br&gt;hai &amp;amp; &amp;lt;b&amp;gt;ba/);
      const html = await ask(`/v1/comments.html?thread=${encodeURIComponent(key)}`);
      assert.match(html.text, /<div class="e-content"><p>Một dòng<br>hai &amp; &lt;b&gt;ba/);
      assert.match(html.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    });
  });
}

const original = async ({ read }: Database, id: string): Promise<{ rows: string[] }> => ({
  rows: (
    await read.selectFrom('revisions').select('text').where('comment', '=', id).orderBy('number').execute()
  ).map(({ text }) => text),
});
