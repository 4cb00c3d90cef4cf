import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyedHash } from '../database/secret.js';

/**
 * The token of a device: a name that stands beside what it wrote, and a signature that only this gateway makes. Nobody
 * else is ever shown the name, and without the signature it opens nothing.
 */
export const tokenOf = (secret: string, device: string): string =>
  `${device}.${keyedHash(secret, 'token', device)}`;

/**
 * A name for a device that has none yet.
 * @param key The `Idempotency-Key` of its request: who repeats the request gets the same name.
 */
export const newDevice = (secret: string, key: string | undefined): string =>
  key === undefined ? randomBytes(24).toString('base64url') : keyedHash(secret, 'device', key).slice(0, 32);

/** @returns The device, or undefined for what is no token of ours. */
export function deviceOf(secret: string, token: string): string | undefined {
  const [, device = ''] = /^([\w-]{32})\.[\w-]{43}$/.exec(token) ?? [];
  const [given, right] = [Buffer.from(token), Buffer.from(tokenOf(secret, device))];
  return device && given.length === right.length && timingSafeEqual(given, right) ? device : undefined;
}
