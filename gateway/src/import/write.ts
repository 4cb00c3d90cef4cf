import { searchedRow } from '../comments/searched.js';
import type { Insertable } from 'kysely';
import type { Queries } from '../database/database.js';
import { isIdentifier, newIdentifier } from '../database/identifier.js';
import { keyedHash, secretOf } from '../database/secret.js';
import type { ImportedTable } from '../database/data-schema.js';
import type { CommentTable, RevisionTable } from '../database/schema.js';
import type { Gateway } from '../gateway.js';
import { network } from '../http/client-address.js';
import { changed, type Thread } from '../threads/threads.js';
import type { Site } from '../threads/sites.js';
import type { Turn } from './arrange.js';
import type { FitComment } from './fit.js';
import { insertAll } from './insert-all.js';
import { takePlace } from './place.js';
import { recount } from './recount.js';
import type { Staging, StagedRow, Written } from './staging.js';

const DAY = 86_400_000;

export interface WriteOptions {
  readonly site: Site;
  readonly source: string;
  /** Comments in one transaction. */
  readonly atOnce: number;
  /** How a comment without a name is signed. */
  readonly nameless: string;
}

/** Comments that a transaction has written, and threads that it has made or added to. */
export interface Step {
  readonly written: number;
  readonly threads: number;
  readonly newThreads: number;
}

/**
 * Writes what is staged and not yet ours, thread by thread, parents before replies. Each step is one transaction with the
 * numbers of what it wrote: whoever is killed between two goes on behind the last one, and nothing comes twice.
 */
export async function* writeStaged(
  gateway: Gateway,
  staging: Staging,
  options: WriteOptions,
  turn: Turn,
): AsyncGenerator<Step> {
  const next = staging.database.prepare(
    `select n, theirs, place, level, body, parent_n, parent, root, depth from unwritten
      where (place, level, n) > (?, ?, ?) order by place, level, n limit ${options.atOnce + 1}`,
  );
  const secret = await secretOf(gateway.database);
  let after: readonly [number, number, number] = [0, 0, 0];
  for (;;) {
    const rows = next.all([...after]) as StagedRow[];
    const last = rows.length > options.atOnce ? rows.pop() : undefined;
    const end = rows.at(-1);
    if (!end) break;
    after = [end.place, end.level, end.n];
    const step = await gateway.database.write((queries) =>
      writeStep(queries, gateway, staging, rows, last?.place, secret, options),
    );
    staging.written(step.rows);
    yield { written: step.rows.length, threads: step.threads, newThreads: step.newThreads };
    await turn();
  }
  for (const place of [...staging.places({ alone: true })]) {
    const now = gateway.now();
    const { isNew } = await gateway.database.write((queries) => takePlace(queries, options.site, place, now));
    yield { written: 0, threads: Number(isNew), newThreads: Number(isNew) };
  }
}

async function writeStep(
  queries: Queries,
  gateway: Gateway,
  staging: Staging,
  rows: readonly StagedRow[],
  goesOn: number | undefined,
  secret: string,
  options: WriteOptions,
): Promise<{ rows: readonly Written[]; threads: number; newThreads: number }> {
  const now = gateway.now();
  const batch = new Batch(gateway, options, secret, now);
  const threads: Thread[] = [];
  let newThreads = 0;
  let finished = 0;
  for (let from = 0; from < rows.length;) {
    const id = rows[from]?.place ?? 0;
    const until = rows.findIndex(({ place }, index) => index > from && place !== id);
    const own = rows.slice(from, until < 0 ? rows.length : until);
    from += own.length;
    const place = staging.place(id);
    const { thread, isNew } = await takePlace(queries, options.site, place, now);
    newThreads += Number(isNew);
    for (const row of own) batch.add(row, thread);
    // A thread that goes on in the next transaction is counted there.
    if (id !== goesOn) {
      finished++;
      threads.push(thread);
    }
  }
  await batch.insert(queries);
  for (const { id } of threads) {
    await recount(queries, id);
    await changed(queries, id, now, 'thread');
  }
  return { rows: [...batch.written.values()], threads: finished, newThreads };
}

