import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seed, threadOf } from '../demo/comments/seed.mjs';
import { builtGateway } from './build/gateway.js';
import { run } from './build/run.js';

const DATA = fileURLToPath(new URL('../gateway/dist/demo', import.meta.url));

/**
 * Runs the gateway beside the demo newspaper, with a thread in which readers have written, and prints a link that opens its
 * desk: a new one at each start. Where it cannot start, the
 * newspaper goes on without it and one line says why.
 * @param paper The newspaper's address, without a slash at the end.
 */
export async function demoGateway(paper: string): Promise<void> {
  mkdirSync(DATA, { recursive: true });
  const port = process.env['TINBOX_GATEWAY_PORT'] ?? '8787';
  const env = {
    DATABASE_URL: `sqlite:${DATA}/comments.db`,
    TINBOX_LIMIT_ADDRESS: '60/60',
    ...process.env,
    PORT: port,
    TINBOX_LANG: 'en',
  };
  const program = await builtGateway();
  const opened = await run(program, ['thread', 'open', threadOf(paper)], DATA, env);
  if (opened.code !== 0) return void console.error(`No comments: ${opened.output.trim()}`);
  const invited = await run(program, ['invite', 'Demo', 'administrator'], DATA, env);
  const gateway = spawn(process.execPath, [program], {
    cwd: DATA,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => gateway.kill());
  gateway.stdout.once('data', (chunk: Buffer) => {
    const address = /http:\/\/\S+/.exec(chunk.toString())?.[0] ?? `http://localhost:${port}`;
    void seed(address, paper).then(
      (count) => {
        console.log(`The gateway is at ${address}: ${count} comments on ${threadOf(paper)}`);
        console.log(`Its desk: ${invited.output.trim()}`);
      },
      (error: unknown) => console.error(`No comments: ${error instanceof Error ? error.message : error}`),
    );
  });
}
