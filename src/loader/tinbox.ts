import { defineOnce } from '../components/parts/define-once.js';
import { TinRelatedNews } from '../components/related-news/related-news.js';
import { start } from './start.js';

const list = (): void => defineOnce('tin-related-news', TinRelatedNews);

start(list, {
  'tin-related-news': list,
  'tin-article-card': () => import('../components/article-card/define.js'),
  'tin-time': () => import('../components/time/define.js'),
  'tin-weather-box': () => import('../components/weather-box/define.js'),
});

export type {
  TinArticleCard,
  TinArticleSelectEvent,
  TinFeedErrorEvent,
  TinFeedLoadEvent,
  TinImpressionEvent,
  TinRelatedNews,
  TinTime,
  TinWeatherBox,
} from '../index.js';
export type { TinboxGlobal } from './global.js';
