import { defineOnce } from '../parts/define-once.js';
import { TinCommentThread } from './comment-thread.js';

defineOnce('tin-comment-thread', TinCommentThread);

export type { TinFeedErrorEvent, TinFeedLoadEvent } from '../../controllers/feed.events.js';
export type { TinCommentThread } from './comment-thread.js';
