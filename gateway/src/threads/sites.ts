import { canonicalUrl } from '../../../src/model/canonical-url.js';
import type { Configuration } from '../configuration.js';
import type { Queries } from '../database/database.js';
import { newIdentifier } from '../database/identifier.js';
import type { SiteTable } from '../database/schema.js';
import { Problem } from '../http/problem.js';
import type { Selectable } from 'kysely';

export type Site = Selectable<SiteTable>;

const LOCAL = /^(localhost|[\w-]+\.localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** What a site is known by: `bao.example` of `http://m.bao.example/`. Undefined for what is no http(s) address. */
export function hostOf(address: string): string | undefined {
  return /^https:\/\/([^/?#]+)/.exec(canonicalUrl(address))?.[1];
}

/** Whether a host is this machine, whose pages have no certificate. */
export const isLocal = (host: string): boolean => LOCAL.test(host);

/** Whether pages of this host may have threads. */
export function allowsHost({ sites }: Configuration, host: string): boolean {
  return sites ? sites.some((origin) => hostOf(origin) === host) : isLocal(host);
}

/** Whether scripts of this origin may read our answers: the very origins that are configured. */
export function allowsOrigin({ sites }: Configuration, origin: string): boolean {
  if (sites) return sites.includes(origin);
  const host = /^https?:\/\/([^/]+)$/.exec(origin)?.[1];
  return host !== undefined && isLocal(host);
}

/** What a site begins with: nothing is asked of readers, and every comment waits for an editor. */
export const newSite = (host: string, now: number): Site => ({
  id: newIdentifier(now),
  host,
  language: 'vi',
  state: 'premod',
  email: 'off',
  phone: 'off',
  terms: 'off',
  terms_url: null,
  retention_days: 90,
  first_comments: 'as-thread',
  closes_after_days: null,
  hours: null,
  depth: 3,
  min_length: 1,
  max_length: 3000,
  links: 'hold',
  votes: 'up',
  notice: null,
  created: now,
});

export const findSite = (queries: Queries, host: string): Promise<Site | undefined> =>
  queries.selectFrom('sites').selectAll().where('host', '=', host).executeTakeFirst();

/** The row of an allowed site, made on first use. */
export async function siteFor(
  queries: Queries,
  configuration: Configuration,
  host: string,
  now: number,
): Promise<Site> {
  if (!allowsHost(configuration, host)) throw new Problem('site-refused');
  const known = await findSite(queries, host);
  if (known) return known;
  await queries
    .insertInto('sites')
    .values(newSite(host, now))
    .onConflict((conflict) => conflict.column('host').doNothing())
    .execute();
  return queries.selectFrom('sites').selectAll().where('host', '=', host).executeTakeFirstOrThrow();
}
