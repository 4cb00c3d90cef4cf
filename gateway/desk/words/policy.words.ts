import type { Policy, ThreadLine } from '../../src/desk/api-threads.js';

/** Words of the rules of threads, and of the sites whose threads begin with them. */
export interface PolicyWords {
  readonly state: string;
  readonly states: Readonly<Record<ThreadLine['state'], string>>;
  /** As buttons. */
  readonly stateActs: Readonly<Record<ThreadLine['state'], string>>;
  readonly closedNow: string;
  readonly hours: string;
  readonly hoursHint: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly minLength: string;
  readonly maxLength: string;
  readonly depth: string;
  readonly hints: Readonly<Record<'minLength' | 'maxLength' | 'depth', string>>;
  readonly links: string;
  readonly linksKinds: Readonly<Record<Policy['links'], string>>;
  readonly votes: string;
  readonly votesKinds: Readonly<Record<Policy['votes'], string>>;
  readonly notice: string;
  readonly noticeHint: string;
  readonly lengthsCross: string;
  readonly hoursHalf: string;
}
