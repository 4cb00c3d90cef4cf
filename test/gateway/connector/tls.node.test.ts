import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, LookupFunction, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import { Connector } from '../../../gateway/src/connector/connector.js';
import type { GuardOptions } from '../../../gateway/src/connector/guard.js';

const folder = mkdtempSync(join(tmpdir(), 'tinbox-tls-'));

/** False where certificates can be made; else why not. */
function withoutOpenssl(): string | false {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return false;
  } catch {
    return 'there is no openssl on this machine: apt-get install openssl';
  }
}

/** What the server has seen. */
const seen = { connections: 0, names: [] as unknown[], asked: [] as string[] };
const made: Connector[] = [];
let certificate = '';
let port = 0;
let server: Server | undefined;

describe('through TLS', { skip: withoutOpenssl() }, () => {
  before(async () => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-days',
          '2',
        ],
        ...['-subj', '/CN=bao.example', '-addext', 'subjectAltName=DNS:bao.example'],
        ...['-keyout', key, '-out', cert],
      ],
      { stdio: 'ignore' },
    );
    certificate = readFileSync(cert, 'utf8');
    server = createServer({ key: readFileSync(key), cert: certificate }, (request, response) => {
      seen.asked.push(`${request.headers.host}${request.url}`);
      response.end('tin');
    });
    server.on('connection', () => seen.connections++);
    server.on('secureConnection', ({ servername }: TLSSocket & { servername?: unknown }) =>
      seen.names.push(servername),
    );
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
    ({ port } = server.address() as AddressInfo);
  });
  after(async () => {
    await Promise.all(made.map((connector) => connector.close()));
    server?.closeAllConnections();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const trusting = ((options: buildConnector.BuildOptions) =>
    buildConnector({ ...options, ca: certificate })) as typeof buildConnector;

  async function ask(host: string, answer: string, guard: GuardOptions): Promise<string> {
    Object.assign(seen, { connections: 0, names: [], asked: [] });
    const origin = `https://${host}:${port}`;
    const resolve = async () => [{ address: answer, family: 4 }];
    const connector = new Connector({ origins: [origin], resolve, ...guard });
    made.push(connector);
    const got = await connector.ask(`${origin}/tin`);
    return got.ok ? new TextDecoder().decode(got.value.body) : got.failure.kind;
  }

  test('a feed arrives; the server is told the name that was asked for and its certificate is of that name', async () => {
    assert.equal(await ask('bao.example', '127.0.0.1', { loopback: true, dial: trusting }), 'tin');
    assert.deepEqual(seen.names, ['bao.example']);
    assert.deepEqual(seen.asked, [`bao.example:${port}/tin`]);
  });

  test('a certificate that nobody vouches for, or of another name, ends it before anything is asked', async () => {
    assert.equal(await ask('bao.example', '127.0.0.1', { loopback: true }), 'network');
    assert.deepEqual(seen.asked, []);
    assert.equal(await ask('khac.example', '127.0.0.1', { loopback: true, dial: trusting }), 'network');
    assert.deepEqual(seen.asked, []);
  });

  test('a name that leads to this machine is not connected to', async () => {
    assert.equal(await ask('bao.example', '127.0.0.1', { dial: trusting }), 'address');
    assert.equal(seen.connections, 0);
  });

  test('a connection that stands at a closed address is cut before the handshake: not even the name is told', async () => {
    // Heeds no name server: the address that was checked is not the one that is connected to.
    const here: LookupFunction = (_host, { all }, answer) =>
      all ? answer(null, [{ address: '127.0.0.1', family: 4 }]) : answer(null, '127.0.0.1', 4);
    const astray = ((options: buildConnector.BuildOptions) =>
      buildConnector({ ...options, ca: certificate, lookup: here })) as typeof buildConnector;
    const told = new Promise<number>((done) =>
      server?.once('connection', (socket: Socket) => socket.on('close', () => done(socket.bytesRead))),
    );
    assert.equal(await ask('bao.example', '8.8.8.8', { dial: astray }), 'address');
    assert.equal(await told, 0, 'bytes');
    assert.deepEqual(seen.asked, []);
    assert.equal(
      await ask('bao.example', '8.8.8.8', { dial: astray, loopback: true }),
      'tin',
      'it would have come',
    );
  });
});
