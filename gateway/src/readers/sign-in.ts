import { createLocalJWKSet, createRemoteJWKSet, importSPKI, jwtVerify, customFetch } from 'jose';
import type { JSONWebKeySet, JWTPayload, JWTVerifyGetKey } from 'jose';
import { foldText } from '../../../src/feeds/fold-text.js';
import { safeUrl } from '../../../src/feeds/safe-url.js';
import type { Environment } from '../configuration.js';
import { asResponse } from '../connector/as-response.js';
import type { Gateway } from '../gateway.js';
import { siteKeyOf } from './site-keys.js';
import { Problem } from '../http/problem.js';

/** A reader whom the publisher's own sign-in knows. */
export interface Member {
  /** The publisher's name for the reader (`sub`); with the site, where a key of it has signed. It is never shown. */
  readonly subject: string;
  readonly name: string;
  readonly url: string | null;
  readonly badge: 'staff' | 'expert' | null;
  /** The only site, by its id, that the key of its publisher opens; absent: all. */
  readonly site?: string;
}

/** How the publisher's tokens are checked: one secret (HS256), or public keys (RS256). */
export interface SignIn {
  readonly secret?: string | undefined;
  readonly publicKey?: string | undefined;
  /** Keys as JSON, or the address where they are. */
  readonly keys?: string | undefined;
  readonly issuer?: string | undefined;
  readonly audience?: string | undefined;
}

/** Reads TINBOX_JWT_SECRET, TINBOX_JWT_PUBLIC_KEY, TINBOX_JWKS, TINBOX_JWT_ISSUER and TINBOX_JWT_AUDIENCE. */
export function readSignIn(env: Environment): SignIn | undefined {
  const [secret, publicKey, keys] = ['TINBOX_JWT_SECRET', 'TINBOX_JWT_PUBLIC_KEY', 'TINBOX_JWKS'].map(
    (name) => env[name] || undefined,
  );
  if (!secret && !publicKey && !keys) return undefined;
  return {
    secret,
    publicKey,
    keys,
    issuer: env['TINBOX_JWT_ISSUER'] || undefined,
    audience: env['TINBOX_JWT_AUDIENCE'] || undefined,
  };
}

const remote = new WeakMap<SignIn, JWTVerifyGetKey>();

/** Who signed in, by the publisher's token. @throws Problem `sign-in-forged`. */
export async function memberOf(gateway: Gateway, token: string): Promise<Member> {
  const key = await siteKeyOf(gateway, token);
  const signIn = key ? { secret: key.secret } : gateway.configuration.signIn;
  if (!signIn) throw new Problem('sign-in-forged');
  let payload: JWTPayload;
  try {
    ({ payload } = await verify(gateway, signIn, token));
  } catch {
    throw new Problem('sign-in-forged');
  }
  const name = foldText(payload['name']).slice(0, 60);
  const subject = payload.sub && subjectOf(payload.sub.slice(0, 200), key?.host);
  if (!subject || !name) throw new Problem('sign-in-forged');
  const badge = payload['badge'];
  return {
    subject,
    name,
    url: safeUrl(payload['url'], '', 'link') ?? null,
    badge: badge === 'staff' || badge === 'expert' ? badge : null,
    ...(key && { site: key.site }),
  };
}

/**
 * What a reader is known by. Two publishers' own names for readers may be one, so that those of a site's key have its host before
 * them. @returns Undefined for who signs in elsewhere and would take such a name.
 */
function subjectOf(sub: string, host: string | undefined): string | undefined {
  if (host !== undefined) return `site:${host}:${sub}`;
  return /^site:[^:]*:/.test(sub) ? undefined : sub;
}

async function verify(gateway: Gateway, signIn: SignIn, token: string): Promise<{ payload: JWTPayload }> {
  const checks = {
    requiredClaims: ['sub', 'exp'],
    ...(signIn.issuer && { issuer: signIn.issuer }),
    ...(signIn.audience && { audience: signIn.audience }),
    currentDate: new Date(gateway.now()),
    clockTolerance: 30,
  };
  // The kind of key decides on the algorithm, never the token: a public key is no secret to sign with.
  if (signIn.secret)
    return jwtVerify(token, new TextEncoder().encode(signIn.secret), { ...checks, algorithms: ['HS256'] });
  const algorithms = ['RS256'];
  if (signIn.publicKey)
    return jwtVerify(token, await importSPKI(signIn.publicKey, 'RS256'), { ...checks, algorithms });
  return jwtVerify(token, keySet(gateway, signIn), { ...checks, algorithms });
}

function keySet({ ask }: Gateway, signIn: SignIn): JWTVerifyGetKey {
  const known = remote.get(signIn);
  if (known) return known;
  const { keys = '' } = signIn;
  const set = keys.startsWith('{')
    ? createLocalJWKSet(JSON.parse(keys) as JSONWebKeySet)
    : createRemoteJWKSet(new URL(keys), {
        [customFetch]: async (url: string) => {
          if (!ask) throw new TypeError('url');
          return asResponse(await ask(url, { timeout: 5000 }));
        },
      });
  remote.set(signIn, set);
  return set;
}
