import type { Command } from '../commands.js';
import { openDatabase } from '../database/database.js';
import type { Gateway } from '../gateway.js';
import { Problem } from '../http/problem.js';
import { isRole } from '../moderation/actor.js';
import { loadSettings } from '../settings/load.js';
import { settingWords } from '../words/settings.js';
import { problemWords } from '../words/problems.js';
import { invite } from './people/invitations.js';
import { linkOf, siteOf } from './rooms/people.js';

/** Whoever can run commands on the server is its administrator. */
const ACTOR = { name: 'command line', role: 'administrator' } as const;

/** `invite NAME moderator|editor|administrator [--site HOST]`: a link, also in the place of a lost one. */
export const inviteCommand: Command = async (args, configuration, words) => {
  const at = args.indexOf('--site');
  const site = at < 0 ? undefined : args[at + 1];
  const [name = '', role] = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
  if (!name || !isRole(role) || (at >= 0 && !site)) {
    console.error(words.inviteUsage);
    return 2;
  }
  const loaded = loadSettings(process.env, settingWords(process.env));
  const database = await openDatabase(configuration.database);
  try {
    const settings = 'settings' in loaded ? loaded.settings : undefined;
    const gateway: Gateway = { configuration, database, settings, now: Date.now, log: console.error };
    const issued = await invite(gateway, ACTOR, { name, role, site: siteOf(site) }, 'renew');
    console.log(words.invited(issued.person.name, issued.person.login, linkOf(gateway, issued)));
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(problemWords(words.language)[error.problem](error.facts).detail);
    return 1;
  } finally {
    await database.close();
  }
};
