import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, problemOf, type Json, type Seat } from '../../helpers/desk.js';
import { SITE } from '../../helpers/gateway.js';
import { onBoth } from './both.js';

const MINUTE = 60_000;
let keys = 0;

/** Milliseconds to the next eight o'clock in Vietnam: no midnight comes in between. */
const untilMorning = (now: number): number => 86_400_000 - ((now - 3_600_000) % 86_400_000);

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
    instance().later(untilMorning(instance().gateway.now()));
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
    const today = json.until;
    const rowsOf = async (table: string): Promise<string[]> => {
      const csv = await seat.get(`/desk/api/numbers.csv?table=${table}`);
      assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8');
      assert.equal(
        csv.headers.get('content-disposition'),
        `attachment; filename="tinbox-${table}-${json.since}-${today}.csv"`,
      );
      assert.deepEqual([...csv.bytes.slice(0, 3)], [0xef, 0xbb, 0xbf], 'the mark that spreadsheets look for');
      const rows = csv.text.split('\r\n');
      assert.equal(rows.pop(), '', 'the last row has an end');
      return rows;
    };
    const { median, ninth, longest } = json.waiting;
    const days = await rowsOf('days');
    assert.equal(
      days[0],
      'day,written,approved,rejected,removed,restored,reports,waiting median (s),waiting ninth (s),waiting longest (s),refusedByRules',
    );
    assert.equal(days.length, 31);
    assert.equal(days.at(-1), `${today},4,2,2,0,0,0,${median},${ninth},${longest},0`);
    assert.deepEqual(await rowsOf('people'), [
      'name,approved,rejected,removed,restored,undone,waiting median (s),waiting ninth (s),waiting longest (s)',
      `Hải Yến,2,2,0,0,1,${median},${ninth},${longest}`,
    ]);
    const [head, ...reasons] = await rowsOf('reasons');
    assert.deepEqual([head, reasons.sort()], ['reason,count', ['hate,1', 'spam,1']]);
    assert.deepEqual(await rowsOf('refusals'), ['reason,count']);
    assert.deepEqual(await rowsOf('threads'), [
      'id,key,site,title,written,published,rejected,pending',
      `${thread.id},${SITE}/so/1.html,bao.example,'=SUM(1),4,2,1,1`,
    ]);
  });

  test('what rules refuse is counted by day and reason, stored or not, once for each time it is sent', async () => {
    const seat = await enter(instance(), 'Hải Yến', 'editor');
    await seat.send('/desk/api/rules/lists', {
      ...{ name: 'Cấm', kind: 'banned', outcome: 'reject', words: 'sổ đỏ giá rẻ' },
    });
    const thread = `${SITE}/so/2.html`;
    const from = '203.0.113.77';
    const sent = async (text: string, more: object = {}): Promise<number> =>
      (await instance().post({ thread, author: { name: 'Lan' }, text, ...more }, { from })).status;
    assert.equal(await sent('Ai cần sổ đỏ giá rẻ không?'), 202);
    assert.equal(await sent('Một ý.'), 202);
    assert.equal(await sent('Một ý.'), 409);
    assert.equal(await sent('Một ý.'), 409);
    const { id } = (await seat.get('/desk/api/threads?q=so/2.html')).json.threads[0];
    const rules = (body: object): Promise<unknown> =>
      seat.send(`/desk/api/threads/${id}`, body, { method: 'PATCH' });
    await rules({ links: 'refuse', maxLength: 60 });
    assert.equal(await sent('Xem https://vi-du.example nhé'), 422);
    assert.equal(await sent('dài '.repeat(20)), 422);
    await seat.send(`/desk/api/threads/${id}/state`, { state: 'closed' });
    assert.equal(await sent('Còn mở không?'), 403);
    const { json } = await seat.get('/desk/api/numbers?site=bao.example');
    const counts = Object.fromEntries(json.refusals.map(({ reason, count }: Json) => [reason, count]));
    assert.deepEqual(counts, {
      ...{ 'banned-word': 1, duplicate: 2, 'links-refused': 1, 'text-too-long': 1, 'thread-closed': 1 },
    });
    assert.equal(json.refusals[0].reason, 'duplicate', 'most first');
    assert.deepEqual([json.days.at(-1).day, json.days.at(-1).refusedByRules], [json.until, 6]);
    const again = (await seat.get('/desk/api/numbers')).json;
    assert.equal(again.days.at(-1).refusedByRules, 6, 'looking at them changes nothing');
    const csv = (await seat.get('/desk/api/numbers.csv?table=refusals')).text.split('\r\n');
    assert.equal(csv[1], 'duplicate,2');
    assert.ok((await seat.get('/desk/api/numbers.csv?table=days')).text.trim().endsWith(',6'));
    assert.deepEqual((await seat.get('/desk/api/numbers?site=khac.example')).json.refusals, []);
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
