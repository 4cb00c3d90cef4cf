import type { Comment } from '../../model/comment.js';
import type { Result } from '../../model/result.js';
import { instantMs } from '../../model/time-zone.js';
import {
  COMMENT_FIELDS,
  wordPressComment,
  wordPressProblem,
  type CommentedPost,
} from '../adapters/wordpress-comments.js';
import { askForeign, parserOf } from './ask-foreign.js';
import type { CommentDraft, CommentProblem, CommentWriter, Sent } from './back-end.js';
import { placed, type Unplaced } from './placed.js';
import { isSameWords } from './same-words.js';
import { sendJson, sentOf, type ReadRefusal, type Reply } from './send-json.js';
import type { ThreadSource } from './thread-source.js';
import { wordPressAddress } from './wordpress-site.js';

/** Seconds between two comments that WordPress asks for. */
const FLOOD = 15;
/** Milliseconds by which the clocks of a reader and of a site may differ. */
const CLOCKS = 600_000;

/** Our names for what WordPress refuses, with the field that is meant. */
const PROBLEMS: Readonly<Record<string, Omit<CommentProblem, 'detail'>>> = {
  rest_comment_login_required: { name: 'sign-in' },
  rest_comment_closed: { name: 'thread-closed' },
  rest_comment_draft_post: { name: 'thread-closed' },
  rest_comment_trash_post: { name: 'thread-closed' },
  comment_duplicate: { name: 'duplicate' },
  rest_comment_content_invalid: { name: 'text-empty', field: 'text' },
  comment_content_column_length: { name: 'text-too-long', field: 'text' },
  comment_author_column_length: { name: 'name-invalid', field: 'name' },
  comment_author_email_column_length: { name: 'email-invalid', field: 'email' },
  rest_comment_author_data_required: { name: 'email-invalid', field: 'email' },
};
const PARAMETERS: Readonly<Record<string, Omit<CommentProblem, 'detail'>>> = {
  author_email: { name: 'email-invalid', field: 'email' },
  author_name: { name: 'name-invalid', field: 'name' },
  content: { name: 'other', field: 'text' },
};

const at = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** Text as WordPress keeps it: what it would take for markup, or write anew, is no longer what was sent. */
const asContent = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export interface Post {
  readonly post: () => Promise<Result<CommentedPost>>;
  /** The site takes no comments of guests. */
  readonly refuseGuests: () => void;
}

/**
 * Writes to a thread of WordPress as a guest. It knows no keys: whether a comment came whose answer was lost, only its list
 * and its refusal of the same words can say. Source: docs/contracts/comment-back-ends.md.
 */
export function wordPressWriter(source: ThreadSource, { post, refuseGuests }: Post): CommentWriter {
  const { src, fetch } = source;
  const parse = parserOf(source);
  const commentOf = (value: unknown): Comment | undefined => {
    const read = wordPressComment(value, parse);
    return read && asSent(read);
  };
  const refusal: ReadRefusal = ({ body }) => {
    const problem = wordPressProblem(body, parse);
    if (!problem) return undefined;
    const { code, message, parameter } = problem;
    if (code === 'comment_flood') return { kind: 'later', seconds: FLOOD };
    // It may have been kept: WordPress says this when its database did not answer.
    if (code === 'rest_comment_failed_create') return { kind: 'unclear' };
    if (code === 'rest_comment_login_required') refuseGuests();
    const known = at(PROBLEMS, code) ?? at(PARAMETERS, parameter ?? '') ?? { name: 'other' };
    return { kind: 'refused', problem: { ...known, detail: message } };
  };

  return {
    async create({ parent, name, text, email }: CommentDraft): Promise<Sent> {
      const which = await post();
      if (!which.ok) return { kind: 'later', seconds: FLOOD };
      const body = {
        post: which.value.id,
        ...(parent && /^\d+$/.test(parent) && { parent: Number(parent) }),
        author_name: name,
        ...(email && { author_email: email }),
        content: asContent(text),
      };
      // No header of ours: WordPress lets browsers of other sites send none.
      const reply = await sendJson(wordPressAddress(src, 'comments'), { method: 'POST', body }, { fetch });
      return sentOf(reply, ({ body }: Reply) => commentOf(body), refusal);
    },

    async find(draft, since) {
      const which = await post();
      if (!which.ok) return undefined;
      const query = { post: which.value.id, order: 'desc', per_page: 50, _fields: COMMENT_FIELDS };
      const answer = await askForeign(wordPressAddress(src, 'comments', query), source);
      const list = answer.ok && Array.isArray(answer.value.body) ? answer.value.body : [];
      return list
        .map(commentOf)
        .find(
          (comment) =>
            comment &&
            comment.author?.name === draft.name &&
            (comment.parent ?? '') === (draft.parent ?? '') &&
            isSameWords(comment.text, draft.text) &&
            instantMs(comment.created) >= since - CLOCKS,
        );
    },

    async own(id) {
      if (!/^\d+$/.test(id)) return undefined;
      const address = wordPressAddress(src, `comments/${id}`, { _fields: COMMENT_FIELDS });
      const answer = await askForeign(address, source);
      return answer.ok ? commentOf(answer.value.body) : undefined;
    },
  };
}

/** One comment by itself, below a parent that is elsewhere. */
function asSent(read: Unplaced): Comment {
  const [comment] = placed([read]);
  const { parent } = read;
  return { ...comment!, ...(parent && { parent, root: parent, depth: 1 }) };
}
