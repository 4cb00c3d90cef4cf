import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { rss } from '../../src/feeds/adapters/rss.js';
import { jsonFeed } from '../../src/feeds/adapters/json-feed.js';
import { feedOf, fixture } from '../helpers/read-feed.js';
import { inFolder, tinbox } from '../helpers/tinbox.js';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const answers = new Map<string, Answer>();
const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '');
  if (answer) answer(response, request);
  else response.writeHead(404).end();
});
let origin = '';
before(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const at = (path: string, answer: Answer): string => {
  answers.set(path, answer);
  return origin + path;
};

interface Doctor {
  readonly format: string;
  readonly items: number;
  readonly stories: number;
  readonly dropped: readonly { readonly index: number; readonly reason: string }[];
  readonly admitted?: string;
  readonly freshFor?: number;
  readonly next?: string;
  readonly error?: string;
  readonly notes: readonly { readonly kind: string; readonly mend: string }[];
}

async function examined(...args: string[]): Promise<{ code: number | null; found: Doctor; notes: string[] }> {
  const { code, text } = await tinbox(['feed', ...args, '--json']);
  const found = JSON.parse(text) as Doctor;
  return { code, found, notes: (found.notes ?? []).map(({ kind }) => kind) };
}

const items = [
  { id: '1', url: 'https://bao.example/1', title: 'Cầu thông xe', date_published: '2024-04-10T10:04:00Z' },
  { id: '2', url: 'https://bao.example/2', title: '{title}' },
  { id: '3', url: 'javascript:alert(1)', title: 'Chợ' },
  {
    id: '4',
    url: 'https://bao.example/4',
    title: 'Chợ phiên họp lại ...',
    date_published: '2024-04-10 17:04',
  },
];
const body = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Bản tin',
  items,
  next_url: '/feed.json?2',
});

test('the doctor says what a feed holds, what was dropped and why, and who may read it', async () => {
  const url = at('/feed.json', (response) =>
    response
      .writeHead(200, {
        'content-type': 'application/feed+json',
        'cache-control': 'max-age=60',
        'access-control-allow-origin': '*',
      })
      .end(body),
  );
  const { code, found, notes } = await examined(url);
  assert.equal(code, 0);
  assert.deepEqual([found.format, found.items, found.stories], ['json-feed', 4, 2]);
  assert.deepEqual(found.dropped, [
    { index: 1, reason: 'template' },
    { index: 2, reason: 'unsafe-url' },
  ]);
  assert.deepEqual([found.admitted, found.freshFor, found.next], ['*', 60, `${origin}/feed.json?2`]);
  assert.deepEqual(notes, ['items-dropped', 'dates-dropped', 'titles-cut', 'mixed-content']);
});

test('whether a page may read it is asked as that page would', async () => {
  const asked: (string | undefined)[] = [];
  const url = at('/chon.json', (response, { headers }) => {
    asked.push(headers.origin);
    const mine = headers.origin === 'https://bao.example';
    response.writeHead(200, mine ? { 'access-control-allow-origin': 'https://bao.example' } : {}).end(body);
  });
  const alone = await examined(url);
  assert.deepEqual([alone.code, alone.notes.includes('no-cors'), alone.found.admitted], [0, true, '']);
  const admitted = await examined(url, '--page', 'https://bao.example/tin');
  assert.deepEqual(
    [admitted.notes.includes('no-cors'), admitted.found.admitted],
    [false, 'https://bao.example'],
  );
  assert.deepEqual(
    [admitted.code, admitted.notes.includes('mixed-content')],
    [1, true],
    'https asks no http',
  );
  const stranger = await examined(url, '--page', 'http://la.example/');
  assert.deepEqual([stranger.code, stranger.notes.includes('no-cors')], [1, true]);
  const own = await examined(url, '--page', `${origin}/trang`);
  assert.deepEqual([own.code, own.notes.includes('no-cors')], [0, false]);
  assert.equal(asked[1], 'https://bao.example');
});

