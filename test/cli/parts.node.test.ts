import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { atomicWrite } from '../../cli/files/atomic-write.js';
import { readPageText } from '../../cli/files/page-text.js';
import { systemLanguage } from '../../cli/language.js';
import { nearest } from '../../cli/nearest.js';
import { readDuration, readOptions } from '../../cli/options.js';
import { printable } from '../../cli/printable.js';
import { Trouble } from '../../cli/trouble.js';
import { en } from '../../cli/words/en.js';
import { vi } from '../../cli/words/vi.js';
import { inFolder } from '../helpers/tinbox.js';

test('the word that was meant is found, and none where nothing is near', () => {
  const known = ['output', 'base-url', 'time-zone', 'timeout', 'json', 'json-ld', 'watch'];
  for (const [typed, meant] of [
    ['ouptut', 'output'],
    ['baseurl', 'base-url'],
    ['timezone', 'time-zone'],
    ['time-out', 'timeout'],
    ['jsn', 'json'],
    ['wach', 'watch'],
    ['out', 'output'],
    ['x', undefined],
    ['colour', undefined],
  ])
    assert.equal(nearest(typed ?? '', known), meant, typed);
});

describe('options', () => {
  const table = { output: { kind: 'text', short: 'o' }, json: { kind: 'flag' } } as const;
  const read = (...args: string[]) => readOptions(args, table, 'feed', en);
  const refused = (...args: string[]): string => {
    try {
      read(...args);
    } catch (error) {
      if (error instanceof Trouble) return error.advice.join(' ');
    }
    return '';
  };
  test('are read in every form in which people type them', () => {
    for (const args of [
      ['a.xml', '--json', '-o', 'b.json'],
      ['--output=b.json', 'a.xml', '--json'],
      ['-ob.json', '--json', '--', 'a.xml'],
    ]) {
      const { texts, flags, inputs } = read(...args);
      assert.deepEqual([texts['output'], [...flags], inputs], ['b.json', ['json'], ['a.xml']]);
    }
    assert.deepEqual(read('-').inputs, ['-']);
  });
  test('that are not known are answered with the nearest, and half ones with what is missing', () => {
    assert.match(refused('--ouput', 'x'), /no option --ouput\. Did you mean --output\?/);
    assert.match(refused('--constructor'), /no option --constructor/);
    assert.match(refused('--output'), /--output needs a value/);
    assert.match(refused('--json=yes'), /--json takes no value/);
  });
});

test('times are read with their unit, and nothing else is a time', () => {
  const read = (text: string): number => readDuration('timeout', text, 1, en);
  assert.deepEqual(['800', '800ms', '5s', '1.5s', '2m'].map(read), [800, 800, 5000, 1500, 120_000]);
  for (const text of ['', '0', '-1s', 'soon', '5 s', '1h']) assert.throws(() => read(text), Trouble);
});

test('the language of the system is read as POSIX says', () => {
  assert.equal(systemLanguage({ LANG: 'vi_VN.UTF-8' }), 'vi');
  assert.equal(systemLanguage({ LC_ALL: 'en_US.UTF-8', LANG: 'vi_VN' }), 'en');
  assert.equal(systemLanguage({ LANG: 'C' }), undefined);
  assert.equal(systemLanguage({}), undefined);
});

test('help names every option that a command knows, in both languages', async () => {
  const { check } = await import('../../cli/check/command.js');
  const { feed } = await import('../../cli/feed/command.js');
  for (const words of [en, vi])
    for (const [name, { options }] of Object.entries({ check, feed }))
      for (const option of Object.keys(options))
        assert.ok(words.help[name as 'check' | 'feed'].includes(`--${option}`), `${name} --${option}`);
});

test('a stranger’s text moves no cursor', () => {
  assert.equal(printable('a\u001b[2J\u0007b\nc\u202ed'), 'a [2J b c d');
});

test('a page is read in the charset that it names, or in the one that its bytes show', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  const vietnamese = 'Tiếng Việt'.normalize('NFD');
  assert.equal(
    readPageText(bytes('<meta charset="windows-1258">\xea\xec')).normalize(),
    '<meta charset="windows-1258">ế',
  );
  assert.equal(readPageText(bytes('<p>\xd5'), 'text/html; charset=windows-1258'), '<p>Ơ');
  assert.equal(readPageText(Buffer.from(`\ufeff<p>${vietnamese}`, 'utf16le')), `<p>${vietnamese}`);
  assert.equal(readPageText(Buffer.from('<meta charset=utf-16>Ặ')), '<meta charset=utf-16>Ặ');
  const told = '<meta name="description" content="Bàn về charset=utf-16"><meta charset=utf-8>';
  assert.equal(readPageText(Buffer.from(told)), told, 'a description may speak of charsets');
  const described = '<meta name="description" content="charset=windows-1258">ế';
  assert.equal(readPageText(Buffer.from(described)), described);
  assert.equal(readPageText(Buffer.from('<meta charset=la-lam>Ặ')), '<meta charset=la-lam>Ặ');
  assert.equal(readPageText(bytes('<meta charset=utf-8>caf\xe9')), '<meta charset=utf-8>café', 'it lies');
  assert.equal(
    readPageText(Buffer.concat([Buffer.from('<meta charset=utf-8>Tiếng Việt là Vi'), bytes('\xe1\xbb')])),
    '<meta charset=utf-8>Tiếng Việt là Vi\ufffd',
    'a letter was cut',
  );
});

describe('a file', () => {
  test('is whole at every moment, keeps its permissions, and leaves nothing beside it', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'deep', 'box.html');
      await atomicWrite(path, 'one', 0o640);
      assert.equal((await stat(path)).mode & 0o777, 0o640);
      await chmod(path, 0o604);
      let done = false;
      const reading = (async () => {
        const seen = new Set<string>();
        while (!done) seen.add(await readFile(path, 'utf8'));
        return seen;
      })();
      for (let turn = 0; turn < 50; turn++)
        await atomicWrite(path, (turn % 2 ? 'one' : 'two').repeat(20_000));
      done = true;
      for (const text of await reading) assert.match(text, /^(one|two)\1*$/);
      assert.equal((await stat(path)).mode & 0o777, 0o604);
      assert.deepEqual(await readdir(join(folder, 'deep')), ['box.html']);
    }));
  test('behind a link is written where the link leads', () =>
    inFolder(async (folder) => {
      await mkdir(join(folder, 'real'));
      await writeFile(join(folder, 'real', 'a'), 'old');
      await symlink(join('real', 'a'), join(folder, 'a'));
      await atomicWrite(join(folder, 'a'), 'new');
      assert.equal(await readFile(join(folder, 'real', 'a'), 'utf8'), 'new');
    }));
});
