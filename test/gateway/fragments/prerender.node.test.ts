import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Prerender } from '../../../gateway/src/fragments/draw-fragment.js';
import { prerenderModule } from '../../../tools/build/prerender-module.js';
import { localServer } from '../connector/servers.js';
import { configured, testGateway, type TestGateway } from '../feeds/gateway.js';

const { prerender } = await prerenderModule<{ prerender: Prerender }>('src/prerender/prerender.ts');

const feedOf = (title: string): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', url: 'https://bao.example/1', title }],
  });
const server = await localServer((request, response) => {
  if (request.url === '/slow') return;
  response.end(feedOf(`Tin ${request.url}`));
});
const secret = await localServer((_, response) => response.end(feedOf('Bí mật')));

const settings = {
  address: 'https://tin.bao.example',
  origins: [server.origin],
  feeds: { tin: { url: `${server.origin}/own` } },
};
const local = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
const remote = { incoming: { socket: { remoteAddress: '198.51.100.7' } } };
const TOKEN = 'mot-ma-truy-cap-dai-24';

const element = (src: string): string => `<tin-related-news src="${src}" heading="Tin"></tin-related-news>`;
const pageOf = (...sources: string[]): string =>
  `<!doctype html>\n<html lang=vi><title>Bài  báo</title><BODY>\n${sources.map(element).join('\n')}\n</BODY>`;

const open = (env: Readonly<Record<string, string>> = {}): Promise<TestGateway> =>
  testGateway(settings, { prerender, configuration: configured(env) });

const post = (
  { app }: TestGateway,
  body: string | Uint8Array<ArrayBuffer>,
  {
    headers = {},
    from = local,
    query = '?url=https://bao.example/bai.html',
  }: { headers?: Record<string, string>; from?: object; query?: string } = {},
): Promise<Response> =>
  Promise.resolve(
    app.request(
      `/v1/prerender${query}`,
      { method: 'POST', body, headers: { 'Content-Type': 'text/html', ...headers } },
      from,
    ),
  );

test('the stories are written into a page, and every other byte stays', async () => {
  const gateway = await open();
  const page = pageOf(`${server.origin}/a`, 'https://tin.bao.example/v1/feeds/tin');
  const response = await post(gateway, page);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.deepEqual([response.headers.get('tinbox-drawn'), response.headers.get('tinbox-left')], ['2', '0']);
  const html = await response.text();
  assert.match(html, /Tin \/a<\/a>/);
  assert.match(html, /Tin \/own<\/a>/);
  assert.ok(
    html.startsWith(
      '<!doctype html>\n<html lang=vi><title>Bài  báo</title><BODY>\n<tin-related-news data-tin-v=',
    ),
  );
  assert.ok(html.endsWith('</tin-related-news>\n</BODY>'));
});

test('a feed of an origin that is not configured is not asked; its element stays as it was', async () => {
  const gateway = await open();
  const page = pageOf(secret.origin, 'http://169.254.169.254/latest', 'file:///etc/passwd');
  const response = await post(gateway, page);
  assert.equal(await response.text(), page);
  assert.deepEqual([response.headers.get('tinbox-drawn'), response.headers.get('tinbox-left')], ['0', '3']);
  assert.deepEqual(secret.asked, []);
});

test('of many feeds twenty are asked', async () => {
  const gateway = await open();
  const before = server.asked.length;
  const sources = Array.from({ length: 25 }, (_, index) => `${server.origin}/n${index}`);
  const response = await post(gateway, pageOf(...sources));
  assert.deepEqual([response.headers.get('tinbox-drawn'), response.headers.get('tinbox-left')], ['20', '5']);
  assert.equal(server.asked.length, before + 20);
});

