import { createHash, randomBytes } from 'node:crypto';
import type { Queries } from '../../database/database.js';
import { newIdentifier } from '../../database/identifier.js';
import type { Gateway } from '../../gateway.js';
import type { Who } from '../who.js';

const DAY = 86_400_000;
/** A session ends after so long without use. */
const IDLE = 7 * DAY;
/** And after so long in any case. */
export const LONGEST = 30 * DAY;
/** Milliseconds between two notes of its use. */
const NOTED = 5 * 60_000;

/** What is stored of a secret that is random itself. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

export const newToken = (): string => randomBytes(32).toString('base64url');

/** Who has this token, while the session lasts and the person has access. */
export async function sessionOf(
  { database, now }: Gateway,
  token: string | undefined,
): Promise<Who | undefined> {
  if (!token || !/^[\w-]{43}$/.test(token)) return undefined;
  const hash = hashOf(token);
  const found = await database.read
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person')
    .select(['people.id', 'name', 'login', 'role', 'language', 'site', 'seen', 'expires', 'ended'])
    .select('sessions.id as session')
    .where('hash', '=', hash)
    .executeTakeFirst();
  const at = now();
  if (!found || found.ended !== null || found.expires <= at || found.seen + IDLE <= at) return undefined;
  if (found.seen + NOTED <= at)
    await database.write((queries) =>
      queries.updateTable('sessions').set({ seen: at }).where('hash', '=', hash).execute(),
    );
  const { id, name, login, role, language, site, session } = found;
  return { id, name, login, role, language, site, session };
}

/** Begins a session; the one that the browser had before ends. @returns The token. */
export async function beginSession(
  queries: Queries,
  person: string,
  agent: string,
  former: string | undefined,
  at: number,
): Promise<string> {
  const token = newToken();
  if (former) await queries.deleteFrom('sessions').where('hash', '=', hashOf(former)).execute();
  await queries.deleteFrom('sessions').where('expires', '<=', at).execute();
  await queries
    .insertInto('sessions')
    .values({
      hash: hashOf(token),
      id: newIdentifier(at),
      person,
      agent: agentOf(agent),
      created: at,
      seen: at,
      expires: at + LONGEST,
    })
    .execute();
  return token;
}

/** `Firefox, Android`: enough to know one's own devices by. */
function agentOf(agent: string): string {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)/.exec(agent)?.[1] ?? '';
  const system = /(Android|iPhone|iPad|Windows|Mac OS|Linux)/.exec(agent)?.[1] ?? '';
  return [browser, system].filter(Boolean).join(', ');
}
