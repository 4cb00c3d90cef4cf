import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Gateway } from '../../../gateway/src/gateway.js';
import { importFile, type ImportOptions, type Imported } from '../../../gateway/src/import/import-file.js';
import type { Report } from '../../../gateway/src/import/report.js';
import { SITE } from '../../helpers/gateway.js';

export const ADMINISTRATOR = { name: 'Minh', role: 'administrator' } as const;

const folder = mkdtempSync(join(tmpdir(), 'tinbox-import-test-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** A file with this content. */
export function fileWith(content: string | Uint8Array): string {
  const file = join(folder, `${++files}`);
  writeFileSync(file, content);
  return file;
}

export const importText = (
  gateway: Gateway,
  content: string | Uint8Array,
  options: Omit<ImportOptions, 'file' | 'site'> & Partial<ImportOptions>,
): Promise<Imported> =>
  importFile(gateway, ADMINISTRATOR, { file: fileWith(content), site: SITE, ...options });

/** The report of an import that must work. */
export async function imported(...args: Parameters<typeof importText>): Promise<Report> {
  const result = await importText(...args);
  assert.ok(result.ok, JSON.stringify(result));
  return result.report;
}

/** WordPress' export of one article. */
export const wxr = (
  comments: readonly Readonly<Record<string, string>>[],
  link = `${SITE}/tin/1.html`,
): string =>
  `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Báo</title>
<item><title>Đường mới &amp; cũ</title><link>${link}</link><wp:post_id>7</wp:post_id><wp:comment_status>open</wp:comment_status>
${comments
  .map(
    (fields) =>
      `<wp:comment>${Object.entries({
        id: '1',
        author: 'Lan',
        date: '2024-04-10 17:04:00',
        date_gmt: '2024-04-10 10:04:00',
        content: 'Chào',
        approved: '1',
        type: 'comment',
        parent: '0',
        ...fields,
      })
        .map(([name, value]) => `<wp:comment_${name}><![CDATA[${value}]]></wp:comment_${name}>`)
        .join('')}</wp:comment>`,
  )
  .join('\n')}
</item></channel></rss>`;
