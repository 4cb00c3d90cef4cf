import type { ForeignItem, ForeignReader } from './foreign.js';
import { xmlRecords, type XmlRecord } from './xml-records.js';

const FIELDS = new Set([
  '@dsq:id',
  'id',
  'link',
  'title',
  'isClosed',
  'message',
  'createdAt',
  'isDeleted',
  'isSpam',
  'isApproved',
  'author/name',
  'author/email',
  'ipAddress',
  'thread@dsq:id',
  'parent@dsq:id',
]);

/**
 * Disqus' export: threads, then posts that name theirs.
 * Source: https://help.disqus.com/en/articles/1717164-comments-export and https://disqus.com/api/schemas/1.0/internals.xsd
 */
export const readDisqus: ForeignReader = async function* (pieces) {
  for await (const records of xmlRecords(pieces, 'disqus', { thread: {}, post: {} }, FIELDS))
    yield records.map((record) => (record.name === 'thread' ? threadOf(record) : postOf(record)));
};

const value = ({ fields }: XmlRecord, name: string): string => fields.get(name)?.trim() ?? '';
const isSaid = (record: XmlRecord, name: string): boolean => value(record, name) === 'true';

const threadOf = (record: XmlRecord): ForeignItem => ({
  kind: 'thread',
  line: record.line,
  id: value(record, '@dsq:id'),
  key: value(record, 'link') || value(record, 'id'),
  title: value(record, 'title'),
  closed: isSaid(record, 'isClosed'),
});

function postOf(record: XmlRecord): ForeignItem {
  const { line } = record;
  const id = value(record, '@dsq:id');
  if (!id) return { kind: 'passed', line, why: 'shape', shown: value(record, 'createdAt') };
  const isSpam = isSaid(record, 'isSpam');
  return {
    kind: 'comment',
    line,
    id,
    parent: value(record, 'parent@dsq:id') || undefined,
    thread: value(record, 'thread@dsq:id'),
    name: value(record, 'author/name'),
    email: value(record, 'author/email') || undefined,
    address: value(record, 'ipAddress') || undefined,
    text: value(record, 'message'),
    markup: 'html',
    created: [{ value: value(record, 'createdAt') }],
    status: isSpam
      ? 'rejected'
      : isSaid(record, 'isDeleted')
        ? 'removed'
        : value(record, 'isApproved') === 'false'
          ? 'pending'
          : 'published',
    reason: isSpam ? 'spam' : undefined,
  };
}
