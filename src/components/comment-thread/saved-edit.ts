import type { ThreadController } from '../../controllers/thread-controller.js';
import type { Outbox } from '../../controllers/writing/outbox.js';
import { asComment } from '../../controllers/writing/own-steps.js';
import type { WritingWords } from '../../locales/writing.words.js';
import type { OwnComment } from '../../model/own-comment.js';

/**
 * Gives a comment other words, where the back end has it.
 * @returns Undefined where they were taken, else why not.
 */
export async function savedEdit(
  own: OwnComment,
  text: string,
  controller: ThreadController,
  outbox: Outbox,
  words: WritingWords,
): Promise<string | undefined> {
  try {
    const writer = await controller.backEnd?.writer?.();
    if (!writer?.edit) return words.notSaved;
    const answer = await writer.edit(asComment(own), text.normalize('NFC').trim());
    if (answer.kind === 'refused' && answer.problem.name === 'comment-stale') {
      const newer = await writer.own(own.id ?? '');
      if (newer) outbox.learn(own, newer);
      return words.stale;
    }
    if (answer.kind === 'refused') return answer.problem.detail || words.notSaved;
    if (answer.kind !== 'done') return words.notSaved;
    if (controller.shelf.find(own.id ?? '')) controller.shelf.add([answer.value]);
    outbox.learn(own, answer.value);
    return undefined;
  } catch {
    // The chunk that writes is out of reach.
    return words.notSaved;
  }
}
