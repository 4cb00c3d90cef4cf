import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What a prerenderer's build puts in the place of Lit: whole modules, so that no template knows where it is drawn. */
const REPLACED: ReadonlyMap<string, string> = new Map(
  [
    ['src/components/parts/html.ts', 'src/prerender/html.ts'],
    ['src/theme/css.ts', 'src/prerender/css.ts'],
  ].map(([from = '', to = '']) => [join(root, from), join(root, to)]),
);

const withoutLit: Plugin = {
  name: 'without-lit',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, resolveDir }) => {
      const replacement = REPLACED.get(join(resolveDir, path).replace(/\.js$/, '.ts'));
      return replacement ? { path: replacement } : undefined;
    });
    onResolve({ filter: /^lit(?:$|[-/])|^@lit/ }, ({ path, importer }) => ({
      errors: [{ text: `${importer} brings ${path} into the prerenderer` }],
    }));
  },
};

/**
 * Builds a module as the prerenderer is built, and imports it.
 * @param entry Path from the root of the repository.
 * @throws Where the module reaches Lit or a Node built-in.
 */
export async function prerenderBundle(entry: string): Promise<Record<string, unknown>> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    target: 'es2022',
    define: { __DEV__: 'true', __VERSION__: '"0.1.0"' },
    plugins: [withoutLit],
    logLevel: 'silent',
  });
  const folder = await mkdtemp(join(tmpdir(), 'tinbox-prerender-'));
  try {
    const file = join(folder, 'bundle.mjs');
    await writeFile(file, outputFiles[0]?.text ?? '');
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  } finally {
    await rm(folder, { recursive: true });
  }
}