/** Rows of one transaction. */
class Batch {
  readonly written = new Map<number, Written>();
  readonly #comments: Insertable<CommentTable>[] = [];
  readonly #revisions: Insertable<RevisionTable>[] = [];
  readonly #imported: Insertable<ImportedTable>[] = [];
  readonly #contacts: { comment: string; email: string; phone: null; terms: null; expires: number }[] = [];
  readonly #addresses: { comment: string; hash: string; expires: number }[] = [];

  constructor(
    readonly gateway: Gateway,
    readonly options: WriteOptions,
    readonly secret: string,
    readonly now: number,
  ) {}

  add(row: StagedRow, thread: Thread): void {
    const { site, source } = this.options;
    const said = JSON.parse(row.body) as FitComment;
    const id =
      isIdentifier(row.theirs) && source.startsWith('tinbox:') ? row.theirs : newIdentifier(said.created);
    const above = this.#above(row);
    const root = above?.root ?? id;
    const depth = above ? above.depth + 1 : 0;
    const { ours } = said;
    this.#comments.push({
      id,
      site: site.id,
      thread: thread.id,
      parent: above?.comment ?? null,
      root,
      depth,
      author_name: said.name || (said.ours ? '' : this.options.nameless),
      author_url: ours?.url ?? null,
      badge: ours?.badge ?? null,
      device: null,
      member: ours?.member ?? null,
      text: said.text,
      language: ours?.language ?? null,
      status: said.status,
      reason: said.reason,
      reason_text: ours?.reasonText ?? null,
      revision: Math.max(1, ours?.revisions.length ?? 0),
      created: said.created,
      edited: ours?.edited ?? null,
      edited_by: ours?.editedBy ?? null,
      picked: ours?.picked ?? null,
      pick_note: ours?.pickNote ?? null,
      score: ours?.score ?? 0,
      shown: Number(said.status === 'published'),
      fingerprint: '',
      // It waits since it came here: a file of years ago is no alarm.
      queued: said.status === 'pending' ? this.now : null,
    });
    this.#revise(id, said);
    this.#imported.push({ source, theirs: row.theirs, comment: id });
    this.#keepBeside(id, said);
    this.written.set(row.n, { n: row.n, comment: id, root, depth });
  }

  async insert(queries: Queries): Promise<void> {
    await insertAll(queries, 'comments', this.#comments);
    await insertAll(queries, 'revisions', this.#revisions);
    await insertAll(queries, 'folded', this.#comments.map(searchedRow));
    await insertAll(queries, 'imported', this.#imported);
    await insertAll(queries, 'contacts', this.#contacts);
    await insertAll(queries, 'addresses', this.#addresses);
  }

  /** Where the comment stands that a row replies to: written in this transaction, or before. */
  #above({ parent_n, parent, root, depth }: StagedRow): Omit<Written, 'n'> | undefined {
    const here = parent_n === null ? undefined : this.written.get(parent_n);
    if (here) return here;
    return parent !== null && root !== null && depth !== null ? { comment: parent, root, depth } : undefined;
  }

  #revise(comment: string, { text, name, created, ours }: FitComment): void {
    const first = { text, name: name || this.options.nameless, by: 'author', created } as const;
    const all = ours ? (ours.revisions.length > 0 ? ours.revisions : [{ ...first, name }]) : [first];
    for (const [index, revision] of all.entries())
      this.#revisions.push({
        comment,
        number: index + 1,
        text: revision.text,
        author_name: revision.name,
        by: revision.by,
        created: revision.created,
      });
  }

  /** What stood beside a comment is kept as long as if it had been left here, and no longer. */
  #keepBeside(comment: string, { email, address, created }: FitComment): void {
    const { site } = this.options;
    const expires = created + site.retention_days * DAY;
    if (email && site.email !== 'off' && expires > this.now && /^[^\s@]{1,64}@[^\s@]{1,190}$/.test(email))
      this.#contacts.push({ comment, email, phone: null, terms: null, expires });
    const forgotten = created + this.gateway.configuration.addressDays * DAY;
    if (address && forgotten > this.now)
      this.#addresses.push({
        comment,
        hash: keyedHash(this.secret, 'address', network(address)),
        expires: forgotten,
      });
  }
}
