import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chmod, cp, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createDemoServer } from '../../demo/server.mjs';
import { fragmentOf } from '../../cli/prerender/fragment.js';
import { prerenderCommand } from '../../cli/prerender/command.js';
import { Trouble } from '../../cli/trouble.js';
import { en } from '../../cli/words/en.js';
import { vi } from '../../cli/words/vi.js';
import { inFolder, tinbox, type Ran } from '../helpers/tinbox.js';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../dist/cli/tinbox.js', import.meta.url));

const feed = (...titles: string[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    language: 'vi',
    items: titles.map((title, index) => ({ id: `${index}`, url: `/tin/${index}.html`, title })),
  });

let answering = true;
const server = createServer((_, response) => {
  response.writeHead(answering ? 200 : 503).end(answering ? feed('Mưa lớn', 'Chợ họp') : '');
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

const list =
  '<tin-related-news src="feed.json" heading="Tin liên quan"><a href="/">Tin</a></tin-related-news>';
const page = (widgets: string): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><body>${widgets}</body></html>\n`;

/** A folder with one page and its feed. */
const site = (act: (folder: string) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    await writeFile(join(folder, 'index.html'), page(list));
    await writeFile(join(folder, 'feed.json'), feed('Mưa lớn', 'Chợ họp'));
    await act(folder);
  });
const run = (cwd: string, ...args: string[]): Promise<Ran> => tinbox(['prerender', ...args], { cwd });
const text = (...path: string[]): Promise<string> => readFile(join(...path), 'utf8');

describe('the page that started it, rebuilt', () => {
  test('has its news in it, and nothing to mend', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'out.html');
      const drawn = await run(FIXTURES, 'the-page-rebuilt.html', '-o', out, '--strict');
      assert.deepEqual([drawn.code, drawn.told], [0, '']);
      const html = await text(out);
      for (const words of [
        'xuống giống vụ lúa muộn',
        'trước ngày thông cầu',
        'từ ba huyện về cân cá',
        'Kho lúa Phú Lễ mở cửa đêm',
        'Mười bốn trụ gió',
        'Gánh hát bội',
      ])
        assert.ok(html.includes(words), words);
      assert.doesNotMatch(html, /\{title\}|undefined/);
      assert.match(html, />17:04 10\/04\/2024</);
      const checked = await tinbox(['check', out]);
      assert.deepEqual([checked.text, checked.code], [`${out}: Nothing to mend.\n`, 0]);
    }));
});

test('pages of the demo newspaper have nothing to mend when a server drew them', async () => {
  const demo = await createDemoServer({ port: 0, now: () => Date.UTC(2024, 3, 10, 10, 20) });
  try {
    for (const path of ['vi/', 'en/', 'ar/', 'old/']) {
      const input = await (await fetch(demo.url + path)).text();
      const drawn = await tinbox(['prerender', '--base-url', demo.url + path, '--strict'], { input });
      assert.deepEqual([drawn.code, drawn.told], [0, ''], path);
      assert.notEqual(drawn.text, input);
      const checked = await tinbox(['check', '-'], { input: drawn.out });
      assert.equal(checked.text, '-: Nothing to mend.\n', path);
    }
  } finally {
    await demo.close();
  }
});

describe('one page', () => {
  test('goes from a file to a file, or from input to output, with its relative feed read from the folder', () =>
    site(async (folder) => {
      const { code, told } = await run(folder, 'index.html', '-o', 'out.html');
      assert.deepEqual([code, told], [0, '']);
      const html = await text(folder, 'out.html');
      assert.match(html, /<h2>Tin liên quan<\/h2>[^]*Mưa lớn[^]*Chợ họp/);
      assert.match(html, /href="\.\/tin\/0\.html"/, 'what is relative stays so');
      const piped = await tinbox(['prerender'], { cwd: folder, input: page(list) });
      assert.equal(piped.text.replace(/fetched="[^"]*"/, ''), html.replace(/fetched="[^"]*"/, ''));
    }));

  test('keeps every other byte in any charset', () =>
    site(async (folder) => {
      const around = [
        '<!doctype html>\r\n<meta charset="windows-1258"><p>Ti\xea\xecng Vi\xea\xf2t \x81 &nbsp;',
        '\r\n<script>"\xea{name}"</script>\xff',
      ];
      const [head = '', tail = ''] = around;
      await writeFile(
        join(folder, 'cu.html'),
        Buffer.from(`${head}${list.replace('ê', '\xea')}${tail}`, 'latin1'),
      );
      const { out, code } = await run(folder, 'cu.html');
      assert.equal(code, 0);
      const written = out.toString('latin1');
      assert.ok(written.startsWith(head) && written.endsWith(tail));
      assert.match(written, /M&#432;a l&#7899;n/, 'letters that the charset has not are references');
      assert.match(written, /heading="Tin li\xean quan"/);
    }));

  test('without a widget comes back byte for byte, whatever it is', async () => {
    for (const input of [
      Buffer.from([0, 255, 60, 128, 10]),
      Buffer.from('\ufeff<p>Ặ', 'utf16le'),
      Buffer.from(''),
    ])
      assert.deepEqual((await tinbox(['prerender', '-'], { input })).out, input);
  });

  test('whose feed fails stays as it was written, says which and why, and --strict tells a pipeline', () =>
    site(async (folder) => {
      const input = page(`\n${list.replace('feed.json', 'mat.json')}`);
      await writeFile(join(folder, 'index.html'), input);
      const soft = await run(folder, 'index.html');
      assert.deepEqual([soft.code, soft.text], [0, input]);
      assert.match(
        soft.told,
        /^index\.html:2: <tin-related-news src="mat\.json"> was left as it was written: its feed is no file/,
      );
      assert.equal((await run(folder, 'index.html', '--strict')).code, 1);
    }));

  test('reads no file outside of its folder, by whatever name', () =>
    site(async (folder) => {
      const inner = join(folder, 'trang');
      await mkdir(inner);
      await symlink(join(folder, 'feed.json'), join(inner, 'lien-ket.json'));
      for (const src of [
        '../feed.json',
        '/../feed.json',
        '..%2ffeed.json',
        '%2e%2e/feed.json',
        `file://${folder}/feed.json`,
        'lien-ket.json',
      ]) {
        const input = page(list.replace('feed.json', src));
        await writeFile(join(inner, 'index.html'), input);
        const { text } = await run(inner, 'index.html');
        assert.equal(text, input, src);
      }
      await writeFile(join(inner, 'index.html'), page(list.replace('feed.json', '/feed.json')));
      assert.match(
        (await run(inner, 'index.html', '--root', '..')).text,
        /Mưa lớn/,
        'the root is ours to name',
      );
    }));

  test('with an address asks its server, and takes language, zone, mode, nonce and JSON-LD as it is told', () =>
    site(async (folder) => {
      const base = ['--base-url', `${origin}/trang/`];
      const { text } = await run(folder, 'index.html', ...base, '--mode', 'light', '--json-ld');
      assert.ok(text.includes(`href="${origin}/tin/0.html"`));
      assert.doesNotMatch(text, /shadowrootmode/);
      assert.match(text, /application\/ld\+json[^]*ItemList/);
      assert.match((await run(folder, 'index.html', ...base, '--nonce', 'abc')).text, /<style nonce="abc">/);
      assert.equal((await run(folder, 'index.html', '--json-ld')).code, 2);
      assert.equal((await run(folder, 'index.html', '--mode', 'dark')).code, 2);
      assert.equal((await run(folder, 'index.html', '--time-zone', 'Mars')).code, 2);
      assert.equal((await run(folder, 'index.html', '--base-url', 'file:///etc/')).code, 2);
    }));

  test('is written whole, keeps the permissions of the file before it, and may be written in place', () =>
    site(async (folder) => {
      await chmod(join(folder, 'index.html'), 0o640);
      assert.equal((await run(folder, 'index.html', '-o', 'index.html')).code, 0);
      assert.match(await text(folder, 'index.html'), /Mưa lớn/);
      assert.equal((await stat(join(folder, 'index.html'))).mode & 0o777, 0o640);
      assert.deepEqual((await readdir(folder)).sort(), ['feed.json', 'index.html']);
    }));
});

