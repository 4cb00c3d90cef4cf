import type { OwnStateName } from '../../locales/writing.words.js';
import type { OwnComment } from '../../model/own-comment.js';
import { instantMs } from '../../model/time-zone.js';
import type { ThreadController } from '../../controllers/thread-controller.js';
import { editPlace } from './form-view.js';
import type { OwnAct, OwnView } from './own-comments.template.js';

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

/** How own comments are drawn. */
interface OwnDrawing {
  /** Where the form stands. */
  readonly form: string;
  readonly time: (since: number) => unknown;
  /** A refusal by name, in words. */
  readonly reason: (name: string) => string | undefined;
}

/** Own comments by the place they are drawn at: the comment they reply to, else the top of the thread. */
export function ownViews(
  all: readonly OwnComment[],
  { backEnd, shelf }: ThreadController,
  { form, time, reason }: OwnDrawing,
): ReadonlyMap<string, readonly OwnView[]> {
  const { edit = false, remove = false } = backEnd?.abilities ?? {};
  const now = Date.now();
  const views = new Map<string, OwnView[]>();
  for (const own of all) {
    const isThere = own.id !== undefined && !!shelf.find(own.id);
    if (isThere && !own.leaveAt) continue;
    const place = isThere ? own.id! : shelf.find(own.parent) ? own.parent : '';
    const view: OwnView = {
      own,
      state: stateName(own, navigator.onLine, now),
      time: time(own.since),
      acts: actsOf(own, { edit, remove }, now),
      isEdited: form === editPlace(own.id ?? ''),
      reason: reason(own.problem ?? ''),
    };
    views.set(place, [...(views.get(place) ?? []), view]);
  }
  return views;
}
