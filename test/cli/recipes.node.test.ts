import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inFolder } from '../helpers/tinbox.js';

/* The recipes of docs/fragments.md, run by the servers they are for, where these are installed. */

const DOCS = fileURLToPath(new URL('../../docs/fragments.md', import.meta.url));
const BOX = '<tin-related-news data-tin-v="0.1">Tin liên quan <?= 1 + 1 ?></tin-related-news>';
const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`;

const isThere = (program: string): Promise<boolean> =>
  new Promise((resolve) =>
    execFile(program, ['-v'], { env: { ...process.env, PATH } }, (error) => resolve(!error)),
  );

/** The code of a recipe as it is documented. */
async function recipe(language: string, part: string): Promise<string> {
  const blocks = [...(await readFile(DOCS, 'utf8')).matchAll(/```(\w+)\n([^]*?)```/g)];
  const found = blocks.find(([, name, code]) => name === language && code?.includes(part))?.[2];
  assert.ok(found, `the ${language} recipe with ${part}`);
  return found;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Asks until a program that has just been started answers. */
async function answered(url: string): Promise<Response> {
  for (let patience = 100; ; patience--)
    try {
      return await fetch(url);
    } catch (error) {
      if (!patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
}

async function whileRunning(
  program: string,
  args: readonly string[],
  act: () => Promise<void>,
): Promise<void> {
  const running = spawn(program, args, { stdio: 'ignore', env: { ...process.env, PATH } });
  const ended = new Promise((resolve) => running.once('close', resolve));
  try {
    await act();
  } finally {
    running.kill('SIGTERM');
    await ended;
  }
}

const page = (include: string): string => `<!doctype html><meta charset="utf-8"><main>${include}</main>`;

test('PHP puts the file into the page and runs nothing of it', async (context) => {
  if (!(await isThere('php'))) return context.skip('PHP is not installed (Debian: php-cli).');
  const include = await recipe('php', 'readfile');
  await inFolder(async (folder) => {
    const inc = join(folder, 'related.html');
    await writeFile(inc, BOX);
    const text = page(include.trim().replace('/srv/www/inc/related.html', inc));
    await writeFile(join(folder, 'index.php'), text);
    const port = await freePort();
    await whileRunning('php', ['-S', `127.0.0.1:${port}`, '-t', folder], async () => {
      const filled = await answered(`http://127.0.0.1:${port}/index.php`);
      assert.equal(await filled.text(), page(BOX));
    });
    const gone = text.replace(inc, join(folder, 'none.html'));
    await writeFile(join(folder, 'index.php'), gone);
    const again = await freePort();
    await whileRunning('php', ['-S', `127.0.0.1:${again}`, '-t', folder], async () => {
      const empty = await answered(`http://127.0.0.1:${again}/index.php`);
      assert.equal(await empty.text(), page(''), 'a file that is not there yet says nothing to readers');
    });
  });
});

test('nginx puts the file into the page, and gives it to nobody by itself', async (context) => {
  if (!(await isThere('nginx'))) return context.skip('nginx is not installed (Debian: nginx-light).');
  const [locations, include] = [await recipe('nginx', 'ssi on'), await recipe('html', '#include virtual')];
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'inc'));
    await writeFile(join(folder, 'inc/related.html'), BOX);
    await writeFile(join(folder, 'index.html'), page(include.trim()));
    const port = await freePort();
    await writeFile(
      join(folder, 'nginx.conf'),
      `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/log;
events {}
http {
  access_log off; default_type text/html; types { text/html html; }
  client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server { listen 127.0.0.1:${port}; root ${folder};
${locations}
  }
}`,
    );
    await whileRunning(
      'nginx',
      ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'log')],
      async () => {
        const filled = await answered(`http://127.0.0.1:${port}/index.html`);
        assert.equal(await filled.text(), page(BOX));
        const alone = await fetch(`http://127.0.0.1:${port}/inc/related.html`);
        assert.equal(alone.status, 404);
      },
    );
  });
});
