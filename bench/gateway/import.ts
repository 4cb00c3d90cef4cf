/**
 * `npm run bench:import [comments…]`: writes files as WordPress exports them, 100,000 and 1,000,000 comments unless told, and
 * imports each with the built program in the memory that the deployment gives it. Prints time and the most memory at once.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { SITE } from '../../test/helpers/gateway.js';
import { buildProgram } from '../../test/helpers/gateway-program.js';
import { writeWxr } from '../../test/gateway/import/wxr-file.js';

const PROGRAM = fileURLToPath(new URL('../../gateway/dist/gateway.js', import.meta.url));
const PER_THREAD = 800;

interface Measured {
  readonly seconds: number;
  /** The most memory that the process had at once, in MB; `undefined` where the system does not say. */
  readonly peak: number | undefined;
}

/** Runs the import to its end. @throws Error with its words where it fails. */
async function importOf(file: string, folder: string): Promise<Measured> {
  const start = performance.now();
  const args = ['--max-old-space-size=160', PROGRAM, 'import', file, '--format', 'wxr', '--site', SITE];
  const env = { PATH: process.env['PATH'], TINBOX_LANG: 'en', TINBOX_SITES: SITE, TMPDIR: folder };
  const child = spawn(process.execPath, args, {
    env: { ...env, DATABASE_URL: `sqlite:${join(folder, 'comments.db')}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let peak: number | undefined;
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const watch = setInterval(() => (peak = memoryOf(child.pid) ?? peak), 100);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(output);
  return { seconds: (performance.now() - start) / 1000, peak };
}

/** The most memory that a process of Linux has had, in MB. */
function memoryOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

async function measure(asked: number): Promise<void> {
  const threads = Math.ceil(asked / PER_THREAD);
  const comments = threads * PER_THREAD;
  const folder = mkdtempSync(join(tmpdir(), 'tinbox-import-bench-'));
  try {
    const file = join(folder, 'wordpress.xml');
    await writeWxr(file, { threads, perThread: PER_THREAD });
    const { seconds, peak } = await importOf(file, folder);
    const megabytes = Math.round(statSync(file).size / 1024 ** 2);
    const memory = peak === undefined ? 'memory unknown' : `${Math.round(peak)} MB at most`;
    console.log(
      `${comments.toLocaleString('en')} comments (${megabytes} MB of XML): ${seconds.toFixed(0)} s, ${memory}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await buildProgram();
const asked = process.argv.slice(2).map(Number);
for (const each of asked.length > 0 ? asked : [100_000, 1_000_000]) await measure(each);
