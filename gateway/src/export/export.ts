import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { mustBeAllowed, type Actor } from '../moderation/actor.js';
import { record } from '../moderation/audit.js';
import { threadAddress } from '../threads/address.js';
import { findSite, hostOf } from '../threads/sites.js';
import { findThread } from '../threads/threads.js';
import { asCsv } from './as-csv.js';
import { asTinbox } from './as-tinbox.js';
import type { Extent } from './comment-lines.js';

export const EXPORT_FORMATS = ['tinbox', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  readonly format: ExportFormat;
  /** An origin. Default: all sites. */
  readonly site?: string | undefined;
  /** A key, or an address of a page. */
  readonly thread?: string | undefined;
}

/**
 * Gives out comments of every status, piece by piece; who did it is in the log. Contacts, hashes of addresses, devices, votes
 * and reports are not in it.
 * @throws Problem `not-found` for a site or thread that is not there. Forbidden.
 */
export async function exportComments(
  gateway: Gateway,
  actor: Actor,
  { format, site, thread }: ExportOptions,
): Promise<AsyncGenerator<string>> {
  mustBeAllowed(actor, 'export-comments');
  const { database, now } = gateway;
  const extent = await extentOf(gateway, site, thread);
  await database.write((queries) => record(queries, actor, 'export-comments', extent, now(), { format }));
  return format === 'csv' ? asCsv(database.read, extent) : asTinbox(database.read, extent, now());
}

async function extentOf(
  { configuration, database: { read } }: Gateway,
  origin: string | undefined,
  key: string | undefined,
): Promise<Extent> {
  if (key === undefined && origin === undefined) return {};
  const host = key === undefined ? hostOf(origin ?? '') : undefined;
  const address = key === undefined ? undefined : threadAddress(configuration, key, { site: origin });
  const site = await findSite(read, address?.host ?? host ?? '');
  if (!site) throw new Problem('not-found');
  if (!address) return { site: site.id };
  const thread = await findThread(read, site, address.key);
  if (!thread) throw new Problem('not-found');
  return { site: site.id, thread: thread.id };
}
