import type { Generated } from 'kysely';
import type { Fixed } from './schema.js';

/** The tables of what the newsroom has refused or held without looking at each. */
export interface RuleTables {
  word_lists: WordListTable;
}

export interface WordListTable {
  id: Fixed<string>;
  /** Null: of all sites. */
  site: Fixed<string | null>;
  name: string;
  kind: 'banned' | 'suspect';
  outcome: 'reject' | 'hold';
  /** 1: words stand by themselves. */
  whole: number;
  marks: 'less' | 'same' | 'any';
  /** As they were typed: one a line, with remarks. */
  words: string;
  revision: Generated<number>;
  created: Fixed<number>;
  updated: number;
}
