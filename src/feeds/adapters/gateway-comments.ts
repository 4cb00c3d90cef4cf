import type {
  Asked,
  Comment,
  CommentAuthor,
  CommentPage,
  CommentPick,
  Thread,
  ThreadPolicy,
} from '../../model/comment.js';
import { fail, ok, type Result } from '../../model/result.js';
import { lines, link, oneOf, optional, tag, time, whole } from '../comment-fields.js';
import { isRecord } from '../fields.js';
import { foldText } from '../fold-text.js';
import { own } from '../shape.js';

/** What a comment that was sent has become. */
export interface Posted {
  readonly comment: Comment;
  /** What this device sends as `Tinbox-Token` from now on, where it sent none. */
  readonly token?: string;
}

/** Why a request was refused, in the reader's language. */
export interface CommentProblem {
  /** The case by name, such as `thread-closed`: docs/contracts/comments.md. */
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  /** The field that is meant. */
  readonly field?: string;
}

/** A part of a thread, as `GET /v1/comments` of the gateway answers. Source: docs/contracts/comments.openapi.json. */
export function readThread(body: unknown): Result<CommentPage> {
  const thread = threadOf(own(body, 'thread'));
  const list = own(body, 'comments');
  if (!thread) return fail({ kind: 'schema', at: 'thread' });
  if (!Array.isArray(list)) return fail({ kind: 'schema', at: 'comments' });
  const comments = list.map(commentOf).filter((comment) => comment !== undefined);
  const next = own(body, 'next');
  const dropped = list.length - comments.length;
  return ok({ thread, comments, dropped, ...(typeof next === 'string' && next && { next }) });
}

/** The answer to a comment that was sent, changed or asked for by its id. */
export function readPosted(body: unknown): Result<Posted> {
  const comment = commentOf(own(body, 'comment'));
  const token = own(body, 'token');
  if (!comment) return fail({ kind: 'schema', at: 'comment' });
  return ok({ comment, ...(typeof token === 'string' && token && { token }) });
}

/** A comment and those that it replies to, the one without a parent first. */
export function readOne(
  body: unknown,
): Result<{ readonly comment: Comment; readonly ancestors: readonly Comment[] }> {
  const comment = commentOf(own(body, 'comment'));
  return comment
    ? ok({ comment, ancestors: commentsOf(own(body, 'ancestors')) })
    : fail({ kind: 'schema', at: 'comment' });
}

/** The newest comments of a site, each with the address of its place and what it was written below. */
export function readLatest(body: unknown): Result<readonly Comment[]> {
  const list = own(body, 'comments');
  return Array.isArray(list)
    ? ok(list.flatMap((each: unknown) => withStory(commentOf(each), own(each, 'thread'))))
    : fail({ kind: 'schema', at: 'comments' });
}

