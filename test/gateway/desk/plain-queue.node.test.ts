import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, form, type Said, type Seat } from '../../helpers/desk.js';
import { SITE, type Instance } from '../../helpers/gateway.js';
import { onBoth } from './both.js';

/** The hidden and chosen values of the form that has a button of this name. */
function fieldsOf(html: string, button: string): Record<string, string> {
  const whole = html.split('<form ').find((one) => one.includes(`${button}</button>`)) ?? '';
  assert.ok(whole, `there is a form to ${button}`);
  return Object.fromEntries(
    [...whole.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const send = (seat: Seat, path: string, fields: Record<string, string>): Promise<Said> => {
  const { body, headers } = form(fields);
  return seat.send(path, body, { headers: headers ?? {} });
};

onBoth('the desk without a script', (instance) => {
  let pages = 0;
  const write = async (text: string): Promise<string> => {
    const thread = `${SITE}/khong-script/${++pages}.html`;
    const said = await instance().post({ thread, author: { name: 'Lan & Bình' }, text, title: 'Cầu <mới>' });
    return said.json.comment.id as string;
  };
  const isPublic = async (of: Instance, id: string): Promise<boolean> =>
    (await of.ask(`/v1/comments/${id}`)).status === 200;

  test('what waits is read, published, and taken back', async () => {
    const seat = await enter(instance(), 'Hải Yến', 'moderator');
    const id = await write('Cảm ơn <b>toà soạn</b> "nhiều".');
    const { text, headers } = await seat.get('/desk/plain');
    assert.match(text, /Cảm ơn &lt;b&gt;toà soạn&lt;\/b&gt;/);
    assert.match(text, /Cầu &lt;mới&gt;/);
    assert.match(text, /Lan &amp; Bình/);
    assert.doesNotMatch(text, /<script/);
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    const fields = fieldsOf(text, 'Duyệt');
    assert.equal(fields['id'], id);
    const done = await send(seat, '/desk/decide', fields);
    assert.match(done.text, /role="status"/);
    assert.ok(await isPublic(instance(), id));
    // The same form again, after an answer that got lost, is the same act.
    assert.match((await send(seat, '/desk/decide', fields)).text, /Đã xong/);
    await send(seat, '/desk/take-back', fieldsOf(done.text, 'Hoàn tác'));
    assert.ok(!(await isPublic(instance(), id)));
    await send(seat, '/desk/decide', { ...fieldsOf((await seat.get('/desk/plain')).text, 'Duyệt') });
  });

  test('a refusal has a reason, and who comes later is told who was quicker', async () => {
    const first = await enter(instance(), 'Thu Hà', 'moderator');
    const second = await enter(instance(), 'Minh Ngữ', 'moderator');
    const id = await write('Mua ngay kẻo hết!');
    const late = fieldsOf((await second.get('/desk/plain')).text, 'Duyệt');
    assert.equal(late['id'], id);
    const refusal = fieldsOf((await first.get('/desk/plain')).text, 'Từ chối');
    await send(first, '/desk/decide', { ...refusal, reason: 'advertising' });
    assert.match((await send(second, '/desk/decide', late)).text, /Thu Hà đã xử lý ý kiến này/);
    assert.ok(!(await isPublic(instance(), id)));
  });

  test('who is not signed in is led to the door, and a page of another site decides nothing', async () => {
    assert.equal((await instance().ask('/desk/plain')).status, 303);
    const seat = await enter(instance(), 'Quang', 'moderator');
    const id = await write('Xin chào.');
    const { body, headers } = form({ ...fieldsOf((await seat.get('/desk/plain')).text, 'Duyệt') });
    const forged = { ...headers, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
    assert.equal((await seat.send('/desk/decide', body, { headers: forged })).status, 403);
    assert.ok(!(await isPublic(instance(), id)));
  });
});
