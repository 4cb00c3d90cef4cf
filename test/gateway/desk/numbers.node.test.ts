import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, problemOf, type Json, type Seat } from '../../helpers/desk.js';
import { SITE } from '../../helpers/gateway.js';
import { onBoth } from './both.js';

const MINUTE = 60_000;
let keys = 0;

onBoth('numbers of the desk', (instance) => {
  const write = async (text: string): Promise<Json> =>
    (await instance().post({ thread: `${SITE}/so/1.html`, author: { name: 'Lan' }, text, title: '=SUM(1)' }))
      .json.comment;
  const act = (seat: Seat, deed: object, { id }: Json): Promise<Json> =>
    seat.send(
      '/desk/api/acts',
      { ...deed, on: [{ id, revision: 1, status: 'pending' }] },
      { headers: { 'Idempotency-Key': `number-${++keys}` } },
    );

  test('waiting times and decisions are counted by day, person, reason and thread, and come as CSV', async () => {
    const seat = await enter(instance(), 'Hải Yến', 'editor');
    const written = [await write('một'), await write('hai'), await write('ba'), await write('bốn')];
    instance().later(2 * MINUTE);
    await act(seat, { act: 'approve' }, written[0]);
    await act(seat, { act: 'approve' }, written[1]);
    instance().later(8 * MINUTE);
    const refused = await act(seat, { act: 'reject', reason: 'spam' }, written[2]);
    const undo = { headers: { 'Idempotency-Key': `undo-number-${++keys}` } };
    await seat.send(`/desk/api/acts/${refused.json.undo.id}/undo`, {}, undo);
    await act(seat, { act: 'reject', reason: 'hate' }, written[2]);
    const { json } = await seat.get('/desk/api/numbers');
    assert.equal(json.days.length, 30);
    assert.equal(json.timeZone, 'Asia/Ho_Chi_Minh');
    const total = (name: string): number => json.days.reduce((sum: number, day: Json) => sum + day[name], 0);
    assert.deepEqual([total('written'), total('approved'), total('rejected')], [4, 2, 2]);
    const [person] = json.people;
    assert.deepEqual([person.name, person.approved, person.rejected, person.undone], ['Hải Yến', 2, 2, 1]);
    assert.deepEqual(json.reasons.map(({ reason }: Json) => reason).sort(), ['hate', 'spam']);
    assert.ok(json.waiting.median >= 120 && json.waiting.longest >= 600 && json.waiting.longest < 700);
    const [thread] = json.threads;
    assert.deepEqual([thread.written, thread.published, thread.rejected, thread.pending], [4, 2, 1, 1]);
    const csv = await seat.get('/desk/api/numbers.csv?table=threads');
    assert.match(csv.headers.get('content-type') ?? '', /text\/csv/);
    assert.ok(csv.text.includes("'=SUM(1)"), 'no formula');
    const days = (await seat.get('/desk/api/numbers.csv?table=days')).text.trim().split('\r\n');
    assert.equal(days.length, 31);
    assert.match(
      days[0] ?? '',
      /day,written,approved,rejected,removed,restored,reports,waiting median \(s\)/,
    );
  });

  test('a period is asked by days of the publisher; another site has nothing', async () => {
    const seat = await enter(instance(), 'Hải Yến', 'editor');
    const old = (await seat.get('/desk/api/numbers?since=2001-01-01&until=2001-01-07')).json;
    assert.deepEqual([old.days.length, old.people, old.waiting.median], [7, [], null]);
    const other = (await seat.get('/desk/api/numbers?site=khac.example')).json;
    assert.deepEqual([other.people, other.threads], [[], []]);
    for (const query of ['since=2026-13-01', 'since=2001-01-01', 'since=2099-01-01', 'until=mai'])
      assert.equal(problemOf(await seat.get(`/desk/api/numbers?${query}`)), 'bad-request', query);
    assert.equal(problemOf(await seat.get('/desk/api/numbers.csv?table=x')), 'bad-request');
    const moderator = await enter(instance(), 'Trang', 'moderator');
    assert.equal(problemOf(await moderator.get('/desk/api/numbers')), 'role-too-low');
    const local = await enter(instance(), 'Gần', 'editor', 'xa.example');
    assert.equal(problemOf(await local.get('/desk/api/numbers?site=bao.example')), 'role-too-low');
    assert.deepEqual((await local.get('/desk/api/numbers')).json.people, []);
  });
});
