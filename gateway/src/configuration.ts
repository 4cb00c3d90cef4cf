import { readAlerts, type Alerts } from './alerts/configuration.js';
import { readTrust, type Trust } from './http/client-address.js';
import { readLimit, type Limit } from './http/limit.js';
import { readSignIn, type SignIn } from './readers/sign-in.js';
import type { ConsoleWords } from './words/console.js';

/** What the environment says. Other parts of the gateway read theirs in their own rooms, from the same `env`. */
export interface Configuration {
  readonly port: number;
  readonly database: DatabaseAddress;
  /** Origins whose pages may have threads (`https://bao.example`); undefined: any port of this machine. */
  readonly sites: readonly string[] | undefined;
  /** `/tinbox` where the gateway stands below a path, else empty. */
  readonly basePath: string;
  /** Which forwarded headers are believed. */
  readonly trust: Trust | undefined;
  readonly limits: Limits;
  /** Whether every request is logged, or only what failed and what was slow. */
  readonly logs: (typeof LOGS)[number];
  /** What other machines must show to have pages prerendered; undefined: only this one may. */
  readonly token: string | undefined;
  /** For how long a reader may change or delete what he wrote. */
  readonly editMinutes: number;
  /** For how long it is known, as a keyed hash, where a comment came from. */
  readonly addressDays: number;
  /** How the publisher's own sign-in is checked; undefined where every reader is a guest. */
  readonly signIn: SignIn | undefined;
  /** The publisher's own judge of new comments: an address of a configured origin. */
  readonly judge: Judge | undefined;
  /** Whom to alert when something waits; undefined: nobody. */
  readonly alerts: Alerts | undefined;
}

export interface Judge {
  readonly url: string;
  /** Signs what is sent. */
  readonly secret: string;
}

/** Origins that the environment has the gateway ask: the judge's, those of the sign-in's keys and of alerts. */
export const outsideOrigins = ({ judge, signIn, alerts }: Configuration): readonly string[] =>
  [judge?.url, signIn?.keys, alerts?.hook?.url].flatMap((address) =>
    address && /^https?:/.test(address) && URL.canParse(address) ? new URL(address).origin : [],
  );

export type DatabaseAddress =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

const LOGS = ['trouble', 'requests'] as const;

/** How often one address, and one thread, may be written to. */
export interface Limits {
  readonly address: Limit;
  readonly thread: Limit;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_FILE = 'tinbox.db';

/** @returns Every fault of the environment, in words, rather than the first. */
export function readConfiguration(
  env: Environment,
  words: ConsoleWords,
): { readonly configuration: Configuration } | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const fault = (name: string, value: string): undefined => void faults.push(words.badVariable(name, value));
  const read = <T>(name: string, fallback: T, reader: (value: string) => T | undefined): T => {
    const value = env[name]?.trim();
    if (!value) return fallback;
    return reader(value) ?? fault(name, value) ?? fallback;
  };
  const configuration: Configuration = {
    port: read('PORT', 8787, readPort),
    database: read<DatabaseAddress>('DATABASE_URL', { kind: 'sqlite', file: DEFAULT_FILE }, readDatabase),
    sites: read<readonly string[] | undefined>('TINBOX_SITES', undefined, readSites),
    basePath: read('TINBOX_BASE_PATH', '', readPath),
    trust: read<Trust | undefined>('TINBOX_TRUST_PROXY', undefined, readTrust),
    limits: {
      address: read('TINBOX_LIMIT_ADDRESS', { count: 10, seconds: 60 }, readLimit),
      thread: read('TINBOX_LIMIT_THREAD', { count: 300, seconds: 60 }, readLimit),
    },
    logs: read('TINBOX_LOG', 'trouble', (value) => LOGS.find((each) => each === value)),
    token: read<string | undefined>('TINBOX_TOKEN', undefined, readToken),
    editMinutes: read('TINBOX_EDIT_MINUTES', 15, readCount),
    addressDays: read('TINBOX_ADDRESS_DAYS', 30, readCount),
    signIn: readSignIn(env),
    alerts: readAlerts(env, fault),
    judge: read<Judge | undefined>('TINBOX_JUDGE_URL', undefined, (url) =>
      env['TINBOX_JUDGE_SECRET'] && /^https?:/.test(url) && URL.canParse(url)
        ? { url, secret: env['TINBOX_JUDGE_SECRET'] }
        : undefined,
    ),
  };
  return faults.length > 0 ? { faults } : { configuration };
}

/** Long enough that nobody guesses it. */
const readToken = (value: string): string | undefined => (/^\S{16,}$/.test(value) ? value : undefined);

const readCount = (value: string): number | undefined =>
  /^\d{1,5}$/.test(value) ? Number(value) : undefined;

const readPort = (value: string): number | undefined =>
  /^\d{1,5}$/.test(value) && Number(value) < 65_536 ? Number(value) : undefined;

/** `sqlite:FILE`, `postgres://…` and `postgresql://…`. */
export function readDatabase(value: string): DatabaseAddress | undefined {
  const file = /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(value)?.[1];
  if (file) return { kind: 'sqlite', file };
  return /^postgres(?:ql)?:\/\//.test(value) ? { kind: 'postgres', url: value } : undefined;
}

function readSites(value: string): readonly string[] | undefined {
  const origins = value.split(',').flatMap((each) => (each.trim() ? [readOrigin(each.trim())] : []));
  return origins.every((origin) => origin !== undefined) ? origins : undefined;
}

/** `https://bao.example` of an address that is an origin and no more. */
export function readOrigin(value: string): string | undefined {
  try {
    const { origin, protocol, pathname, search, username } = new URL(value);
    return /^https?:$/.test(protocol) && pathname === '/' && !search && !username ? origin : undefined;
  } catch {
    return undefined;
  }
}

const readPath = (value: string): string | undefined =>
  /^\/[\w./~-]*$/.test(value) ? value.replace(/\/+$/, '') : undefined;
