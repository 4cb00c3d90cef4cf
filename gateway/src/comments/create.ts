import type { Queries } from '../database/database.js';
import { newIdentifier } from '../database/identifier.js';
import { prepared } from '../database/prepared.js';
import { keyedHash, secretOf } from '../database/secret.js';
import { tell } from '../desk/tell.js';
import { refuseBanned } from '../bans/banned.js';
import type { Gateway } from '../gateway.js';
import { network } from '../http/client-address.js';
import { limited } from '../http/limits.js';
import { Problem } from '../http/problem.js';
import { lookFor, stored } from '../rules/look.js';
import { isRefusal, type RefusedFor } from '../rules/refusals.js';
import { mustBeOf, type Reader } from '../readers/reader.js';
import { newDevice } from '../readers/token.js';
import { threadAddress, type ThreadAddress } from '../threads/address.js';
import { addSeen, addUnseen, takeThread, type Place } from '../threads/threads.js';
import { claim, digest, keep, type Answer } from './answers.js';
import { findComment, type Comment } from './comment.js';
import { checkDraft, sameWords, type Draft } from './draft.js';
import { judged } from './judge.js';
import { isFirst } from './first.js';
import { checkStanding, fate, type Judged } from './rules.js';
import { insertAddress, insertComment } from './insert.js';
import { countAbove } from './status.js';
import { ownView } from './view.js';

/** What a request tells beside its words. */
export interface Sender {
  readonly reader: Reader;
  /** Of the reader's connection. */
  readonly address: string;
  /** Of the page that sends. */
  readonly origin: string | undefined;
  /** The `Idempotency-Key`. */
  readonly key: string | undefined;
}

export interface Created extends Answer {
  readonly id: string;
  /** Where the thread is read; null where that is not known. */
  readonly url: string | null;
  readonly host: string;
  /** The device that may change the comment from now on. */
  readonly device: string;
}

const DAY = 86_400_000;

/**
 * Takes a comment, once for every `Idempotency-Key`, in one transaction: it is stored with all that hangs on it, or
 * nothing is. What rules refuse is counted.
 * @throws Problem for the first rule that it breaks.
 */
export async function createComment(gateway: Gateway, draft: Draft, sender: Sender): Promise<Created> {
  const { configuration, refusals } = gateway;
  const address = threadAddress(configuration, draft.thread, { site: draft.site, origin: sender.origin });
  try {
    const { refusedFor, ...created } = await taken(gateway, draft, sender, address);
    if (refusedFor) refusals?.count(address.host, refusedFor);
    return created;
  } catch (error) {
    if (error instanceof Problem && isRefusal(error.problem)) refusals?.count(address.host, error.problem);
    throw error;
  }
}

async function taken(
  gateway: Gateway,
  draft: Draft,
  sender: Sender,
  address: ThreadAddress,
): Promise<Created & { readonly refusedFor?: RefusedFor | undefined }> {
  const { configuration, database, now } = gateway;
  const secret = await secretOf(database);
  const device = sender.reader.device ?? newDevice(secret, sender.key);
  const [verdict, seen] = await Promise.all([
    judged(gateway, draft, address),
    lookFor(database.read, address.host, {
      name: sender.reader.member?.name ?? draft.name,
      text: draft.text,
    }),
  ]);
  return database.write(async (queries) => {
    const key = sender.key && digest(`${address.host}\0${sender.key}`);
    const known = key ? await claim(queries, key, sameWords(draft), now()) : undefined;
    const place = await takeThread(queries, configuration, address, draft, now());
    const about = { url: place.thread.url, host: address.host, device };
    if (known) return { ...known, ...about, id: idOf(known) };
    const comment = await store(queries, gateway, draft, { ...sender, device }, place, secret, {
      verdict,
      seen,
    });
    const answer = {
      status: comment.status === 'published' ? 201 : 202,
      body: JSON.stringify(ownView(comment, place.thread, configuration)),
    };
    if (key) await keep(queries, key, answer, comment.id, device);
    return { ...answer, ...about, id: comment.id, refusedFor: refusalOf(comment) };
  });
}

/** A reason that is no word of ours is the judge's. */
function refusalOf({ status, reason }: Comment): RefusedFor | undefined {
  if (status !== 'rejected') return undefined;
  return reason !== null && isRefusal(reason) ? reason : 'judge';
}

const idOf = ({ body }: Answer): string => (JSON.parse(body) as { id: string }).id;

