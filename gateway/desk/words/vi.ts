import { account } from './vi/account.js';
import { bans } from './vi/bans.js';
import { durations, frame } from './vi/frame.js';
import { log } from './vi/log.js';
import { people } from './vi/people.js';
import { queue } from './vi/queue.js';
import { rules } from './vi/rules.js';
import { acts, reasons, roles, statuses } from './vi/shared.js';
import { numbers } from './vi/numbers.js';
import { person } from './vi/person.js';
import { policy } from './vi/policy.js';
import { sites } from './vi/sites.js';
import { threads } from './vi/threads.js';
import { transfer } from './vi/transfer.js';
import type { DeskWords } from './words.js';

export const vi: DeskWords = {
  ...{ frame, durations, queue, reasons, statuses, roles, acts },
  ...{ policy, threads, sites, person, numbers },
  ...{ account, bans, log, people, rules, transfer },
};
