import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';
import { build, type Rolldown } from 'vite';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/**
 * What the modules of the first download weigh, the heaviest first. Each is minified and compressed alone, so that the
 * sum is more than the file: read it as a ranking.
 */
export async function moduleSizes(): Promise<string> {
  const built = await build({
    root: ROOT,
    mode: 'tinbox',
    configFile: `${ROOT}vite.config.ts`,
    logLevel: 'error',
    build: { write: false },
  });
  const { output } = [built].flat()[0] as Rolldown.RolldownOutput;
  const rows = await Promise.all(
    Object.entries(output[0].modules).map(async ([id, { code }]) => {
      const small = (await minify(code ?? '', { toplevel: false, ecma: 2020 })).code ?? '';
      const path = id.replace(ROOT, '').replace(/^.*node_modules\//, '');
      return { path, raw: small.length, brotli: brotliCompressSync(small).length };
    }),
  );
  return rows
    .sort((one, other) => other.brotli - one.brotli)
    .map(({ path, raw, brotli }) => `${String(raw).padStart(6)} ${String(brotli).padStart(6)}  ${path}`)
    .join('\n');
}
