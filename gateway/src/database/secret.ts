import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from './database.js';

const secrets = new WeakMap<Database, Promise<string>>();

/** The key of all signatures and hashes of these comments. It is made once and lives in the database, for all instances. */
export function secretOf(database: Database): Promise<string> {
  let secret = secrets.get(database);
  if (!secret) {
    secret = readOrMake(database);
    secrets.set(database, secret);
    secret.catch(() => secrets.delete(database));
  }
  return secret;
}

async function readOrMake({ read, write }: Database): Promise<string> {
  const find = read.selectFrom('settings').select('value').where('key', '=', 'secret');
  const known = await find.executeTakeFirst();
  if (known) return known.value;
  const value = randomBytes(32).toString('base64url');
  await write((queries) =>
    queries
      .insertInto('settings')
      .values({ key: 'secret', value })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return (await find.executeTakeFirstOrThrow()).value;
}

/** A hash that only the holder of the secret can make. @param purpose Keeps hashes of the same text for two uses apart. */
export const keyedHash = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('base64url');
