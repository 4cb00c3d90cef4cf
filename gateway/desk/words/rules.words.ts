import type { RuleList, RuleTestAnswer } from '../../src/desk/api-rules.js';

/** Words of the page of what the rules look for. */
export interface RulesWords {
  readonly title: string;
  readonly hint: string;
  readonly none: string;
  readonly add: string;
  readonly change: string;
  readonly remove: string;
  /** @param name Of the list. */
  readonly removed: (name: string) => string;
  readonly sure: (name: string) => string;
  readonly name: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<RuleList['kind'], string>>;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<RuleList['outcome'], string>>;
  readonly marks: string;
  readonly marksKinds: Readonly<Record<RuleList['marks'], string>>;
  readonly whole: string;
  readonly site: string;
  readonly allSites: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly count: (count: number) => string;
  readonly updated: (moment: string) => string;
  readonly testTitle: string;
  readonly testHint: string;
  readonly testText: string;
  readonly testName: string;
  readonly test: string;
  readonly verdicts: Readonly<Record<RuleTestAnswer['verdict'], string>>;
  readonly found: (words: string) => string;
}
