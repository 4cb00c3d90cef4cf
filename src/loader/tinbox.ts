import { defineOnce } from '../components/parts/define-once.js';
import { TinRelatedNews } from '../components/related-news/related-news.js';
import { start } from './start.js';

start(() => defineOnce('tin-related-news', TinRelatedNews));

export type {
  TinArticleCard,
  TinArticleSelectEvent,
  TinCommentCount,
  TinCommentThread,
  TinFeedErrorEvent,
  TinFeedLoadEvent,
  TinImpressionEvent,
  TinRelatedNews,
  TinTime,
  TinWeatherBox,
} from '../index.js';
export type { TinboxGlobal } from './global.js';
