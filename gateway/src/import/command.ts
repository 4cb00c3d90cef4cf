import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isZone } from '../../../src/model/time-zone.js';
import type { Configuration } from '../configuration.js';
import { openDatabase } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { loadSettings } from '../settings/load.js';
import { importWords, type ImportWords } from '../words/import.js';
import { isVietnamese } from '../words/console.js';
import { problemWords } from '../words/problems.js';
import { settingWords } from '../words/settings.js';
import { readColumnMap, type ColumnMap } from './column-map.js';
import { FORMATS } from './foreign.js';
import { importFile, type ImportOptions } from './import-file.js';
import { progressBar } from './progress-bar.js';

/** Whoever can run commands on the server is its administrator. */
const ACTOR = { name: 'command line', role: 'administrator' } as const;

const OPTIONS = {
  format: { type: 'string' },
  site: { type: 'string' },
  from: { type: 'string', multiple: true },
  map: { type: 'string' },
  source: { type: 'string' },
  zone: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** `import FILE --format tinbox|csv|wxr|disqus --site ORIGIN`. @returns The exit code: 1 where something went wrong. */
export async function importCommand(args: readonly string[], configuration: Configuration): Promise<number> {
  const words = importWords(process.env);
  const options = optionsOf(args, words);
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  const database = await openDatabase(configuration.database);
  const bar = progressBar(process.stderr, words);
  try {
    const gateway = { configuration, database, now: Date.now, log: console.error };
    const imported = await importFile(gateway, ACTOR, options, bar.show);
    bar.end();
    if (!imported.ok) {
      console.error(words.fault[imported.fault](options.file));
      return 1;
    }
    for (const line of words.report(imported.report, options.isTrial === true)) console.log(line);
    return imported.report.cut ? 1 : 0;
  } catch (error) {
    bar.end();
    if (!(error instanceof Problem)) throw error;
    const language = isVietnamese(process.env) ? 'vi' : 'en';
    console.error(problemWords(language)[error.problem](error.facts).detail);
    return 1;
  } finally {
    await database.close();
  }
}

/** @returns A text that says what is wrong. */
function optionsOf(args: readonly string[], words: ImportWords): ImportOptions | string {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return words.usage;
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  const format = FORMATS.find((each) => each === values.format);
  const { site = '', from = [], zone } = values;
  const areOrigins = [site, ...from].every((origin) => /^https?:\/\//.test(origin) && URL.canParse(origin));
  if (!file || more.length > 0 || !format || !areOrigins || (values.map && format !== 'csv'))
    return words.usage;
  const timeZone = zone ?? zoneOfSettings();
  if (timeZone !== undefined && !isZone(timeZone)) return words.usage;
  const map = values.map === undefined ? undefined : mapOf(values.map, words);
  if (typeof map === 'string') return map;
  return {
    file,
    format,
    site,
    former: from,
    map,
    source: values.source,
    timeZone,
    isTrial: values['dry-run'],
    atOnce: 1000,
  };
}

function zoneOfSettings(): string | undefined {
  const loaded = loadSettings(process.env, settingWords(process.env));
  return 'settings' in loaded ? loaded.settings.timeZone : undefined;
}

function mapOf(file: string, words: ImportWords): ColumnMap | string {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch {
    return words.mapUnreadable(file);
  }
  const read = readColumnMap(value);
  if ('map' in read) return read.map;
  return read.faults.map((fault) => `${file}: ${settingWords(process.env).fault(fault)}`).join('\n');
}
