import { existsSync } from 'node:fs';
import { run } from '../build/run.js';
import { checkFloor } from '../floor.js';
import { budgets, sizes } from '../size.js';
import { failed, passed, sum, type Tally } from './tally.js';

const ROOT = new URL('../../', import.meta.url).pathname;

/** A program that is right when it ends with 0. */
async function program(script: string, ...args: string[]): Promise<Tally> {
  const { code, output } = await run(`${ROOT}${script}`, args, ROOT);
  return code === 0 ? passed() : failed(output.trim());
}

/** A check inside this process, which may find that there is nothing to check. */
function guarded(check: () => Tally): Tally {
  try {
    return check();
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

const TSX = ['--import', 'tsx'] as const;

export const types = (): Promise<Tally> =>
  program('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json');

export const lint = async (): Promise<Tally> =>
  sum([
    await program('node_modules/eslint/bin/eslint.js', '.'),
    await program('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  ]);

export const contracts = async (): Promise<Tally> => {
  if (!existsSync(`${ROOT}tools/contracts.ts`)) return sum([]);
  const { code, output } = await run(TSX[0], [TSX[1], 'tools/contracts.ts', '--check'], ROOT);
  return code === 0 ? passed() : failed(output.trim());
};

export const build = async (): Promise<Tally> => {
  const { code, output } = await run(TSX[0], [TSX[1], 'tools/build.ts'], ROOT);
  if (code !== 0) return failed(output.trim());
  const pages = await run(TSX[0], [TSX[1], 'tools/docs.ts', '--check'], ROOT);
  return sum([passed(), pages.code === 0 ? passed() : failed(pages.output.trim())]);
};

export const floor = (): Tally =>
  guarded(() => {
    const { checked, faults } = checkFloor(`${ROOT}dist`);
    const broken = new Set(faults.map((fault) => fault.slice(0, fault.indexOf(':'))));
    return sum([passed(checked - broken.size), ...faults.map(failed)]);
  });

export const size = (): Tally =>
  guarded(() =>
    sum(
      budgets(sizes()).map(({ what, spent, limit }) =>
        spent > limit ? failed(`${what}: ${spent} bytes of ${limit}`) : passed(),
      ),
    ),
  );
