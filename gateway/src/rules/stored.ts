import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.js';
import { prepared } from '../database/prepared.js';
import type { WordListTable } from '../database/rules-schema.js';
import { wordFinder, type WordFinder } from './find-words.js';
import { readWords, type WordList } from './word-list.js';

/** Sites whose lists are kept ready in memory. */
const MOST_READY = 50;
const ready = new Map<string, WordFinder>();

const revisionsOf = prepared<{ host: string }, { id: string; revision: number }>((queries, { host }) =>
  queries
    .selectFrom('word_lists')
    .leftJoin('sites', 'sites.id', 'word_lists.site')
    .select(['word_lists.id', 'word_lists.revision'])
    .where((eb) => eb.or([eb('word_lists.site', 'is', null), eb('sites.host', '=', host)]))
    .orderBy('word_lists.id'),
);

/**
 * The lists of a site and of all sites, ready to be looked for. Whether one has changed is asked each time, so that every
 * instance follows at once; the words are read only then.
 * @param host Undefined: of all sites alone.
 */
export async function wordsOf(queries: Queries, host: string | undefined): Promise<WordFinder> {
  const lists = await revisionsOf(queries, { host: host ?? '' });
  const stamp = lists.map(({ id, revision }) => `${id}${revision}`).join();
  const known = ready.get(stamp);
  if (known) return known;
  const rows = await queries
    .selectFrom('word_lists')
    .selectAll()
    .where('id', 'in', [...lists.map(({ id }) => id), ''])
    .execute();
  const made = wordFinder(rows.map(asList));
  if (ready.size >= MOST_READY) ready.clear();
  ready.set(stamp, made);
  return made;
}

/** @param host Undefined: of every site; else of this one and of all sites. */
export const listsOf = (
  queries: Queries,
  host: string | undefined,
): Promise<(Selectable<WordListTable> & { host: string | null })[]> =>
  queries
    .selectFrom('word_lists')
    .leftJoin('sites', 'sites.id', 'word_lists.site')
    .selectAll('word_lists')
    .select('sites.host')
    .$if(host !== undefined, (query) =>
      query.where((eb) => eb.or([eb('word_lists.site', 'is', null), eb('sites.host', '=', host ?? '')])),
    )
    .orderBy('word_lists.id')
    .execute();

type Row = Omit<WordList, 'whole' | 'words'> & { readonly whole: number; readonly words: string };

export const asList = ({ id, name, kind, outcome, whole, marks, words }: Row): WordList => ({
  ...{ id, name, kind, outcome, marks },
  whole: whole === 1,
  words: readWords(words),
});
