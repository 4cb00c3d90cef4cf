import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const skip = existsSync(`${ROOT}.git`) ? false : 'not a git checkout: which files are tracked is not known';

const tracked = (): string[] =>
  execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path && existsSync(ROOT + path));

/** A folder of somebody's machine; an address such as https://bao.example/home/tin is none. */
const MACHINE = /(?<![\w.%-])(?:\/(?:root|home\/[a-z]+|Users\/\w+|work)\/[\w.-]+|[A-Z]:\\Users\\)/;

test('no file names a folder of the machine it was written on', { skip }, () => {
  const here = fileURLToPath(import.meta.url)
    .replace(ROOT, '')
    .replaceAll('\\', '/');
  const found = tracked()
    .filter((path) => path !== here && !/\.(?:png|ico|zip|woff2)$/.test(path))
    .flatMap((path) => {
      const match = MACHINE.exec(readFileSync(ROOT + path, 'utf8'));
      return match ? [`${path}: ${match[0]}`] : [];
    });
  assert.deepEqual(found, []);
});

test('the lock file names versions, not the registry they came from', () => {
  assert.doesNotMatch(
    readFileSync(`${ROOT}package-lock.json`, 'utf8'),
    /"resolved": "(?!gateway")|https?:\/\/(?!.*(?:funding|opencollective|github\.com\/sponsors|tidelift|feross|paypal|ko-fi|patreon))[\w.-]*registry/,
  );
});

const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'scripts',
  Record<string, string>
>;

test('every package that we build and test with has one exact version', () => {
  const loose = Object.entries(manifest.devDependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  assert.deepEqual(loose, []);
});

test('a host that has a newer Lit of the same major version does not get a second one', () => {
  // docs/decisions/0008-a-range-for-lit.md
  assert.deepEqual(Object.keys(manifest.dependencies), ['lit']);
  assert.match(manifest.dependencies['lit'] ?? '', /^\^\d+\.\d+\.\d+$/);
});

test('every npm script has its file', () => {
  const missing = Object.values(manifest.scripts)
    .flatMap((script) => /\S+\.ts/.exec(script)?.[0] ?? [])
    .filter((path) => !existsSync(ROOT + path));
  assert.deepEqual(missing, []);
});
