import type { ThreadController } from '../../controllers/thread-controller.js';
import type { Extra } from '../parts/extras.js';

/** A thread as those see it who let its reader act or write. */
export interface ActiveThread extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
  readonly controller: ThreadController;
}

/** What a reader can do with one comment: `acts.extra.ts`. Each is told the button that was pressed. */
export interface ThreadActs {
  vote(id: string, button: Element): void;
  /** The place of the form is drawn below the comment already. */
  reply(id: string, button: Element): void;
  report(id: string, button: Element): void;
  more(id: string, button: Element): void;
  /** Shows the comments of a hidden author again. */
  unhide(id: string, button: Element): void;
}

/** What the reader has written here and is not in the thread yet. */
export interface OwnComments {
  /** Below a comment, or at the top of the thread; undefined where there is none. */
  below(parent: string | undefined): unknown;
}

/** Writing, once it has come: it keeps one form in the `form-place` that is drawn. */
export interface ThreadWriting extends Extra {
  readonly mine: OwnComments;
}

type Maker<Made> = (thread: ActiveThread) => Made;

/** What `acts.extra.ts` and `writing.extra.ts` give. */
export interface ActsExtra extends Extra {
  readonly acts: Maker<ThreadActs>;
}
export interface WritingExtra {
  readonly writing: Maker<ThreadWriting>;
}

/** What readers need only when they act or write, each in a chunk of its own. */
export const extras: {
  readonly acts?: () => Promise<ActsExtra>;
  readonly writing?: () => Promise<WritingExtra>;
} = {};
