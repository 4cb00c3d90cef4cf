import type { CommentStatus } from '../database/schema.js';
import type { ForeignComment, ForeignItem, ForeignReader, ForeignThread, Passed } from './foreign.js';
import { xmlRecords, type XmlRecord } from './xml-records.js';

const FIELDS = new Set([
  'title',
  'link',
  'wp:post_id',
  'wp:comment_status',
  ...[
    'id',
    'parent',
    'author',
    'author_email',
    'author_IP',
    'date',
    'date_gmt',
    'content',
    'approved',
    'type',
  ].map((name) => `wp:comment_${name}`),
]);

const STATUSES: Readonly<Record<string, readonly [CommentStatus, string?]>> = {
  '1': ['published'],
  approve: ['published'],
  approved: ['published'],
  '0': ['pending'],
  hold: ['pending'],
  spam: ['rejected', 'spam'],
  trash: ['removed'],
  'post-trashed': ['removed'],
};

/**
 * WordPress' own export, WXR 1.0 to 1.2: an RSS 2.0 feed whose items hold their comments.
 * Source: wp-admin/includes/export.php of WordPress.
 */
export const readWxr: ForeignReader = async function* (pieces, { timeZone }) {
  let told: XmlRecord | undefined;
  for await (const records of xmlRecords(pieces, 'rss', { item: { 'wp:comment': {} } }, FIELDS)) {
    const items: ForeignItem[] = [];
    for (const record of records) {
      const { within } = record;
      if (!within) continue;
      if (within !== told) items.push(threadOf(within));
      told = within;
      items.push(commentOf(record, within, timeZone));
    }
    if (items.length > 0) yield items;
  }
};

const value = ({ fields }: XmlRecord, name: string): string => fields.get(name)?.trim() ?? '';

const idOf = (item: XmlRecord): string => value(item, 'wp:post_id') || value(item, 'link');

const threadOf = (item: XmlRecord): ForeignThread => ({
  kind: 'thread',
  line: item.line,
  id: idOf(item),
  key: value(item, 'link'),
  title: value(item, 'title'),
  closed: value(item, 'wp:comment_status') === 'closed',
});

function commentOf(
  record: XmlRecord,
  item: XmlRecord,
  timeZone: string | undefined,
): ForeignComment | Passed {
  const of = (name: string): string => value(record, `wp:comment_${name}`);
  const { line } = record;
  const known = STATUSES[of('approved').toLowerCase()];
  if (!/^(comment)?$/.test(of('type'))) return { kind: 'passed', line, why: 'type', shown: of('type') };
  if (!known || !of('id')) return { kind: 'passed', line, why: 'shape', shown: of('id') };
  const [status, reason] = known;
  return {
    kind: 'comment',
    line,
    id: of('id'),
    parent: /^0*$/.test(of('parent')) ? undefined : of('parent'),
    thread: idOf(item),
    name: of('author'),
    email: of('author_email') || undefined,
    address: of('author_IP') || undefined,
    text: record.fields.get('wp:comment_content') ?? '',
    markup: 'html-lines',
    created: [
      { value: of('date_gmt'), timeZone: 'UTC' },
      { value: of('date'), timeZone },
    ],
    status,
    reason,
  };
}
