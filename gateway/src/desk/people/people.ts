import type { Selectable } from 'kysely';
import type { Queries } from '../../database/database.js';
import type { PersonTable } from '../../database/desk-schema.js';
import { Problem } from '../../http/problem.js';
import { mustBeAllowed, type Actor, type Role } from '../../moderation/actor.js';
import { record } from '../../moderation/audit.js';

export type Staff = Selectable<PersonTable>;

/** @throws Problem `person-unknown`. */
export async function thePerson(queries: Queries, id: string): Promise<Staff> {
  const found = await queries.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) throw new Problem('person-unknown');
  return found;
}

export interface StaffChanges {
  readonly role?: Role | undefined;
  readonly site?: string | null | undefined;
  /** Whether access is taken away. */
  readonly ended?: boolean | undefined;
}

/** Changes what somebody may do, in the caller's transaction. Whoever loses access is signed out. @throws Problem `last-administrator`. */
export async function changePerson(
  queries: Queries,
  actor: Actor,
  person: Staff,
  { role = person.role, site = person.site, ended = person.ended !== null }: StaffChanges,
  at: number,
): Promise<void> {
  const changed = role !== person.role || site !== person.site;
  const act = ended ? 'end-access' : 'give-access-back';
  const moved = ended !== (person.ended !== null);
  if (!changed && !moved) return;
  mustBeAllowed(actor, changed ? 'change-person' : act);
  await queries
    .updateTable('people')
    .set({ role, site, ended: ended ? (person.ended ?? at) : null })
    .where('id', '=', person.id)
    .execute();
  if (ended) {
    for (const table of ['sessions', 'invitations', 'claims'] as const)
      await queries.deleteFrom(table).where('person', '=', person.id).execute();
  }
  await mustRemain(queries, person);
  const detail = { person: person.id, name: person.name };
  if (changed)
    await record(queries, actor, 'change-person', {}, at, {
      ...detail,
      from: { role: person.role, site: person.site },
      to: { role, site },
    });
  if (moved) await record(queries, actor, act, {}, at, detail);
}

/** Locks all administrators, so that two do not take each other's place at once. */
async function mustRemain(queries: Queries, person: Staff): Promise<void> {
  if (person.role !== 'administrator') return;
  const left = await queries
    .updateTable('people')
    .set((eb) => ({ role: eb.ref('role') }))
    .where('role', '=', 'administrator')
    .where('ended', 'is', null)
    .where('site', 'is', null)
    .returning('id')
    .execute();
  if (left.length === 0) throw new Problem('last-administrator');
}
