import type { DateOrder } from '../../../src/feeds/adapter.js';
import { isZone } from '../../../src/model/time-zone.js';
import { named, object, text, word, type SettingFault } from '../settings/checked.js';
import { isLabel } from './file-text.js';
import type { Markup } from './foreign.js';

/** What a column of a CSV file can be. */
export const FIELDS = [
  'id',
  'parent',
  'thread',
  'title',
  'name',
  'email',
  'address',
  'text',
  'created',
  'status',
  'reason',
] as const;
export type Field = (typeof FIELDS)[number];

/** How a CSV file of somebody else is read: docs/contracts/import.md. */
export interface ColumnMap {
  /** The heading of the column for each field. */
  readonly columns: ReadonlyMap<string, string>;
  /** Default `plain`. */
  readonly text?: Markup;
  readonly timeZone?: string;
  /** Default `dmy`. */
  readonly dateOrder?: DateOrder;
  /** Default: the first of `,`, `;` and a tab in the first line. */
  readonly delimiter?: string;
  /** A label of https://encoding.spec.whatwg.org. Default `utf-8`. */
  readonly encoding?: string;
  /** Their words for statuses; `skip` leaves a comment out. Default: ours. */
  readonly statuses?: ReadonlyMap<string, MappedStatus>;
  /** Where the column is missing or its word unknown. Default: such a comment is unfit, or, without a column, published. */
  readonly status?: MappedStatus;
}

const STATUSES = ['published', 'pending', 'rejected', 'removed', 'deleted', 'skip'] as const;
export type MappedStatus = (typeof STATUSES)[number];

const map = object<ColumnMap>(
  {
    columns: named(text(), new RegExp(`^(${FIELDS.join('|')})$`)),
    text: word('plain', 'html', 'html-lines'),
    timeZone: text(isZone, 'zone'),
    dateOrder: word('dmy', 'mdy', 'ymd'),
    delimiter: text((value) => value.length === 1),
    encoding: text(isLabel, 'word'),
    statuses: named(word(...STATUSES), /^/),
    status: word(...STATUSES),
  },
  ['columns'],
);

/** Reads a column map. @param value Parsed JSON. @returns Every fault with its place, rather than the first. */
export function readColumnMap(
  value: unknown,
): { readonly map: ColumnMap } | { readonly faults: readonly SettingFault[] } {
  const faults: SettingFault[] = [];
  const read = map(value, '', (fault) => faults.push(fault));
  for (const field of ['thread', 'text', 'created'])
    if (read?.columns && !read.columns.has(field)) faults.push({ at: `columns.${field}`, kind: 'missing' });
  return read && faults.length === 0 ? { map: read } : { faults };
}

/** Our own CSV: the headings are the fields. */
export const OWN: ColumnMap = { columns: new Map(FIELDS.map((field) => [field, field])) };
