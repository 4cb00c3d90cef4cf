import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Configuration } from '../configuration.js';
import { openDatabase } from '../database/database.js';
import { Problem } from '../http/problem.js';
import { importWords } from '../words/import.js';
import { isVietnamese } from '../words/console.js';
import { problemWords } from '../words/problems.js';
import { EXPORT_FORMATS, exportComments } from './export.js';

/** Whoever can run commands on the server is its administrator. */
const ACTOR = { name: 'command line', role: 'administrator' } as const;

const OPTIONS = {
  format: { type: 'string' },
  site: { type: 'string' },
  thread: { type: 'string' },
  output: { type: 'string' },
} as const;

/** `export --format tinbox|csv`: to standard output, or to a file that appears when it is whole. @returns The exit code. */
export async function exportCommand(args: readonly string[], configuration: Configuration): Promise<number> {
  const words = importWords(process.env);
  const values = valuesOf(args);
  const format = EXPORT_FORMATS.find((each) => each === values?.format);
  const { site, thread, output } = values ?? {};
  if (!format || (site !== undefined && !URL.canParse(site))) {
    console.error(words.exportUsage);
    return 2;
  }
  if (output !== undefined && existsSync(output)) {
    console.error(words.fileExists(output));
    return 1;
  }
  const database = await openDatabase(configuration.database);
  try {
    const gateway = { configuration, database, now: Date.now, log: console.error };
    const pieces = await exportComments(gateway, ACTOR, { format, site, thread });
    if (output === undefined) await pipeline(Readable.from(pieces), process.stdout, { end: false });
    else await toFile(pieces, output);
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const language = isVietnamese(process.env) ? 'vi' : 'en';
    console.error(problemWords(language)[error.problem](error.facts).detail);
    return 1;
  } finally {
    await database.close();
  }
}

async function toFile(pieces: AsyncIterable<string>, file: string): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished, { mode: 0o600, flush: true }));
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    return undefined;
  }
}
