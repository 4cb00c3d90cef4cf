import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, problemOf, type Json, type Said, type Seat } from '../../helpers/desk.js';
import { SITE } from '../../helpers/gateway.js';
import { onBoth } from './both.js';

let pages = 0;

onBoth('threads and sites of the desk', (instance) => {
  const page = (): string => `${SITE}/chu-de/${++pages}.html`;
  const write = async (thread: string, text: string, more: object = {}): Promise<Json> =>
    (await instance().post({ thread, author: { name: 'Lan' }, text, ...more })).json.comment;
  const editor = (): Promise<Seat> => enter(instance(), 'Hải Yến', 'editor');
  const find = async (seat: Seat, q: string): Promise<Json> =>
    (await seat.get(`/desk/api/threads?q=${encodeURIComponent(q)}`)).json;
  const idOf = async (seat: Seat, key: string): Promise<string> => (await find(seat, key)).threads[0].id;
  const send = (seat: Seat, path: string, body: object, method = 'POST'): Promise<Said> =>
    seat.send(`/desk/api/threads/${path}`, body, { method });
  const lastLine = async (seat: Seat): Promise<Json> =>
    (await seat.get('/desk/api/log?limit=1')).json.lines[0];
  const shown = async (thread: string): Promise<Json> =>
    instance().ask(`/v1/comments?thread=${encodeURIComponent(thread)}&sort=oldest`);

  test('a thread is found by its title without tones, page by page', async () => {
    const seat = await editor();
    for (const title of ['Cầu Bến Trầm thông xe', 'Cầu Bến Trầm đóng cửa', 'Giá lúa'])
      await write(page(), 'Ừ.', { title });
    const first = (await seat.get('/desk/api/threads?q=cau%20ben%20tram&limit=1')).json;
    assert.deepEqual(
      first.threads.map(({ title }: Json) => title),
      ['Cầu Bến Trầm đóng cửa'],
    );
    const second = (await seat.get(`/desk/api/threads?q=cau%20ben%20tram&limit=1&cursor=${first.next}`)).json;
    assert.deepEqual(
      second.threads.map(({ title }: Json) => title),
      ['Cầu Bến Trầm thông xe'],
    );
    assert.equal(second.threads[0].state, 'premod');
    assert.equal(second.next, null);
  });

  test('a moderator closes; opening what waits for editors takes one, and is a line of its own in the log', async () => {
    const [seat, moderator] = [await editor(), await enter(instance(), 'Trang', 'moderator')];
    const thread = page();
    await write(thread, 'Một.');
    const id = await idOf(seat, thread);
    assert.equal(problemOf(await send(moderator, `${id}/state`, { state: 'open' })), 'role-too-low');
    assert.equal((await send(moderator, `${id}/state`, { state: 'closed' })).json.thread.state, 'closed');
    const refused = await instance().post({ thread, author: { name: 'Lan' }, text: 'Hai.' });
    assert.equal(refused.status, 403);
    assert.equal(
      (await send(seat, id, { state: 'open' }, 'PATCH')).json.thread.state,
      'closed',
      'not by the way',
    );
    await send(seat, `${id}/state`, { state: 'open' });
    const line = await lastLine(seat);
    assert.deepEqual([line.act, line.detail.from, line.detail.state], ['open-thread', 'closed', 'open']);
  });

  test('the rules of a thread are changed, with what was before in the log, and hold for the next comment', async () => {
    const seat = await editor();
    const thread = page();
    await write(thread, 'Một.');
    const id = await idOf(seat, thread);
    const settings = {
      ...{ depth: 0, minLength: 5, maxLength: 20, links: 'refuse', votes: 'off', notice: 'Hãy lịch sự.' },
      ...{ hours: { zone: '+07:00', from: '00:00', to: '23:59' }, closes: '2099-01-01T00:00:00Z' },
    };
    const { json } = await send(seat, id, settings, 'PATCH');
    for (const [name, value] of Object.entries(settings)) assert.deepEqual(json.thread[name], value, name);
    const short = await instance().post({ thread, author: { name: 'Lan' }, text: 'Ừ.' });
    assert.ok(short.status === 422 || short.status === 403);
    assert.equal((await lastLine(seat)).detail.before.max_length, 3000);
    for (const wrong of [
      { depth: 11 },
      { links: 'x' },
      { closes: 'mai' },
      { hours: { zone: '+07:00', from: '25:00', to: '1' } },
    ])
      assert.equal(problemOf(await send(seat, id, wrong, 'PATCH')), 'bad-request', JSON.stringify(wrong));
  });

  test('merged threads are one: comments, counts and keys, also of what was an alias', async () => {
    const seat = await editor();
    const [one, other, old] = [page(), page(), page()];
    for (const thread of [one, other]) await instance().open(thread);
    const root = await write(one, 'gốc');
    await write(one, 'trả lời', { parent: root.id });
    await write(other, 'khác');
    const [from, into] = [await idOf(seat, one), await idOf(seat, other)];
    assert.deepEqual((await send(seat, `${from}/aliases`, { alias: old })).json.thread.aliases.length, 1);
    assert.equal(problemOf(await send(seat, `${into}/aliases`, { alias: old })), 'alias-taken');
    assert.equal(problemOf(await send(seat, `${from}/merge`, { into: from })), 'bad-request');
    assert.equal(problemOf(await send(seat, `${from}/merge`, { into: page() })), 'thread-unknown');
    const merged = await send(seat, `${from}/merge`, { into: other });
    assert.deepEqual([merged.json.moved, merged.json.thread.id, merged.json.thread.total], [2, into, 3]);
    for (const key of [one, other, old]) {
      const { json } = await shown(key);
      assert.deepEqual([json.thread.total, json.comments.length], [3, 3], key);
    }
    assert.equal((await write(one, 'nữa')).status, 'published');
    assert.equal((await lastLine(seat)).act, 'merge-threads');
    assert.equal(problemOf(await seat.get(`/desk/api/threads/${from}`)), 'thread-unknown');
    const alias = merged.json.thread.aliases.find((each: string) => each.endsWith(old.slice(-8)));
    const less = await send(seat, `${into}/aliases`, { alias }, 'DELETE');
    assert.equal(less.json.thread.aliases.length, 1);
  });

  test('many threads at once: a dry run changes nothing and says row by row what the run then does', async () => {
    const seat = await editor();
    const [one, two, three] = [page(), page(), page()];
    for (const thread of [one, two, three]) await write(thread, 'Một.');
    const csv = `act,thread,to\nclose,${one},\n"merge",${two},${three}\nalias,${three},${SITE}/cu.html\nclose,https://nguoi-khac.example/1,\nđóng,${one},\nmerge,${two},${page()}\n`;
    const run = async (dryRun: boolean): Promise<Json> => (await send(seat, 'rows', { csv, dryRun })).json;
    const before = (await seat.get('/desk/api/log?limit=1')).json.lines[0].id;
    const dry = await run(true);
    assert.equal((await seat.get('/desk/api/log?limit=1')).json.lines[0].id, before);
    assert.equal((await find(seat, one)).threads[0].state, 'premod');
    const real = await run(false);
    assert.deepEqual(real, { ...dry, dryRun: false });
    assert.deepEqual([real.done, real.failed], [3, 3]);
    assert.deepEqual(
      real.rows.map(({ line, ok, problem }: Json) => [line, ok, problem]),
      [
        [2, true, undefined],
        [3, true, undefined],
        [4, true, undefined],
        [5, false, 'site-refused'],
        [6, false, 'bad-request'],
        [7, false, 'thread-unknown'],
      ],
    );
    assert.equal(real.rows[1].moved, 1);
    assert.equal((await find(seat, one)).threads[0].state, 'closed');
    const again = await run(false);
    assert.deepEqual(
      again.rows.slice(0, 3).map(({ changed }: Json) => changed),
      [false, false, false],
    );
    assert.equal(problemOf(await send(seat, 'rows', { csv: 'a,b\n1,2' })), 'bad-request');
    const moderator = await enter(instance(), 'Trang', 'moderator');
    const open = await send(moderator, 'rows', { csv: `act,thread\nopen,${one}`, dryRun: false });
    assert.equal(open.json.rows[0].problem, 'role-too-low');
  });

  test('new threads begin as their site says, and those that are there follow where it is asked for', async () => {
    const administrator = await enter(instance(), 'Minh', 'administrator');
    const old = page();
    await write(old, 'Một.');
    const site = '/desk/api/sites/bao.example';
    const patch = (body: object): Promise<Said> => administrator.send(site, body, { method: 'PATCH' });
    const { json } = await patch({ closesAfterDays: 3, notice: 'Ba ngày.', links: 'refuse', toAll: true });
    assert.deepEqual(
      [json.site.closesAfterDays, json.site.notice, json.site.state],
      [3, 'Ba ngày.', 'premod'],
    );
    const thread = page();
    await write(thread, 'Một.');
    const made = (await find(administrator, thread)).threads[0];
    assert.equal(Math.round((Date.parse(made.closes) - Date.parse(made.created)) / 86_400_000), 3);
    const known = (await find(administrator, old)).threads[0];
    assert.deepEqual([known.links, known.notice, known.closes], ['refuse', 'Ba ngày.', null]);
    instance().later(4 * 86_400_000);
    assert.equal((await shown(thread)).json.thread.state, 'closed');
    await patch({ closesAfterDays: null, notice: null, links: 'hold' });
    const administratorAgain = await enter(instance(), 'Minh', 'administrator');
    const opened = await administratorAgain.send(`${site}/state`, { state: 'open' });
    assert.equal(opened.json.site.state, 'open');
    assert.equal((await lastLine(administratorAgain)).act, 'open-site');
    await administratorAgain.send(`${site}/state`, { state: 'premod' });
    const seat = await editor();
    assert.equal(problemOf(await seat.send(site, { depth: 1 }, { method: 'PATCH' })), 'role-too-low');
  });
});
