import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Problem } from '../../http/problem.js';

/** 32 MB and about a quarter of a second for each try. */
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 2 ** 20 };
const BYTES = 32;
const FIT = { min: 10, max: 200 };

/** One at a time: many at once would take the memory of the machine. */
let turn: Promise<unknown> = Promise.resolve();

const derive = (password: string, salt: Buffer): Promise<Buffer> => {
  const mine = turn.then(
    () =>
      new Promise<Buffer>((resolve, reject) =>
        scrypt(password.normalize(), salt, BYTES, COST, (error, key) =>
          error ? reject(error) : resolve(key),
        ),
      ),
  );
  turn = mine.catch(() => {});
  return mine;
};

/** @throws Problem `password-unfit`. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < FIT.min || password.length > FIT.max) throw new Problem('password-unfit', FIT);
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return `scrypt.${salt.toString('base64url')}.${key.toString('base64url')}`;
}

/** Whether it is the password of this hash. Without a hash it takes as long, and is not. */
export async function isPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [kind, salt = '', key = ''] = (hash ?? '').split('.');
  const made = await derive(password.slice(0, FIT.max), Buffer.from(salt, 'base64url'));
  const known = Buffer.from(key, 'base64url');
  return kind === 'scrypt' && known.length === BYTES && timingSafeEqual(made, known);
}
