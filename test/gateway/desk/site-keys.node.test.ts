import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SignJWT } from 'jose';
import { readConfiguration } from '../../../gateway/src/configuration.js';
import { siteFor } from '../../../gateway/src/threads/sites.js';
import { originsOf } from '../../../gateway/src/threads/origins.js';
import { consoleWords } from '../../../gateway/src/words/console.js';
import { enter, problemOf, type Json } from '../../helpers/desk.js';
import { SITE, sqliteDatabase, startGateway, type Instance } from '../../helpers/gateway.js';

const HOUR = 3_600_000;
const OTHER = 'https://khac.example';

async function start(
  sites?: string,
): Promise<{ instance: Instance; another: Instance; follow: () => Promise<void> }> {
  const database = await sqliteDatabase();
  const read = readConfiguration(sites ? { TINBOX_SITES: sites } : {}, consoleWords({ LANG: 'en' }));
  assert.ok('configuration' in read);
  const make = async (): Promise<{ instance: Instance; refresh: () => Promise<void> }> => {
    const origins = originsOf(read.configuration, database);
    await origins.refresh();
    const { configuration } = origins;
    return {
      instance: await startGateway(database, {}, { configuration, origins }),
      refresh: () => origins.refresh(),
    };
  };
  const [one, two] = [await make(), await make()];
  return { instance: one.instance, another: two.instance, follow: two.refresh };
}

const comment = (instance: Instance, site: string, text: string, bearer?: string): Promise<Json> =>
  instance.post(
    { thread: `${site}/1.html`, author: { name: 'Khách' }, text },
    { headers: { Origin: site, ...(bearer && { Authorization: `Bearer ${bearer}` }) } },
  );

test('an origin that the desk adds may have threads at once, on other instances when they look, and no more once it is taken away', async () => {
  const { instance, another, follow } = await start(SITE);
  const administrator = await enter(instance, 'Minh', 'administrator');
  const send = (method: string, origin: string): Promise<Json> =>
    administrator.send('/desk/api/origins', { origin }, { method });
  assert.equal(problemOf(await comment(instance, OTHER, 'một')), 'origin-refused');
  const added = (await send('POST', `${OTHER}/`)).json.origins;
  assert.deepEqual(
    added.map(({ origin, fixed, by }: Json) => [origin, fixed, by]),
    [
      [SITE, true, undefined],
      [OTHER, false, 'Minh'],
    ],
  );
  assert.equal((await comment(instance, OTHER, 'hai')).status, 202);
  assert.ok(
    (await administrator.get('/desk/api/sites')).json.sites.some(({ host }: Json) => host === 'khac.example'),
  );
  assert.equal(problemOf(await comment(another, OTHER, 'ba')), 'origin-refused');
  await follow();
  assert.equal((await comment(another, OTHER, 'bốn')).status, 202);
  assert.equal(problemOf(await send('POST', 'không phải')), 'bad-request');
  assert.equal(problemOf(await send('DELETE', SITE)), 'not-found', 'the environment’s stays');
  await send('DELETE', OTHER);
  assert.equal(problemOf(await comment(instance, OTHER, 'năm')), 'origin-refused');
  assert.equal((await comment(instance, SITE, 'sáu')).status, 202);
  const acts = (await administrator.get('/desk/api/log?act=change-origins')).json.lines;
  assert.deepEqual(
    acts.map(({ detail }: Json) => detail),
    [{ removed: OTHER }, { added: OTHER }],
  );
  const editor = await enter(instance, 'Hải Yến', 'editor');
  assert.equal(problemOf(await editor.get('/desk/api/origins')), 'role-too-low');
  await instance.close();
});

test('a gateway without any origin takes pages of this machine only, until the desk names one', async () => {
  const { instance } = await start();
  const administrator = await enter(instance, 'Minh', 'administrator');
  assert.equal((await comment(instance, 'http://localhost:5173', 'một')).status, 202);
  await administrator.send('/desk/api/origins', { origin: SITE });
  assert.equal((await comment(instance, SITE, 'hai')).status, 202);
  assert.equal(problemOf(await comment(instance, 'http://localhost:5173', 'ba')), 'origin-refused');
  await instance.close();
});

