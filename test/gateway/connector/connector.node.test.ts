import { strict as assert } from 'node:assert';
import type { LookupAddress } from 'node:dns';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { after, test } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { buildConnector } from 'undici';
import { Connector, type ConnectorOptions } from '../../../gateway/src/connector/connector.js';
import { localServer } from './servers.js';

const BOMB = gzipSync(Buffer.alloc(30_000_000));
const STREAM = 'x'.repeat(10_000);

const pages: Readonly<Record<string, RequestListener>> = {
  '/feed': (_, response) => response.end('tin'),
  '/gzip': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('tin nén')),
  '/br': (_, response) => response.setHeader('content-encoding', 'br').end(brotliCompressSync('tin nén')),
  '/deflate': (_, response) => response.setHeader('content-encoding', 'deflate').end(deflateSync('tin nén')),
  '/bomb': (_, response) => response.setHeader('content-encoding', 'gzip').end(BOMB),
  '/bomb-br': (_, response) =>
    response.setHeader('content-encoding', 'br').end(brotliCompressSync(Buffer.alloc(30_000_000))),
  '/no-gzip': (_, response) => response.setHeader('content-encoding', 'gzip').end('tin'),
  '/no-br': (_, response) => response.setHeader('content-encoding', 'br').end('no brotli at all'),
  '/cut-gzip': (_, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(STREAM).subarray(0, 20)),
  '/twice': (_, response) =>
    response.setHeader('content-encoding', 'gzip, gzip').end(gzipSync(gzipSync('tin'))),
  '/long': (_, response) => {
    const more = (): boolean | void => response.write(STREAM, () => !response.destroyed && more());
    more();
  },
  '/drips': (_, response) => {
    const timer = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/silent': () => undefined,
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('tin', () => response.destroy());
  },
  '/gone': (_, response) => response.writeHead(503, { 'retry-after': '7' }).end('Bảo trì'),
  '/unchanged': (request, response) =>
    response.writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 200).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/near': (_, response) => response.writeHead(301, { location: '/feed' }).end(),
  '/3': (_, response) => response.writeHead(308, { location: '/2' }).end(),
  '/2': (_, response) => response.writeHead(307, { location: '/near' }).end(),
  '/headers': (request, response) => response.end(JSON.stringify(request.headers)),
  '/post': (request, response) => void request.pipe(response),
};

const server = await localServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://x');
  const to = url.searchParams.get('to');
  if (to !== null) return void response.writeHead(302, { location: to }).end();
  pages[url.pathname]?.(request, response);
});
const secret = await localServer((_, response) => response.end('secret'));

const made: Connector[] = [];
after(() => Promise.all(made.map((connector) => connector.close())));

function connector(options: Partial<ConnectorOptions> = {}): Connector {
  const one = new Connector({ origins: [server.origin], loopback: true, ...options });
  made.push(one);
  return one;
}

async function text(path: string, question = {}): Promise<string> {
  const answer = await connector().ask(server.origin + path, question);
  return answer.ok ? new TextDecoder().decode(answer.value.body) : answer.failure.kind;
}

async function kind(url: string, options: Partial<ConnectorOptions> = {}, question = {}): Promise<string> {
  const answer = await connector(options).ask(url, question);
  return answer.ok ? 'ok' : answer.failure.kind;
}

test('a feed of a configured origin arrives, packed or not', async () => {
  assert.equal(await text('/feed'), 'tin');
  for (const path of ['/gzip', '/br', '/deflate']) assert.equal(await text(path), 'tin nén');
});

test('what is not configured is not asked', async () => {
  const { asked } = secret;
  assert.equal(await kind(secret.origin), 'origin');
  assert.equal(await kind(`http://localhost:${server.port}/feed`), 'origin');
  assert.equal(await kind(`https://127.0.0.1:${server.port}/feed`), 'origin');
  assert.deepEqual(asked, []);
});

test('what is not http is not asked', async () => {
  const { host } = new URL(server.origin);
  for (const url of ['file:///etc/passwd', `gopher://${host}/`, `ftp://${host}/`, 'data:,x', '//x', '', 'x'])
    assert.equal(await kind(url), 'url', url);
  assert.equal(await kind(`http://user:word@${host}/feed`), 'url');
});

test('redirects are followed, three at most, and only within the configured origins', async () => {
  assert.equal(await text('/near'), 'tin');
  assert.equal(await text('/3'), 'tin');
  const redirected = await connector().ask(`${server.origin}/3`);
  assert.equal(redirected.ok && redirected.value.url, `${server.origin}/feed`);
  assert.equal(await text('/round'), 'redirects');
  for (const to of ['file:///etc/passwd', 'gopher://127.0.0.1/', 'javascript:1', 'http://a:b@127.0.0.1/'])
    assert.equal(await text(`/?to=${encodeURIComponent(to)}`), 'url', to);
  for (const to of [secret.origin, '//127.0.0.1/', 'http://169.254.169.254/latest', 'http://2130706433/'])
    assert.equal(await text(`/?to=${encodeURIComponent(to)}`), 'origin', to);
  assert.deepEqual(secret.asked, []);
});

test('a redirect within the configured origins is checked like the first address', async () => {
  const to = `http://[::ffff:169.254.169.254]:${secret.port}`;
  const url = `${server.origin}/?to=${encodeURIComponent(`${to}/latest`)}`;
  assert.equal(await kind(url, { origins: [server.origin, to] }), 'address');
});

const CLOSED = [
  ...[
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '017700000001',
    '127.1',
    '127.0.0.1.',
    '１２７.0.0.1',
    '0',
    '0.0.0.0',
  ],
  ...[
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[0:0:0:0:0:ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::1]',
  ],
  ...[
    '10.0.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '[fe80::1]',
    '[fd00::1]',
    '[ff02::1]',
  ],
  ...['[2002:7f00:1::]', '[2001::1]', '255.255.255.255', '168.63.129.16'],
];

