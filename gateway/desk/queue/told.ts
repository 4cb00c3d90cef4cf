import type { ActAnswer, ActResult, Conflict, Item } from '../../src/desk/api.js';
import type { Desk } from '../context.js';

export const isRefused = (result: ActResult): result is Exclude<ActResult, { ok: true }> => !result.ok;

/** Somebody was quicker: what happened, as a sentence. */
export function conflictText({ words, times }: Desk, name: string, conflict: Conflict): string {
  const { queue } = words;
  const { kind, by, status, at } = conflict;
  switch (kind) {
    case 'decided':
      return queue.conflictDecided(name, by, status, at === undefined ? '' : times.moment(at));
    case 'edited':
      return queue.conflictEdited(by ?? name);
    case 'claimed':
      return queue.conflictClaimed(name, by ?? '');
    case 'deleted':
      return queue.conflictDeleted(name);
  }
}

/** What could not be done of an act, as a sentence; undefined where all was done. */
export function refusalText(
  desk: Desk,
  { results }: ActAnswer,
  itemOf: (id: string) => Item | undefined,
): string | undefined {
  const refused = results.filter(isRefused);
  const [first] = refused;
  if (!first) return undefined;
  if (results.length > 1) return desk.words.queue.partly(refused.length, results.length);
  const name = itemOf(first.id)?.author.name ?? '';
  return 'conflict' in first ? conflictText(desk, name, first.conflict) : first.detail;
}
