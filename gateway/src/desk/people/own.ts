import { cleanLine } from '../../comments/text.js';
import type { Gateway } from '../../gateway.js';
import { limited } from '../../http/limits.js';
import { Problem } from '../../http/problem.js';
import { record } from '../../moderation/audit.js';
import type { MeChanges } from '../api.js';
import { loginOf } from '../fold.js';
import type { Who } from '../who.js';
import { hashPassword, isPassword } from './password.js';
import { thePerson, type Staff } from './people.js';

const TRIES = { count: 5, seconds: 900 };

/** Changes one's own name, language or password. A new password ends every other session. @throws Problem. */
export async function changeOwn(
  { database, now }: Gateway,
  who: Who,
  { name: raw, language, password, newPassword }: MeChanges,
): Promise<Staff> {
  const hash = newPassword === undefined ? undefined : await hashPassword(newPassword);
  if (hash !== undefined) {
    await database.write((queries) => limited(queries, `desk-password:${who.id}`, TRIES, now()));
    const known = await thePerson(database.read, who.id);
    if (!(await isPassword(password ?? '', known.password))) throw new Problem('sign-in-wrong');
  }
  const name = raw === undefined ? undefined : cleanLine(raw, 'name');
  const login = name === undefined ? undefined : loginOf(name);
  if (name !== undefined && (!login || name.length > 60))
    throw new Problem('name-invalid', { min: 1, max: 60 });
  return database.write(async (queries) => {
    const taken = await queries
      .selectFrom('people')
      .select('id')
      .where('login', '=', login ?? '')
      .where('id', '!=', who.id)
      .executeTakeFirst();
    if (taken) throw new Problem('name-taken', { field: 'name' });
    const changes = {
      ...(name !== undefined && login && { name, login }),
      ...(language && { language }),
      ...(hash !== undefined && { password: hash }),
    };
    if (Object.keys(changes).length > 0)
      await queries.updateTable('people').set(changes).where('id', '=', who.id).execute();
    if (name !== undefined && name !== who.name)
      await record(queries, who, 'change-person', {}, now(), { from: { name: who.name }, to: { name } });
    if (hash !== undefined) {
      await queries
        .deleteFrom('sessions')
        .where('person', '=', who.id)
        .where('id', '!=', who.session)
        .execute();
      await record(queries, who, 'change-password', {}, now());
    }
    return thePerson(queries, who.id);
  });
}
