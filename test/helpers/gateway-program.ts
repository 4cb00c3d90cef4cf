import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { newest } from '../../tools/build/files.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = `${ROOT}gateway/dist/gateway.js`;

/** The built gateway, as an operator starts it. */
export interface Program {
  readonly url: string;
  /** All that it has printed. */
  readonly printed: () => string;
  /** Ends it without a word, as a power cut or the kernel would. */
  kill(): Promise<void>;
  /** Asks it to stop. @returns The exit code. */
  stop(): Promise<number | null>;
}

/** Builds the program where it is older than its source. */
export async function buildProgram(): Promise<void> {
  const source = Math.max(newest(`${ROOT}src`), newest(`${ROOT}gateway/src`));
  if (!existsSync(PROGRAM) || statSync(PROGRAM).mtimeMs < source)
    await build({ root: ROOT, mode: 'gateway', configFile: `${ROOT}vite.config.ts`, logLevel: 'silent' });
}

/** Starts the built gateway on a free port and waits until it says where it is. */
export async function startProgram(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  program = PROGRAM,
): Promise<Program> {
  const child = spawn(process.execPath, [program, ...args], {
    env: {
      PATH: process.env['PATH'],
      TINBOX_LANG: 'en',
      PORT: '0',
      TINBOX_LIMIT_ADDRESS: '1000000/60',
      TINBOX_LIMIT_THREAD: '1000000/60',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /http:\/\/localhost:(\d+)/.exec(output)?.[1];
      if (address) resolve(`http://127.0.0.1:${address}`);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', (code, signal) =>
      reject(new Error(`The gateway ended with ${code ?? signal}: ${output}`)),
    );
  });
  return {
    url,
    printed: () => output,
    kill: async () => void (await ended(child, 'SIGKILL')),
    stop: () => ended(child, 'SIGTERM'),
  };
}

const ended = (child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });

/** Runs one command of the program to its end. */
export async function runProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env['PATH'], TINBOX_LANG: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}
