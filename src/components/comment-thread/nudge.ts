import type { ThreadController } from '../../controllers/thread-controller.js';
import type { WritingWords } from '../../locales/writing.words.js';
import type { WrittenDraft } from '../../model/own-comment.js';

/** Milliseconds that a reader waits for it at the most: it is advice, and sending comes first. */
const PATIENCE = 2_000;

/**
 * What the newsroom's rules would say of a draft, before it is sent.
 * @returns Undefined where there is nobody to ask.
 */
export function nudgeOf(
  { parent, name, text }: WrittenDraft,
  { backEnd }: ThreadController,
  { nudge }: WritingWords,
): Promise<string | undefined> | undefined {
  if (!backEnd?.writer || !navigator.onLine) return undefined;
  const ask = async (): Promise<string | undefined> => {
    try {
      const writer = await backEnd.writer?.();
      const words = text.normalize('NFC').trim();
      const problem = await writer?.nudge?.({
        ...(parent && { parent }),
        name: name.normalize('NFC').trim(),
        text: words,
      });
      return problem && (problem.detail || nudge(problem.words ?? []));
    } catch {
      return undefined;
    }
  };
  return Promise.race([ask(), new Promise<undefined>((go) => setTimeout(go, PATIENCE))]);
}
