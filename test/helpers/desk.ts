import assert from 'node:assert/strict';
import type { Role } from '../../gateway/src/moderation/actor.js';
import { accept, invite } from '../../gateway/src/desk/people/invitations.js';
import type { Asked, Instance } from './gateway.js';

export const DESK = 'http://gateway.test';
export const ROOT = { name: 'command line', role: 'administrator' } as const;
export const PASSWORD = 'một mật khẩu dài';
export const COOKIE = '__Host-tinbox-desk';

/** JSON of any shape. */
export type Json = ReturnType<typeof JSON.parse>;

/** What the desk answered. Tests say what they expect of it. */
export type Said = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly json: Json;
};

/** Somebody at the desk, with a session. */
export interface Seat {
  readonly cookie: string;
  get(path: string): Promise<Said>;
  send(path: string, body?: unknown, asked?: Asked): Promise<Said>;
}

export const own = { Origin: DESK, Host: 'gateway.test', 'Sec-Fetch-Site': 'same-origin' } as const;

export const seat = (instance: Instance, cookie: string): Seat => ({
  cookie,
  get: (path) => instance.ask(path, { headers: { Cookie: cookie, Host: 'gateway.test' } }),
  send: (path, body, { method = 'POST', headers = {}, ...asked } = {}) =>
    instance.ask(path, {
      method,
      body: body ?? {},
      headers: { ...own, Cookie: cookie, ...headers },
      ...asked,
    }),
});

/** Invites somebody, who accepts. */
export async function enter(
  instance: Instance,
  name: string,
  role: Role,
  site: string | null = null,
): Promise<Seat> {
  const { token } = await invite(instance.gateway, ROOT, { name, role, site }, 'renew');
  const session = await accept(
    instance.gateway,
    token,
    { name, password: PASSWORD, language: 'vi' },
    { agent: 'Firefox on Linux', former: undefined },
  );
  return seat(instance, `${COOKIE}=${session}`);
}

export const form = (fields: Readonly<Record<string, string>>): Pick<Asked, 'body' | 'headers'> => ({
  body: `${new URLSearchParams(fields)}`,
  headers: { ...own, 'Content-Type': 'application/x-www-form-urlencoded' },
});

/** The cookie that an answer gives, as it is sent back. */
export function cookieFrom(headers: Headers): string {
  const given = headers.get('set-cookie') ?? '';
  assert.match(given, /^__Host-tinbox-desk=/);
  return given.split(';')[0] ?? '';
}

export const problemOf = ({ json }: Said): string => `${json?.type}`.replace('urn:tinbox:problem:', '');