test('a key of a site signs readers in there alone; rotated, the former one works until its time is over', async () => {
  const { instance } = await start(`${SITE},${OTHER}`);
  const { database, configuration, now } = instance.gateway;
  for (const host of ['bao.example', 'khac.example'])
    await database.write((queries) => siteFor(queries, configuration, host, now()));
  const administrator = await enter(instance, 'Minh', 'administrator');
  const make = async (host: string, body: object = {}): Promise<Json> =>
    (await administrator.send(`/desk/api/sites/${host}/keys`, body)).json;
  const token = ({ key, secret }: Json, sub = 'u1'): Promise<string> =>
    new SignJWT({ name: 'Thành Viên' })
      .setProtectedHeader({ alg: 'HS256', kid: key.id })
      .setSubject(sub)
      .setExpirationTime(Math.floor(Date.now() / 1000) + 100_000)
      .sign(new TextEncoder().encode(secret));
  const [here, there] = [await make('bao.example'), await make('khac.example')];
  const written = await comment(instance, SITE, 'một', await token(here));
  assert.equal(written.json.comment.author.name, 'Thành Viên');
  assert.equal(problemOf(await comment(instance, OTHER, 'hai', await token(here))), 'sign-in-forged');
  assert.equal(
    problemOf(await comment(instance, SITE, 'ba', await token({ ...here, secret: there.secret }))),
    'sign-in-forged',
  );
  const edit = async (bearer: string): Promise<Json> =>
    instance.ask(`/v1/comments/${written.json.comment.id}`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${bearer}`, 'If-Match': '"1"' },
      body: { text: 'sửa' },
    });
  assert.equal(
    problemOf(await edit(await token(there))),
    'not-the-author',
    'u1 of another site is somebody else',
  );
  assert.equal((await edit(await token(here))).status, 200);
  const own = await instance.ask('/v1/reader', {
    headers: { Authorization: `Bearer ${await token(there)}` },
  });
  assert.deepEqual(own.json.comments, []);
  const next = await make('bao.example', { formerEndIn: 1 });
  const listed = await administrator.get('/desk/api/sites/bao.example/keys');
  assert.deepEqual(
    listed.json.keys.map(({ id, active }: Json) => [id, active]),
    [
      [next.key.id, true],
      [here.key.id, true],
    ],
  );
  assert.ok(!listed.text.includes(next.secret), 'a secret is shown once');
  assert.equal((await comment(instance, SITE, 'bốn', await token(here))).status, 202);
  instance.later(2 * HOUR);
  assert.equal(problemOf(await comment(instance, SITE, 'năm', await token(here))), 'sign-in-forged');
  assert.equal((await comment(instance, SITE, 'sáu', await token(next))).status, 202);
  await administrator.send(`/desk/api/sites/bao.example/keys/${next.key.id}`, {}, { method: 'DELETE' });
  assert.equal(problemOf(await comment(instance, SITE, 'bảy', await token(next))), 'sign-in-forged');
  const local = await enter(instance, 'Xa', 'administrator', 'khac.example');
  assert.equal(problemOf(await local.get('/desk/api/sites/bao.example/keys')), 'role-too-low');
  await instance.close();
});

test('one name from the sign-in of the environment and from a key of a site are two readers', async () => {
  const { instance } = await start(SITE);
  const { database, configuration, now } = instance.gateway;
  await database.write((queries) => siteFor(queries, configuration, 'bao.example', now()));
  const administrator = await enter(instance, 'Minh', 'administrator');
  const { key, secret } = (await administrator.send('/desk/api/sites/bao.example/keys', {})).json;
  Object.assign(configuration, { signIn: { secret: 'bí mật của môi trường' } });
  const signed = (by: string, sub: string, kid?: string): Promise<string> =>
    new SignJWT({ name: 'Thành Viên' })
      .setProtectedHeader({ alg: 'HS256', ...(kid && { kid }) })
      .setSubject(sub)
      .setExpirationTime(Math.floor(Date.now() / 1000) + 1000)
      .sign(new TextEncoder().encode(by));
  const ofSite = await signed(secret, 'u1', key.id);
  const ofAll = await signed('bí mật của môi trường', 'u1');
  const written = await comment(instance, SITE, 'của khoá', ofSite);
  const ask = (bearer: string, path: string, method = 'GET'): Promise<Json> =>
    instance.ask(path, { method, headers: { Authorization: `Bearer ${bearer}` } });
  const path = `/v1/comments/${written.json.comment.id}`;
  assert.equal(problemOf(await ask(ofAll, path, 'DELETE')), 'not-the-author');
  assert.deepEqual((await ask(ofAll, '/v1/reader')).json.comments, []);
  assert.equal((await ask(ofSite, '/v1/reader')).json.comments.length, 1);
  const posing = await signed('bí mật của môi trường', 'site:bao.example:u1');
  assert.equal(problemOf(await ask(posing, path, 'DELETE')), 'sign-in-forged');
  assert.equal((await ask(ofSite, path, 'DELETE')).status, 204);
  await instance.close();
});
