import type { ReactiveControllerHost } from 'lit';
import type { ThreadController } from '../../controllers/thread-controller.js';
import type { ThreadSource } from '../../controllers/thread-source.js';
import type { CommentThreadWords } from '../../locales/comment-thread.words.js';
import type { Spoken } from '../../locales/words.js';
import type { Extra } from '../parts/extras.js';

/** A thread as those see it who let its reader act or write. */
export interface ActiveThread extends HTMLElement, ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly controller: ThreadController;
  readonly threadSource: ThreadSource;
}

/** How the thread speaks, now. */
export interface ThreadCare {
  /** The zone its times are shown in. */
  readonly zone: () => string;
  readonly spoken: () => Spoken<CommentThreadWords> | undefined;
}

/** What a reader can do with one comment: `acts.extra.ts`. Each is told the button that was pressed. */
export interface ThreadActs {
  readonly mine: OwnComments;
  vote(id: string, button: Element): void;
  /** The place of the form is drawn below the comment already. */
  reply(id: string, button: Element): void;
  report(id: string, button: Element): void;
  more(id: string, button: Element): void;
  /** Shows the comments of a hidden author again. */
  unhide(id: string, button: Element): void;
}

/** What stands in the thread for its reader alone: what they wrote and is not there yet, what they are about to do. */
export interface OwnComments {
  /** Below a comment, or at the top of the thread; undefined where there is none, the same until it changes. */
  below(parent: string | undefined): unknown;
}

/** Writing, once it has come: it keeps one form in the `form-place` that is drawn. */
export interface ThreadWriting extends Extra {
  readonly mine: OwnComments;
  /** Puts the form into its place, with what was typed before. @returns Whether something of the reader's own is to be drawn. */
  begin(): boolean;
  /** The form stands below a comment. */
  reply(): void;
  /** Changes or takes away what this device has written; undefined where it has not. */
  ofAuthor(id: string): AuthorActs | undefined;
}

/** What an author can do with a comment of their own. */
export interface AuthorActs {
  readonly edit?: () => void;
  readonly remove?: () => void;
}

type Maker<Made> = (thread: ActiveThread, care: ThreadCare) => Made;

/** What `acts.extra.ts` and `writing.extra.ts` give. */
export interface ActsExtra extends Extra {
  readonly acts: (
    thread: ActiveThread,
    care: ThreadCare,
    writing: () => ThreadWriting | undefined,
  ) => Promise<ThreadActs>;
}
export interface WritingExtra {
  readonly writing: Maker<Promise<ThreadWriting>>;
}

/** What readers need only when they act or write, each in a chunk of its own. */
export const extras: {
  readonly acts?: () => Promise<ActsExtra>;
  readonly writing?: () => Promise<WritingExtra>;
} = {
  acts: () => import('./acts.extra.js'),
  writing: () => import('./writing.extra.js'),
};
