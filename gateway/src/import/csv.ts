import { createHash } from 'node:crypto';
import type { CommentStatus } from '../database/schema.js';
import { FIELDS, OWN, type ColumnMap, type Field, type MappedStatus } from './column-map.js';
import { unguarded } from './csv-guard.js';
import { csvRows, type CsvRow } from './csv-rows.js';
import { FileFault, type ForeignItem, type ForeignReader } from './foreign.js';

/** A CSV file by a map of its columns; without one, our own. Its threads are named by their addresses. */
export const csvReader = (map: ColumnMap = OWN): ForeignReader =>
  async function* (pieces, { timeZone }) {
    const isOwn = map === OWN;
    const threads = new Set<string>();
    let columns: ReadonlyMap<Field, number> | undefined;
    for await (const rows of csvRows(pieces, map.delimiter)) {
      const items: ForeignItem[] = [];
      for (const row of rows) {
        if (!columns) {
          columns = columnsOf(row, map);
          continue;
        }
        const of = valuesOf(row, columns, isOwn);
        const key = of('thread');
        // An address is told once, and again where so many came between that it has been forgotten.
        if (!threads.has(key)) {
          if (threads.size > 10_000) threads.clear();
          threads.add(key);
          items.push({ kind: 'thread', line: row.line, id: key, key, title: of('title') || undefined });
        }
        items.push(commentOf(row.line, of, map, map.timeZone ?? timeZone, columns.has('status')));
      }
      if (items.length > 0) yield items;
    }
    if (!columns) throw new FileFault('format');
  };

type Values = (field: Field) => string;

function columnsOf({ cells }: CsvRow, { columns }: ColumnMap): ReadonlyMap<Field, number> {
  const headings = cells.map((cell) => cell.trim().normalize());
  const found = new Map<Field, number>();
  for (const field of FIELDS) {
    const index = headings.indexOf(columns.get(field) ?? '');
    if (index >= 0) found.set(field, index);
  }
  if (!['thread', 'text', 'created'].every((field) => found.has(field as Field)))
    throw new FileFault('columns');
  return found;
}

const valuesOf =
  ({ cells }: CsvRow, columns: ReadonlyMap<Field, number>, isOwn: boolean): Values =>
  (field) => {
    const cell = cells[columns.get(field) ?? -1] ?? '';
    return (isOwn ? unguarded(cell) : cell).trim();
  };

function commentOf(
  line: number,
  of: Values,
  map: ColumnMap,
  timeZone: string | undefined,
  hasStatus: boolean,
): ForeignItem {
  const status = statusOf(of('status'), map, hasStatus);
  const shown = of('id') || of('created');
  if (status === 'skip') return { kind: 'passed', line, why: 'type', shown: of('status') };
  if (!status) return { kind: 'passed', line, why: 'shape', shown };
  return {
    kind: 'comment',
    line,
    id: of('id') || numberOf(of),
    parent: /^0?$/.test(of('parent')) ? undefined : of('parent'),
    thread: of('thread'),
    name: of('name'),
    email: of('email') || undefined,
    address: of('address') || undefined,
    text: of('text'),
    markup: map.text ?? 'plain',
    created: [{ value: of('created'), timeZone }],
    status,
    reason: of('reason') || undefined,
  };
}

/** A file without numbers: the same words of the same reader at the same time are the same comment. */
const numberOf = (of: Values): string =>
  `#${createHash('sha256')
    .update([of('thread'), of('name'), of('created'), of('text')].join('\0'))
    .digest('base64url')
    .slice(0, 22)}`;

function statusOf(word: string, map: ColumnMap, hasStatus: boolean): MappedStatus | undefined {
  const mapped = map.statuses ? map.statuses.get(word) : OURS.find((each) => each === word);
  return mapped ?? map.status ?? (hasStatus ? undefined : 'published');
}

const OURS: readonly CommentStatus[] = ['published', 'pending', 'rejected', 'removed', 'deleted'];
