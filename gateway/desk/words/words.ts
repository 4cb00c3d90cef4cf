import type { ActName, Reason, Role, Status } from '../../src/desk/api.js';
import type { QueueWords } from './queue.words.js';
import type { TransferWords } from './transfer.words.js';
import type { BansWords } from './bans.words.js';
import type { RulesWords } from './rules.words.js';
import type { AccountWords } from './account.words.js';
import type { LogWords } from './log.words.js';
import type { PeopleWords } from './people.words.js';
import type { PolicyWords } from './policy.words.js';
import type { ThreadsWords } from './threads.words.js';
import type { SitesWords } from './sites.words.js';
import type { PersonWords } from './person.words.js';
import type { NumbersWords } from './numbers.words.js';

/** Durations, with a no-break space between number and unit. */
export interface DurationWords {
  readonly moment: string;
  readonly minutes: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly days: (count: number) => string;
  readonly seconds: (count: number) => string;
}

/** Words of the frame and of its controls. */
export interface FrameWords {
  readonly desk: string;
  readonly pages: string;
  readonly skip: string;
  readonly longest: string;
  readonly nothingWaits: string;
  readonly waiting: string;
  readonly search: string;
  readonly newsroom: string;
  readonly data: string;
  readonly doneToday: string;
  readonly account: string;
  readonly unknownPage: string;
  readonly notAllowed: string;
  readonly loading: string;
  readonly failed: string;
  readonly again: string;
  readonly more: string;
  readonly close: string;
  readonly cancel: string;
  readonly save: string;
  readonly saved: string;
  readonly offline: string;
  readonly signedOut: string;
  readonly signIn: string;
  readonly nobodyAnswers: string;
  readonly busy: string;
  readonly yes: string;
  readonly no: string;
  readonly all: string;
  readonly copy: string;
  readonly copied: string;
}

/** Every word that a person at the desk can meet. */
export interface DeskWords {
  readonly frame: FrameWords;
  readonly durations: DurationWords;
  readonly queue: QueueWords;
  readonly account: AccountWords;
  readonly bans: BansWords;
  readonly rules: RulesWords;
  readonly log: LogWords;
  readonly people: PeopleWords;
  readonly transfer: TransferWords;
  readonly policy: PolicyWords;
  readonly threads: ThreadsWords;
  readonly sites: SitesWords;
  readonly person: PersonWords;
  readonly numbers: NumbersWords;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  /** What acts are called, as buttons. */
  readonly acts: Readonly<Record<ActName, string>>;
}
