import { sql } from 'kysely';
import type { Database, Queries } from '../database/database.js';
import { preparedChange } from '../database/prepared.js';
import { folded } from '../desk/fold.js';

interface Searched {
  readonly id: string;
  readonly author_name: string;
  readonly text: string;
}

/** A comment's name and text as the desk searches them. */
export const searchedRow = ({ id, author_name, text }: Searched): { comment: string; text: string } => ({
  comment: id,
  text: `${folded(author_name)} ${folded(text)}`,
});

/** Keeps what is searched beside a comment that was written or changed. */
export const keepSearched = (queries: Queries, comment: Searched): Promise<unknown> => {
  return write(queries, searchedRow(comment));
};

const write = preparedChange<ReturnType<typeof searchedRow>>((queries, { comment, text }) =>
  queries
    .insertInto('folded')
    .values({ comment, text })
    .onConflict((conflict) => conflict.column('comment').doUpdateSet({ text })),
);

const STEP = 500;

/** Fills in what comments of before the desk have not: in steps between which others write. */
export async function fillSearched({ read, write }: Database): Promise<void> {
  for (let after = ''; ;) {
    const rows = await read
      .selectFrom('comments')
      .select(['id', 'author_name', 'text'])
      .where('id', '>', after)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('folded')
              .select(sql`1`.as('one'))
              .whereRef('folded.comment', '=', 'comments.id'),
          ),
        ),
      )
      .orderBy('id')
      .limit(STEP)
      .execute();
    if (rows.length === 0) return;
    await write(async (queries) => {
      for (const row of rows) await keepSearched(queries, row);
    });
    after = rows.at(-1)?.id ?? '';
  }
}
