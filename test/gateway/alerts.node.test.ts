import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { after, test } from 'node:test';
import { readAlerts } from '../../gateway/src/alerts/configuration.js';
import { watch, type Alert } from '../../gateway/src/alerts/watch.js';
import { sendMail } from '../../gateway/src/connector/smtp.js';
import { readMailServer } from '../../gateway/src/connector/mail.js';
import type { Question } from '../../gateway/src/connector/connector.js';
import type { Gateway } from '../../gateway/src/gateway.js';
import { onBoth } from './desk/both.js';
import { SITE } from '../helpers/gateway.js';

const MINUTE = 60_000;
const HOOK = { minutes: 30, hook: { url: 'https://bao.example/canh-bao', secret: 'bí mật' } } as const;

onBoth('alerts', (instance) => {
  const write = async (): Promise<string> =>
    (
      await instance().post({
        thread: `${SITE}/cho/1.html`,
        author: { name: 'Lan' },
        text: `Chờ ${Math.random()}`,
      })
    ).json.comment.id;
  /** Both instances look at once. */
  const look = async (takes = true): Promise<Alert[]> => {
    const sent: Alert[] = [];
    const send = async (_: Gateway, __: unknown, alert: Alert): Promise<boolean> => {
      sent.push(alert);
      return Promise.resolve(takes);
    };
    await Promise.all([1, 2].map(() => watch(instance().gateway, HOOK, send)));
    return sent;
  };

  test('two instances send one message when a comment has waited too long, and one more an hour later', async () => {
    const id = await write();
    assert.deepEqual(await look(), []);
    instance().later(31 * MINUTE);
    const [alert, ...more] = await look();
    assert.deepEqual(more, []);
    assert.deepEqual([alert?.kind, alert?.count, alert?.minutes], ['waiting', 1, 31]);
    assert.match(alert?.desk ?? '', /\/desk$/);
    instance().later(30 * MINUTE);
    assert.deepEqual(await look(), []);
    instance().later(31 * MINUTE);
    assert.equal((await look()).length, 1);
    const { write: change } = instance().gateway.database;
    await change((queries) =>
      queries.updateTable('comments').set({ status: 'published', shown: 1 }).where('id', '=', id).execute(),
    );
    await change((queries) => queries.updateTable('threads').set({ pending: 0, total: 1 }).execute());
    assert.deepEqual(await look(), [], 'nothing waits any more');
    const body = { reason: 'hate', text: 'Từ của bạn đọc' };
    const report = (): Promise<unknown> =>
      instance().ask(`/v1/comments/${id}/reports`, { method: 'POST', body });
    await report();
    const told = await look();
    assert.deepEqual(
      told.map(({ kind, count }) => [kind, count]),
      [['reported', 1]],
    );
    assert.ok(!JSON.stringify(told).includes('bạn đọc'));
    instance().later(10 * MINUTE);
    assert.deepEqual(await look(), [], 'the same report is told of once');
    await report();
    assert.deepEqual(
      (await look()).map(({ kind, count }) => [kind, count]),
      [['reported', 2]],
    );
  });

  test('a message that nobody took is tried again', async () => {
    await write();
    instance().later(200 * MINUTE);
    assert.equal((await look(false)).length >= 1, true);
    assert.equal((await look()).filter(({ kind }) => kind === 'waiting').length, 1);
    assert.deepEqual(await look(), []);
  });

  test('the address of the newsroom gets a signed message', async () => {
    instance().later(70 * MINUTE);
    const asked: [string, Question][] = [];
    const ask: Gateway['ask'] = (url, question = {}) => {
      asked.push([url, question]);
      return Promise.resolve({
        ok: true,
        value: { status: 204, url, headers: new Headers(), body: new Uint8Array() },
      });
    };
    await watch({ ...instance().gateway, ask }, HOOK);
    const [[url, { body = '', headers = {} }] = ['', {}]] = asked;
    assert.equal(url, HOOK.hook.url);
    const [, seconds = '', hash] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['tinbox-signature'] ?? '') ?? [];
    assert.equal(hash, createHmac('sha256', HOOK.hook.secret).update(`${seconds}.${body}`).digest('hex'));
    assert.equal((JSON.parse(body) as Alert).kind, 'waiting');
  });
});

