import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { EXPORT_FORMATS, exportComments } from '../../export/export.js';
import type { Gateway } from '../../gateway.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { storageProblem } from '../../http/storage-problem.js';
import { importFile, type ImportOptions, type Imported } from '../../import/import-file.js';
import { importWords } from '../../words/import.js';
import { problemWords } from '../../words/problems.js';
import type { ImportDone, ImportProgress, ImportTold } from '../api.js';
import { readImport } from '../import-options.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { who, type Who } from '../who.js';
import { siteOf } from './people.js';

/** Milliseconds between two words of how far it is. */
const PAUSE = 250;

/** Comments in and out. */
export const transfer: DeskRoom = (gateway) =>
  new Hono<DeskEnv>()
    .post('/import', async (context) => {
      const person = who(context, 'import-comments');
      const language = languageOf(context.req.raw);
      const options = readImport(gateway, person, new URL(context.req.url).searchParams);
      const { body } = context.req.raw;
      const folder = await mkdtemp(join(tmpdir(), 'tinbox-import-'));
      const file = join(folder, 'file');
      const drop = (): Promise<void> => rm(folder, { recursive: true, force: true });
      try {
        const bytes = body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
        await pipeline(bytes, createWriteStream(file, { mode: 0o600 }));
      } catch (error) {
        await drop();
        throw error;
      }
      context.header('Content-Type', 'application/x-ndjson');
      context.header('X-Accel-Buffering', 'no');
      // Who goes away meanwhile has begun it all the same: it goes on to its end.
      return stream(context, async (told) => {
        const say = async (line: ImportTold): Promise<void> =>
          void (await told.write(`${JSON.stringify(line)}\n`));
        try {
          await say({ done: await take(gateway, person, language, { ...options, file }, say) });
        } finally {
          await drop();
        }
      });
    })
    .get('/export', async (context) => {
      const person = who(context, 'export-comments');
      const { site, thread, format } = context.req.query();
      const meant = EXPORT_FORMATS.find((each) => each === format);
      if (!meant) throw new Problem('bad-request', { field: 'format' });
      const host = person.site ?? siteOf(site);
      const pieces = await exportComments(gateway, person, {
        format: meant,
        ...(host !== null && { site: `https://${host}` }),
        ...(thread && { thread }),
      });
      const name = `tinbox-${host ?? 'all'}.${meant === 'csv' ? 'csv' : 'jsonl'}`.replace(/[^\w.-]/g, '-');
      context.header('Content-Type', meant === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson');
      context.header('Content-Disposition', `attachment; filename="${name}"`);
      return stream(context, async (file) => {
        for await (const piece of pieces) {
          if (file.aborted) return;
          await file.write(piece);
        }
      });
    });

/** Takes a file's comments, and tells how far it is. */
async function take(
  gateway: Gateway,
  person: Who,
  language: 'vi' | 'en',
  options: ImportOptions,
  say: (line: ImportTold) => Promise<void>,
): Promise<ImportDone> {
  let last = 0;
  const heard = (progress: ImportProgress): void => {
    const now = Date.now();
    if (now - last < PAUSE) return;
    last = now;
    void say({ progress });
  };
  try {
    return doneOf(await importFile(gateway, person, options, heard), language, options.isTrial === true);
  } catch (error) {
    const { problem, facts } =
      error instanceof Problem ? error : (storageProblem(error) ?? new Problem('server-fault'));
    // A message may quote what a reader wrote.
    if (!(error instanceof Problem)) gateway.log(`import: ${problem}`);
    return { ok: false, comments: 0, lines: [problemWords(language)[problem](facts).detail] };
  }
}

function doneOf(imported: Imported, language: 'vi' | 'en', isTrial: boolean): ImportDone {
  const words = importWords({ TINBOX_LANG: language });
  if (!imported.ok) return { ok: false, comments: 0, lines: [words.fault[imported.fault](words.file)] };
  return { ok: true, comments: imported.report.comments, lines: words.report(imported.report, isTrial) };
}
