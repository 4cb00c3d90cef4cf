import type { Command } from '../commands.js';
import type { Configuration } from '../configuration.js';
import { openDatabase } from '../database/database.js';
import type { ThreadState } from '../database/schema.js';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { threadAddress } from '../threads/address.js';
import { hostOf } from '../threads/sites.js';
import type { ConsoleWords } from '../words/console.js';
import { problemWords } from '../words/problems.js';
import { changeSite, setThreadState, type SiteChanges } from './threads.js';

const STATES: Readonly<Record<string, ThreadState>> = {
  open: 'open',
  premoderate: 'premod',
  close: 'closed',
  hide: 'hidden',
};

/** Whoever can run commands on the server is its administrator. */
const ACTOR = { name: 'command line', role: 'administrator' } as const;

/** `thread open KEY [SITE]` */
export const thread: Command = async ([verb = '', key, site], configuration, words) => {
  const state = Object.hasOwn(STATES, verb) ? STATES[verb] : undefined;
  if (!state || !key) {
    console.error(words.threadUsage);
    return 2;
  }
  return withDatabase(configuration, words, async (gateway) => {
    const found = await setThreadState(gateway, ACTOR, threadAddress(configuration, key, { site }), state);
    console.log(words.threadIs(found.key, found.state));
  });
};

const ASKED = /^(off|optional|required)$/;
const FIELDS: Readonly<Record<string, RegExp>> = {
  email: ASKED,
  phone: ASKED,
  terms: ASKED,
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  state: /^(open|premod|closed|hidden)$/,
  'terms-url': /^https?:\/\//,
  'retention-days': /^\d{1,5}$/,
};

/** `site https://bao.example email=optional retention-days=30` */
export const site: Command = async ([origin = '', ...settings], configuration, words) => {
  const host = hostOf(origin);
  const pairs = settings.map((setting) => setting.split(/=(.*)/s));
  const fits = pairs.every(
    ([name = '', value = '']) => Object.hasOwn(FIELDS, name) && FIELDS[name]?.test(value),
  );
  if (!host || pairs.length === 0 || !fits) {
    console.error(words.siteUsage);
    return 2;
  }
  const changes = Object.fromEntries(
    pairs.map(([name = '', value = '']) => [
      name.replace('-', '_'),
      name === 'retention-days' ? Number(value) : value,
    ]),
  ) as SiteChanges;
  return withDatabase(configuration, words, async (gateway) => {
    await changeSite(gateway, ACTOR, host, changes);
    console.log(words.siteIs(host, settings.join(' ')));
  });
};

async function withDatabase(
  configuration: Configuration,
  words: ConsoleWords,
  work: (gateway: Gateway) => Promise<void>,
): Promise<number> {
  const database = await openDatabase(configuration.database);
  try {
    await work({ configuration, database, now: Date.now, log: console.error });
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(problemWords(words.language)[error.problem](error.facts).detail);
    return 1;
  } finally {
    await database.close();
  }
}