/** A mail server of this machine: it says what it is told to, and keeps what it hears. */
async function mailServer(answers: (line: string) => string): Promise<{ url: string; heard: string[] }> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let text = '';
    let isData = false;
    socket.write('220-mail.example\r\n220 ready\r\n');
    socket.on('data', (piece) => {
      text += piece.toString();
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        heard.push(line);
        if (isData && line !== '.') continue;
        isData = line === 'DATA';
        const answer = isData ? '354 go on' : answers(line);
        if (answer) socket.write(`${answer}\r\n`);
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

const letter = {
  from: 'tinbox@bao.example',
  to: ['truc-ban@bao.example', 'toa-soan@bao.example'],
  subject: 'Có 5 bình luận đang chờ duyệt từ rất lâu rồi',
  text: 'Chờ lâu nhất 31 phút.\n.\nhttps://bao.example/desk\n',
  at: Date.UTC(2026, 2, 1, 15, 0),
};

test('a letter is handed to a mail server whole, in Vietnamese, to each mailbox', async () => {
  const { url, heard } = await mailServer((line) =>
    line.startsWith('EHLO') ? '250-mail.example\r\n250 8BITMIME' : '250 ok',
  );
  const server = readMailServer(url);
  assert.ok(server);
  assert.equal(await sendMail(server, letter), undefined);
  assert.deepEqual(
    heard.filter((line) => /^(MAIL|RCPT)/.test(line)),
    ['MAIL FROM:<tinbox@bao.example>', 'RCPT TO:<truc-ban@bao.example>', 'RCPT TO:<toa-soan@bao.example>'],
  );
  const data = heard.slice(heard.indexOf('DATA') + 1, heard.indexOf('.'));
  const text = Buffer.from(data.slice(data.indexOf('') + 1).join(''), 'base64').toString();
  assert.equal(text, letter.text);
  const head = data.slice(0, data.indexOf('')).join('\n').replace(/\n /g, '');
  const subject = [...head.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, part = '']) =>
    Buffer.from(part, 'base64').toString(),
  );
  assert.equal(subject.join(''), letter.subject);
  assert.match(head, /^Date: Sun, 01 Mar 2026 15:00:00 \+0000$/m);
});

test('no password goes over a line without TLS, and a refusal is a value with its code', async () => {
  const plain = await mailServer((line) => (line.startsWith('RCPT') ? '550 no such user' : '250 ok'));
  const server = readMailServer(plain.url.replace('smtp://', 'smtp://ai:mat%20khau@'));
  assert.ok(server);
  assert.deepEqual(await sendMail(server, letter), { kind: 'unsafe' });
  assert.ok(!plain.heard.join('\n').includes('AUTH'));
  const open = readMailServer(plain.url);
  assert.ok(open);
  assert.deepEqual(await sendMail(open, letter), { kind: 'refused', code: 550 });
  const silent = readMailServer((await mailServer(() => '')).url);
  assert.ok(silent);
  assert.deepEqual(await sendMail(silent, letter, { timeout: 200 }), { kind: 'timeout' });
  assert.deepEqual(await sendMail(open, { ...letter, to: ['a@b.example>\r\nRCPT TO:<x@y.example'] }), {
    kind: 'address',
  });
});

test('alerts are read from the environment, with every fault by its name', () => {
  const faults: string[] = [];
  const read = (env: Readonly<Record<string, string>>): ReturnType<typeof readAlerts> =>
    readAlerts(env, (name) => void faults.push(name));
  assert.equal(read({}), undefined);
  const alerts = read({
    TINBOX_ALERT_MAIL: 'a@bao.example, b@bao.example',
    TINBOX_SMTP_URL: 'smtps://u:p%40@mail.bao.example',
  });
  assert.deepEqual(alerts?.mail?.server, {
    host: 'mail.bao.example',
    port: 465,
    secure: true,
    user: 'u',
    password: 'p@',
  });
  assert.deepEqual([alerts?.minutes, alerts?.mail?.from, alerts?.mail?.to.length], [30, 'a@bao.example', 2]);
  assert.deepEqual(faults, []);
  read({ TINBOX_ALERT_MINUTES: '0', TINBOX_ALERT_URL: 'ftp://x', TINBOX_ALERT_MAIL: 'khong phai' });
  assert.deepEqual(faults.sort(), [
    ...['TINBOX_ALERT_FROM', 'TINBOX_ALERT_MAIL', 'TINBOX_ALERT_MINUTES', 'TINBOX_ALERT_SECRET'],
    ...['TINBOX_ALERT_URL', 'TINBOX_SMTP_URL'],
  ]);
});
