import type { ActName, ListName, Reason, RuleReason, Status } from '../../src/desk/api.js';

export interface QueueWords {
  readonly lists: Readonly<Record<ListName, string>>;
  /** For phones, where there is less room. */
  readonly short: Readonly<Record<ListName, string>>;
  readonly empty: Readonly<Record<ListName, string>>;
  readonly nothingFound: string;
  readonly chosen: (count: number) => string;
  readonly all: (act: string, count: number) => string;
  readonly unchoose: string;
  readonly chooseAll: string;
  readonly choose: (name: string) => string;
  readonly fresh: (count: number) => string;
  readonly more: string;
  readonly item: string;
  readonly back: string;
  readonly noArticle: string;
  readonly openArticle: string;
  readonly asked: string;
  readonly waits: (duration: string) => string;
  readonly first: string;
  readonly suspect: string;
  readonly banned: string;
  readonly links: (count: number) => string;
  readonly reported: (count: number) => string;
  readonly picked: string;
  readonly member: string;
  readonly edited: Readonly<Record<'author' | 'newsroom', string>>;
  readonly original: string;
  readonly author: string;
  readonly rules: string;
  readonly reports: string;
  readonly decided: string;
  readonly claim: string;
  readonly status: string;
  readonly reply: string;
  readonly earlier: (published: number, rejected: number, removed: number) => string;
  readonly earlierPending: (count: number) => string;
  readonly firstComment: string;
  readonly network: string;
  readonly seenNothing: string;
  readonly word: (list: 'banned' | 'suspect', word: string) => string;
  readonly neverReported: string;
  readonly reportReasons: Readonly<Record<string, string>>;
  readonly reportStatus: Readonly<Record<'received' | 'upheld' | 'dismissed', string>>;
  readonly receipt: (receipt: string) => string;
  /** Why a comment waits or was refused: the rules' reasons and the newsroom's. A judge may have further ones. */
  readonly holds: Readonly<Record<Reason | RuleReason, string>> & Readonly<Record<string, string>>;
  readonly looksAt: (name: string) => string;
  readonly held: string;
  readonly keep: string;
  readonly later: string;
  readonly letGo: string;
  readonly answerReport: string;
  readonly moreActs: string;
  readonly approveAndPick: string;
  readonly approveAndReply: string;
  readonly refuseFor: string;
  readonly removeFor: string;
  readonly refusalRead: string;
  readonly removalRead: string;
  readonly ownWords: string;
  readonly ownWordsHint: string;
  readonly decision: string;
  readonly decisionHint: string;
  readonly editText: string;
  readonly editHint: string;
  readonly note: string;
  readonly noteHint: string;
  readonly replyText: string;
  readonly replyHint: (site: string) => string;
  readonly dismiss: string;
  readonly send: string;
  readonly shows: string;
  readonly next: string;
  readonly previous: string;
  readonly keys: string;
  readonly keysOn: string;
  readonly keysHint: string;
  readonly keysOff: string;
  readonly keyNames: Readonly<Record<KeyName, string>>;
  readonly left: (count: number) => string;
  readonly done: Readonly<Record<ActName | 'undo', (name: string, count: number) => string>>;
  readonly undo: string;
  readonly seconds: (count: number) => string;
  readonly unsaved: (count: number) => string;
  readonly unsavedHint: string;
  readonly tryNow: string;
  readonly gone: (by: string | undefined, status: Status) => string;
  readonly changed: string;
  readonly conflictDecided: (name: string, by: string | undefined, status: Status, at: string) => string;
  readonly conflictEdited: (name: string) => string;
  readonly conflictClaimed: (name: string, by: string) => string;
  readonly conflictDeleted: (name: string) => string;
  readonly oncemore: (by: string) => string;
  readonly partly: (failed: number, count: number) => string;
  readonly refused: (deed: string, why: string) => string;
  readonly undoLate: string;
  readonly filters: string;
  readonly query: string;
  readonly site: string;
  readonly anyStatus: string;
  readonly inThread: string;
  readonly clear: string;
  readonly find: string;
  readonly startAgain: string;
}

export type KeyName =
  | 'next'
  | 'previous'
  | 'approve'
  | 'refuse'
  | 'reason'
  | 'edit'
  | 'pick'
  | 'reply'
  | 'ban'
  | 'later'
  | 'undo'
  | 'choose'
  | 'search'
  | 'keys'
  | 'leave';
