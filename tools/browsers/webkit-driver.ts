import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const LOCAL = '127.0.0.1';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, LOCAL, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, LOCAL, () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });
}

/** Xvfb chooses a free display itself and writes which. */
async function startDisplay(started: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const display = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  started.push(display);
  const number = await new Promise<string>((resolve, reject) => {
    display.once('error', reject);
    display.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return `:${number}`;
}

/** A running WebKitWebDriver, with a display of its own where there is none. */
export interface WebKitDriver {
  call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
  stop(): void;
}

export async function startWebKitDriver(): Promise<WebKitDriver> {
  const started: ChildProcess[] = [];
  const stop = (): void => started.reverse().forEach((child) => void child.kill());
  process.once('exit', stop);
  const env: NodeJS.ProcessEnv = { GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', ...process.env };
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) env['DISPLAY'] = await startDisplay(started);
  const port = await freePort();
  started.push(spawn('WebKitWebDriver', [`--port=${port}`, `--host=${LOCAL}`], { env, stdio: 'ignore' }));
  for (let tries = 0; tries < 100 && !(await answers(port)); tries++) await wait(100);
  return {
    async call(method, path, body) {
      const init = body === undefined ? {} : { body: JSON.stringify(body) };
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`http://${LOCAL}:${port}${path}`, { method, headers, ...init });
      const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
      if (!answer.ok) throw new Error(`WebDriver ${method} ${path}: ${value.error} ${value.message}`);
      return value;
    },
    stop,
  };
}
