import { setImmediate } from 'node:timers/promises';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import type { Actor } from '../moderation/actor.js';
import { mustBeAllowed } from '../moderation/actor.js';
import { record } from '../moderation/audit.js';
import { allowsHost, findSite, hostOf, newSite, siteFor, type Site } from '../threads/sites.js';
import { findThread } from '../threads/threads.js';
import { arrange } from './arrange.js';
import type { ColumnMap } from './column-map.js';
import { fileText, type FileText } from './file-text.js';
import { fitComment, fitThread, isMisfit, type FitOptions } from './fit.js';
import { FileFault, type ForeignItem, type Format } from './foreign.js';
import { readerFor } from './readers.js';
import { recognise } from './recognise.js';
import { Findings, type Report } from './report.js';
import { Staging } from './staging.js';
import { writeStaged } from './write.js';

export interface ImportOptions {
  readonly file: string;
  readonly format: Format;
  /** The origin that the threads belong to. */
  readonly site: string;
  /** Origins that addresses in the file may have instead. */
  readonly former?: readonly string[] | undefined;
  /** Of a CSV file. */
  readonly map?: ColumnMap | undefined;
  /** Keeps numbers of several files apart that count from 1 each. Default: the host of the site. */
  readonly source?: string | undefined;
  /** The zone of times that name none. */
  readonly timeZone?: string | undefined;
  /** Only tells what would be done. */
  readonly isTrial?: boolean | undefined;
  /** Comments in one transaction. Default 500. */
  readonly atOnce?: number | undefined;
}

/** `read`: bytes of the file. `write`: comments. */
export interface Progress {
  readonly phase: 'read' | 'arrange' | 'write';
  readonly done: number;
  readonly total: number;
}

export type Imported =
  | { readonly ok: true; readonly report: Report }
  /** `file`: it cannot be read. `format`: not what it is said to be. `columns`: a CSV file without those that are needed. */
  | { readonly ok: false; readonly fault: 'file' | 'format' | 'columns' };

/**
 * Takes the comments of a file. Repeating it adds nothing; after a stop, whatever stopped it, the same call goes on behind
 * what was written. The log gets who did it and how many came.
 * @throws Problem `site-refused`. Forbidden.
 */
export async function importFile(
  gateway: Gateway,
  actor: Actor,
  options: ImportOptions,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Imported> {
  mustBeAllowed(actor, 'import-comments');
  const host = hostOf(options.site);
  if (host === undefined || !allowsHost(gateway.configuration, host)) throw new Problem('site-refused');
  const findings = new Findings();
  const staging = new Staging();
  try {
    const read = await readAll(gateway, staging, findings, host, options, onProgress);
    if (!read.ok) return read;
    onProgress({ phase: 'arrange', done: 0, total: staging.rows });
    const turn = (): Promise<void> => setImmediate();
    await arrange(staging, findings, turn);
    const source = sourceOf(options, host);
    const known = await recognise(gateway.database.read, staging, source, findings, turn);
    const counted = options.isTrial
      ? await tried(gateway, staging, host)
      : await written(gateway, actor, staging, host, source, options, onProgress);
    return { ok: true, report: { ...counted, known, found: findings.read(), cut: read.cut } };
  } finally {
    staging.close();
  }
}

/** Whose numbers the file has. A CSV file without a map is one of ours. */
const sourceOf = ({ format, map, source }: ImportOptions, host: string): string =>
  `${format === 'csv' && !map ? 'tinbox' : format}:${source ?? host}`;

async function readAll(
  { now }: Gateway,
  staging: Staging,
  findings: Findings,
  host: string,
  { file, format, map, site, former = [], timeZone }: ImportOptions,
  onProgress: (progress: Progress) => void,
): Promise<{ readonly ok: true; readonly cut: boolean } | Extract<Imported, { ok: false }>> {
  const fit: FitOptions = {
    now: now(),
    dateOrder: map?.dateOrder,
    host,
    former: former.flatMap((origin) => hostOf(origin) ?? []),
    origin: new URL(site).origin,
  };
  let text: FileText;
  try {
    text = await fileText(file, map?.encoding);
  } catch {
    return { ok: false, fault: 'file' };
  }
  try {
    for await (const items of readerFor(format, map)(text.pieces, { timeZone })) {
      for (const item of items) stage(item, staging, findings, fit);
      onProgress({ phase: 'read', done: text.read(), total: text.size });
    }
    return { ok: true, cut: false };
  } catch (error) {
    if (error instanceof FileFault && error.fault !== 'cut') return { ok: false, fault: error.fault };
    // A packed file that was cut says so by zlib.
    if (error instanceof FileFault || (error as { code?: unknown }).code === 'Z_BUF_ERROR')
      return { ok: true, cut: true };
    throw error;
  }
}

function stage(item: ForeignItem, staging: Staging, findings: Findings, options: FitOptions): void {
  if (item.kind === 'passed') return findings.note(item.why, item.line, item.shown);
  if (item.kind === 'thread') {
    const fit = fitThread(item, options);
    if (isMisfit(fit)) staging.addMisfit(item.id, fit);
    else staging.addThread(item.id, fit, item.closed ?? false, item.ours);
    return;
  }
  const fit = fitComment(item, options);
  if (isMisfit(fit)) return findings.note(fit.why, item.line, said(item.id, fit.shown));
  const id = item.id ?? '';
  if (!staging.addRow(item.line, id, item.parent, item.thread, fit))
    findings.note('duplicate', item.line, id);
}

const said = (id: string | undefined, shown: string): string =>
  id && id !== shown ? `${id}: ${shown}` : shown || (id ?? '');

type Counted = Pick<Report, 'threads' | 'newThreads' | 'comments'>;

async function written(
  gateway: Gateway,
  actor: Actor,
  staging: Staging,
  host: string,
  source: string,
  options: ImportOptions,
  onProgress: (progress: Progress) => void,
): Promise<Counted> {
  const { database, configuration, now } = gateway;
  const site = await database.write((queries) => siteFor(queries, configuration, host, now()));
  const total = staging.unwritten;
  let [comments, threads, newThreads] = [0, 0, 0];
  const write = { site, source, atOnce: options.atOnce ?? 500, nameless: namelessIn(site) };
  for await (const step of writeStaged(gateway, staging, write, () => setImmediate())) {
    comments += step.written;
    threads += step.threads;
    newThreads += step.newThreads;
    onProgress({ phase: 'write', done: comments, total });
  }
  const detail = { format: options.format, source, comments, threads };
  await database.write((queries) =>
    record(queries, actor, 'import-comments', { site: site.id }, now(), detail),
  );
  return { comments, threads, newThreads };
}

/** Who signed with nothing. */
const namelessIn = ({ language }: Site): string => (/^vi\b/.test(language) ? 'Bạn đọc' : 'Reader');

async function tried({ database: { read }, now }: Gateway, staging: Staging, host: string): Promise<Counted> {
  const site = (await findSite(read, host)) ?? newSite(host, now());
  let [threads, newThreads] = [0, 0];
  for (const alone of [false, true])
    for (const { key } of staging.places({ alone })) {
      const known = await findThread(read, site, key);
      if (alone && known) continue;
      threads++;
      newThreads += Number(!known);
    }
  return { comments: staging.unwritten, threads, newThreads };
}
