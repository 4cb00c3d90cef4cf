import type { Context, MiddlewareHandler } from 'hono';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { sessionOf } from './people/sessions.js';
import type { DeskEnv } from './room.js';
import { cookieOf } from './cookie.js';

const READS = /^(GET|HEAD)$/;

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What every answer of the desk carries. */
export const guarded: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of [
    ['Content-Security-Policy', POLICY],
    ['Cache-Control', context.res.headers.get('cache-control') ?? 'no-store'],
    ['Referrer-Policy', 'same-origin'],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['X-Robots-Tag', 'noindex'],
  ] as const)
    context.res.headers.set(name, value);
};

/** Refuses writes that do not come from a page of the desk. @throws Problem `write-refused`. */
export const ownWrites =
  (gateway: Gateway): MiddlewareHandler =>
  async (context, next) => {
    if (!READS.test(context.req.method) && !isOwn(gateway, context)) throw new Problem('write-refused');
    return next();
  };

function isOwn({ settings }: Gateway, context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = context.req.header('origin') ?? '';
  if (!/^https?:\/\//.test(origin) || !URL.canParse(origin)) return false;
  const asked = context.req.header('host') ?? new URL(context.req.url).host;
  const told = settings?.address;
  return new URL(origin).host === asked || (told !== undefined && origin === new URL(told).origin);
}

/** Lets in who is signed in. @throws Problem `signed-out`. */
export const signedIn =
  (gateway: Gateway): MiddlewareHandler<DeskEnv> =>
  async (context, next) => {
    const who = await sessionOf(gateway, cookieOf(context));
    if (!who) throw new Problem('signed-out');
    context.set('who', who);
    return next();
  };
