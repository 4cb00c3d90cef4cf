import { spawn } from 'node:child_process';

/** Runs a program of this project in place of this one: with its output, its end and the signals it gets. */
export function handOver(script: string, args: readonly string[] = []): void {
  const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.once(signal, () => child.kill(signal));
}
