import type { OwnStateName } from '../../locales/writing.words.js';
import type { OwnComment } from '../../model/own-comment.js';
import { instantMs } from '../../model/time-zone.js';
import type { OwnAct } from './own-comments.template.js';

/** What an author may do to what a back end has. */
export interface AuthorAbilities {
  readonly edit: boolean;
  readonly remove: boolean;
}

/** What a reader is told of it. @param isOnline Whether there is a network. */
export function stateName(
  { leaveAt, next, state }: OwnComment,
  isOnline: boolean,
  now: number,
): OwnStateName {
  if (leaveAt) return 'leaving';
  if (state !== 'queued') return state;
  return isOnline ? (next > now ? 'waiting' : 'sending') : 'offline';
}

/** Whether its author may still change it. */
export const isEditable = ({ editableUntil, id }: OwnComment, now: number): boolean =>
  id !== undefined && (!editableUntil || instantMs(editableUntil) > now);

/** What its author can do with it now. */
export function actsOf(own: OwnComment, { edit, remove }: AuthorAbilities, now: number): readonly OwnAct[] {
  if (own.leaveAt) return ['undo'];
  const mayEdit = isEditable(own, now);
  switch (own.state) {
    case 'queued':
      // What may have been taken already is not changed: the same key goes with the same words.
      return own.tries ? ['discard'] : ['edit', 'discard'];
    case 'sending':
      return [];
    case 'unclear':
      return ['sendAgain', 'discard'];
    case 'refused':
      return ['editAndSend', 'forget'];
    case 'pending':
    case 'published':
      return [
        ...(edit && mayEdit ? (['edit'] as const) : []),
        remove && mayEdit ? ('withdraw' as const) : ('forget' as const),
      ];
  }
}
