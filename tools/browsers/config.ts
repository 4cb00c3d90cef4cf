import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import type { TestRunnerConfig } from '@web/test-runner';
import type { BrowserLauncher } from '@web/test-runner';
import { hostLibraries } from '../../test/helpers/host-libraries.js';
import { publishedPages } from '../../test/helpers/pages-middleware.js';
import { constants, SYNTAX } from '../build/targets.js';
import { gatewayPlugin } from './gateway-plugin.js';
import { storiesPlugin } from './stories-plugin.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the test runner needs to serve our source to every engine as it is. */
export const browserConfig = (browsers: BrowserLauncher[]): Partial<TestRunnerConfig> => ({
  rootDir: root,
  hostname: '127.0.0.1',
  files: ['test/**/*.browser.test.ts'],
  nodeResolve: true,
  browsers,
  // One page at a time: a page behind another has no focus, no frames and slow timers.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 90_000,
  testsStartTimeout: 90_000,
  testsFinishTimeout: 180_000,
  // axe alone takes more than mocha's two seconds on a busy machine.
  testFramework: { config: { timeout: '20000' } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  middleware: [
    publishedPages(root),
    hostLibraries,
    // Under the names Storybook gives them.
    (context, next) => {
      context.url = context.url
        .replace(/^\/fixtures\//, '/test/fixtures/')
        .replace(/^\/pictures\//, '/demo/pictures/');
      return next();
    },
  ],
  plugins: [
    storiesPlugin(root),
    gatewayPlugin(),
    esbuildPlugin({
      ts: true,
      json: true,
      target: SYNTAX,
      tsconfig: `${root}tsconfig.json`,
      define: constants(true),
    }),
  ],
});
