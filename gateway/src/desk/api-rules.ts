import type { Mark } from './api.js';

/** `GET /desk/api/rules`: `{lists}`. */
export interface RuleList {
  readonly id: string;
  /** A host; absent: of all sites. */
  readonly site?: string;
  readonly name: string;
  readonly kind: 'banned' | 'suspect';
  /** `reject`: refused at once, if the word is found surely. `hold`: it waits. Suspect words only hold. */
  readonly outcome: 'reject' | 'hold';
  /** Words stand by themselves; else they are found within others too. */
  readonly whole: boolean;
  /** `less`: tones and marks may be missing, but not be others. `same`: all must be there. `any`: not looked at. */
  readonly marks: 'less' | 'same' | 'any';
  /** One word or phrase a line; `#` begins a remark. */
  readonly words: string;
  readonly count: number;
  readonly revision: number;
  readonly updated: string;
}

/** `POST /desk/api/rules/lists` (editors) answers 201 `{list}`. */
export interface NewRuleList {
  readonly site?: string;
  readonly name: string;
  readonly kind: RuleList['kind'];
  readonly outcome?: RuleList['outcome'];
  readonly whole?: boolean;
  readonly marks?: RuleList['marks'];
  readonly words: string;
}

/** `PATCH /desk/api/rules/lists/ID`, with the `revision` that was read, answers `{list}`. `DELETE` answers 204. */
export type RuleListChanges = Partial<Omit<NewRuleList, 'site' | 'kind'>> & { readonly revision: number };

/** `POST /desk/api/rules/test`: what would become of a comment. Nothing is stored. */
export interface RuleTest {
  readonly text: string;
  readonly name?: string;
  /** A host; absent: only the lists of all sites. */
  readonly site?: string;
  /** A list that is not stored yet, or whose words are being changed: it stands for the one with this `id`. */
  readonly draft?: NewRuleList & { readonly id?: string };
}

export interface RuleTestAnswer {
  /** `held`: a banned word that holds, or one that is not sure. */
  readonly verdict: 'pass' | 'suspect' | 'held' | 'rejected';
  /** Words in the name have `in: "name"`; links are among them. */
  readonly marks: readonly Mark[];
}
