import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../tools/build/run.js';
import { writeWidget } from '../../tools/new.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KEPT = [
  'src',
  'stories',
  'cli',
  'demo',
  'gateway/src',
  'test/fixtures',
  'test/helpers',
  'test/stories.d.ts',
  'tools',
  'package.json',
  'tsconfig.json',
  'eslint.config.js',
  '.prettierignore',
  '.prettierrc.json',
];

describe('A developer who asks for a new widget', () => {
  let folder: string;
  let written: string[] | string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tinbox-'));
    for (const path of KEPT) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    written = await writeWidget('most-read-today', folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('gets class, template, styles, events, words in three languages, story and test', () => {
    assert.ok(Array.isArray(written));
    assert.equal(written.length, 11);
    for (const path of written) assert.ok(existsSync(join(folder, path)), path);
  });

  it('gets files that compile', async () => {
    const { code, output } = await run(
      join(ROOT, 'node_modules/typescript/bin/tsc'),
      ['--noEmit', '-p', 'tsconfig.json'],
      folder,
    );
    assert.equal(code, 0, output);
  });

  it('gets files that keep the rules of the house', async () => {
    const files = written as string[];
    const eslint = await run(join(ROOT, 'node_modules/eslint/bin/eslint.js'), files, folder);
    assert.equal(eslint.code, 0, eslint.output);
    const prettier = await run(
      join(ROOT, 'node_modules/prettier/bin/prettier.cjs'),
      ['--check', ...files],
      folder,
    );
    assert.equal(prettier.code, 0, prettier.output);
  });

  it('is told in words why a name will not do', async () => {
    for (const [name, sentence] of [
      ['', /what it is called/],
      ['tin-weather', /Leave out "tin-"/],
      ['Weather', /no name/],
      ['weather_box', /no name/],
      ['../weather', /no name/],
      ['parts', /means something else/],
      ['time', /already; nothing was written/],
      ['most-read-today', /already; nothing was written/],
    ] as const)
      assert.match(String(await writeWidget(name, folder)), sentence, name);
  });
});
