/** When a thread takes comments: over midnight where `from` is later than `to`. */
export interface OpeningHours {
  /** An IANA zone, or `+07:00`. */
  readonly zone: string;
  readonly from: string;
  readonly to: string;
}

type State = 'open' | 'premod' | 'closed' | 'hidden';

/** What may be set of a thread, and what the threads of a site begin with. Lengths are in graphemes. */
export interface Policy {
  readonly hours: OpeningHours | null;
  /** From 0 (no replies) to 10. */
  readonly depth: number;
  readonly minLength: number;
  readonly maxLength: number;
  readonly links: 'allow' | 'hold' | 'refuse';
  readonly votes: 'off' | 'up' | 'both';
  /** Shown above the thread. */
  readonly notice: string | null;
}

/** `GET /desk/api/threads?q=&site=&state=&cursor=&limit=` answers `{threads, next}`, newest first; `GET /desk/api/threads/ID` `{thread}`. */
export interface ThreadLine extends Policy {
  readonly id: string;
  readonly key: string;
  /** A host. */
  readonly site: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly state: State;
  /** Closed by its closing date or outside of its hours. */
  readonly closedNow: boolean;
  readonly closes: string | null;
  /** BCP 47; null: the site's. */
  readonly language: string | null;
  readonly total: number;
  readonly pending: number;
  readonly created: string;
  /** Further keys that lead here. */
  readonly aliases: readonly string[];
}

/** `PATCH /desk/api/threads/ID` (editors) answers `{thread}`. The state is changed by an act of its own. */
export type ThreadSettings = Partial<Policy & Pick<ThreadLine, 'title' | 'closes' | 'language'>>;

/** `POST /desk/api/threads/ID/state`: closing takes a moderator, all else an editor. Answers `{thread}`. */
export interface NewState {
  readonly state: State;
}

/** `POST /desk/api/threads/ID/aliases`, `DELETE` with the same body: `{thread}`. */
export interface AliasRequest {
  readonly alias: string;
}

/** `POST /desk/api/threads/ID/merge`: this thread is no more, its comments and keys are the other's. Answers `{thread, moved}`. */
export interface MergeRequest {
  /** The id, key, alias or address of a thread of the same site. */
  readonly into: string;
}

/**
 * `POST /desk/api/threads/rows`: many at once. The first row of `csv` names the columns `act`, `thread` and `to`; `act` is `close`, `open`,
 * `premoderate`, `hide`, `merge` (into `to`) or `alias` (`to` is the further key). At most 1000 rows.
 */
export interface ThreadRows {
  readonly csv: string;
  /** Of identifiers that are no addresses: a host. */
  readonly site?: string;
  /** Default true: says what would happen, and does nothing. */
  readonly dryRun?: boolean;
}

export interface ThreadRowsAnswer {
  readonly dryRun: boolean;
  readonly done: number;
  readonly failed: number;
  readonly rows: readonly ThreadRowResult[];
}

export type ThreadRowResult = {
  /** Of the file, from 1. */
  readonly line: number;
  readonly act: string;
  readonly thread: string;
  readonly to?: string;
} & (
  | {
      readonly ok: true;
      /** False: it was so already. */
      readonly changed: boolean;
      readonly moved?: number;
    }
  | { readonly ok: false; readonly problem: string; readonly detail: string }
);

/** `GET /desk/api/sites` answers `{sites}`. `PATCH /desk/api/sites/HOST` (administrators) answers `{site}`. */
export interface SiteLine extends Policy {
  readonly host: string;
  readonly language: string;
  /** What new threads begin as. */
  readonly state: State;
  readonly email: 'off' | 'optional' | 'required';
  readonly phone: 'off' | 'optional' | 'required';
  readonly terms: 'off' | 'optional' | 'required';
  readonly termsUrl: string | null;
  /** Days for which what was left beside a comment is kept. */
  readonly retentionDays: number;
  /** `hold`: the first comment of an author waits in open threads too. */
  readonly firstComments: 'as-thread' | 'hold';
  /** A thread closes so many days after its first comment. */
  readonly closesAfterDays: number | null;
  readonly threads: number;
  readonly pending: number;
}

/** `toAll`: threads that are there get the changed rules too; their states and closing dates stay. */
export type SiteSettings = Partial<Omit<SiteLine, 'host' | 'state' | 'threads' | 'pending'>> & {
  readonly toAll?: boolean;
};
/** `POST /desk/api/sites/HOST/state` with `NewState` answers `{site}`: opening a site is an act of its own, `open-site` in the log. */
