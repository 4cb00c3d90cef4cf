import type { Queries } from '../database/database.js';
import type { Field } from '../import/column-map.js';
import { csvRow } from '../import/csv-guard.js';
import { commentLines, type CommentLine, type Extent } from './comment-lines.js';

const COLUMNS = [
  'id',
  'parent',
  'thread',
  'title',
  'name',
  'text',
  'created',
  'status',
  'reason',
] as const satisfies readonly Field[];

/** A table of comments for spreadsheets, in UTF-8 with its mark, which they ask for; what they would run as a formula is shown as it stands. */
export async function* asCsv(queries: Queries, extent: Extent): AsyncGenerator<string> {
  yield `\ufeff${csvRow(COLUMNS)}`;
  for await (const comments of commentLines(queries, extent))
    yield comments.map((comment) => csvRow(COLUMNS.map((column) => cell(comment, column)))).join('');
}

function cell(comment: CommentLine, column: (typeof COLUMNS)[number]): string {
  switch (column) {
    case 'thread':
      return comment.thread_key;
    case 'title':
      return comment.thread_title ?? '';
    case 'name':
      return comment.author_name;
    case 'created':
      return new Date(comment.created).toISOString();
    default:
      return comment[column] ?? '';
  }
}
