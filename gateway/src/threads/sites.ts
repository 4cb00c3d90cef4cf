import { canonicalUrl } from '../../../src/model/canonical-url.js';
import type { Configuration } from '../configuration.js';
import type { Queries } from '../database/database.js';
import { prepared } from '../database/prepared.js';
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

const hosts = new WeakMap<readonly string[], ReadonlySet<string | undefined>>();

/** Whether pages of this host may have threads. */
export function allowsHost({ sites }: Configuration, host: string): boolean {
  if (!sites) return isLocal(host);
  const allowed = hosts.get(sites) ?? new Set(sites.map(hostOf));
  hosts.set(sites, allowed);
  return allowed.has(host);
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

const byHost = prepared<{ host: string }, Site>((queries, { host }) =>
  queries.selectFrom('sites').selectAll().where('host', '=', host),
);

export const findSite = async (queries: Queries, host: string): Promise<Site | undefined> =>
  (await byHost(queries, { host }))[0];

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
