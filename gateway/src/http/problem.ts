import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problemWords, type ProblemName } from '../words/problems.js';
import { languageOf } from './language.js';

/** HTTP status of each case. The names are part of the protocol (docs/contracts/comments.md). */
export const STATUS: Readonly<Record<ProblemName, ContentfulStatusCode>> = {
  'bad-request': 400,
  'bad-cursor': 400,
  'key-malformed': 400,
  'thread-missing': 400,
  'site-missing': 400,
  'token-forged': 401,
  'token-missing': 401,
  'sign-in-forged': 401,
  'origin-refused': 403,
  'site-refused': 403,
  'not-the-author': 403,
  'window-passed': 403,
  'thread-closed': 403,
  'thread-outside-hours': 403,
  'votes-off': 403,
  'not-found': 404,
  'comment-unknown': 404,
  'report-unknown': 404,
  duplicate: 409,
  'comment-stale': 412,
  'body-too-large': 413,
  'wrong-type': 415,
  'key-reused': 422,
  'parent-unknown': 422,
  'parent-elsewhere': 422,
  'parent-not-published': 422,
  'too-deep': 422,
  'name-invalid': 422,
  'text-empty': 422,
  'text-too-short': 422,
  'text-too-long': 422,
  'text-control': 422,
  'links-refused': 422,
  'email-invalid': 422,
  'phone-invalid': 422,
  'terms-missing': 422,
  'vote-invalid': 422,
  'report-invalid': 422,
  'if-match-missing': 428,
  'too-many': 429,
  'server-fault': 500,
  'database-away': 503,
  'storage-full': 507,
  'feed-away': 503,
  'access-refused': 401,
  'page-too-large': 413,
  'page-wrong-type': 415,
  'page-address-missing': 400,
  busy: 503,
  'signed-out': 401,
  'sign-in-wrong': 401,
  'write-refused': 403,
  'role-too-low': 403,
  'invitation-unknown': 404,
  'person-unknown': 404,
  'act-unknown': 404,
  'undo-passed': 409,
  'last-administrator': 409,
  'name-taken': 409,
  'password-unfit': 422,
  'count-differs': 409,
  'thread-unknown': 404,
  'alias-taken': 409,
  banned: 403,
  'nobody-to-ban': 409,
  'ban-unknown': 404,
  'list-unknown': 404,
  'list-stale': 409,
  'list-too-long': 422,
};

/** What a problem tells beside its name: which field, which bounds. */
export type Facts = Readonly<Record<string, string | number>>;

/** A case of docs/contracts/comments.md. Rooms throw it; `lastResort` answers it. */
export class Problem extends Error {
  constructor(
    readonly problem: ProblemName,
    readonly facts: Facts = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem);
  }
}

export const problemType = (name: ProblemName): string => `urn:tinbox:problem:${name}`;

/** The answer to a problem: RFC 9457, in the reader's language. */
export function problemResponse(context: Context, { problem, facts, headers }: Problem): Response {
  const language = languageOf(context.req.raw);
  const { title, detail } = problemWords(language)[problem](facts);
  const status = STATUS[problem];
  return context.body(
    JSON.stringify({ ...facts, type: problemType(problem), title, status, detail }),
    status,
    {
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      ...headers,
    },
  );
}
