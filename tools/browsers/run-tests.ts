import { fileURLToPath } from 'node:url';
import { startTestRunner } from '@web/test-runner';
import { browserConfig } from './config.js';
import { findEngine, type Engine } from './engines.js';
import { tallyReporter } from './tally-reporter.js';

/** Runs as a process of its own, because the test runner ends its process when it cannot start. */
const [engines = '', ...files] = process.argv.slice(2);
const found = await Promise.all((engines.split(',') as Engine[]).map(findEngine));
const browsers = found.flatMap((engine) => ('launcher' in engine ? [engine.launcher] : []));
const config = browserConfig(browsers);
const root = fileURLToPath(new URL('../../', import.meta.url));

// The browsers are stopped when this process exits, which it also does when the one that asked for the tests is gone.
for (const end of ['disconnect', 'SIGTERM', 'SIGINT'] as const) process.once(end, () => process.exit(1));

const runner = await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  config: {
    ...config,
    ...(files.length > 0 && { files }),
    staticLogging: true,
    reporters: [tallyReporter(root, (tallies) => process.send?.(tallies))],
  },
});
runner?.on('stopped', () => process.exit(0));
