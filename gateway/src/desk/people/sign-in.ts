import { keyedHash, secretOf } from '../../database/secret.js';
import type { Gateway } from '../../gateway.js';
import { network } from '../../http/client-address.js';
import { limited } from '../../http/limits.js';
import { Problem } from '../../http/problem.js';
import { record } from '../../moderation/audit.js';
import { loginOf } from '../fold.js';
import { isPassword } from './password.js';
import { beginSession } from './sessions.js';

/** Tries of one name from one network, of one network, and of one name from everywhere. */
const LIMITS = {
  pair: { count: 5, seconds: 900 },
  network: { count: 30, seconds: 900 },
  name: { count: 60, seconds: 3600 },
};

export interface Try {
  readonly name: string;
  readonly password: string;
  /** Of the connection. */
  readonly address: string;
  readonly agent: string;
  /** The session that the browser has had. */
  readonly former: string | undefined;
}

/** Begins a session. @returns Its token. @throws Problem `sign-in-wrong`, `too-many`. */
export async function signIn(
  gateway: Gateway,
  { name, password, address, agent, former }: Try,
): Promise<string> {
  const { database, now } = gateway;
  const login = loginOf(name.slice(0, 200));
  const secret = await secretOf(database);
  const scope = (kind: string, text: string): string => `desk-${kind}:${keyedHash(secret, 'sign-in', text)}`;
  const from = network(address);
  // A try counts also when it fails: it is written down before the password is looked at.
  await database.write(async (queries) => {
    await limited(queries, scope('pair', `${login}\0${from}`), LIMITS.pair, now());
    await limited(queries, scope('network', from), LIMITS.network, now());
    await limited(queries, scope('name', login), LIMITS.name, now());
  });
  const person = await database.read
    .selectFrom('people')
    .selectAll()
    .where('login', '=', login)
    .executeTakeFirst();
  const right = await isPassword(password, person?.password);
  if (!person || !right || person.ended !== null) throw new Problem('sign-in-wrong');
  return database.write(async (queries) => {
    await record(queries, person, 'sign-in', {}, now());
    return beginSession(queries, person.id, agent, former, now());
  });
}
