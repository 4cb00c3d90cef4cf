import { build } from 'esbuild';
import type { TestRunnerPlugin } from '@web/test-runner';
import { filesBelow } from '../build/files.js';

/** Storybook's browser modules bring CommonJS along, which no browser reads: they are bundled before they are served. */
const BUNDLED = ['storybook/test', 'storybook/preview-api', '@storybook/web-components/entry-preview'];
const FOLDER = '/__storybook/';

const fileOf = (name: string): string => `${FOLDER}${name.replace(/\W/g, '_')}.js`;

async function bundle(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(BUNDLED.map((name) => [name.replace(/\W/g, '_'), name])),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: FOLDER,
    write: false,
    external: ['lit', 'lit/*'],
    define: { 'process.env.NODE_ENV': '"test"', global: 'globalThis' },
    logLevel: 'error',
  });
  return new Map(
    outputFiles.map(({ path, text }) => [
      path.replaceAll('\\', '/').replace(/^.*(?=\/__storybook\/)/, ''),
      text,
    ]),
  );
}

/** `virtual:stories`: every `*.stories.ts`, by its path. */
function list(root: string): string {
  const files = filesBelow(`${root}stories`).filter((path) => path.endsWith('.stories.ts'));
  const imports = files.map((path, index) => `import * as stories${index} from '/stories/${path}';`);
  return `${imports.join('\n')}\nexport default {${files.map((path, index) => `${JSON.stringify(path)}: stories${index}`).join()}};`;
}

/** Serves the stories, and what of Storybook runs them, to the tests. */
export function storiesPlugin(root: string): TestRunnerPlugin {
  let bundled: Promise<Map<string, string>> | undefined;
  return {
    name: 'stories',
    resolveImport({ source }) {
      if (source === 'virtual:stories') return '/__stories.js';
      return BUNDLED.includes(source) ? fileOf(source) : undefined;
    },
    async serve({ path }) {
      if (path === '/__stories.js') return { type: 'js', body: list(root) };
      if (!path.startsWith(FOLDER)) return undefined;
      const body = (await (bundled ??= bundle())).get(path);
      return body === undefined ? undefined : { type: 'js', body };
    },
  };
}
