import type { Generated } from 'kysely';
import type { Fixed } from './schema.js';

/** The tables of what the newsroom has refused or held without looking at each. */
export interface RuleTables {
  word_lists: WordListTable;
  bans: BanTable;
  origins: OriginTable;
  site_keys: SiteKeyTable;
  refusals: RefusalTable;
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

/** Who may not write. */
export interface BanTable {
  id: Fixed<string>;
  kind: Fixed<'name' | 'reader' | 'address'>;
  /** `name:…`, `member:…`, `device:…` or `address:…`; empty once the ban is over and it was an address. */
  value: string;
  /** Null: on all sites. */
  site: Fixed<string | null>;
  /** The name that its writer had. */
  label: string;
  note: string | null;
  /** The comment that it was made from. */
  comment: Fixed<string | null>;
  actor: Fixed<string>;
  created: Fixed<number>;
  /** Null: until it is lifted. */
  until: number | null;
  lifted: number | null;
  lifted_by: string | null;
}

/** An origin whose pages may have threads, beside those of the environment. */
export interface OriginTable {
  origin: Fixed<string>;
  actor: Fixed<string>;
  created: Fixed<number>;
}

/** A secret with which a publisher signs readers in on one site. */
export interface SiteKeyTable {
  id: Fixed<string>;
  site: Fixed<string>;
  secret: Fixed<string>;
  actor: Fixed<string>;
  created: Fixed<number>;
  /** From when on it opens nothing; null: until it is rotated. */
  ends: number | null;
}

/** How often the rules of a site have refused, in half an hour, for one reason. */
export interface RefusalTable {
  host: Fixed<string>;
  /** When the half hour began. */
  at: Fixed<number>;
  reason: Fixed<string>;
  times: number;
}
