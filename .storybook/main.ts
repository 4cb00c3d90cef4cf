import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig, type Plugin } from 'vite';

const MANIFEST = 'virtual:manifest';

/** The manifest is made of the doc comments and lives in `dist`, which a fresh copy of the project does not have. */
const manifest = (): Plugin => ({
  name: 'tinbox:manifest',
  resolveId: (source) => (source === MANIFEST ? `\0${MANIFEST}` : undefined),
  load: (id) =>
    id === `\0${MANIFEST}`
      ? `export default ${readFileSync(fileURLToPath(new URL('../dist/custom-elements.json', import.meta.url)), 'utf8')}`
      : undefined,
});

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The tests serve the same folders under the same names: tools/browsers/config.ts.
  staticDirs: [
    { from: '../test/fixtures', to: '/fixtures' },
    { from: '../demo/pictures', to: '/pictures' },
  ],
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [manifest()],
      resolve: {
        alias: {
          '/__web-dev-server__web-socket.js': fileURLToPath(new URL('no-test-runner.ts', import.meta.url)),
        },
      },
    }),
};

export default config;
