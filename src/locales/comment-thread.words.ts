import type { TimeWords } from './time.words.js';
import { vi } from './vi/comment-thread.js';
import type { WordsTable } from './words.js';

/** Words with a count; `digits` is the count as the language writes it. */
type Counted = (count: number, digits: string) => string;

interface SortWords {
  readonly name: string;
  /** What stands first in this order, beside the control. */
  readonly explained: string;
}

/** What a thread says beside what its readers have written. */
export interface CommentThreadWords extends TimeWords {
  readonly heading: string;
  /** The title above the newest of a whole site. */
  readonly latest: string;
  /** Before the title of the story that a comment was written below. */
  readonly inStory: string;
  /** In its place where it has no title. */
  readonly story: string;
  readonly total: Counted;
  /** Open, and nobody has written. */
  readonly none: string;
  readonly failed: string;
  readonly retry: string;
  readonly loading: string;
  /** Above the form, where the newsroom has no words of its own. */
  readonly notice: { readonly premod: string; readonly open: string };
  readonly closed: (when: string) => string;
  readonly closedNow: string;
  readonly hours: (from: string, to: string) => string;
  readonly elsewhere: (place: string) => string;
  readonly sort: string;
  readonly sorts: Readonly<Record<'newest' | 'oldest' | 'best' | 'picks', SortWords>>;
  readonly news: Counted;
  readonly someNews: string;
  readonly picks: string;
  readonly badges: { readonly staff: string; readonly expert: string; readonly author: string };
  readonly edited: { readonly author: string; readonly newsroom: string };
  /** Where a comment stands, for those who do not see it. */
  readonly level: (level: string, place: string, of: string | undefined) => string;
  readonly repliesBelow: Counted;
  readonly quoted: (name: string) => string;
  /** Whoever gave no name. */
  readonly nameless: string;
  readonly vote: string;
  readonly votes: Counted;
  readonly reply: string;
  readonly report: string;
  readonly others: (name: string) => string;
  readonly fold: string;
  readonly unfold: Counted;
  readonly more: Counted;
  readonly someMore: string;
  readonly moreFailed: string;
  readonly moreReplies: Counted;
  readonly came: Counted;
  readonly waiting: string;
  readonly removed: string;
  readonly removedFor: (reason: string) => string;
  readonly deleted: string;
  /** By the words of docs/contracts/comments.md. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly rules: string;
  readonly hidden: (name: string) => string;
  readonly show: string;
}

export const commentThreadWords: WordsTable<CommentThreadWords> = {
  vi,
  others: {
    en: () => import('./en/comment-thread.js').then(({ en }) => en),
    ar: () => import('./ar/comment-thread.js').then(({ ar }) => ar),
  },
};
