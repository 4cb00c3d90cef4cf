import type { BanLine } from '../../src/desk/api-bans.js';

/** Words of the page of who may not write. */
export interface BansWords {
  readonly title: string;
  readonly hint: string;
  readonly none: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<BanLine['kind'], string>>;
  readonly who: string;
  readonly where: string;
  readonly allSites: string;
  readonly until: string;
  /** In the place of a moment. */
  readonly forGood: string;
  readonly over: (moment: string) => string;
  readonly lifted: (name: string, moment: string) => string;
  readonly by: (name: string, moment: string) => string;
  readonly note: string;
  readonly comment: string;
  readonly lift: string;
  readonly liftOf: (name: string) => string;
  readonly acts: string;
  readonly search: string;
  readonly onlyActive: string;
  readonly find: string;
  readonly addTitle: string;
  readonly addHint: string;
  readonly name: string;
  readonly time: string;
  /** By hours; '' for no end. */
  readonly times: readonly (readonly [hours: string, label: string])[];
  readonly ban: string;
  /** At a comment. */
  readonly author: string;
  readonly authorHint: string;
  readonly means: Readonly<Record<BanLine['kind'], (name: string) => string>>;
  readonly everywhere: string;
  readonly done: (name: string) => string;
  /** Of the writer of a comment. */
  readonly inForce: (kind: string, end: string, by: string) => string;
}
