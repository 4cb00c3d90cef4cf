import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDatabase, type Configuration, type Environment } from '../configuration.js';
import { loadSettings } from '../settings/load.js';
import { operatingWords, type OperatingWords } from '../words/operating.js';
import { settingWords } from '../words/settings.js';
import { backupPostgres, restorePostgres, type PostgresKept } from './backup-postgres.js';
import { backupSqlite, restoreSqlite, type Kept } from './backup-sqlite.js';
import { examine } from './examine.js';

type Output = (line: string) => void;

/**
 * `backup FILE`: a copy of one moment, while the gateway serves.
 * @returns The exit code: 0, 1 where it failed, 2 where the words after the command are wrong.
 */
export async function backup(
  [file, ...more]: readonly string[],
  { database }: Configuration,
  words: OperatingWords = operatingWords(process.env),
  say: Output = console.log,
): Promise<number> {
  if (!file || more.length > 0) return wrong(words.backupUsage, say);
  const kept =
    database.kind === 'sqlite'
      ? await backupSqlite(resolve(database.file), resolve(file))
      : await backupPostgres(database.url, resolve(file));
  say(kept.ok ? words.backedUp(kept) : words.failed(kept));
  return kept.ok ? 0 : 1;
}

/**
 * `restore FILE [TARGET]`: fills a database that is not there yet. Where the gateway's own stands already, a file beside
 * it is filled, and the words say how to change to it; nothing is ever written over.
 */
export async function restore(
  [file, target, ...more]: readonly string[],
  { database }: Configuration,
  words: OperatingWords = operatingWords(process.env),
  say: Output = console.log,
): Promise<number> {
  const place = target === undefined ? database : (readDatabase(target) ?? { kind: 'sqlite', file: target });
  if (!file || more.length > 0) return wrong(words.restoreUsage, say);
  if (place.kind === 'postgres') return told(await restorePostgres(resolve(file), place.url), words, say);
  const own = resolve(place.file);
  const free = target === undefined && existsSync(own) ? beside(own) : own;
  const kept = await restoreSqlite(resolve(file), free);
  const code = told(kept, words, say);
  if (kept.ok && free !== own) say(words.changeTo(own, free));
  return code;
}

function told(kept: Kept | PostgresKept, words: OperatingWords, say: Output): number {
  say(kept.ok ? words.restored(kept) : words.failed(kept));
  return kept.ok ? 0 : 1;
}

function wrong(usage: string, say: Output): number {
  say(usage);
  return 2;
}

/** `tinbox.db.restored-20240410-170400` */
const beside = (file: string): string =>
  `${file}.restored-${new Date(Date.now()).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}`;

const MARKS = { good: '✓', note: '·', bad: '✗' } as const;

/** `doctor`: looks at everything that the gateway rests on. @returns 1 where something is to be mended. */
export async function doctor(
  _: readonly string[],
  configuration: Configuration,
  env: Environment = process.env,
  say: Output = console.log,
): Promise<number> {
  const words = operatingWords(env).doctor;
  const signs = await examine(configuration, loadSettings(env, settingWords(env)), env, Date.now());
  for (const { level, finding, facts } of signs) say(`${MARKS[level]} ${words[finding](facts)}`);
  return signs.some(({ level }) => level === 'bad') ? 1 : 0;
}