test('a feed that hangs costs its element, and no page takes longer than three seconds', async () => {
  const gateway = await open();
  const response = await post(gateway, pageOf(`${server.origin}/slow`, `${server.origin}/b`));
  assert.deepEqual([response.headers.get('tinbox-drawn'), response.headers.get('tinbox-left')], ['1', '1']);
  const never: Prerender = () => new Promise(() => undefined);
  const stuck = await testGateway(settings, { prerender: never });
  const late = await post(stuck, pageOf(`${server.origin}/b`));
  assert.equal(late.headers.get('tinbox-late'), '1');
  assert.equal(await late.text(), pageOf(`${server.origin}/b`));
});

test('a fault of ours gives the page back as it came', async () => {
  const broken = await testGateway(settings, { prerender: () => Promise.reject(new Error('x')) });
  const response = await post(broken, pageOf(`${server.origin}/b`));
  assert.deepEqual([response.status, await response.text()], [200, pageOf(`${server.origin}/b`)]);
});

const kind = async (response: Response): Promise<[number, string]> => [
  response.status,
  ((await response.json()) as { type: string }).type.replace('urn:tinbox:problem:', ''),
];

test('a page is at most two million bytes of HTML in UTF-8, with an address', async () => {
  const gateway = await open();
  const large = new Uint8Array(2_000_001).fill(120);
  assert.deepEqual(await kind(await post(gateway, large)), [413, 'page-too-large']);
  assert.equal((await post(gateway, large.subarray(1))).status, 200);
  const said = { headers: { 'Content-Length': '9000000' } };
  assert.deepEqual(await kind(await post(gateway, 'x', said)), [413, 'page-too-large']);
  for (const type of ['application/json', 'text/html; charset=windows-1258', ''])
    assert.deepEqual(await kind(await post(gateway, 'x', { headers: { 'Content-Type': type } })), [
      415,
      'page-wrong-type',
    ]);
  assert.deepEqual(await kind(await post(gateway, new Uint8Array([60, 255, 62]))), [415, 'page-wrong-type']);
  for (const query of ['', '?url=', '?url=bao', '?url=file:///etc/passwd', '?url=https://a:b@bao.example/'])
    assert.deepEqual(await kind(await post(gateway, 'x', { query })), [400, 'page-address-missing'], query);
  assert.equal(
    (await post(gateway, '\uFEFF<p>', { headers: { 'Content-Type': 'text/html; charset="UTF-8"' } })).status,
    200,
  );
});

test('without a token only programs of this machine are served, and neither proxies nor web pages', async () => {
  const gateway = await open();
  assert.deepEqual(await kind(await post(gateway, 'x', { from: remote })), [401, 'access-refused']);
  assert.deepEqual(await kind(await post(gateway, 'x', { from: {} })), [401, 'access-refused']);
  for (const name of ['X-Forwarded-For', 'Forwarded', 'Via', 'X-Real-IP', 'Origin', 'Sec-Fetch-Site'])
    assert.equal((await post(gateway, 'x', { headers: { [name]: 'x' } })).status, 401, name);
  for (const remoteAddress of ['::1', '::ffff:127.0.0.1', '127.0.0.53'])
    assert.equal(
      (await post(gateway, 'x', { from: { incoming: { socket: { remoteAddress } } } })).status,
      200,
    );
});

test('with a token whoever has it is served, and nobody else', async () => {
  const gateway = await open({ TINBOX_TOKEN: TOKEN });
  const bearer = (token: string): { headers: Record<string, string>; from: object } => ({
    headers: { Authorization: `Bearer ${token}` },
    from: remote,
  });
  assert.equal((await post(gateway, 'x', bearer(TOKEN))).status, 200);
  const refused = await post(gateway, 'x', bearer(`${TOKEN}x`));
  assert.equal(refused.headers.get('www-authenticate'), 'Bearer realm="tinbox"');
  assert.deepEqual(await kind(refused), [401, 'access-refused']);
  assert.equal((await post(gateway, 'x')).status, 401);
  assert.throws(() => configured({ TINBOX_TOKEN: 'short' }));
});