test('an origin that is configured by mistake leads to no closed address', async () => {
  for (const host of CLOSED) {
    const origin = `http://${host}:${secret.port}`;
    assert.equal(await kind(origin, { origins: [origin], loopback: false }), 'address', host);
  }
  assert.deepEqual(secret.asked, []);
});

test('what opens this machine opens no other closed address', async () => {
  for (const host of ['10.0.0.1', '169.254.169.254', '[fe80::1]', '0.0.0.0', '[64:ff9b:1::1]']) {
    const origin = `http://${host}:${secret.port}`;
    assert.equal(await kind(origin, { origins: [origin] }), 'address', host);
  }
});

const named = (
  answers: readonly string[][],
): { resolve: () => Promise<LookupAddress[]>; asked: () => number } => {
  let asked = 0;
  return {
    asked: () => asked,
    resolve: async () =>
      (answers[Math.min(asked++, answers.length - 1)] ?? []).map((address) => ({
        address,
        family: address.includes(':') ? 6 : 4,
      })),
  };
};
const origin = `http://tin.example:${server.port}`;

test('a name that leads to a closed address is not asked, also where it leads to an open one as well', async () => {
  for (const answer of [
    ['127.0.0.1'],
    ['10.0.0.1'],
    ['::1'],
    ['fe80::1%eth0'],
    ['8.8.8.8', '127.0.0.1'],
    ['?'],
  ]) {
    const { resolve } = named([answer]);
    assert.equal(await kind(origin, { origins: [origin], loopback: false, resolve }), 'address', answer[0]);
  }
  assert.equal(
    await kind(`http://localhost:${secret.port}`, {
      origins: [`http://localhost:${secret.port}`],
      loopback: false,
    }),
    'address',
  );
});

test('a name without an address is told apart', async () => {
  assert.equal(await kind(origin, { origins: [origin], resolve: named([[]]).resolve }), 'dns');
  const unknown = (): Promise<never> => Promise.reject(new Error('ENOTFOUND'));
  assert.equal(await kind(origin, { origins: [origin], resolve: unknown }), 'dns');
});

test('a name server that answers differently the second time gains nothing: the connection is made to what was checked', async () => {
  const good = named([['127.0.0.1'], ['10.0.0.1']]);
  assert.equal(await kind(`${origin}/feed`, { origins: [origin], resolve: good.resolve }), 'ok');
  assert.equal(good.asked(), 1);
  const bad = named([['10.0.0.1'], ['127.0.0.1']]);
  assert.equal(await kind(`${origin}/feed`, { origins: [origin], resolve: bad.resolve }), 'address');
  assert.equal(bad.asked(), 1);
});

test('a connection that stands at a closed address is cut before a byte is written to it', async () => {
  const { asked } = secret;
  // A dialler that heeds no name server: what a rewritten address, a proxy or a fault of ours would be.
  const dial = (() => (_: unknown, callback: buildConnector.Callback) => {
    const socket = connect(secret.port, '127.0.0.1');
    socket.once('connect', () => callback(null, socket)).on('error', (error) => callback(error, null));
    return socket;
  }) as unknown as typeof buildConnector;
  const { resolve } = named([['8.8.8.8']]);
  assert.equal(await kind(origin, { origins: [origin], loopback: false, resolve, dial }), 'address');
  assert.deepEqual(asked, []);
});

test('a body that passes the limit is not read further, packed or not', async () => {
  assert.ok(BOMB.length < 40_000);
  for (const path of ['/bomb', '/bomb-br', '/long'])
    assert.equal(await text(path, { limit: 100_000 }), 'too-large');
  assert.equal(await text('/feed', { limit: 2 }), 'too-large');
  assert.equal(await text('/feed', { limit: 3 }), 'tin');
});

test('a body that is not packed as it says is told apart', async () => {
  for (const path of ['/no-gzip', '/no-br', '/cut-gzip', '/twice'])
    assert.equal(await text(path), 'encoding', path);
});

test('a server that is silent or drips is left after the time limit, redirects included', async () => {
  for (const path of ['/silent', '/drips', '/?to=/silent'])
    assert.equal(await text(path, { timeout: 150 }), 'timeout');
});

test('a connection that is cut or refused is told apart from a status', async () => {
  assert.equal(await text('/cut'), 'network');
  assert.equal(await kind('http://127.0.0.1:1/', { origins: ['http://127.0.0.1:1'] }), 'network');
  const answer = await connector().ask(`${server.origin}/gone`);
  assert.ok(!answer.ok && answer.failure.kind === 'http');
  assert.deepEqual([answer.failure.status, answer.failure.headers.get('retry-after')], [503, '7']);
});

test('an unchanged feed costs no body', async () => {
  const answer = await connector().ask(`${server.origin}/unchanged`, { headers: { 'if-none-match': '"a"' } });
  assert.deepEqual(answer.ok && [answer.value.status, answer.value.body.length], [304, 0]);
});

test('what is sent of us is a name, and nothing of the reader', async () => {
  const headers = JSON.parse(await text('/headers')) as Record<string, string>;
  assert.deepEqual(Object.keys(headers).sort(), ['accept-encoding', 'connection', 'host', 'user-agent']);
});

test('a post is sent once, and no redirect takes it elsewhere', async () => {
  assert.equal(await text('/post', { method: 'POST', body: 'ý kiến' }), 'ý kiến');
  assert.equal(await text('/near', { method: 'POST', body: 'ý kiến' }), 'redirects');
});