test('a folder keeps its shape: pages filled, links leading where they led, all else byte for byte', () =>
  site(async (folder) => {
    await mkdir(join(folder, 'tin', 'sau'), { recursive: true });
    await writeFile(join(folder, 'tin', 'sau', 'bai.htm'), page(list.replace('feed.json', '/feed.json')));
    await writeFile(join(folder, 'anh.bin'), Buffer.from([0, 255, 1]), { mode: 0o600 });
    const { code, told } = await run(folder, '.', '-o', 'out');
    assert.deepEqual([code, told], [0, ''], 'no progress where nobody sees it');
    assert.match(await text(folder, 'out', 'index.html'), /href="\.\/tin\/0\.html"/);
    assert.match(await text(folder, 'out', 'tin', 'sau', 'bai.htm'), /href="\.\.\/\.\.\/tin\/0\.html"/);
    assert.deepEqual(await readFile(join(folder, 'out', 'anh.bin')), Buffer.from([0, 255, 1]));
    assert.equal((await stat(join(folder, 'out', 'anh.bin'))).mode & 0o777, 0o600);
    await run(folder, '.', '-o', 'out');
    assert.deepEqual(
      (await readdir(join(folder, 'out'))).sort(),
      ['anh.bin', 'feed.json', 'index.html', 'tin'],
      'not itself again',
    );
    assert.equal((await run(folder, '.')).code, 2);
  }));

