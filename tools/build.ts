import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { build as bundle } from 'vite';
import { filesBelow } from './build/files.js';
import { integrities } from './build/integrity.js';
import { licences } from './build/licences.js';
import { run } from './build/run.js';
import { snippetsPage } from './build/snippets.js';
import { targets } from './build/targets.js';
import { zip } from './build/zip.js';

const root = fileURLToPath(new URL('../', import.meta.url)).replace(/[\\/]$/, '');
const dist = `${root}/dist`;
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };

async function program(script: string, ...args: string[]): Promise<void> {
  const { code, output } = await run(`${root}/node_modules/${script}`, args, root);
  if (code !== 0) throw new Error(output.trim());
}

async function styles(): Promise<void> {
  const source = readFileSync(`${root}/src/theme/tinbox.css`, 'utf8');
  const { code } = await transform(source, {
    loader: 'css',
    minify: true,
    target: ['chrome95', 'safari15.4', 'firefox115'],
  });
  writeFileSync(`${dist}/tinbox.css`, code.trim());
}

/** What a publisher copies to a server: no modules for bundlers, no types. */
function archive(): void {
  const hashes = integrities(dist);
  writeFileSync(`${dist}/sri.json`, `${JSON.stringify(hashes, null, 2)}\n`);
  writeFileSync(`${dist}/LICENCES.txt`, licences(root));
  const files = filesBelow(dist).filter((path) =>
    /^(?:tinbox[^/]*\.(?:js|css)|(?:chunks|components)\/.*|sri\.json|LICENCES\.txt)$/.test(path),
  );
  const entries = files.map((name) => ({ name, content: readFileSync(`${dist}/${name}`) }));
  const page = { name: 'index.html', content: Buffer.from(snippetsPage(version, hashes)) };
  writeFileSync(`${dist}/tinbox-${version}.zip`, zip([page, ...entries]));
}

/** Builds everything a publisher or developer gets, into an empty `dist`. */
export async function build(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  for (const mode of Object.keys(targets)) {
    console.log(`build: ${mode}`);
    await bundle({ root, mode, configFile: `${root}/vite.config.ts` });
  }
  console.log('build: style sheet, types, manifest, archive');
  await styles();
  await program('typescript/bin/tsc', '-p', 'tsconfig.build.json');
  await program('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet');
  archive();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
