import { defineOnce } from '../parts/define-once.js';
import { TinCommentCount } from './comment-count.js';

defineOnce('tin-comment-count', TinCommentCount);
