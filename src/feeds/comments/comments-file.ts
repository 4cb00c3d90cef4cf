import { readCommentsFile } from '../adapters/comments-file.js';
import { askForeign, parserOf } from './ask-foreign.js';
import type { CommentBackEnd } from './back-end.js';
import { READ_ONLY } from './foreign-thread.js';
import { isVisible, type ThreadSource } from './thread-source.js';
import { wholeThread } from './whole-thread.js';

/** A thread that stands in a file, and can only be read. Source: docs/contracts/comments-file.md. */
export function openCommentsFile(source: ThreadSource): CommentBackEnd {
  const { src, thread, visible = isVisible } = source;
  return wholeThread({
    abilities: { ...READ_ONLY, sorts: ['newest', 'best', 'oldest', 'picks'], latest: true },
    visible,
    async ask() {
      const answer = await askForeign(src, source);
      return answer.ok ? readCommentsFile(answer.value.body, thread, parserOf(source)) : answer;
    },
  });
}
