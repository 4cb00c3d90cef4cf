import { sql, type ExpressionBuilder, type Expression, type SqlBool } from 'kysely';
import type { Comment } from '../../comments/comment.js';
import type { Queries } from '../../database/database.js';
import type { Tables } from '../../database/schema.js';
import { iso } from '../../threads/policy.js';
import type { Earlier } from '../api.js';

type Whose = (eb: ExpressionBuilder<Tables, 'comments'>) => Expression<SqlBool>;

interface Counted {
  readonly counts: ReadonlyMap<string, number>;
  readonly refusals: readonly { id: string; reason: string | null; text: string | null; at: number }[];
}

/** What became of other comments of the same writers, asked once for each writer of a page. */
export class EarlierDecisions {
  readonly #known = new Map<string, Promise<Counted>>();

  constructor(private readonly queries: Queries) {}

  /** Of the account, or of the device. */
  ofAuthor(comment: Comment): Promise<Earlier> | undefined {
    const { site, member, device } = comment;
    if (member !== null)
      return this.#earlier(comment, `member:${site}:${member}`, (eb) =>
        eb.and([eb('site', '=', site), eb('member', '=', member)]),
      );
    return device === null
      ? undefined
      : this.#earlier(comment, `device:${device}`, (eb) => eb('device', '=', device));
  }

  /** From the same network, by its keyed hash. */
  ofNetwork(comment: Comment, hash: string): Promise<Earlier> {
    return this.#earlier(comment, `network:${hash}`, (eb) =>
      eb('id', 'in', eb.selectFrom('addresses').select('comment').where('hash', '=', hash)),
    );
  }

  async #earlier({ id, status }: Comment, key: string, whose: Whose): Promise<Earlier> {
    let asked = this.#known.get(key);
    if (!asked) this.#known.set(key, (asked = this.#ask(whose)));
    const { counts, refusals } = await asked;
    const others = (name: string): number => (counts.get(name) ?? 0) - Number(name === status);
    const last = refusals.find((each) => each.id !== id);
    return {
      published: others('published'),
      pending: others('pending'),
      rejected: others('rejected'),
      removed: others('removed'),
      ...(last && {
        lastRefusal: {
          ...(last.reason !== null && { reason: last.reason }),
          ...(last.text !== null && { text: last.text }),
          at: iso(last.at),
        },
      }),
    };
  }

  async #ask(whose: Whose): Promise<Counted> {
    const [counts, refusals] = await Promise.all([
      this.queries
        .selectFrom('comments')
        .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
        .where(whose)
        .groupBy('status')
        .execute(),
      this.queries
        .selectFrom('comments')
        .select(['id', 'reason', 'reason_text as text'])
        .select(sql<number>`coalesce(decided, created)`.as('at'))
        .where(whose)
        .where('status', 'in', ['rejected', 'removed'])
        .orderBy('at', 'desc')
        .limit(2)
        .execute(),
    ]);
    return { counts: new Map(counts.map(({ status, count }) => [status, Number(count)])), refusals };
  }
}
