import type { CommentWriter, ReportReceipt, Sent } from '../../feeds/comments/back-end.js';
import type { ThreadController } from '../thread-controller.js';

/** Tries of a vote whose answer got lost: the same vote twice is one. */
const TRIES = 2;

/** Undefined where it cannot be done from here. */
async function write<Value>(
  { backEnd }: ThreadController,
  act: (writer: CommentWriter) => Promise<Sent<Value>> | undefined,
): Promise<Sent<Value> | undefined> {
  try {
    const writer = await backEnd?.writer?.();
    return writer && (await act(writer));
  } catch {
    // The chunk that writes is out of reach.
    return undefined;
  }
}

/** Votes for a comment, or takes the vote back (0). */
export async function sendVote(
  controller: ThreadController,
  id: string,
  value: 1 | 0 | -1,
): Promise<Sent<{ readonly score: number }> | undefined> {
  for (let tries = 1; ; tries++) {
    const answer = await write(controller, (writer) => writer.vote?.(id, value));
    if (answer?.kind !== 'unclear' || tries >= TRIES) return answer;
  }
}

/** Reports a comment to its newsroom. */
export const sendReport = (
  controller: ThreadController,
  id: string,
  reason: string,
  text: string,
): Promise<Sent<ReportReceipt> | undefined> =>
  write(controller, (writer) => writer.report?.(id, reason, text));
