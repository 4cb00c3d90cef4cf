import { account } from './vi/account.js';
import { bans } from './vi/bans.js';
import { durations, frame } from './vi/frame.js';
import { log } from './vi/log.js';
import { people } from './vi/people.js';
import { queue } from './vi/queue.js';
import { rules } from './vi/rules.js';
import { acts, reasons, roles, statuses } from './vi/shared.js';
import { transfer } from './vi/transfer.js';
import type { DeskWords } from './words.js';

export const vi: DeskWords = {
  ...{ frame, durations, queue, reasons, statuses, roles, acts },
  ...{ account, bans, log, people, rules, transfer },
};
