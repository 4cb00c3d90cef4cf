import type { ForeignComments } from './comment-thread.view.js';
import { foreignCommentStyles } from './foreign-comment.styles.js';
import { nameTemplate, richTemplate } from './foreign-comment.template.js';

export const styles = [foreignCommentStyles];

/** @param hosts From where pictures of those who write may be loaded, parted by semicolons. */
export function foreignComments(hosts: string): ForeignComments {
  const allowed = new Set(hosts.split(';').map((host) => host.trim().toLowerCase()));
  return { words: richTemplate, name: (author) => nameTemplate(author, allowed) };
}
