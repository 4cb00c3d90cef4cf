import type { FoundGroup, Subject } from '../../src/desk/api-person.js';

/** Words of the page of one person's data. */
export interface PersonWords {
  readonly title: string;
  readonly hint: string;
  readonly by: string;
  readonly ways: Readonly<Record<Subject['by'], string>>;
  readonly wayHints: Readonly<Record<Subject['by'], string>>;
  readonly value: string;
  readonly find: string;
  readonly nothing: string;
  readonly found: (comments: string, groups: string) => string;
  readonly several: string;
  readonly who: string;
  readonly kinds: Readonly<Record<FoundGroup['kind'], string>>;
  readonly nameless: string;
  readonly comments: string;
  readonly period: string;
  readonly between: (first: string, last: string) => string;
  readonly contact: string;
  readonly acts: string;
  readonly only: string;
  readonly onlyOf: (name: string) => string;
  readonly newest: string;
  readonly take: string;
  readonly takeHint: string;
  readonly taken: string;
  readonly erase: string;
  readonly eraseTitle: (comments: string) => string;
  readonly eraseFacts: readonly string[];
  readonly eraseSeveral: (groups: string) => string;
  readonly eraseNow: (comments: string) => string;
  readonly erased: (comments: string) => string;
  readonly differs: (comments: string) => string;
}
