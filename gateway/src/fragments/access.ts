import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { readAddress } from '../connector/address.js';
import { closedRange } from '../connector/ranges.js';

/** Any of these says that somebody stands between, or that a web page asks. */
const NOT_DIRECT = [
  'forwarded',
  'x-forwarded-for',
  'x-real-ip',
  'via',
  'x-forwarded-host',
  'origin',
  'sec-fetch-site',
];

/**
 * Whether a request may have work done for it: with the token where there is one; without one, programs of this machine
 * that ask directly.
 */
export function mayWork(context: Context, token: string | undefined): boolean {
  if (token) {
    const given = /^Bearer\s+(\S+)\s*$/i.exec(context.req.header('Authorization') ?? '')?.[1] ?? '';
    return timingSafeEqual(digest(given), digest(token));
  }
  return (
    isLocal(socketAddress(context)) && !NOT_DIRECT.some((name) => context.req.header(name) !== undefined)
  );
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function isLocal(address: string | undefined): boolean {
  const read = address === undefined ? undefined : readAddress(address);
  return read !== undefined && closedRange(read) === 'loopback';
}

/** The other end of the connection, as @hono/node-server gives it. */
const socketAddress = ({ env }: Context): string | undefined =>
  (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    ?.remoteAddress;
