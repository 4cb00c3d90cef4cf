import type { Queries } from '../../database/database.js';
import { newIdentifier } from '../../database/identifier.js';
import type { PersonTable } from '../../database/desk-schema.js';
import type { Gateway } from '../../gateway.js';
import { Problem } from '../../http/problem.js';
import { mustBeAllowed, type Actor, type Role } from '../../moderation/actor.js';
import { record } from '../../moderation/audit.js';
import { cleanLine } from '../../comments/text.js';
import { loginOf } from '../fold.js';
import { changePerson, thePerson, type Staff } from './people.js';
import { hashPassword } from './password.js';
import { beginSession, hashOf, newToken } from './sessions.js';

const DAY = 86_400_000;
/** Milliseconds for which a link opens the desk. */
const OPENS = 3 * DAY;

export interface Issued {
  readonly token: string;
  readonly until: number;
}

async function issue(queries: Queries, person: string | null, role: Role, at: number): Promise<Issued> {
  const token = newToken();
  if (person !== null) await queries.deleteFrom('invitations').where('person', '=', person).execute();
  await queries.deleteFrom('invitations').where('expires', '<=', at).execute();
  const until = at + OPENS;
  await queries
    .insertInto('invitations')
    .values({ hash: hashOf(token), person, role, created: at, expires: until })
    .execute();
  return { token, until };
}

/** The link of the first start: made once, by whichever instance is first, while nobody works at the desk. */
export const firstInvitation = ({
  database,
  now,
}: Pick<Gateway, 'database' | 'now'>): Promise<Issued | undefined> =>
  database.write(async (queries) => {
    const [ours] = await queries
      .insertInto('settings')
      .values({ key: 'desk-first-link', value: `${now()}` })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .execute();
    const somebody = await queries.selectFrom('people').select('id').limit(1).executeTakeFirst();
    return ours && !somebody ? issue(queries, null, 'administrator', now()) : undefined;
  });

export interface NewStaff {
  readonly name: string;
  readonly role: Role;
  /** A host. */
  readonly site: string | null;
}

/**
 * Invites somebody. Whoever is there already by that name gets a new link, and the role and site that are named.
 * @param known What to do where the name is taken. @throws Problem `name-taken`, `name-invalid`.
 */
export async function invite(
  gateway: Gateway,
  actor: Actor,
  { name: raw, role, site }: NewStaff,
  known: 'renew' | 'refuse',
): Promise<Issued & { readonly person: Staff }> {
  mustBeAllowed(actor, 'invite');
  const name = cleanLine(raw, 'name');
  const login = loginOf(name);
  if (!login || name.length > 60) throw new Problem('name-invalid', { min: 1, max: 60 });
  const at = gateway.now();
  return gateway.database.write(async (queries) => {
    const found = await queries
      .selectFrom('people')
      .selectAll()
      .where('login', '=', login)
      .executeTakeFirst();
    if (found && known === 'refuse') throw new Problem('name-taken', { field: 'name' });
    const person = found ?? (await addPerson(queries, { name, login, role, site }, at));
    if (found) await changePerson(queries, actor, found, { role, site, ended: false }, at);
    await record(queries, actor, 'invite', {}, at, { person: person.id, name, role });
    return { ...(await issue(queries, person.id, role, at)), person: await thePerson(queries, person.id) };
  });
}

/** A new link for somebody who is there. */
export const renew = (gateway: Gateway, actor: Actor, id: string): Promise<Issued & { person: Staff }> => {
  mustBeAllowed(actor, 'invite');
  return gateway.database.write(async (queries) => {
    const person = await thePerson(queries, id);
    await record(queries, actor, 'invite', {}, gateway.now(), { person: id, name: person.name });
    return { ...(await issue(queries, id, person.role, gateway.now())), person };
  });
};

const addPerson = (
  queries: Queries,
  { name, login, role, site }: Pick<PersonTable, 'name' | 'login' | 'role' | 'site'>,
  at: number,
): Promise<Staff> =>
  queries
    .insertInto('people')
    .values({
      ...{ id: newIdentifier(at), name, login, role, site },
      ...{ password: null, language: 'vi', ended: null, created: at },
    })
    .returningAll()
    .executeTakeFirstOrThrow();

/** Whom a link is for; a null name is chosen by whoever opens it. @throws Problem `invitation-unknown`. */
export async function invitation(
  { database, now }: Gateway,
  token: string,
): Promise<{ readonly name: string | null; readonly role: Role }> {
  const found = await database.read
    .selectFrom('invitations')
    .leftJoin('people', 'people.id', 'invitations.person')
    .select(['invitations.role', 'invitations.expires', 'people.name', 'people.ended'])
    .where('hash', '=', hashOf(token))
    .executeTakeFirst();
  if (!found || found.expires <= now() || found.ended !== null) throw new Problem('invitation-unknown');
  return { name: found.name, role: found.role };
}

/** Opens a link, once: sets the password, ends all other sessions and begins one. @returns Its token. */
export async function accept(
  gateway: Gateway,
  token: string,
  { name: raw, password, language }: { name: string; password: string; language: 'vi' | 'en' },
  { agent, former }: { readonly agent: string; readonly former: string | undefined },
): Promise<string> {
  const { name: invited } = await invitation(gateway, token);
  const name = invited ?? cleanLine(raw, 'name');
  const login = loginOf(name);
  if (!login || name.length > 60) throw new Problem('name-invalid', { min: 1, max: 60 });
  const hash = await hashPassword(password);
  const at = gateway.now();
  return gateway.database.write(async (queries) => {
    const [used] = await queries
      .deleteFrom('invitations')
      .where('hash', '=', hashOf(token))
      .where('expires', '>', at)
      .returningAll()
      .execute();
    if (!used) throw new Problem('invitation-unknown');
    if (used.person === null && (await isTaken(queries, login))) throw new Problem('name-taken');
    const person =
      used.person === null
        ? await addPerson(queries, { name, login, role: used.role, site: null }, at)
        : await thePerson(queries, used.person);
    await queries
      .updateTable('people')
      .set({ password: hash, language })
      .where('id', '=', person.id)
      .execute();
    await queries.deleteFrom('sessions').where('person', '=', person.id).execute();
    await record(queries, person, 'accept-invitation', {}, at);
    return beginSession(queries, person.id, agent, former, at);
  });
}

const isTaken = async (queries: Queries, login: string): Promise<boolean> =>
  (await queries.selectFrom('people').select('id').where('login', '=', login).executeTakeFirst()) !==
  undefined;
