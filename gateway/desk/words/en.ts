import { account } from './en/account.js';
import { bans } from './en/bans.js';
import { durations, frame } from './en/frame.js';
import { log } from './en/log.js';
import { people } from './en/people.js';
import { queue } from './en/queue.js';
import { rules } from './en/rules.js';
import { acts, reasons, roles, statuses } from './en/shared.js';
import { numbers } from './en/numbers.js';
import { person } from './en/person.js';
import { policy } from './en/policy.js';
import { sites } from './en/sites.js';
import { threads } from './en/threads.js';
import { transfer } from './en/transfer.js';
import type { DeskWords } from './words.js';

export const en: DeskWords = {
  ...{ frame, durations, queue, reasons, statuses, roles, acts },
  ...{ policy, threads, sites, person, numbers },
  ...{ account, bans, log, people, rules, transfer },
};
