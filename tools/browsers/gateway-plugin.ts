import type { TestRunnerPlugin } from '@web/test-runner';
import { openSeat, type DeskSeat } from '../../test/helpers/desk-seat.js';
import { temporaryFile } from '../../test/helpers/gateway.js';
import { buildProgram, runProgram, startProgram, type Program } from '../../test/helpers/gateway-program.js';

interface Running {
  readonly program: Program;
  readonly seat: DeskSeat;
}

/** What a test asks of the newsroom. */
interface Asked {
  /** Origin of the test's page. */
  readonly site?: string;
  readonly deed?: object;
  readonly id?: string;
}

/** The built gateway on a database of its own, with somebody at its desk. Readers of this origin may write, up to an editor. */
async function run(site: string): Promise<Running> {
  await buildProgram();
  const env = { DATABASE_URL: `sqlite:${temporaryFile()}`, TINBOX_SITES: site, TINBOX_LANG: 'vi' };
  const program = await startProgram(env);
  const { output } = await runProgram(['invite', 'Hải Yến', 'editor'], env);
  return { program, seat: await openSeat(program.url, output) };
}

/** Lets tests in a browser ask for a running gateway (`newsroom:open`) and decide at its desk (`newsroom:decide`). */
export function gatewayPlugin(): TestRunnerPlugin<Asked> {
  let running: Promise<Running> | undefined;
  return {
    name: 'newsroom',
    async executeCommand({ command, payload }) {
      if (!command.startsWith('newsroom:')) return undefined;
      const { program, seat } = await (running ??= run(payload?.site ?? ''));
      if (command === 'newsroom:open') return { url: program.url };
      return seat.decide(payload?.id ?? '', payload?.deed ?? {});
    },
    serverStop: async () => void (await (await running)?.program.stop()),
  };
}
