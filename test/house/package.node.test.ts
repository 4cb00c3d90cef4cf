import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { integrities } from '../../tools/build/integrity.js';
import { packed } from '../helpers/packed.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = `${ROOT}dist`;
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');
const skip = existsSync(`${DIST}/tinbox.js`) ? false : 'nothing is built yet: npm run build';

/** Runs a module in a plain Node, in which whoever touches the DOM is caught. */
function inNode(code: string, cwd = ROOT): string {
  // Lit asks whether there is a document before it does without; our own code may not even ask.
  const watch = `for (const name of ['window', 'document', 'navigator', 'localStorage', 'location'])
    Object.defineProperty(globalThis, name, { configurable: true, get() {
      if (/[\\\\/]dist[\\\\/]|prerender\\.mjs/.test(new Error().stack)) throw new Error('touched ' + name);
    } });`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', `${watch}${code}`], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

interface Package {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly customElements: string;
}
const manifest = JSON.parse(read('package.json')) as Package;

test('every door of the package leads to a file', { skip }, () => {
  const targets = Object.values(manifest.exports).flatMap((door) =>
    typeof door === 'string' ? door : Object.values(door),
  );
  const files = [...targets, manifest.customElements].flatMap((target) =>
    target.includes('*')
      ? ['time', 'article-card', 'related-news'].map((name) => target.replaceAll('*', name))
      : [target],
  );
  assert.deepEqual(
    files.filter((file) => !existsSync(join(ROOT, file))),
    [],
  );
});

test('importing tinbox in Node touches no DOM and defines nothing', { skip }, () => {
  const names = inNode(`
    const tinbox = await import('tinbox');
    if (globalThis.customElements?.get('tin-related-news')) throw new Error('defined');
    console.log(Object.keys(tinbox).join());`);
  assert.match(names, /TinRelatedNews/);
});

test('a development build can be asked for', { skip }, () => {
  const answer = execFileSync(
    process.execPath,
    ['--conditions=development', '--input-type=module', '-e', "console.log(import.meta.resolve('tinbox'))"],
    { cwd: ROOT, encoding: 'utf8' },
  );
  assert.match(answer, /dist\/esm\/development\/index\.js/);
});

test('the prerenderer runs alone, without a package beside it', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tinbox-'));
  try {
    copyFileSync(`${DIST}/prerender.js`, join(folder, 'prerender.mjs'));
    assert.equal(
      inNode("console.log(typeof (await import('./prerender.mjs')).prerender)", folder),
      'function',
    );
    assert.doesNotMatch(read('dist/prerender.js'), /["'`]node:/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the default file waits for no other file', { skip }, () => {
  assert.doesNotMatch(
    read('dist/tinbox.js'),
    /(?:^|[;}])(?:import|export)\b[^(;]*?from\s*["'`]|(?:^|[;}])import\s*["'`]/,
  );
});

test('the files for one integrity hash fetch no code', { skip }, () => {
  for (const file of ['dist/tinbox.full.js', 'dist/tinbox.classic.js'])
    assert.doesNotMatch(read(file), /\bimport\s*\(|\bimport\.meta\b|\bfrom\s*["'`]\.\.?\//, file);
});

test('the classic file leaves no name on the page', { skip }, () => {
  assert.match(read('dist/tinbox.classic.js'), /^(?:"use strict";)?[!(]+(?:function\s*\(|\(?\s*\)?\s*=>)/);
});

test('every file has the integrity that is published for it', { skip }, () => {
  const published = JSON.parse(read('dist/sri.json')) as object;
  assert.deepEqual(integrities(DIST), published);
  assert.ok('tinbox.full.js' in published && 'tinbox.css' in published);
});

test('what is published to npm is the build, its licence and its readme', { skip }, () => {
  const { files, unpackedSize } = packed(ROOT);
  const strangers = files.filter(
    (path) => !/^(?:dist\/(?!.*\.zip$)|(?:LICENSE|README\.md|package\.json)$)/.test(path),
  );
  assert.deepEqual(strangers, []);
  for (const needed of [
    'dist/tinbox.js',
    'dist/tinbox.css',
    'dist/prerender.js',
    'dist/esm/index.js',
    'dist/types/index.d.ts',
    'LICENSE',
  ])
    assert.ok(files.includes(needed), needed);
  assert.ok(unpackedSize < 6_000_000, `${unpackedSize} bytes`);
});
