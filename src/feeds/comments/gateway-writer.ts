import type { Comment } from '../../model/comment.js';
import { readOne, readPosted, readProblem } from '../adapters/gateway-comments.js';
import { readOwnId } from '../adapters/gateway-own-id.js';
import { foldText } from '../fold-text.js';
import { own } from '../shape.js';
import type { CommentDraft, CommentWriter, Sent } from './back-end.js';
import { listedWords } from '../adapters/gateway-check.js';
import { gatewayAddress } from './gateway-address.js';
import { retrySeconds, sendJson, sentOf, type Letter, type ReadRefusal, type Reply } from './send-json.js';
import { storedKeys, type ThreadSource } from './thread-source.js';

/** Every refusal of the gateway has changed nothing: what is its own trouble may be sent again. */
const refusal: ReadRefusal = ({ status, headers, body }) => {
  const problem = readProblem(body);
  if (!problem) return undefined;
  if (status === 429 || status >= 500) return { kind: 'later', seconds: retrySeconds(headers, 30) };
  const { name, title, detail, field } = problem;
  return { kind: 'refused', problem: { name, detail: detail || title, ...(field && { field }) } };
};

/** Writes to a thread of the gateway in the name of this device. Source: docs/contracts/comments.md. */
export function gatewayWriter({
  src,
  thread,
  title,
  language,
  fetch,
  keys = storedKeys,
}: ThreadSource): CommentWriter {
  const lang = language && /^en/i.test(language) ? 'en' : 'vi';
  const token = `token.${gatewayAddress(src, '')}`;

  const once = (path: string, { headers, ...letter }: Letter): ReturnType<typeof sendJson> =>
    sendJson(
      gatewayAddress(src, path, { lang }),
      { ...letter, headers: { ...headers, 'Tinbox-Token': keys.get(token) } },
      { fetch },
    );

  /** A token of a gateway that has begun anew is put away, once. */
  async function send(path: string, letter: Letter): ReturnType<typeof sendJson> {
    const reply = await once(path, letter);
    if (typeof reply === 'string') return reply;
    const given = own(reply.body, 'token');
    if (typeof given === 'string' && given) keys.set(token, given);
    if (!keys.get(token) || readProblem(reply.body)?.name !== 'token-forged') return reply;
    keys.set(token, undefined);
    return once(path, letter);
  }

  const posted = ({ body }: Reply): Comment | undefined => {
    const read = readPosted(body);
    return read.ok ? read.value.comment : undefined;
  };
  const path = (id: string, act = ''): string => `comments/${encodeURIComponent(id)}${act}`;

  async function ownComment(id: string): Promise<Comment | undefined> {
    const reply = await send(path(id), { method: 'GET' });
    const read = typeof reply === 'string' ? undefined : readOne(reply.body);
    return read?.ok ? read.value.comment : undefined;
  }

  return {
    async create({ parent, name, text, email, phone, terms, elapsed }, key): Promise<Sent> {
      const author = { name, email, phone, terms };
      const isAddress = /^https?:/.test(thread);
      const url = !isAddress && typeof location === 'object' ? location.href : undefined;
      const whole = elapsed === undefined ? undefined : Math.max(0, Math.round(elapsed));
      const body = { thread, parent, author, text, elapsed: whole, url, title: title || undefined };
      const reply = await send('comments', { method: 'POST', headers: { 'Idempotency-Key': key }, body });
      return sentOf(reply, posted, refusal);
    },

    async find(draft: CommentDraft, since: number): Promise<Comment | undefined> {
      if (!keys.get(token)) return undefined;
      const reply = await send('reader', { method: 'GET' });
      if (typeof reply === 'string') return undefined;
      const id = readOwnId(
        reply.body,
        thread,
        (text, created) => foldText(text) === foldText(draft.text) && created >= since - 60_000,
      );
      return id === undefined ? undefined : ownComment(id);
    },

    own: ownComment,

    async edit({ id, revision }, text) {
      const headers = { 'If-Match': `"${revision}"` };
      return sentOf(await send(path(id), { method: 'PATCH', headers, body: { text } }), posted, refusal);
    },

    async remove(comment) {
      const headers = { 'If-Match': `"${comment.revision}"` };
      const { author: _, ...rest } = comment;
      const gone = (): Comment => ({ ...rest, text: '', status: 'deleted' });
      return sentOf(await send(path(comment.id), { method: 'DELETE', headers }), gone, refusal);
    },

    async vote(id, value) {
      const score = ({ body }: Reply): { score: number } | undefined => {
        const said = own(body, 'score');
        return typeof said === 'number' && Number.isSafeInteger(said) ? { score: said } : undefined;
      };
      return sentOf(await send(path(id, '/vote'), { method: 'PUT', body: { value } }), score, refusal);
    },

    async report(id, reason, text) {
      const receipt = ({ body }: Reply): { url?: string } => {
        const number = foldText(own(body, 'receipt'));
        return /^\w+$/.test(number) ? { url: gatewayAddress(src, `reports/${number}`) } : {};
      };
      const body = { reason, text: text || undefined };
      return sentOf(await send(path(id, '/reports'), { method: 'POST', body }), receipt, refusal);
    },

    async nudge({ name, text }) {
      const letter = { method: 'POST', body: { thread, author: { name }, text } } as const;
      const reply = await send('comments/check', letter);
      // A gateway from before this question has no answer.
      if (typeof reply === 'string' || reply.status === 404) return undefined;
      const problem = refusal(reply);
      if (problem) return problem.kind === 'refused' ? problem.problem : undefined;
      const words = listedWords(reply.body, { name, text });
      return words.length ? { name: 'banned-word', detail: '', words } : undefined;
    },
  };
}
