import type { CommentStatus } from '../database/schema.js';

export const STATUSES: readonly CommentStatus[] = ['published', 'pending', 'rejected', 'removed', 'deleted'];

export const isStatus = (value: unknown): value is CommentStatus => STATUSES.some((each) => each === value);
