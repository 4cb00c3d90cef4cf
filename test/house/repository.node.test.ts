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
    /"resolved"|https?:\/\/(?!.*(?:funding|opencollective|github\.com\/sponsors|tidelift|feross|paypal|ko-fi|patreon))[\w.-]*registry/,
  );
});

test('every package has one exact version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  assert.deepEqual(loose, []);
});

test('every npm script has its file', () => {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
    scripts: Record<string, string>;
  };
  const missing = Object.values(scripts)
    .flatMap((script) => /\S+\.ts/.exec(script)?.[0] ?? [])
    .filter((path) => !existsSync(ROOT + path));
  assert.deepEqual(missing, []);
});
