import type { Thread, ThreadPolicy } from '../../model/comment.js';
import type { CommentAbilities } from './back-end.js';

/** What a system can that does no more than show its comments. */
export const READ_ONLY: CommentAbilities = {
  sorts: ['newest', 'oldest'],
  write: false,
  idempotency: false,
  vote: false,
  report: false,
  edit: false,
  remove: false,
  news: 'none',
  latest: false,
};

const POLICY: ThreadPolicy = {
  premoderated: false,
  depth: 0,
  minLength: 1,
  maxLength: 3000,
  links: 'hold',
  votes: 'off',
  email: 'off',
  phone: 'off',
  terms: 'off',
  editMinutes: 0,
};

/** A thread of a system that does not say what it asks of readers. */
export const foreignThread = (
  thread: Omit<Thread, 'policy' | 'state'> & Partial<Pick<Thread, 'state'>>,
  policy: Partial<ThreadPolicy> = {},
): Thread => ({ state: 'open', ...thread, policy: { ...POLICY, ...policy } });
