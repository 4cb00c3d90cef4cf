import { Hono } from 'hono';
import type { Comment } from '../../comments/comment.js';
import type { Gateway } from '../../gateway.js';
import { readBody, type Body } from '../../http/body.js';
import { Problem } from '../../http/problem.js';
import type { Act } from '../../moderation/actor.js';
import { record } from '../../moderation/audit.js';
import { dataOf, erase } from '../../readers/own-words.js';
import { findSite } from '../../threads/sites.js';
import { iso } from '../../threads/policy.js';
import type { Found, FoundGroup, Subject } from '../api-person.js';
import { commentsOf, commentsOfAll, readSubject, tracesOf } from '../person/subjects.js';
import type { DeskEnv, DeskRoom } from '../room.js';
import { who, type Who } from '../who.js';

const MOST_SUBJECTS = 20;
/** Comments that a line of the log names. */
const NAMED = 200;

/** @throws Problem `bad-request` */
function subjectsOf(body: Body): readonly Subject[] {
  const on = body['on'];
  if (!Array.isArray(on) || on.length === 0 || on.length > MOST_SUBJECTS)
    throw new Problem('bad-request', { field: 'on', max: MOST_SUBJECTS });
  return on.map(readSubject);
}

/** Says in the log that somebody looked at, took out or erased what a person wrote: how it was found, not whom. */
async function note(
  { database, now }: Gateway,
  person: Who,
  act: Act,
  subjects: readonly Subject[],
  comments: readonly Comment[],
): Promise<void> {
  const ways = [...new Set(subjects.map(({ by }) => by))];
  await database.write(async (queries) => {
    const site = person.site === null ? undefined : await findSite(queries, person.site);
    await record(queries, person, act, site ? { site: site.id } : {}, now(), {
      by: ways,
      count: comments.length,
      ...(act === 'erase-person' && { comments: comments.slice(0, NAMED).map(({ id }) => id) }),
    });
  });
}

async function groupsOf(
  { database: { read } }: Gateway,
  comments: readonly Comment[],
): Promise<FoundGroup[]> {
  const contacts = await read
    .selectFrom('contacts')
    .select('comment')
    .where('comment', 'in', [...comments.map(({ id }) => id), ''])
    .execute();
  const beside = new Set(contacts.map(({ comment }) => comment));
  const groups = new Map<string, Comment[]>();
  for (const comment of comments) {
    const { id, site, member, device } = comment;
    const key = member !== null ? `member ${site} ${member}` : (device ?? `imported ${id}`);
    groups.set(key, [...(groups.get(key) ?? []), comment]);
  }
  return [...groups.values()].map((group): FoundGroup => {
    const [first, last] = [group[0], group.at(-1)];
    return {
      kind: last?.member ? 'account' : last?.device ? 'device' : 'imported',
      comment: last?.id ?? '',
      names: [...new Set(group.map(({ author_name }) => author_name).filter(Boolean))],
      comments: group.length,
      first: iso(first?.created ?? 0),
      last: iso(last?.created ?? 0),
      contact: group.some(({ id }) => beside.has(id)),
    };
  });
}

/** What one person wrote and left: found, taken out, erased. Every request is in the log. */
export const person: DeskRoom = (gateway) =>
  new Hono<DeskEnv>()
    .post('/person/find', async (context) => {
      const asking = who(context, 'find-person');
      const subject = readSubject((await readBody(context.req.raw)).body);
      const comments = await commentsOf(gateway, asking, subject);
      await note(gateway, asking, 'find-person', [subject], comments);
      const answer: Found = { total: comments.length, groups: await groupsOf(gateway, comments) };
      return context.json(answer);
    })
    .post('/person/export', async (context) => {
      const asking = who(context, 'export-person');
      const subjects = subjectsOf((await readBody(context.req.raw)).body);
      const comments = await commentsOfAll(gateway, asking, subjects);
      await note(gateway, asking, 'export-person', subjects, comments);
      context.header('Content-Disposition', 'attachment; filename="person.json"');
      return context.json(await dataOf(gateway.database.read, comments, tracesOf(comments, asking)));
    })
    .post('/person/erase', async (context) => {
      const asking = who(context, 'erase-person');
      const { body } = await readBody(context.req.raw);
      const subjects = subjectsOf(body);
      const comments = await commentsOfAll(gateway, asking, subjects);
      if (body['comments'] !== comments.length)
        throw new Problem('count-differs', { count: comments.length });
      await note(gateway, asking, 'erase-person', subjects, comments);
      await erase(gateway, comments, tracesOf(comments, asking));
      return context.json({ erased: comments.length });
    });