async function store(
  queries: Queries,
  { configuration, now }: Gateway,
  draft: Draft,
  { reader: { member }, device, address }: Sender & { readonly device: string },
  place: Place,
  secret: string,
  judgement: Omit<Judged, 'isFirst'>,
): Promise<Comment> {
  const { thread, site } = place;
  const at = now();
  const from = keyedHash(secret, 'address', network(address));
  mustBeOf({ member }, site.id);
  checkStanding(place, at);
  const known = { device, member: member?.subject, address: address && from };
  await refuseBanned(queries, site.id, { name: member?.name ?? draft.name, ...known }, at);
  checkDraft(draft, place, member);
  const parent = await parentOf(queries, draft.parent, place);
  const writer = member?.subject ?? (address ? from : device);
  const fingerprint = keyedHash(secret, 'words', `${writer}\0${draft.text.toLowerCase()}`);
  await refuseDuplicate(queries, thread.id, fingerprint, at);
  await limited(queries, `address:${from}`, configuration.limits.address, at);
  await limited(queries, `thread:${thread.id}`, configuration.limits.thread, at);

  const { status, reason } = fate(draft, place, {
    ...judgement,
    isFirst: await isFirst(queries, site, { device, member }),
  });
  const id = newIdentifier(at);
  const author_name = member?.name ?? draft.name;
  const comment: Comment = {
    id,
    site: site.id,
    thread: thread.id,
    parent: parent?.id ?? null,
    root: parent?.root ?? id,
    depth: parent ? parent.depth + 1 : 0,
    author_name,
    author_url: member?.url ?? null,
    badge: member?.badge ?? null,
    device,
    member: member?.subject ?? null,
    text: draft.text,
    language: draft.language,
    status,
    reason,
    reason_text: null,
    revision: 1,
    created: at,
    edited: null,
    edited_by: null,
    queued: null,
    decided: null,
    decided_by: null,
    picked: null,
    pick_note: null,
    score: 0,
    replies: 0,
    descendants: 0,
    shown: Number(status === 'published'),
    fingerprint,
    marks: stored(judgement.seen.marks),
  };
  await insertComment(queries, comment);
  await storeBeside(queries, draft, place, id, at);
  if (address && configuration.addressDays > 0)
    await insertAddress(queries, { comment: id, hash: from, expires: at + configuration.addressDays * DAY });
  if (status === 'published') {
    await countAbove(queries, comment, 1);
    const added = { total: 1, roots: Number(!parent), pending: 0 };
    await addSeen(queries, thread, added, { kind: 'published', comment: id, created: at });
  }
  if (status === 'pending') {
    await addUnseen(queries, thread.id, { total: 0, roots: 0, pending: 1 });
    await tell(queries, 'waiting', id, at);
  }
  return comment;
}

/** What a reader leaves beside the comment is kept apart from it, and only where the site asks for it. */
async function storeBeside(
  queries: Queries,
  { email, phone, terms }: Draft,
  { site }: Place,
  comment: string,
  at: number,
): Promise<void> {
  const kept = {
    email: site.email === 'off' ? null : (email ?? null),
    phone: site.phone === 'off' ? null : (phone ?? null),
    terms: site.terms !== 'off' && terms ? at : null,
  };
  if (kept.email === null && kept.phone === null && kept.terms === null) return;
  await queries
    .insertInto('contacts')
    .values({ comment, ...kept, expires: at + site.retention_days * DAY })
    .execute();
}

async function parentOf(
  queries: Queries,
  id: string | undefined,
  { thread }: Place,
): Promise<Comment | undefined> {
  if (id === undefined) return undefined;
  const parent = await findComment(queries, id);
  if (!parent) throw new Problem('parent-unknown', { field: 'parent' });
  if (parent.thread !== thread.id) throw new Problem('parent-elsewhere', { field: 'parent' });
  if (parent.status !== 'published') throw new Problem('parent-not-published', { field: 'parent' });
  if (parent.depth >= thread.depth) throw new Problem('too-deep', { field: 'parent', depth: thread.depth });
  return parent;
}

const sameWordsIn = prepared<{ thread: string; fingerprint: string; since: number }, { id: string }>(
  (queries, { thread, fingerprint, since }) =>
    queries
      .selectFrom('comments')
      .select('id')
      .where('thread', '=', thread)
      .where('fingerprint', '=', fingerprint)
      .where('created', '>', since)
      .where('status', '!=', 'deleted')
      .limit(1),
);

async function refuseDuplicate(
  queries: Queries,
  thread: string,
  fingerprint: string,
  at: number,
): Promise<void> {
  const [earlier] = await sameWordsIn(queries, { thread, fingerprint, since: at - DAY });
  if (earlier) throw new Problem('duplicate', { comment: earlier.id });
}
