import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { ascii } from './ascii.js';
import { chunkNames } from './chunk-names.js';
import { compiledEarly } from './compiled-early.js';
import { firstFile } from './first-file.js';
import { leanLit } from './lean-lit.js';
import { everyRuntime } from './every-runtime.js';
import { literals } from './literals.js';
import { printedTemplates } from './printed-templates.js';
import { quietLit } from './quiet-lit.js';
import { ownNames } from './own-names.js';
import { prerenderAlias } from './prerender-alias.js';
import { squeeze } from './squeeze.js';
import { staticFields } from './static-fields.js';
import { trustedLit } from './trusted-lit.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const source = (path: string): string => `${root}src/${path}`;

/**
 * The syntax of the oldest browsers that show working widgets (Chromium 95, Safari 15.4, Firefox 115): ES2022 without
 * static blocks, which `staticFields` removes. Named browsers would turn every private field into a WeakMap.
 */
export const SYNTAX = 'es2022';

/** What stands in the source in place of values that only a build knows. */
export const constants = (development: boolean): Record<string, string> => ({
  __DEV__: JSON.stringify(development),
  __VERSION__: JSON.stringify(version),
});

/** Element names without `tin-`, each the folder of a `define.ts`. */
export const elements = (): string[] =>
  readdirSync(source('components')).filter((name) => existsSync(source(`components/${name}/define.ts`)));

const small = { entryFileNames: '[name].js', minify: true, comments: false };

/** `chunks/ar-card-….js` for src/locales/ar/card.ts: languages share their file names. */
function chunkName({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null }): string {
  const language = /[\\/]locales[\\/]([\w-]+)[\\/][^\\/]+$/.exec(facadeModuleId ?? '')?.[1];
  return `chunks/${language ? `${language}-` : ''}${name.replace(/\..*/, '')}-[hash:7].js`;
}

const chunks = { ...small, chunkFileNames: chunkName };
/** What elements share is two files, whichever of them a page takes. */
const shared = {
  groups: [
    { name: 'lit', test: /node_modules|oxc-project/ },
    { name: 'core', minShareCount: 2 },
  ],
};
/** What several elements need once they stand there: one request, not one for each of its small files. */
const later = {
  name: 'later',
  test: /src[\\/]controllers[\\/](?:clock|delegate|own-text|reserve|time-keeper|viewport|word-times)\.ts$/,
};
const oneFile = { ...small, codeSplitting: false };

function readers(
  lib: Record<string, string> | string,
  output: object,
  format: 'es' | 'iife' = 'es',
): UserConfig {
  return {
    plugins: [
      leanLit(),
      trustedLit(source('feeds/trusted-types.ts')),
      quietLit(),
      staticFields(),
      literals(),
      ownNames(),
      squeeze(),
      ascii(),
    ],
    define: constants(false),
    build: {
      lib: { entry: lib, formats: [format], ...(format === 'iife' && { name: 'TinboxBundle' }) },
      rolldownOptions: { output, preserveEntrySignatures: 'allow-extension' },
    },
  };
}

/**
 * One build per kind of publisher. Each is a mode of Vite: `vite build --mode components`.
 * - `tinbox`: the default file and the chunks it fetches on use.
 * - `full`, `classic`: everything in one file, as a module and as a classic script.
 * - `components`: one entry per element.
 * - `npm`, `npm-development`: modules for bundlers, with Lit left to them.
 * - `prerender`: the same page without a browser, for every runtime.
 * - `cli`: the command line, for Node.
 * - `gateway`: the gateway, for Node; its packages are installed beside it.
 * - `desk`: the pages of the gateway's desk, for browsers of today.
 */
export const targets: Readonly<Record<string, () => UserConfig>> = {
  tinbox: () => {
    const { plugin, belongs } = firstFile();
    const { plugins = [], ...rest } = readers(
      { tinbox: source('loader/tinbox.ts') },
      // Names weigh in the first file; chunks/names.json tells them.
      {
        ...small,
        chunkFileNames: 'chunks/[hash:7].js',
        codeSplitting: { groups: [{ name: 'tinbox', test: belongs, priority: 1 }, later] },
      },
    );
    return { ...rest, plugins: [plugin, ...plugins, compiledEarly(), chunkNames()] };
  },
  full: () => readers({ 'tinbox.full': source('loader/full.ts') }, oneFile),
  classic: () => readers({ 'tinbox.classic': source('loader/full.ts') }, oneFile, 'iife'),
  components: () =>
    readers(
      Object.fromEntries(
        elements().map((name) => [`components/${name}`, source(`components/${name}/define.ts`)]),
      ),
      { ...chunks, codeSplitting: shared },
    ),
  npm: () => modules('dist/esm', false),
  'npm-development': () => modules('dist/esm/development', true),
  prerender: () => ({
    plugins: [prerenderAlias(stringRenderer), everyRuntime(), ...withoutBrowser],
    define: constants(false),
    build: {
      lib: { entry: { prerender: source('prerender/prerender.ts') }, formats: ['es'] },
      rolldownOptions: { output: oneFile },
    },
  }),
  cli: () => program({ tinbox: `${root}cli/tinbox.ts` }, 'dist/cli', [/^node:/]),
  gateway: () =>
    program({ gateway: `${root}gateway/src/main.ts` }, 'gateway/dist', [
      /^node:/,
      /^(?:@hono\/node-server|hono|jose|kysely|libsql|pg|undici)(?:$|\/)/,
    ]),
  desk: () => ({
    define: constants(false),
    // Addresses are beside those of the file that names them, wherever the gateway stands.
    base: './',
    build: {
      outDir: 'gateway/dist/desk',
      emptyOutDir: true,
      manifest: 'manifest.json',
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: `${root}gateway/desk/desk.ts`,
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
          comments: false,
        },
      },
    },
  }),
};

/** The module that prints. */
export const PRINTER = source('prerender/html.ts');

/** What draws in place of Lit: absolute path → absolute path. */
export const stringRenderer: ReadonlyMap<string, string> = new Map([
  [source('components/parts/html.ts'), PRINTER],
  [source('theme/css.ts'), source('prerender/css.ts')],
]);

const withoutBrowser = [staticFields(), literals(), printedTemplates(PRINTER), ascii()];

/** A program for Node, as one file. */
const program = (entry: Record<string, string>, outDir: string, external: RegExp[]): UserConfig => ({
  plugins: [prerenderAlias(stringRenderer), literals(), printedTemplates(PRINTER)],
  define: constants(false),
  build: {
    outDir,
    target: 'node20',
    minify: false,
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      external,
      platform: 'node',
      output: { codeSplitting: false, entryFileNames: '[name].js' },
    },
  },
});

/** The compiler's helpers without its version in their path. */
const npmName = ({ name }: { name: string }): string => `${name.replace(/^_virtual\/.*\//, 'helpers/')}.js`;

function modules(outDir: string, development: boolean): UserConfig {
  const entries = elements().map((name) => [
    `components/${name}/define`,
    source(`components/${name}/define.ts`),
  ]);
  return {
    plugins: [staticFields()],
    define: constants(development),
    build: {
      outDir,
      minify: false,
      lib: { entry: { index: source('index.ts'), ...Object.fromEntries(entries) }, formats: ['es'] },
      rolldownOptions: {
        external: [/^lit(?:$|\/)/, /^@lit\//],
        output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: npmName },
      },
    },
  };
}
