import { sql } from 'kysely';
import { theComment, type Comment } from '../../comments/comment.js';
import type { Queries } from '../../database/database.js';
import { keyedHash, secretOf } from '../../database/secret.js';
import type { Gateway } from '../../gateway.js';
import { textField, type Body } from '../../http/body.js';
import { network } from '../../http/client-address.js';
import { Problem } from '../../http/problem.js';
import type { Traces } from '../../readers/own-words.js';
import { deviceOf } from '../../readers/token.js';
import type { Subject } from '../api-person.js';
import { folded } from '../fold.js';
import type { Who } from '../who.js';

const WAYS: readonly Subject['by'][] = ['comment', 'name', 'token', 'address', 'email', 'phone'];
/** Comments of one question at most. */
const MOST = 10_000;

/** @throws Problem `bad-request` */
export function readSubject(value: unknown): Subject {
  const body: Body = typeof value === 'object' && value !== null ? { ...value } : {};
  const by = WAYS.find((each) => each === body['by']);
  const text = textField(body, 'value')?.normalize().trim();
  if (!by || !text || text.length > 300) throw new Problem('bad-request', { field: by ? 'value' : 'by' });
  return { by, value: text };
}

/** The comments that are meant, oldest first, of the sites that this person sees. */
export async function commentsOf(gateway: Gateway, who: Who, subject: Subject): Promise<Comment[]> {
  const { read } = gateway.database;
  const ids = await idsOf(gateway, subject);
  const own = read
    .selectFrom('comments')
    .innerJoin('sites', 'sites.id', 'comments.site')
    .selectAll('comments');
  const found = await (who.site === null ? own : own.where('sites.host', '=', who.site))
    .where('comments.id', 'in', [...ids, ''])
    .orderBy('comments.id')
    .execute();
  return subject.by === 'name'
    ? found.filter(({ author_name }) => folded(author_name) === folded(subject.value))
    : found;
}

async function idsOf(gateway: Gateway, { by, value }: Subject): Promise<readonly string[]> {
  const { database } = gateway;
  const { read } = database;
  const idOf = ({ id }: { readonly id: string }): string => id;
  const commentOf = ({ comment }: { readonly comment: string }): string => comment;
  switch (by) {
    case 'comment':
      return (await sameReader(read, await theComment(read, value))).map(idOf);
    case 'token': {
      const device = deviceOf(await secretOf(database), value);
      if (device === undefined) throw new Problem('token-forged');
      return (
        await read.selectFrom('comments').select('id').where('device', '=', device).limit(MOST).execute()
      ).map(idOf);
    }
    case 'address': {
      const hash = keyedHash(await secretOf(database), 'address', network(value));
      const kept = read.selectFrom('addresses').select('comment').where('hash', '=', hash);
      return (await kept.where('expires', '>', gateway.now()).limit(MOST).execute()).map(commentOf);
    }
    case 'email':
    case 'phone':
      return (
        await read
          .selectFrom('contacts')
          .select('comment')
          .where(sql<boolean>`lower(${sql.ref(by)}) = ${value.toLowerCase()}`)
          .limit(MOST)
          .execute()
      ).map(commentOf);
    case 'name':
      return (
        await read
          .selectFrom('folded')
          .select('comment')
          .where(
            sql<boolean>`folded.text like ${`${folded(value).replace(/[\\%_]/g, '\\$&')} %`} escape '\\'`,
          )
          .limit(MOST)
          .execute()
      ).map(commentOf);
  }
}

/** All of the account or device that wrote a comment; itself alone where it came from a file. */
async function sameReader(read: Queries, comment: Comment): Promise<readonly { readonly id: string }[]> {
  const { id, site, member, device } = comment;
  const all = read.selectFrom('comments').select('id').limit(MOST);
  if (member !== null) return all.where('site', '=', site).where('member', '=', member).execute();
  return device === null ? [{ id }] : all.where('device', '=', device).execute();
}

/** All that several subjects mean, each comment once. */
export async function commentsOfAll(
  gateway: Gateway,
  who: Who,
  subjects: readonly Subject[],
): Promise<Comment[]> {
  const found = new Map<string, Comment>();
  for (const subject of subjects)
    for (const comment of await commentsOf(gateway, who, subject)) found.set(comment.id, comment);
  return [...found.values()];
}

/** What votes and reports of the writers are known by. Who works for one site leaves alone what was done on others. */
export function tracesOf(comments: readonly Comment[], who: Who): Traces {
  if (who.site !== null) return { devices: [], voters: [] };
  const devices = [...new Set(comments.flatMap(({ device }) => device ?? []))];
  const members = [...new Set(comments.flatMap(({ member }) => (member === null ? [] : `member:${member}`)))];
  return {
    devices,
    voters: [...devices.map((device) => `device:${device}`), ...members],
  };
}
