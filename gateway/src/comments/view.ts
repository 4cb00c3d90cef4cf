import type { Configuration } from '../configuration.js';
import { iso } from '../threads/policy.js';
import type { Thread } from '../threads/threads.js';
import type { Comment } from './comment.js';
import { toHtml } from './markup.js';

/** A comment in the words of the protocol. What is not published is a place without name and text. */
export function commentView(comment: Comment, thread: Pick<Thread, 'url'>): object {
  return comment.status === 'published' ? whole(comment, thread) : place(comment);
}

/** What its own author sees of it: the text too, and until when it can be changed. */
export function ownView(
  comment: Comment,
  thread: Pick<Thread, 'url'>,
  { editMinutes }: Configuration,
): object {
  return {
    ...whole(comment, thread),
    status: comment.reason === TRAP ? 'pending' : comment.status,
    ...because(comment),
    editableUntil: iso(comment.created + editMinutes * 60_000),
  };
}

/** Programs that fill in every field are not told that it shows. */
export const TRAP = 'trap';

function whole(comment: Comment, { url }: Pick<Thread, 'url'>): object {
  return {
    ...position(comment),
    author: {
      name: comment.author_name,
      ...(comment.author_url !== null && { url: comment.author_url }),
      ...(comment.badge !== null && { badge: comment.badge }),
    },
    text: comment.text,
    html: toHtml(comment.text),
    ...(comment.language !== null && { language: comment.language }),
    ...(comment.edited !== null && { edited: iso(comment.edited), editedBy: comment.edited_by }),
    ...(comment.picked !== null && {
      pick: { at: iso(comment.picked), ...(comment.pick_note !== null && { note: comment.pick_note }) },
    }),
    ...(url !== null && { url: `${url}#comment-${comment.id}` }),
  };
}

const place = (comment: Comment): object => ({
  ...position(comment),
  author: { name: '' },
  text: '',
  html: '',
  ...because(comment),
});

const position = (comment: Comment): object => ({
  id: comment.id,
  parent: comment.parent,
  root: comment.root,
  depth: comment.depth,
  status: comment.status,
  created: iso(comment.created),
  revision: comment.revision,
  score: comment.score,
  replyCount: comment.replies,
  ...(comment.parent === null && { descendantCount: comment.descendants }),
});

const because = ({ reason, reason_text }: Comment): object => ({
  ...(reason !== null && reason !== TRAP && { reason }),
  ...(reason_text !== null && { reasonText: reason_text }),
});
