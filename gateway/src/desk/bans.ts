import { addressValue, nameValue, readerValue, type Ban } from '../bans/banned.js';
import { theComment } from '../comments/comment.js';
import { cleanLine } from '../comments/text.js';
import type { Queries } from '../database/database.js';
import { newIdentifier } from '../database/identifier.js';
import { textField, type Body } from '../http/body.js';
import { Problem } from '../http/problem.js';
import { mustBeAllowed } from '../moderation/actor.js';
import { record } from '../moderation/audit.js';
import { iso } from '../threads/policy.js';
import type { BanLine } from './api-bans.js';
import { siteMeant } from './lists.js';
import { siteOf } from './rooms/people.js';
import type { Who } from './who.js';

const HOUR = 3_600_000;
const LONGEST = 8760;

export const banView = (ban: Ban, host: string | null, now: number): BanLine => ({
  id: ban.id,
  kind: ban.kind,
  label: ban.label,
  ...(host !== null && { site: host }),
  ...(ban.note !== null && { note: ban.note }),
  ...(ban.comment !== null && { comment: ban.comment }),
  by: ban.actor,
  created: iso(ban.created),
  ...(ban.until !== null && { until: iso(ban.until) }),
  ...(ban.lifted !== null && { lifted: { at: iso(ban.lifted), by: ban.lifted_by ?? '' } }),
  active: ban.lifted === null && (ban.until === null || ban.until > now),
});

interface Meant {
  readonly value: string;
  readonly label: string;
  readonly host: string | null;
  readonly comment: string | null;
}

/** Who is meant: the writer of a comment, or whoever takes a name. @throws Problem `nobody-to-ban` */
async function meant(queries: Queries, body: Body, kind: Ban['kind'], now: number): Promise<Meant> {
  const id = textField(body, 'comment');
  if (id === undefined) {
    const name = cleanLine(textField(body, 'name') ?? '', 'name');
    if (kind !== 'name' || !name || name.length > 100) throw new Problem('bad-request', { field: 'name' });
    return { value: nameValue(name), label: name, host: siteOf(body['site']), comment: null };
  }
  const comment = await theComment(queries, id);
  const { host } = await queries
    .selectFrom('sites')
    .select('host')
    .where('id', '=', comment.site)
    .executeTakeFirstOrThrow();
  const value = await valueOf(queries, comment, kind, now);
  if (value === undefined) throw new Problem('nobody-to-ban', { kind });
  return { value, label: comment.author_name, host: body['everywhere'] === true ? null : host, comment: id };
}

async function valueOf(
  queries: Queries,
  comment: Awaited<ReturnType<typeof theComment>>,
  kind: Ban['kind'],
  now: number,
): Promise<string | undefined> {
  if (kind === 'reader') return readerValue(comment);
  if (kind === 'name') return comment.author_name ? nameValue(comment.author_name) : undefined;
  const address = await queries
    .selectFrom('addresses')
    .select('hash')
    .where('comment', '=', comment.id)
    .where('expires', '>', now)
    .executeTakeFirst();
  return address && addressValue(address.hash);
}

function hoursOf(body: Body): number | null {
  const { hours } = body;
  if (hours === null) return null;
  if (typeof hours !== 'number' || !(hours >= 1 && hours <= LONGEST))
    throw new Problem('bad-request', { field: 'hours' });
  return hours;
}

/** Bans somebody; a ban of the same in the same place gets the new end. */
export async function ban(queries: Queries, who: Who, body: Body, now: number): Promise<BanLine> {
  const kind = (['name', 'reader', 'address'] as const).find((each) => each === body['kind']);
  if (!kind) throw new Problem('bad-request', { field: 'kind' });
  const hours = hoursOf(body);
  if (hours === null) mustBeAllowed(who, 'ban-for-good');
  const { value, label, host, comment } = await meant(queries, body, kind, now);
  const site = await siteMeant(queries, who, host, 'ban');
  const until = hours === null ? null : now + hours * HOUR;
  const note = cleanLine(textField(body, 'note') ?? '', 'note').slice(0, 1000) || null;
  const known = await queries
    .selectFrom('bans')
    .select('id')
    .where('value', '=', value)
    .where('site', site === null ? 'is' : '=', site)
    .where('lifted', 'is', null)
    .executeTakeFirst();
  const made = known
    ? queries.updateTable('bans').set({ until, note, label }).where('id', '=', known.id)
    : queries.insertInto('bans').values({
        ...{ id: newIdentifier(now), kind, value, site, label, note, comment },
        ...{ actor: who.name, created: now, until, lifted: null, lifted_by: null },
      });
  const row = await made.returningAll().executeTakeFirstOrThrow();
  const target = { ...(site !== null && { site }), ...(comment !== null && { comment }) };
  await record(queries, who, hours === null ? 'ban-for-good' : 'ban', target, now, {
    ban: row.id,
    kind,
    ...(until !== null && { until: iso(until) }),
    ...(site === null && { everywhere: true }),
  });
  return banView(row, host, now);
}

/** Ends a ban. @throws Problem `ban-unknown` for what is none, or is over. */
export async function lift(queries: Queries, who: Who, id: string, now: number): Promise<BanLine> {
  const found = await queries
    .selectFrom('bans')
    .leftJoin('sites', 'sites.id', 'bans.site')
    .selectAll('bans')
    .select('host')
    .where('bans.id', '=', id)
    .executeTakeFirst();
  if (!found || found.lifted !== null) throw new Problem('ban-unknown');
  const { host, site, kind } = found;
  await siteMeant(queries, who, host, 'lift-ban');
  const row = await queries
    .updateTable('bans')
    .set({ lifted: now, lifted_by: who.name })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await record(queries, who, 'lift-ban', site === null ? {} : { site }, now, { ban: id, kind });
  return banView(row, host, now);
}