test('a feed larger than elements read is read by the doctor, who says so', async () => {
  const many = Array.from({ length: 20 }, (_, index) => ({
    ...items[0],
    id: `${index}`,
    url: `https://bao.example/${index}`,
    title: `Tin ${index}`,
    summary: 'x'.repeat(120_000),
  }));
  const url = at('/to.json', (response) =>
    response.end(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: many })),
  );
  const { code, notes, found } = await examined(url);
  assert.deepEqual([code, found.stories], [1, 20]);
  assert.ok(notes.includes('too-large') && notes.includes('wrong-type') && notes.includes('not-cached'));
});

test('what is no feed ends with 2, and says why in two lines', async () => {
  const html = at('/trang', (response) => response.end('<!doctype html><title>Lỗi</title>'));
  const ran = await tinbox(['feed', html]);
  assert.equal(ran.code, 2);
  assert.match(
    ran.told,
    /^http:\S+: it is no feed: neither JSON nor XML that can be read\n {2}It may be a page of HTML/,
  );
  const gone = await examined(`${origin}/khong-co`);
  assert.deepEqual([gone.code, gone.found.error], [2, `${origin}/khong-co: the server answered 404`]);
  const hung = await tinbox(['feed', at('/treo', () => undefined), '--timeout', '200ms']);
  assert.match(hung.told, /no complete answer within 0\.2 s/);
  const file = await tinbox(['feed', 'khong-co.xml', '--lang', 'vi']);
  assert.deepEqual([file.code, file.told.split('\n')[0]], [2, 'Không đọc được khong-co.xml: ENOENT.']);
});

test('a cron line turns any RSS into a JSON Feed that reads the same', () =>
  inFolder(async (folder) => {
    const xml = fixture('rss-media.xml');
    const url = at('/media.rss', (response) =>
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(xml),
    );
    const out = join(folder, 'feed.json');
    await writeFile(out, 'old');
    await chmod(out, 0o604);
    const ran = await tinbox(['feed', url, '-o', out]);
    assert.deepEqual([ran.code, ran.text, ran.told], [0, '', ''], 'cron sends no mail');
    const written: unknown = JSON.parse(await readFile(out, 'utf8'));
    const there = { url };
    assert.deepEqual(feedOf(jsonFeed, written, there).articles, feedOf(rss, xml, there).articles);
    assert.equal((await stat(out)).mode & 0o777, 0o604);

    answers.set('/media.rss', (response) => response.writeHead(500).end());
    const failed = await tinbox(['feed', url, '-o', out, '--timeout', '20s']);
    assert.equal(failed.code, 2);
    assert.match(failed.told, /the server answered 500[^]*was not written\.\n {2}What stood there before/);
    assert.deepEqual(JSON.parse(await readFile(out, 'utf8')), written);

    answers.set('/media.rss', (response) => void response.end('<rss><channel></channel></rss>'));
    assert.equal((await tinbox(['feed', url, '-o', out])).code, 1);
    assert.deepEqual(JSON.parse(await readFile(out, 'utf8')), written);
  }));

test('a file and standard input are feeds too, and a limit is kept', () =>
  inFolder(async (folder) => {
    const xml = fixture('rss-media.xml');
    const out = join(folder, 'feed.json');
    const ran = await tinbox(
      ['feed', '-', '-o', out, '--limit', '2', '--base-url', 'https://songca.example/rss/'],
      { input: xml },
    );
    assert.deepEqual([ran.code, ran.told], [0, '']);
    const written = JSON.parse(await readFile(out, 'utf8')) as { items: unknown[] };
    assert.equal(written.items.length, 2);
    const alone = await examined(new URL('../fixtures/rss-media.xml', import.meta.url).pathname);
    assert.equal(alone.found.dropped[0]?.reason, 'unsafe-url', 'a relative address leads nowhere');
  }));

test('a stranger’s texts do not reach the terminal’s controls', async () => {
  const ran = await tinbox(['feed', '-'], {
    input: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'A\u001b[2J', items }),
  });
  assert.ok(!ran.text.includes('\u001b'));
});
