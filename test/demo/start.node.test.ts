import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A port that nobody has. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

interface Listed {
  readonly comments: readonly { readonly author: { readonly name: string }; readonly replyCount: number }[];
  readonly thread: { readonly total: number; readonly state: string; readonly url: string };
}

test(
  'npm start serves the newspaper and a gateway in which readers have written',
  { skip: !existsSync(`${ROOT}dist/tinbox.js`) && 'dist is not built', timeout: 120_000 },
  async ({ signal }) => {
    const [port, gatewayPort] = [await freePort(), await freePort()];
    const child = spawn(process.execPath, ['--import', 'tsx', 'tools/start.ts'], {
      cwd: ROOT,
      signal,
      env: {
        ...process.env,
        PORT: `${port}`,
        TINBOX_GATEWAY_PORT: `${gatewayPort}`,
        DATABASE_URL: `sqlite:${join(mkdtempSync(join(tmpdir(), 'tinbox-start-')), 'comments.db')}`,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      let printed = '';
      await new Promise<void>((resolve, reject) => {
        child.stdout.on('data', (chunk: Buffer) => {
          printed += chunk.toString();
          if (/newspaper is at/.test(printed) && /desk\/invitation\?token=/.test(printed)) resolve();
        });
        child.once('error', reject);
        child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${printed}`)));
      });
      const thread = `http://localhost:${port}/vi/tau-cho-ven-bien`;
      assert.match(printed, new RegExp(`7 comments on ${thread}`));
      const page = await fetch(thread);
      assert.equal(page.status, 200);
      const answer = await fetch(
        `http://localhost:${gatewayPort}/v1/comments?thread=${encodeURIComponent(thread)}`,
      );
      const { comments, thread: about } = (await answer.json()) as Listed;
      assert.equal(about.state, 'open');
      assert.equal(about.total, 7);
      assert.equal(about.url, thread, 'a link to the page that can be followed');
      assert.ok(comments.some(({ author, replyCount }) => author.name === 'Lữ Thị Hạnh' && replyCount === 2));
      const waiting = `http://localhost:${port}/vi/cho-dem-ben-cu`;
      const desk = /http:\/\/localhost:\d+\/desk\/invitation\?token=\S+/.exec(printed)?.[0] ?? '';
      assert.equal((await fetch(desk)).status, 200, 'the printed link opens the desk');
      const hidden = await fetch(
        `http://localhost:${gatewayPort}/v1/comments?thread=${encodeURIComponent(waiting)}`,
      );
      assert.equal(((await hidden.json()) as Listed).thread.total, 0, 'four wait for an editor');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await assert.rejects(fetch(`http://localhost:${gatewayPort}/healthz`));
    } finally {
      child.kill('SIGKILL');
    }
  },
);
