import { spawn } from 'node:child_process';

/** What became of a program that was run. */
export interface Ran {
  readonly code: number;
  /** Both of its streams, in the order they came. */
  readonly output: string;
}

/**
 * Runs a program of this project with this Node and waits for its end; it never rejects.
 * @param env Its environment; that of this process unless told.
 */
export function run(
  script: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
