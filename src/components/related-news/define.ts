import { defineOnce } from '../parts/define-once.js';
import { TinRelatedNews } from './related-news.js';

defineOnce('tin-related-news', TinRelatedNews);

export type { TinArticleSelectEvent } from '../parts/article-select.events.js';
export type { TinFeedErrorEvent, TinFeedLoadEvent } from '../../controllers/feed.events.js';
export type { TinRelatedNews } from './related-news.js';
