import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/tinbox.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: Buffer;
  readonly text: string;
  readonly told: string;
}

/** Runs the built program `tinbox`, in English unless the environment says otherwise. */
export function tinbox(
  args: readonly string[],
  { input, cwd, env }: { input?: Uint8Array | string; cwd?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: { PATH, LANG: 'en_GB.UTF-8', ...env },
  });
  const [out, told]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => told.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const all = Buffer.concat(out);
      resolve({ code, out: all, text: all.toString('utf8'), told: Buffer.concat(told).toString('utf8') });
    });
  });
}

/** An empty folder for one test. */
export async function inFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tinbox-cli-'));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
