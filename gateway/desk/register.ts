import { accountPage } from './account/account.page.js';
import { bansPage } from './bans/bans.page.js';
import type { Page } from './context.js';
import { logPage } from './log/log.page.js';
import { numbersPage } from './numbers/numbers.page.js';
import { peoplePage } from './people/people.page.js';
import { personPage } from './person/person.page.js';
import { queuePage } from './queue/queue.page.js';
import { rulesPage } from './rules/rules.page.js';
import { sitesPage } from './sites/sites.page.js';
import { threadsPage } from './threads/threads.page.js';
import { transferPage } from './transfer/transfer.page.js';

/** The pages of the desk, in the order of their links. A new one is added here. */
export const pages: readonly Page[] = [
  queuePage,
  rulesPage,
  bansPage,
  threadsPage,
  sitesPage,
  logPage,
  numbersPage,
  peoplePage,
  transferPage,
  personPage,
  accountPage,
];
