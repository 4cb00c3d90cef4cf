import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const NAME = '__Host-tinbox-desk';
const OPTIONS = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;

export const cookieOf = (context: Context): string | undefined => getCookie(context, NAME);

/** @param seconds Until the browser forgets it. */
export const giveCookie = (context: Context, token: string, seconds: number): void =>
  setCookie(context, NAME, token, { ...OPTIONS, maxAge: seconds });

export const takeCookie = (context: Context): void => void deleteCookie(context, NAME, OPTIONS);
