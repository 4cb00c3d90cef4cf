import assert from 'node:assert/strict';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import { readMailServer } from '../../../gateway/src/connector/mail.js';
import { sendMail, type MailFailure } from '../../../gateway/src/connector/smtp.js';
import { selfSigned } from '../../helpers/certificate.js';

const own = selfSigned('localhost');
const letter = {
  from: 'tinbox@bao.example',
  to: ['truc-ban@bao.example'],
  subject: 'Có bình luận đang chờ',
  text: 'Chờ lâu nhất 31 phút.',
  at: Date.UTC(2026, 2, 1, 15, 0),
};

/** Talks as a mail server does, and keeps each line with whether it came over TLS. */
function talk(socket: Socket, heard: string[], greets: boolean): void {
  const isSafe = socket instanceof TLSSocket;
  let text = '';
  let isData = false;
  socket.on('error', () => undefined);
  if (greets) socket.write('220 ready\r\n');
  socket.on('data', (piece) => {
    text += piece.toString();
    for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      heard.push(`${isSafe ? 'safe' : 'open'} ${line}`);
      if (isData && line !== '.') continue;
      isData = line === 'DATA';
      socket.write(isData ? '354 go on\r\n' : line.startsWith('EHLO') && !isSafe ? OFFER : '250 ok\r\n');
      if (line !== 'STARTTLS') continue;
      socket.removeAllListeners('data');
      return talk(new TLSSocket(socket, { isServer: true, ...own }), heard, false);
    }
  });
}
const OFFER = '250-localhost\r\n250 STARTTLS\r\n';

async function listening(server: Server, scheme: string): Promise<string> {
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  after(() => server.close());
  return `${scheme}://ai:mat%20khau@localhost:${(server.address() as AddressInfo).port}`;
}

function send(url: string, tls: object): Promise<MailFailure | undefined> {
  const server = readMailServer(url);
  assert.ok(server);
  return sendMail(server, letter, { timeout: 10_000, tls });
}

const AUTH = `safe AUTH PLAIN ${Buffer.from('\0ai\0mat khau').toString('base64')}`;

test('a letter and its password go over TLS from the first byte, to a server whose certificate is known', async () => {
  const heard: string[] = [];
  const url = await listening(
    createTlsServer(own, (socket) => talk(socket, heard, true)),
    'smtps',
  );
  assert.deepEqual(await send(url, {}), { kind: 'network' }, 'who has signed for itself is a stranger');
  assert.equal(heard.length, 0, 'a stranger hears nothing');
  assert.deepEqual(await send(url, { ca: selfSigned('localhost').cert }), { kind: 'network' });
  assert.equal(await send(url, { ca: own.cert }), undefined);
  assert.ok(heard.includes(AUTH));
  assert.ok(heard.includes('safe RCPT TO:<truc-ban@bao.example>'));
});

test('a certificate of another host is none', async () => {
  const other = selfSigned('khac.example');
  const heard: string[] = [];
  const url = await listening(
    createTlsServer(other, (socket) => talk(socket, heard, true)),
    'smtps',
  );
  assert.deepEqual(await send(url, { ca: other.cert }), { kind: 'network' });
  assert.equal(heard.length, 0);
});

test('a server that offers STARTTLS hears the password and the letter only after it', async () => {
  const heard: string[] = [];
  const url = await listening(
    createServer((socket) => talk(socket, heard, true)),
    'smtp',
  );
  assert.equal(await send(url, { ca: own.cert }), undefined);
  assert.deepEqual(
    heard.filter((line) => line.startsWith('open ')).map((line) => line.split(' ')[1]),
    ['EHLO', 'STARTTLS'],
  );
  assert.ok(heard.includes(AUTH));
  assert.ok(heard.some((line) => line.startsWith('safe MAIL FROM')));
  heard.length = 0;
  assert.deepEqual(await send(url, {}), { kind: 'network' });
  assert.ok(!heard.some((line) => line.startsWith('safe')));
});
