import { decodeProtectedHeader } from 'jose';
import { isIdentifier } from '../database/identifier.js';
import type { Gateway } from '../gateway.js';

/** A key that the desk has made for a site, by the `kid` of a token, while it opens anything. */
export async function siteKeyOf(
  { database, now }: Gateway,
  token: string,
): Promise<{ readonly site: string; readonly host: string; readonly secret: string } | undefined> {
  const id = kidOf(token);
  if (!isIdentifier(id)) return undefined;
  return database.read
    .selectFrom('site_keys')
    .innerJoin('sites', 'sites.id', 'site_keys.site')
    .select(['site_keys.site', 'sites.host', 'site_keys.secret'])
    .where('site_keys.id', '=', id)
    .where((eb) => eb.or([eb('ends', 'is', null), eb('ends', '>', now())]))
    .executeTakeFirst();
}

function kidOf(token: string): unknown {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}
