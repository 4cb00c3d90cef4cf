import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.js';
import { newIdentifier } from '../database/identifier.js';
import type { WordListTable } from '../database/rules-schema.js';
import { textField, type Body } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { Forbidden, type Act } from '../moderation/actor.js';
import { record } from '../moderation/audit.js';
import { MOST_WORDS, readWords } from '../rules/word-list.js';
import { findSite } from '../threads/sites.js';
import { iso } from '../threads/policy.js';
import type { RuleList } from './api-rules.js';
import type { Who } from './who.js';

export type ListRow = Selectable<WordListTable>;
export type ListValues = Pick<ListRow, 'name' | 'kind' | 'outcome' | 'whole' | 'marks' | 'words'>;

const one = <T extends string>(body: Body, field: string, known: readonly T[], usual: T): T => {
  const value = body[field] ?? usual;
  const found = known.find((each) => each === value);
  if (!found) throw new Problem('bad-request', { field });
  return found;
};

/** Reads a list, or changes of one. @param before What stays as it is. @throws Problem */
export function readList(body: Body, before?: ListRow): ListValues {
  const kind = before?.kind ?? one<ListRow['kind']>(body, 'kind', ['banned', 'suspect'], 'suspect');
  const name = (textField(body, 'name') ?? before?.name ?? '').normalize().trim();
  const words = body['words'] === '' ? '' : (textField(body, 'words') ?? before?.words ?? '').normalize();
  if (!name || name.length > 100) throw new Problem('bad-request', { field: 'name' });
  if (readWords(words).length > MOST_WORDS) throw new Problem('list-too-long', { max: MOST_WORDS });
  const whole = body['whole'] ?? before?.whole ?? true;
  return {
    name,
    kind,
    outcome:
      kind === 'suspect' ? 'hold' : one(body, 'outcome', ['reject', 'hold'], before?.outcome ?? 'reject'),
    whole: Number(whole === true || whole === 1),
    marks: one(body, 'marks', ['less', 'same', 'any'], before?.marks ?? 'less'),
    words,
  };
}

export const listView = (row: ListRow, host: string | null): RuleList => ({
  id: row.id,
  ...(host !== null && { site: host }),
  name: row.name,
  kind: row.kind,
  outcome: row.outcome,
  whole: row.whole === 1,
  marks: row.marks,
  words: row.words,
  count: readWords(row.words).length,
  revision: row.revision,
  updated: iso(row.updated),
});

/** The site that somebody means; null: all sites, which nobody changes who works for one. @throws Forbidden, Problem */
export async function siteMeant(
  queries: Queries,
  who: Who,
  host: string | null,
  act: Act,
): Promise<string | null> {
  if (who.site !== null && host !== who.site) throw new Forbidden(act, 'administrator');
  if (host === null) return null;
  const site = await findSite(queries, host);
  if (!site) throw new Problem('bad-request', { field: 'site' });
  return site.id;
}

/** Words of a change that the log names; beyond them it names how many there were. */
const NAMED = 50;

/** What the log says of a change. */
function difference(before: string, after: string): object {
  const [old, now] = [new Set(readWords(before)), new Set(readWords(after))];
  const added = [...now].filter((word) => !old.has(word));
  const removed = [...old].filter((word) => !now.has(word));
  return {
    ...(added.length > 0 && { added: added.slice(0, NAMED), addedCount: added.length }),
    ...(removed.length > 0 && { removed: removed.slice(0, NAMED), removedCount: removed.length }),
  };
}

export async function addList(
  queries: Queries,
  who: Who,
  site: string | null,
  values: ListValues,
  now: number,
): Promise<ListRow> {
  const id = newIdentifier(now);
  const row = await queries
    .insertInto('word_lists')
    .values({ id, site, ...values, created: now, updated: now })
    .returningAll()
    .executeTakeFirstOrThrow();
  await record(queries, who, 'change-rules', { ...(site !== null && { site }) }, now, {
    list: id,
    name: values.name,
    kind: values.kind,
    made: true,
    ...difference('', values.words),
  });
  return row;
}

/** @param values Null removes the list. */
export async function changeList(
  queries: Queries,
  who: Who,
  before: ListRow,
  values: ListValues | null,
  now: number,
): Promise<ListRow> {
  const { id, site, name, words } = before;
  const target = site === null ? {} : { site };
  if (values === null) {
    await queries.deleteFrom('word_lists').where('id', '=', id).execute();
    const detail = { list: id, name, gone: true, ...difference(words, '') };
    await record(queries, who, 'change-rules', target, now, detail);
    return before;
  }
  const row = await queries
    .updateTable('word_lists')
    .set({ ...values, revision: before.revision + 1, updated: now })
    .where('id', '=', id)
    .where('revision', '=', before.revision)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw new Problem('list-stale');
  const { words: after, ...rest } = values;
  const set = Object.fromEntries(
    Object.entries(rest).filter(([key, value]) => before[key as keyof typeof rest] !== value),
  );
  await record(queries, who, 'change-rules', target, now, {
    list: id,
    name,
    set,
    before: Object.fromEntries(Object.keys(set).map((key) => [key, before[key as keyof ListRow]])),
    ...difference(words, after),
  });
  return row;
}
