import { canonicalUrl } from '../../../src/model/canonical-url.js';
import type { Configuration } from '../configuration.js';
import { Problem } from '../http/problem.js';
import { allowsHost, hostOf } from './sites.js';

/** Which thread is meant: a key, and the site that it is a key of. */
export interface ThreadAddress {
  readonly host: string;
  readonly key: string;
}

const LONGEST = 1000;

/**
 * Reads a key: the address of a page, of which all spellings are one, or an identifier that the publisher made.
 * @param site Whose key it is, where it is no address: an origin; else `origin`, else the only site there is.
 * @throws Problem
 */
export function threadAddress(
  configuration: Configuration,
  raw: unknown,
  { site, origin }: { readonly site?: unknown; readonly origin?: string | undefined } = {},
): ThreadAddress {
  if (typeof raw !== 'string' || !raw.trim()) throw new Problem('thread-missing');
  const text = raw.normalize().trim();
  if (text.length > LONGEST || /\p{Cc}/u.test(text)) throw new Problem('bad-request', { field: 'thread' });
  const ofPage = /^https?:/i.test(text) ? hostOf(text) : undefined;
  if (ofPage === undefined && /^https?:/i.test(text)) throw new Problem('bad-request', { field: 'thread' });
  const host = ofPage ?? hostOfIdentifier(configuration, site, origin);
  if (!allowsHost(configuration, host)) throw new Problem('site-refused');
  return { host, key: ofPage === undefined ? text : canonicalUrl(text) };
}

function hostOfIdentifier({ sites }: Configuration, site: unknown, origin: string | undefined): string {
  const named = typeof site === 'string' && site ? hostOf(site) : origin ? hostOf(origin) : undefined;
  const only = sites?.length === 1 ? hostOf(sites[0] ?? '') : undefined;
  const host = named ?? only;
  if (host === undefined) throw new Problem('site-missing');
  return host;
}
