import { defineOnce } from '../parts/define-once.js';
import { TinArticleCard } from './article-card.js';

defineOnce('tin-article-card', TinArticleCard);

export type { TinArticleSelectEvent } from '../parts/article-select.events.js';
export type { TinFeedErrorEvent, TinFeedLoadEvent } from '../../controllers/feed.events.js';
export type { TinArticleCard } from './article-card.js';
