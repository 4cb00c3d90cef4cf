import type { Comment } from '../../model/comment.js';
import { instantMs } from '../../model/time-zone.js';
import { issoComment, issoPage } from '../adapters/isso-comments.js';
import { foldText } from '../fold-text.js';
import { own } from '../shape.js';
import { askForeign, parserOf } from './ask-foreign.js';
import type { CommentProblem, CommentWriter, Sent } from './back-end.js';
import { issoAddress, issoUri } from './isso-address.js';
import { isSameWords } from './same-words.js';
import { sendJson, sentOf, type Letter, type ReadRefusal, type Reply } from './send-json.js';
import type { ThreadSource } from './thread-source.js';

/** Seconds until the next try where Isso says that this one came too soon: it allows two a minute. */
const SLOW = 30;
/** Milliseconds by which the clocks of a reader and of a server may differ. */
const CLOCKS = 600_000;
/** Milliseconds for which Isso's cookie lets its author change a comment. */
const EDITABLE = 900_000;

/** Isso's reasons are sentences: what is known of them. */
const REASONS: readonly (readonly [RegExp, Omit<CommentProblem, 'detail'>])[] = [
  [/text is too short|text is missing/i, { name: 'text-too-short', field: 'text' }],
  [/text is too long/i, { name: 'text-too-long', field: 'text' }],
  [/email/i, { name: 'email-invalid', field: 'email' }],
  [/author|name/i, { name: 'name-invalid', field: 'name' }],
];

const refusal: ReadRefusal = ({ status, body }) => {
  const said = typeof body === 'string' ? reasonOf(body) : '';
  if (status === 403 && /ratelimit exceeded/i.test(said)) return { kind: 'later', seconds: SLOW };
  if (status !== 400 && status !== 403) return undefined;
  const known = status === 400 ? REASONS.find(([pattern]) => pattern.test(said))?.[1] : undefined;
  return { kind: 'refused', problem: { ...(known ?? { name: 'other' }), detail: known ? '' : said } };
};

/** Errors come as a page: `<title>403 Forbidden</title><h1>Forbidden</h1><p>reason</p>`, or as bare text. */
const reasonOf = (body: string): string =>
  foldText((/<p>([^<]*)/i.exec(body)?.[1] ?? (body.includes('<') ? '' : body)).slice(0, 300));

/**
 * Writes to a thread of Isso. Its right to change what one wrote is a cookie; it knows no keys.
 * Source: https://isso-comments.de/docs/reference/server-api/.
 */
export function issoWriter(source: ThreadSource): CommentWriter {
  const { fetch } = source;
  const uri = issoUri(source.thread);
  const parse = parserOf(source);
  const send = (path: string, letter: Letter, query = {}): ReturnType<typeof sendJson> =>
    sendJson(issoAddress(source, path, query), { ...letter, credentials: 'include' }, { fetch });
  const commentIn = ({ body }: Reply): Comment | undefined => issoComment(body, parse);
  const ownIn = (reply: Reply): Comment | undefined => {
    const comment = commentIn(reply);
    return (
      comment && {
        ...comment,
        editableUntil: new Date(instantMs(comment.created) + EDITABLE).toISOString(),
      }
    );
  };

  return {
    async create({ parent, name, text, email }, _key): Promise<Sent> {
      const body = {
        text,
        author: name || null,
        email: email || null,
        website: null,
        parent: parent && /^\d+$/.test(parent) ? Number(parent) : null,
        ...(source.title && { title: source.title }),
      };
      return sentOf(await send('new', { method: 'POST', body }, { uri }), ownIn, refusal);
    },

    async find(draft, since) {
      const query = { uri, sort: 'newest', ...(draft.parent ? { parent: draft.parent } : { limit: 50 }) };
      const answer = await askForeign(issoAddress(source, '', query), source);
      const page = answer.ok ? issoPage(answer.value.body, parse) : undefined;
      return page?.comments.find(
        ({ author, created, text }) =>
          (author?.name ?? '') === draft.name &&
          isSameWords(text, draft.text) &&
          instantMs(created) >= since - CLOCKS,
      );
    },

    async own(id) {
      const reply = await send(`id/${encodeURIComponent(id)}`, { method: 'GET' });
      return typeof reply !== 'string' && reply.status === 200 ? commentIn(reply) : undefined;
    },

    async edit({ id, author }, text) {
      const body = { text, author: author?.name ?? null };
      return sentOf(await send(`id/${encodeURIComponent(id)}`, { method: 'PUT', body }), ownIn, refusal);
    },

    async remove(comment) {
      const { author: _, rich: __, ...rest } = comment;
      const gone = (): Comment => ({ ...rest, text: '', status: 'deleted' });
      // Without a type of content Isso takes it for another site's doing.
      const headers = { 'Content-Type': 'application/json' };
      return sentOf(
        await send(`id/${encodeURIComponent(comment.id)}`, { method: 'DELETE', headers }),
        gone,
        refusal,
      );
    },

    async vote(id, value) {
      // What was liked cannot be taken back.
      if (!value) return { kind: 'refused', problem: { name: 'vote-invalid', detail: '' } };
      const act = value > 0 ? 'like' : 'dislike';
      const score = ({ body }: Reply): { score: number } | undefined => {
        const [likes, dislikes] = [own(body, 'likes'), own(body, 'dislikes')];
        return typeof likes === 'number' && typeof dislikes === 'number'
          ? { score: likes - dislikes }
          : undefined;
      };
      const path = `id/${encodeURIComponent(id)}/${act}`;
      return sentOf(await send(path, { method: 'POST', body: {} }), score, refusal);
    },
  };
}
