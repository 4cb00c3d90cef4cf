import type { Database } from '../database/database.js';

export interface FragmentCopy {
  readonly body: string;
  /** The copy of the feed that it shows. */
  readonly drawnFrom: string;
}

export interface FragmentKey {
  readonly fragment: string;
  readonly source: string;
}

/** The last good drawing of each fragment, in the database, which all instances share. */
export class FragmentCopies {
  constructor(private readonly database: Database) {}

  async read({ fragment, source }: FragmentKey): Promise<FragmentCopy | undefined> {
    const row = await this.database.read
      .selectFrom('fragment_copies')
      .select(['body', 'drawn_from as drawnFrom'])
      .where('fragment', '=', fragment)
      .where('source', '=', source)
      .executeTakeFirst();
    return row;
  }

  async keep(
    { fragment, source }: FragmentKey,
    { body, drawnFrom }: FragmentCopy,
    drawn: number,
  ): Promise<void> {
    await this.database.write((queries) =>
      queries
        .insertInto('fragment_copies')
        .values({ fragment, source, body, drawn_from: drawnFrom, drawn })
        .onConflict((conflict) =>
          conflict.columns(['fragment', 'source']).doUpdateSet({ body, drawn_from: drawnFrom, drawn }),
        )
        .execute(),
    );
  }
}