test('a folder with links to folders and to nothing is written, and XML stays XML', () =>
  site(async (folder) => {
    await symlink('.', join(folder, 'vong'));
    await symlink('mat', join(folder, 'mat.html'));
    await symlink('index.html', join(folder, 'trang.html'));
    const xml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${list}</body></html>`;
    await writeFile(join(folder, 'trang.xhtml'), xml);
    const { code, told } = await run(folder, '.', '-o', 'out');
    assert.deepEqual([code, told], [0, '']);
    assert.match(await text(folder, 'out', 'trang.html'), /Mưa lớn/);
    assert.equal(await text(folder, 'out', 'trang.xhtml'), xml);
    assert.deepEqual((await readdir(join(folder, 'out'))).sort(), [
      'feed.json',
      'index.html',
      'trang.html',
      'trang.xhtml',
    ]);
  }));

/** A watch over a folder with one page. */
async function watching(
  folder: string,
  [input = '', output = '', shown = '']: readonly string[],
  act: (shows: (words: string) => Promise<void>, told: () => string) => Promise<void>,
): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, 'prerender', input, '-o', output, '--watch'], {
    cwd: folder,
  });
  let told = '';
  child.stderr.on('data', (words) => (told += String(words)));
  try {
    await act(
      async (words) => {
        for (let turn = 0; turn < 200; turn++) {
          if ((await text(folder, shown).catch(() => '')).includes(words)) return;
          await new Promise((next) => setTimeout(next, 50));
        }
        assert.fail(`“${words}” never came: ${told}`);
      },
      () => told,
    );
  } finally {
    child.kill('SIGINT');
  }
  assert.deepEqual(await once(child, 'exit'), [0, null]);
}

for (const [where, ...paths] of [
  ['a folder', '.', '.', 'index.html'],
  ['a page', 'index.html', 'index.html', 'index.html'],
] as const)
  test(`--watch over ${where} written in place draws what its editor changed, and rests`, () =>
    site((folder) =>
      watching(folder, paths, async (shows, told) => {
        await shows('Mưa lớn');
        const again = setInterval(() => void writeFile(join(folder, 'feed.json'), feed('Nắng to')), 400);
        await shows('Nắng to').finally(() => clearInterval(again));
        await writeFile(join(folder, 'index.html'), page(`<h1>Trang mới</h1>${list}`));
        await shows('data-tin-fetched');
        await shows('Trang mới');
        // The seconds in a drawn page go on: one that were drawn for its own sake would be written again.
        await new Promise((next) => setTimeout(next, 600));
        const { mtimeMs } = await stat(join(folder, 'index.html'));
        await new Promise((next) => setTimeout(next, 1500));
        assert.equal((await stat(join(folder, 'index.html'))).mtimeMs, mtimeMs, told());
      }),
    ));

test('--watch goes on when a page cannot be written', () =>
  site((folder) =>
    watching(folder, ['.', 'out', 'out/index.html'], async (shows, told) => {
      await shows('Mưa lớn');
      await mkdir(join(folder, 'out', 'tin.html'), { recursive: true });
      const again = setInterval(() => void writeFile(join(folder, 'tin.html'), page(list)), 400);
      for (let turn = 0; turn < 200 && !told().includes('tin.html'); turn++)
        await new Promise((next) => setTimeout(next, 50));
      clearInterval(again);
      assert.match(told(), /tin\.html/);
      await writeFile(join(folder, 'index.html'), page(`<h1>Trang mới</h1>${list}`));
      await shows('Trang mới');
    }),
  ));

test('--watch writes again when a page or its feed changes', () =>
  site((folder) =>
    watching(folder, ['.', 'out', 'out/index.html'], async (shows) => {
      await shows('Mưa lớn');
      // The watch starts a moment after the first writing.
      const again = setInterval(() => void writeFile(join(folder, 'feed.json'), feed('Nắng to')), 400);
      await shows('Nắng to').finally(() => clearInterval(again));
      await writeFile(join(folder, 'index.html'), page(`<h1>Trang mới</h1>${list}`));
      await shows('Trang mới');
    }),
  ));

describe('one widget for include files', () => {
  const widget = 'tin-related-news src=/feed.json heading="Tin liên quan" limit=1';

  test('is one element and nothing else, in UTF-8', () =>
    site(async (folder) => {
      const { code, text } = await run(folder, '--widget', widget, '--mode', 'light');
      assert.equal(code, 0);
      assert.match(
        text,
        /^<tin-related-news [^]*<h2>Tin liên quan<\/h2>[^]*Mưa lớn[^]*<\/tin-related-news>\n$/,
      );
      assert.match(text, /href="\/tin\/0\.html"/, 'it is included in pages of any folder');
    }));

  test('keeps its last good form while the feed fails, and its exit code says so', () =>
    inFolder(async (folder) => {
      const args = ['--widget', widget, '--base-url', `${origin}/`, '-o', 'box.html', '--timeout', '5s'];
      const good = await run(folder, ...args);
      assert.deepEqual([good.code, good.text, good.told], [0, '', ''], 'cron sends no mail');
      const kept = await text(folder, 'box.html');
      const { ino } = await stat(join(folder, 'box.html'));
      answering = false;
      try {
        const failed = await run(folder, ...args);
        assert.equal(failed.code, 1);
        assert.match(failed.told, /the server answered 503[^]*box\.html was not written/);
      } finally {
        answering = true;
      }
      assert.equal(await text(folder, 'box.html'), kept);
      assert.equal((await stat(join(folder, 'box.html'))).ino, ino, 'untouched');
      assert.equal(
        (await run(folder, '--widget', 'tin-related-news src=/mat.json', '-o', 'khac.html')).code,
        1,
      );
      assert.deepEqual(await readdir(folder), ['box.html']);
    }));

  test('is read as HTML reads attributes, and what is no element of ours is refused with the nearest', () => {
    assert.equal(
      fragmentOf(`tin-related-news src=/a?x=1&y=2 heading='Báo "Trạch Giang" > hôm nay'`, en),
      `<tin-related-news src=/a?x=1&y=2 heading='Báo "Trạch Giang" > hôm nay'></tin-related-news>`,
    );
    const whole = '<tin-related-news src="/a"><a href="/">Tin</a></tin-related-news>';
    assert.equal(fragmentOf(whole, en), whole);
    for (const [asked, said] of [
      ['tin-related-new src=/a', /Did you mean tin-related-news\?/],
      ['script src=/a', /no element “script”/],
      ['', /no element with attributes/],
      ['tin-related-news heading="Tin', /no element with attributes/],
      ['tin-related-news></tin-related-news><script', /no element with attributes/],
      ['<tin-time></tin-time><p>x</p><tin-time></tin-time>', /no element with attributes/],
    ] as const)
      assert.throws(
        () => fragmentOf(asked, en),
        (error) => error instanceof Trouble && said.test(error.advice.join(' ')),
        asked,
      );
  });
});

test('help names every option, in both languages', () => {
  for (const words of [en, vi])
    for (const option of Object.keys(prerenderCommand.options))
      assert.ok(words.help.prerender.includes(`--${option}`), option);
});

test('two inputs, or a watch on standard input, are told how to do it', () =>
  site(async (folder) => {
    await cp(join(folder, 'index.html'), join(folder, 'b.html'));
    for (const args of [
      ['index.html', 'b.html'],
      ['index.html', '--watch'],
      ['--widget', 'tin-time', 'index.html'],
    ])
      assert.equal((await run(folder, ...args)).code, 2, args.join(' '));
  }));
