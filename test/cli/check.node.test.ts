import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createDemoServer } from '../../demo/server.mjs';
import { fixture } from '../helpers/read-feed.js';
import { inFolder, tinbox } from '../helpers/tinbox.js';

const clean = '<!doctype html><html lang="vi"><title>Trang</title><h1>Trang</h1><p>Bài.</p>';
const faulty = '<!doctype html><html lang="vi"><title>Trang</title><h2>Gợi ý</h2>';

interface Data {
  readonly version: number;
  readonly pages: readonly {
    readonly page: string;
    readonly error?: string;
    readonly findings?: readonly { readonly kind: string; readonly places: readonly object[] }[];
  }[];
}

test('the exit code tells a pipeline: 0 clean, 1 faults, 2 not read', () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'a', 'sach.html'), clean);
    const good = await tinbox(['check', folder]);
    assert.deepEqual([good.code, good.told], [0, '']);
    await writeFile(join(folder, 'loi.html'), faulty);
    await writeFile(join(folder, 'ghi-chu.txt'), '{name}');
    assert.equal((await tinbox(['check', folder])).code, 1);
    const missing = await tinbox(['check', join(folder, 'khong-co.html'), join(folder, 'loi.html')]);
    assert.equal(missing.code, 2);
    assert.match(missing.text, /A heading over nothing/, 'the other page is read all the same');
    assert.match(missing.told, /khong-co\.html cannot be read: ENOENT/);
    assert.equal((await tinbox(['check'])).code, 2);
  }));

test('a feed is no page without a fault: its own doctor is named', () =>
  inFolder(async (folder) => {
    const [feed, page, rss] = ['tin.json', 'trang.html', 'tin.xml'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(rss, fixture('rss-media.xml'));
    await writeFile(feed, '{"items":[]}');
    await writeFile(page, '{name} - {time}');
    const ran = await tinbox(['check', feed, page, rss]);
    assert.equal(ran.code, 2);
    assert.match(ran.told, /tin\.json is a feed, not a page\.\s+tinbox feed /);
    assert.match(ran.told, /tin\.xml is a feed/);
    assert.match(ran.text, /trang\.html: 1 thing to mend/);
  }));

test('each fault is told with its place, what a reader meets and what mends it', async () => {
  const { code, text } = await tinbox(['check', '-'], { input: fixture('the-page.html') });
  assert.equal(code, 1);
  assert.match(
    text,
    /21:30 {2}A time without its time\n {6}Cập nhật: {2}GMT\+7\n {6}→ <tin-time label="Cập nhật:"/,
  );
  assert.match(text, /68:23 {2}A heading over nothing\n {6}Gợi ý\n {6}→ <tin-related-news heading="Gợi ý">/);
});

test('it speaks the language asked for, else the system’s, else the page’s', async () => {
  const said = async (args: string[], LANG: string): Promise<string> =>
    (await tinbox(['check', '-', ...args], { input: faulty, env: { LANG } })).text;
  const [vietnamese, english] = [/Tiêu đề không có gì bên dưới/, /A heading over nothing/];
  assert.match(await said(['--lang', 'vi'], 'en_GB.UTF-8'), vietnamese);
  assert.match(await said([], 'vi_VN.UTF-8'), vietnamese);
  assert.match(await said([], 'en_GB.UTF-8'), english);
  assert.match(await said([], 'C.UTF-8'), vietnamese);
});

test('programs read the same as one JSON document', async () => {
  const { code, text } = await tinbox(['check', '-', 'khong-co.html', '--json'], { input: faulty });
  assert.equal(code, 2);
  const data = JSON.parse(text) as Data;
  assert.deepEqual(
    { ...data, pages: data.pages.slice(0, 1) },
    {
      version: 1,
      pages: [
        {
          page: '-',
          findings: [
            {
              kind: 'empty-heading',
              places: [{ line: 1, column: 52 }],
              quote: 'Gợi ý',
              what: 'A heading over nothing',
              mend: '<tin-related-news heading="Gợi ý"> has a heading only while there is something below it.',
              element: 'tin-related-news',
            },
          ],
        },
      ],
    },
  );
  assert.match(data.pages[1]?.error ?? '', /khong-co\.html cannot be read/);
});

test('pages of the demo newspaper have nothing but heights to reserve before a server draws them', async () => {
  const demo = await createDemoServer({ port: 0, now: () => Date.UTC(2024, 3, 10, 10, 20) });
  try {
    const pages = ['', 'vi/', 'en/', 'ar/', 'old/'].map((path) => `${demo.url}${path}`);
    const { text } = await tinbox(['check', ...pages, '--json']);
    for (const { page, findings, error } of (JSON.parse(text) as Data).pages) {
      assert.equal(error, undefined, page);
      for (const { kind } of findings ?? []) assert.equal(kind, 'layout-shift', page);
    }
    const gone = await tinbox(['check', `${demo.url}khong-co`]);
    assert.deepEqual([gone.code, gone.text], [2, '']);
    assert.match(gone.told, /the server answered 404/);
  } finally {
    await demo.close();
  }
});

test('no colours where nobody sees them', async () => {
  const { text, told } = await tinbox(['check', '-', 'x'], { input: faulty, env: { FORCE_COLOR: '' } });
  assert.ok(!`${text}${told}`.includes('\u001b'));
});

test('whoever reads the output may leave when he has seen enough', () =>
  inFolder(async (folder) => {
    for (let index = 0; index < 60; index++)
      await writeFile(
        join(folder, `${index}.html`),
        faulty.repeat(400).replaceAll('Gợi ý', () => `Gợi ý ${Math.random()}`),
      );
    const program = fileURLToPath(new URL('../../dist/cli/tinbox.js', import.meta.url));
    const child = spawn(process.execPath, [program, 'check', folder], { env: { PATH: process.env['PATH'] } });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    await once(child, 'close');
    assert.equal(told, '');
  }));

test('what it does not know, it answers with the nearest that it knows', async () => {
  const command = await tinbox(['chekc']);
  assert.deepEqual(
    [command.code, command.told],
    [2, 'There is no command “chekc”.\n  Did you mean check?\n'],
  );
  const option = await tinbox(['check', '--jsno', '-'], { env: { LANG: 'vi_VN.UTF-8' } });
  assert.match(option.told, /không có tuỳ chọn --jsno\.\n {2}Có phải bạn định gõ --json\?/);
});

test('help is there for the program and each command, in both languages, and ends well', async () => {
  for (const args of [['--help'], ['check', '--help'], ['feed', '-h'], ['help', 'check']])
    for (const [lang, usage] of [
      ['en', /^Usage: tinbox/],
      ['vi', /^Cách dùng: tinbox/],
    ] as const) {
      const { code, text, told } = await tinbox([...args, '--lang', lang]);
      assert.deepEqual([code, told], [0, '']);
      assert.match(text, usage);
    }
  assert.match((await tinbox(['--version'])).text, /^tinbox \d+\.\d+\.\d+\n$/);
});
