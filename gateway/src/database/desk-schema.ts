import type { Fixed } from './schema.js';

/** The tables of the desk. */
export interface DeskTables {
  people: PersonTable;
  invitations: InvitationTable;
  sessions: SessionTable;
  claims: ClaimTable;
  desk_acts: DeskActTable;
  desk_events: DeskEventTable;
  folded: FoldedTable;
}

export interface PersonTable {
  id: Fixed<string>;
  name: string;
  /** The name as it is typed: folded, with hyphens. */
  login: string;
  role: 'moderator' | 'editor' | 'administrator';
  /** A hash by scrypt; null until an invitation is accepted. */
  password: string | null;
  language: 'vi' | 'en';
  /** The only site, by its host, that this person works for. */
  site: string | null;
  /** When access was taken away. */
  ended: number | null;
  created: Fixed<number>;
}

/** A link that opens the desk once. */
export interface InvitationTable {
  /** Of what the link holds. */
  hash: Fixed<string>;
  /** Null: whoever opens it first becomes the first administrator. */
  person: Fixed<string | null>;
  role: Fixed<'moderator' | 'editor' | 'administrator'>;
  created: Fixed<number>;
  expires: Fixed<number>;
}

export interface SessionTable {
  /** Of what the cookie holds. */
  hash: Fixed<string>;
  /** For people: it opens nothing. */
  id: Fixed<string>;
  person: Fixed<string>;
  agent: Fixed<string>;
  created: Fixed<number>;
  seen: number;
  expires: number;
}

/** Who holds a comment. */
export interface ClaimTable {
  comment: Fixed<string>;
  person: string;
  until: number;
}

/** What can be undone. */
export interface DeskActTable {
  id: Fixed<string>;
  person: Fixed<string>;
  act: Fixed<string>;
  /** What each comment was before and is since, as JSON: no words of a reader. */
  former: Fixed<string>;
  created: Fixed<number>;
  undone: number | null;
}

export interface DeskEventTable {
  id: Fixed<string>;
  kind: Fixed<string>;
  comment: Fixed<string>;
  person: Fixed<string | null>;
  created: Fixed<number>;
}

/** Name and text of a comment as they are searched: without tones and case. */
export interface FoldedTable {
  comment: Fixed<string>;
  text: string;
}
