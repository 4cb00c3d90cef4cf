import type { CommentSort } from '../feeds/comments/back-end.js';
import type { Comment } from '../model/comment.js';
import { goneComments } from '../selection/gone-comments.js';
import type { ThreadController } from './thread-controller.js';

/**
 * Asks what has become of a thread since it was read: what was changed or taken away is so at once, what is new waits.
 * @param unseen Nobody has seen it yet: then the answer takes its place.
 */
export async function catchUp(
  controller: ThreadController,
  sort: CommentSort,
  unseen = false,
): Promise<void> {
  const { news, shelf, thread } = controller;
  const result = await controller.backEnd?.page({ sort });
  if (!result?.ok) return;
  const page = result.value;
  if (unseen && page.comments.length) {
    controller.receive(page);
    return controller.redraw();
  }
  const before = shelf.comments;
  const last = before.reduce((time, { created }) => (created > time ? created : time), '');
  const [known, fresh] = [[] as Comment[], [] as Comment[]];
  for (const comment of page.comments) (shelf.find(comment.id) ? known : fresh).push(comment);
  shelf.add(known);
  for (const id of goneComments(before, page, sort)) shelf.takeAway(id);
  const waiting = news.size;
  // Old ones that another order has not come to yet are no news.
  for (const { created, id } of fresh) if (created > last) news.add(id);
  controller.thread = page.thread;
  const isSame = JSON.stringify(thread) === JSON.stringify(page.thread);
  if (!isSame || shelf.comments !== before || news.size !== waiting) controller.redraw();
}
