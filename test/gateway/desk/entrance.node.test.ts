import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstInvitation, invite } from '../../../gateway/src/desk/people/invitations.js';
import { cookieFrom, DESK, enter, form, own, PASSWORD, problemOf, ROOT, seat } from '../../helpers/desk.js';
import { onBoth } from './both.js';

onBoth('the entrance of the desk', (instance) => {
  const post = (path: string, fields: Readonly<Record<string, string>>, more: object = {}) =>
    instance().ask(path, { method: 'POST', ...form(fields), ...more });

  test('the first link is made once, looked at as often as one likes, and opens the desk once', async () => {
    const first = await firstInvitation(instance().gateway);
    assert.ok(first);
    assert.equal(await firstInvitation(instance().gateway), undefined);
    for (let look = 0; look < 3; look++) {
      const page = await instance().ask(`/desk/invitation?token=${first.token}`);
      assert.equal(page.status, 200);
      assert.match(page.text, /<form method="post"/);
      assert.match(
        page.headers.get('content-security-policy') ?? '',
        /default-src 'none'.*frame-ancestors 'none'/,
      );
    }
    const answer = { token: first.token, name: 'Hải Yến', password: PASSWORD };
    const opened = await post('/desk/invitation', answer);
    assert.equal(opened.status, 303);
    assert.match(opened.headers.get('set-cookie') ?? '', /HttpOnly; Secure; SameSite=Strict/);
    const { json } = await seat(instance(), cookieFrom(opened.headers)).get('/desk/api/me');
    assert.deepEqual(
      [json.person.name, json.person.login, json.person.role],
      ['Hải Yến', 'hai-yen', 'administrator'],
    );
    assert.equal((await post('/desk/invitation', { ...answer, name: 'Kẻ lạ' })).status, 404);
  });

  test('a lost link is renewed: the old one opens nothing, the new one sets a password and ends old sessions', async () => {
    const { gateway } = instance();
    const staff = { name: 'Minh Ngữ', role: 'moderator', site: null } as const;
    const lost = await invite(gateway, ROOT, staff, 'renew');
    const renewed = await invite(gateway, ROOT, staff, 'renew');
    assert.equal((await post('/desk/invitation', { token: lost.token, password: PASSWORD })).status, 404);
    const opened = await post('/desk/invitation', { token: renewed.token, password: PASSWORD });
    const before = seat(instance(), cookieFrom(opened.headers));
    assert.equal((await before.get('/desk/api/me')).status, 200);
    const again = await invite(gateway, ROOT, staff, 'renew');
    await post('/desk/invitation', { token: again.token, password: `${PASSWORD} khác` });
    assert.equal(problemOf(await before.get('/desk/api/me')), 'signed-out');
  });

  test('a link expires after three days, and a short password does not use it up', async () => {
    const issued = await invite(
      instance().gateway,
      ROOT,
      { name: 'Chậm', role: 'moderator', site: null },
      'renew',
    );
    assert.equal((await post('/desk/invitation', { token: issued.token, password: 'ngắn' })).status, 422);
    assert.equal((await instance().ask(`/desk/invitation?token=${issued.token}`)).status, 200);
    instance().later(3 * 86_400_000);
    assert.equal((await instance().ask(`/desk/invitation?token=${issued.token}`)).status, 404);
  });

  test('signing in takes the name as it is typed, gives a new session and ends the one before', async () => {
    const former = await enter(instance(), 'Đặng Thị Lựu', 'moderator');
    for (const name of ['Đặng Thị Lựu', 'dang thi luu', 'dang-thi-luu']) {
      const opened = await post('/desk/sign-in', { name, password: PASSWORD }, { from: '198.51.100.1' });
      assert.equal(opened.status, 303, name);
    }
    const fields = form({ name: 'dang-thi-luu', password: PASSWORD });
    const headers = { ...fields.headers, Cookie: former.cookie };
    const rotated = await instance().ask('/desk/sign-in', {
      method: 'POST',
      body: fields.body,
      headers,
      from: '198.51.100.2',
    });
    assert.notEqual(cookieFrom(rotated.headers), former.cookie);
    assert.equal((await former.get('/desk/api/me')).status, 401);
  });

  test('wrong passwords are refused in one way, and soon not even looked at', async () => {
    await enter(instance(), 'Cẩn Thận', 'moderator');
    const attempt = (name: string, password: string) =>
      post('/desk/sign-in', { name, password }, { from: '198.51.100.3' });
    const wrong = await attempt('Cẩn Thận', 'không phải');
    const nobody = await attempt('Không Ai', 'không phải');
    assert.deepEqual([wrong.status, nobody.status], [401, 401]);
    for (let turn = 0; turn < 4; turn++) await attempt('Cẩn Thận', 'không phải');
    const stopped = await attempt('Cẩn Thận', PASSWORD);
    assert.equal(stopped.status, 429);
    assert.ok(Number(stopped.headers.get('retry-after')) > 0);
    instance().later(901_000);
    assert.equal((await attempt('Cẩn Thận', PASSWORD)).status, 303);
  });

  test('a write that does not come from the desk is refused: no origin, another site, another port, a navigation from elsewhere', async () => {
    const { cookie, send, get } = await enter(instance(), 'Quản Trị', 'administrator');
    const invited = { name: 'Kẻ Giả', role: 'administrator' };
    for (const headers of [
      { Cookie: cookie },
      { Cookie: cookie, Host: 'gateway.test', Origin: 'https://evil.example' },
      { Cookie: cookie, Host: 'gateway.test', Origin: `${DESK}:8080` },
      { Cookie: cookie, Host: 'gateway.test', Origin: 'null' },
      { ...own, Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' },
      { ...own, Cookie: cookie, 'Sec-Fetch-Site': 'same-site' },
    ]) {
      const forged = await instance().ask('/desk/api/people', { method: 'POST', body: invited, headers });
      assert.equal(problemOf(forged), 'write-refused', JSON.stringify(headers));
    }
    const { json } = await get('/desk/api/people');
    assert.ok(!JSON.stringify(json).includes('Kẻ Giả'));
    assert.equal((await send('/desk/api/people', invited)).status, 201);
  });

  test('nobody gets in by a made-up, an altered or an ended session', async () => {
    const { cookie, send, get } = await enter(instance(), 'Ra Về', 'moderator');
    const altered = cookie.slice(0, -1) + (cookie.endsWith('A') ? 'B' : 'A');
    for (const forged of ['', `${cookie.split('=')[0]}=x`, altered])
      assert.equal(problemOf(await seat(instance(), forged).get('/desk/api/me')), 'signed-out');
    assert.equal((await send('/desk/api/sign-out')).status, 204);
    assert.equal(problemOf(await get('/desk/api/me')), 'signed-out');
    assert.equal((await get('/desk')).status, 303);
  });

  test('signing out everywhere ends every session; a session ends a week after its last use', async () => {
    const name = 'Nhiều Máy';
    const one = await enter(instance(), name, 'moderator');
    const opened = await post('/desk/sign-in', { name, password: PASSWORD }, { from: '198.51.100.4' });
    const two = seat(instance(), cookieFrom(opened.headers));
    const { json } = await two.get('/desk/api/sessions');
    assert.equal(json.sessions.length, 2);
    assert.equal((await two.send('/desk/api/sign-out-everywhere')).status, 204);
    for (const each of [one, two]) assert.equal((await each.get('/desk/api/me')).status, 401);
    const third = await enter(instance(), name, 'moderator');
    instance().later(6 * 86_400_000);
    assert.equal((await third.get('/desk/api/me')).status, 200);
    instance().later(7 * 86_400_000);
    assert.equal((await third.get('/desk/api/me')).status, 401);
  });

  test('an administrator changes roles and takes access away, at once; the last one stays', async () => {
    const root = await enter(instance(), 'Trưởng Ban', 'administrator');
    const other = await enter(instance(), 'Cộng Tác', 'moderator');
    assert.equal(problemOf(await other.get('/desk/api/people')), 'role-too-low');
    const { person } = (await other.get('/desk/api/me')).json;
    const change = (id: string, body: object) =>
      root.send(`/desk/api/people/${id}`, body, { method: 'PATCH' });
    assert.equal((await change(person.id, { role: 'editor' })).json.person.role, 'editor');
    assert.equal((await other.get('/desk/api/me')).json.person.role, 'editor');
    await change(person.id, { ended: true });
    assert.equal((await other.get('/desk/api/me')).status, 401);
    const { people } = (await root.get('/desk/api/people')).json;
    const me = (await root.get('/desk/api/me')).json.person;
    for (const { id, role, ended } of people)
      if (role === 'administrator' && id !== me.id && !ended) await change(id, { ended: true });
    assert.equal(problemOf(await change(me.id, { role: 'moderator' })), 'last-administrator');
    assert.equal(problemOf(await change(me.id, { ended: true })), 'last-administrator');
    assert.equal((await root.get('/desk/api/me')).json.person.role, 'administrator');
  });

  test('one changes name, language and password oneself; a new password ends every other session', async () => {
    const one = await enter(instance(), 'Tên Cũ', 'moderator');
    const opened = await post(
      '/desk/sign-in',
      { name: 'ten cu', password: PASSWORD },
      { from: '198.51.100.7' },
    );
    const other = seat(instance(), cookieFrom(opened.headers));
    const change = (body: object) => one.send('/desk/api/me', body, { method: 'PATCH' });
    const { json } = await change({ name: 'Tên Mới', language: 'en' });
    assert.deepEqual([json.person.login, json.person.language], ['ten-moi', 'en']);
    assert.equal(
      problemOf(await change({ newPassword: 'hoàn toàn khác', password: 'sai' })),
      'sign-in-wrong',
    );
    assert.equal((await other.get('/desk/api/me')).status, 200);
    assert.equal((await change({ newPassword: 'hoàn toàn khác', password: PASSWORD })).status, 200);
    assert.equal((await other.get('/desk/api/me')).status, 401);
    assert.equal((await one.get('/desk/api/me')).status, 200);
    await enter(instance(), 'Đã Có', 'moderator');
    assert.equal(problemOf(await change({ name: 'đã có' })), 'name-taken');
  });

  test('who administers one site gives nobody access, to that site or another', async () => {
    const local = await enter(instance(), 'Một Trang', 'administrator', 'khac.example');
    const { id } = (await local.get('/desk/api/me')).json.person;
    const widen = await local.send(`/desk/api/people/${id}`, { site: null }, { method: 'PATCH' });
    assert.equal(problemOf(widen), 'role-too-low');
    const invited = await local.send('/desk/api/people', { name: 'Bạn Thân', role: 'administrator' });
    assert.equal(problemOf(invited), 'role-too-low');
    assert.equal((await local.get('/desk/api/me')).json.person.site, 'khac.example');
  });
});
