import { readDate } from '../../../src/feeds/dates.js';
import { safeUrl } from '../../../src/feeds/safe-url.js';
import { instantMs } from '../../../src/model/time-zone.js';
import type { CommentStatus } from '../database/schema.js';
import {
  FileFault,
  type CommentExtra,
  type ForeignItem,
  type ForeignReader,
  type Revision,
  type ThreadExtra,
} from './foreign.js';
import { textLines } from './text-lines.js';

/** The first line of our own file. */
export const HEADER = { tinbox: 'comments', version: 1 } as const;

type Said = Readonly<Record<string, unknown>>;

/** Our own format, JSON Lines: a heading, then threads and comments in any order (docs/contracts/import.md). */
export const readTinbox: ForeignReader = async function* (pieces) {
  let line = 0;
  for await (const lines of textLines(pieces)) {
    const items: ForeignItem[] = [];
    for (const text of lines) {
      line++;
      if (!text.trim()) continue;
      const said = parsed(text);
      if (line === 1) {
        if (said?.['tinbox'] !== HEADER.tinbox || said['version'] !== HEADER.version)
          throw new FileFault('format');
        continue;
      }
      items.push(itemOf(said, line) ?? { kind: 'passed', line, why: 'shape', shown: text.slice(0, 60) });
    }
    if (items.length > 0) yield items;
  }
  if (line === 0) throw new FileFault('format');
};

function parsed(text: string): Said | undefined {
  try {
    return objectOf(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return undefined;
  }
}

const objectOf = (value: unknown): Said | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Said) : undefined;

function itemOf(said: Said | undefined, line: number): ForeignItem | undefined {
  const thread = objectOf(said?.['thread']);
  const comment = objectOf(said?.['comment']);
  return thread ? threadOf(thread, line) : comment && commentOf(comment, line);
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const orNull = (value: unknown): string | null => textOf(value) ?? null;
const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;

/** Our own moments have thousandths. */
export function momentOf(value: unknown): number | null {
  const [, seconds, ms = '0'] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{3}))?Z$/.exec(`${value}`) ?? [];
  const read = seconds && readDate(`${seconds}Z`, {});
  return read ? instantMs(read.iso) + Number(ms) : null;
}

function threadOf(said: Said, line: number): ForeignItem | undefined {
  const key = textOf(said['key']);
  if (!key) return undefined;
  const site = textOf(said['site']);
  return {
    kind: 'thread',
    line,
    id: `${site ?? ''} ${key}`,
    key,
    site,
    url: textOf(said['url']),
    title: textOf(said['title']),
    ours: rulesOf(said),
  };
}

const WORDS: Readonly<Record<string, RegExp>> = {
  state: /^(open|premod|closed|hidden)$/,
  links: /^(allow|hold|refuse)$/,
  votes: /^(off|up|both)$/,
  language: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
};
const NUMBERS: Readonly<Record<string, string>> = {
  depth: 'depth',
  minLength: 'min_length',
  maxLength: 'max_length',
};

/** The rules of a thread, as far as they are ones. */
function rulesOf(said: Said): ThreadExtra {
  const columns: Record<string, string | number | null> = {};
  for (const [name, pattern] of Object.entries(WORDS)) {
    const value = textOf(said[name]);
    if (value !== undefined && pattern.test(value)) columns[name] = value;
  }
  for (const [name, column] of Object.entries(NUMBERS)) {
    const value = numberOf(said[name]);
    if (value !== undefined && value >= 0) columns[column] = value;
  }
  const notice = textOf(said['notice']);
  if (notice !== undefined) columns['notice'] = notice;
  const closes = momentOf(said['closes']);
  if (closes !== null) columns['closes'] = closes;
  const hours = objectOf(said['hours']);
  const [zone, from, to] = ['zone', 'from', 'to'].map((name) => textOf(hours?.[name]));
  if (zone && from && to) columns['hours'] = JSON.stringify({ zone, from, to });
  const aliases = Array.isArray(said['aliases']) ? said['aliases'].flatMap((each) => textOf(each) ?? []) : [];
  return { columns, aliases, created: momentOf(said['created']) ?? Number.NaN };
}

const STATUSES: readonly CommentStatus[] = ['published', 'pending', 'rejected', 'removed', 'deleted'];

function commentOf(said: Said, line: number): ForeignItem | undefined {
  const status = STATUSES.find((each) => each === said['status']);
  const [id, key, text] = ['id', 'thread', 'text'].map((name) => textOf(said[name]));
  if (!status || !id || !key || text === undefined) return undefined;
  const author = objectOf(said['author']);
  return {
    kind: 'comment',
    line,
    id,
    parent: textOf(said['parent']),
    thread: `${textOf(said['site']) ?? ''} ${key}`,
    name: textOf(author?.['name']) ?? '',
    text,
    markup: 'plain',
    created: [{ value: said['created'] }],
    status,
    reason: textOf(said['reason']),
    ours: extraOf(said, author),
  };
}

function extraOf(said: Said, author: Said | undefined): CommentExtra {
  const pick = objectOf(said['pick']);
  const badge = textOf(author?.['badge']);
  const editedBy = (['author', 'newsroom'] as const).find((each) => each === said['editedBy']);
  return {
    url: safeUrl(author?.['url'], '', 'link') ?? null,
    badge: badge === 'staff' || badge === 'expert' ? badge : null,
    member: orNull(said['member']),
    language: orNull(said['language']),
    reasonText: orNull(said['reasonText']),
    edited: editedBy ? momentOf(said['edited']) : null,
    editedBy: editedBy ?? null,
    picked: momentOf(pick?.['at']),
    pickNote: orNull(pick?.['note']),
    score: numberOf(said['score']) ?? 0,
    revisions: Array.isArray(said['revisions'])
      ? said['revisions'].flatMap((each) => revisionOf(each) ?? [])
      : [],
  };
}

function revisionOf(value: unknown): Revision | undefined {
  const said = objectOf(value);
  const [text, name] = [textOf(said?.['text']), textOf(said?.['name'])];
  const by = (['author', 'newsroom'] as const).find((each) => each === said?.['by']);
  const created = momentOf(said?.['created']);
  return text !== undefined && name !== undefined && by && created !== null
    ? { text, name, by, created }
    : undefined;
}
