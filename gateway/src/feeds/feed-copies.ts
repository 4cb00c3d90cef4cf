import { createHash } from 'node:crypto';
import type { Database } from '../database/database.js';

/** The last good copy of a feed. */
export interface FeedCopy {
  /** Our JSON Feed, as text. */
  readonly body: string;
  readonly etag: string;
  /** When it was last known to be what the publisher serves, and when it last changed: milliseconds since 1970. */
  readonly fetched: number;
  readonly changed: number;
  /** When it is asked for next. */
  readonly due: number;
  /** Fetches that failed since. */
  readonly failures: number;
  /** Why the last of them failed. */
  readonly failure: string | undefined;
}

/** What makes the next request conditional. */
export interface Validators {
  readonly etag: string | undefined;
  readonly modified: string | undefined;
}

/** What a fetch gave: a new copy, the old one confirmed, or nothing. */
export type Fetched =
  | { readonly kind: 'new'; readonly body: string; readonly validators: Validators }
  | { readonly kind: 'same' }
  | { readonly kind: 'failed'; readonly failure: string };

/** One feed as one configuration asks for it. */
export interface FeedKey {
  readonly feed: string;
  readonly source: string;
}

/** A lease ends by itself, for its holder may have died. */
const LEASE = 20_000;
/** Copies of configurations that nobody uses any more. */
const FORGOTTEN = 30 * 86_400_000;

export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** The copies in the database, which all instances share, and the lease that lets one of them fetch. */
export class FeedCopies {
  constructor(
    private readonly database: Database,
    private readonly now: () => number,
    /** The name of this instance. */
    private readonly holder: string,
  ) {}

  async read({ feed, source }: FeedKey): Promise<FeedCopy | undefined> {
    const row = await this.database.read
      .selectFrom('feed_copies')
      .select(['body', 'etag', 'fetched', 'changed', 'due', 'failures', 'failure'])
      .where('feed', '=', feed)
      .where('source', '=', source)
      .executeTakeFirst();
    if (!row?.body) return undefined;
    const { body, etag, fetched, changed, failure, ...numbers } = row;
    return {
      ...numbers,
      body,
      etag: etag ?? '',
      fetched: fetched ?? 0,
      changed: changed ?? 0,
      failure: failure ?? undefined,
    };
  }

  /** When a feed is due next; undefined where nobody has asked for it yet. */
  async due({ feed, source }: FeedKey): Promise<number | undefined> {
    const row = await this.database.read
      .selectFrom('feed_copies')
      .select('due')
      .where('feed', '=', feed)
      .where('source', '=', source)
      .executeTakeFirst();
    return row?.due;
  }

  /** Takes the lease of a feed that is due. @returns Undefined where it is not, or another instance has it. */
  lease({ feed, source }: FeedKey): Promise<(Validators & { readonly failures: number }) | undefined> {
    const now = this.now();
    return this.database.write(async (queries) => {
      await queries
        .insertInto('feed_copies')
        .values({ feed, source, due: 0, failures: 0, held_until: 0 })
        .onConflict((conflict) => conflict.columns(['feed', 'source']).doNothing())
        .execute();
      const row = await queries
        .updateTable('feed_copies')
        .set({ holder: this.holder, held_until: now + LEASE })
        .where('feed', '=', feed)
        .where('source', '=', source)
        .where('due', '<=', now)
        .where('held_until', '<=', now)
        .returning(['their_etag', 'their_modified', 'failures'])
        .executeTakeFirst();
      return (
        row && {
          etag: row.their_etag ?? undefined,
          modified: row.their_modified ?? undefined,
          failures: row.failures,
        }
      );
    });
  }

  /** Keeps what the lease was for, and gives it back. Whoever lost it meanwhile changes nothing. */
  async keep({ feed, source }: FeedKey, fetched: Fetched, due: number): Promise<void> {
    const now = this.now();
    await this.database.write(async (queries) => {
      const row = await queries
        .updateTable('feed_copies')
        .set({ due, holder: null, held_until: 0 })
        .where('feed', '=', feed)
        .where('source', '=', source)
        .where('holder', '=', this.holder)
        .returning(['etag', 'failures'])
        .executeTakeFirst();
      if (!row) return;
      await queries
        .updateTable('feed_copies')
        .set(changes(fetched, row, now))
        .where('feed', '=', feed)
        .where('source', '=', source)
        .execute();
    });
  }

  /** Forgets copies that nobody has asked for in a month. */
  async forget(): Promise<void> {
    const before = this.now() - FORGOTTEN;
    await this.database.write(async (queries) => {
      await queries.deleteFrom('feed_copies').where('due', '<', before).execute();
      await queries.deleteFrom('fragment_copies').where('drawn', '<', before).execute();
    });
  }
}

function changes(
  fetched: Fetched,
  { etag: before, failures }: { readonly etag: string | null; readonly failures: number },
  now: number,
): object {
  if (fetched.kind === 'failed') return { failures: failures + 1, failure: fetched.failure };
  const good = { fetched: now, failures: 0, failure: null };
  if (fetched.kind === 'same') return good;
  const { body, validators } = fetched;
  const etag = hashOf(body);
  return {
    ...good,
    ...(etag !== before && { body, etag, changed: now }),
    their_etag: validators.etag ?? null,
    their_modified: validators.modified ?? null,
  };
}