function withStory(comment: Comment | undefined, thread: unknown): readonly Comment[] {
  if (!comment) return [];
  const url = comment.url?.replace(/#.*/, '') ?? link(own(thread, 'key'));
  const story = { ...optional('url', url), ...optional('title', foldText(own(thread, 'title'))) };
  return [{ ...comment, story }];
}

/** A problem document (RFC 9457) of the gateway; undefined for any other answer. */
export function readProblem(body: unknown): CommentProblem | undefined {
  const name = /^urn:tinbox:problem:([a-z-]+)$/.exec(foldText(own(body, 'type')))?.[1];
  const [title, detail, field] = ['title', 'detail', 'field'].map((key) => foldText(own(body, key)));
  return name === undefined
    ? undefined
    : { name, title: title ?? '', detail: detail ?? '', ...(field && { field }) };
}

function threadOf(value: unknown): Thread | undefined {
  const key = foldText(own(value, 'key'));
  const state = oneOf(['open', 'premod', 'closed'] as const, own(value, 'state'));
  const total = whole(own(value, 'total'));
  const policy = own(value, 'policy');
  if (!key || !state || total === undefined || !isRecord(policy)) return undefined;
  return {
    key,
    state,
    total,
    ...optional('version', whole(own(value, 'version'))),
    ...optional('url', link(own(value, 'url'))),
    ...optional('title', foldText(own(value, 'title'))),
    ...optional('closes', time(own(value, 'closes'))),
    ...optional('language', tag(own(value, 'language'))),
    ...optional('notice', lines(own(value, 'notice'))),
    policy: policyOf(policy),
  };
}

const ASKED: readonly Asked[] = ['off', 'optional', 'required'];

/** What is missing is what asks least of readers and allows least. */
function policyOf(value: unknown): ThreadPolicy {
  const asked = (name: string): Asked => oneOf(ASKED, own(value, name)) ?? 'off';
  const hours = own(value, 'hours');
  const [zone, from, to] = ['zone', 'from', 'to'].map((name) => foldText(own(hours, name)));
  return {
    premoderated: own(value, 'premoderated') !== false,
    depth: whole(own(value, 'depth')) ?? 0,
    minLength: whole(own(value, 'minLength')) ?? 1,
    maxLength: whole(own(value, 'maxLength')) || 3000,
    links: oneOf(['allow', 'hold', 'refuse'] as const, own(value, 'links')) ?? 'hold',
    votes: oneOf(['off', 'up', 'both'] as const, own(value, 'votes')) ?? 'off',
    email: asked('email'),
    phone: asked('phone'),
    terms: asked('terms'),
    ...optional('termsUrl', link(own(value, 'termsUrl'))),
    editMinutes: whole(own(value, 'editMinutes')) ?? 0,
    ...(zone && from && to && { hours: { zone, from, to } }),
  };
}

const commentsOf = (list: unknown): readonly Comment[] =>
  Array.isArray(list) ? list.map(commentOf).filter((comment) => comment !== undefined) : [];

const STATUSES = ['published', 'pending', 'rejected', 'removed', 'deleted'] as const;

/** One comment as the gateway writes it. */
export function commentOf(value: unknown): Comment | undefined {
  const id = foldText(own(value, 'id'));
  const status = oneOf(STATUSES, own(value, 'status'));
  const created = time(own(value, 'created'));
  const author = authorOf(own(value, 'author'));
  const text = lines(own(value, 'text'));
  if (!id || !status || !created || (status === 'published' && !(author && text))) return undefined;
  const score = own(value, 'score');
  return {
    id,
    ...optional('parent', foldText(own(value, 'parent'))),
    root: foldText(own(value, 'root')) || id,
    depth: whole(own(value, 'depth')) ?? 0,
    ...optional('author', author),
    text,
    status,
    ...optional('reason', foldText(own(value, 'reason'))),
    ...optional('reasonText', lines(own(value, 'reasonText'))),
    created,
    ...optional('edited', time(own(value, 'edited'))),
    ...optional('editedBy', oneOf(['author', 'newsroom'] as const, own(value, 'editedBy'))),
    ...optional('editableUntil', time(own(value, 'editableUntil'))),
    revision: whole(own(value, 'revision')) || 1,
    score: typeof score === 'number' && Number.isSafeInteger(score) ? score : 0,
    replyCount: whole(own(value, 'replyCount')) ?? 0,
    ...optional('descendantCount', whole(own(value, 'descendantCount'))),
    ...optional('pick', pickOf(own(value, 'pick'))),
    ...optional('language', tag(own(value, 'language'))),
    ...optional('url', link(own(value, 'url'))),
  };
}

function authorOf(value: unknown): CommentAuthor | undefined {
  const name = foldText(own(value, 'name'));
  if (!name) return undefined;
  const badge = oneOf(['staff', 'expert'] as const, own(value, 'badge'));
  return { name, ...optional('url', link(own(value, 'url'))), ...optional('badge', badge) };
}

function pickOf(value: unknown): CommentPick | undefined {
  const at = time(own(value, 'at'));
  return at ? { at, ...optional('note', lines(own(value, 'note'))) } : undefined;
}
