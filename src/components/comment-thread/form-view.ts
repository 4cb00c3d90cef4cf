import type { DraftHand } from '../../controllers/writing/draft-hand.js';
import type { Records } from '../../controllers/writing/records.js';
import type { Spoken } from '../../locales/words.js';
import type { WritingWords } from '../../locales/writing.words.js';
import type { ThreadPolicy } from '../../model/comment.js';
import type { OwnComment, WrittenDraft, WrittenWords } from '../../model/own-comment.js';
import type { FormView } from './comment-form.template.js';
import type { AdviceGround } from './form-advice.js';
import { faultOf } from './form-fields.js';

/** What is asked beside the text where words are changed. */
const NOTHING_ELSE = { email: 'off', phone: 'off', terms: 'off' } as const;

/** The place of other words for a comment that was sent. */
export const editPlace = (id: string): string => `=${id}`;

export const isEditPlace = (parent: string): boolean => parent.startsWith('=');

/** What a form stands in. */
export interface FormGround extends AdviceGround {
  readonly drafts: Records<WrittenDraft>;
  readonly own: Records<OwnComment>;
  readonly site: string;
  /** The thread as it is known now. */
  readonly thread: () => {
    readonly key: string;
    readonly policy: ThreadPolicy;
    readonly language: string;
  };
  readonly spoken: () => Spoken<WritingWords>;
  /** A moment on the wall clock. */
  readonly clock: (ms: number) => string;
  readonly nameOf: (comment: string) => string | undefined;
  /** What the newsroom's rules say of a draft; undefined where there are none to ask. */
  readonly nudge: (draft: WrittenDraft) => Promise<string | undefined> | undefined;
  /** @returns Undefined where it was taken, else why not, once that is known. */
  readonly send: (draft: WrittenDraft) => Promise<string | undefined> | string | undefined;
  /** The reader no longer wants to reply here. */
  readonly leave: () => void;
}

/** What the form is drawn from, beside what is in hand. */
interface FormState extends Pick<FormView, 'hints' | 'fault' | 'isBusy'> {
  /** What stood there was taken off the device a moment ago. */
  readonly isForgotten: boolean;
}

export function formView(
  { thread, spoken, clock, nameOf }: FormGround,
  { draft, kept, others, place }: DraftHand,
  { isForgotten, ...state }: FormState,
): FormView {
  const { words } = spoken();
  const said = draft ? (kept ? words.kept(clock(draft.changed)) : words.notKept) : undefined;
  return {
    ...state,
    mode: isEditPlace(place.parent) ? 'edit' : place.parent ? 'reply' : 'new',
    replyTo: nameOf(place.parent),
    policy: thread().policy,
    kept: said ?? (isForgotten ? words.forgotten : undefined),
    act: draft ? 'forget' : isForgotten ? 'undo' : undefined,
    hasOthers: others.length > 0,
  };
}

/** What stands in the way of sending words from a place. */
export function faultIn(
  { thread, spoken }: FormGround,
  parent: string,
  words: WrittenWords,
): FormView['fault'] {
  const { policy } = thread();
  return isEditPlace(parent)
    ? faultOf({ ...words, name: '-' }, { ...policy, ...NOTHING_ELSE }, spoken().words)
    : faultOf(words, policy, spoken().words);
}
