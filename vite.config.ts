import { defineConfig, mergeConfig, type UserConfig } from 'vite';
import { constants, SYNTAX, targets } from './tools/build/targets.js';

const common: UserConfig = {
  build: {
    target: SYNTAX,
    emptyOutDir: false,
    copyPublicDir: false,
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  logLevel: 'warn',
};

/** `--mode` names a build of tools/build/targets.ts; any other mode serves development and Storybook. */
export default defineConfig(({ mode }) =>
  mergeConfig(common, targets[mode]?.() ?? { define: constants(true) }),
);
