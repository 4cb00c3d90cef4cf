import { TinArticleCard } from '../components/article-card/article-card.js';
import { TinRelatedNews } from '../components/related-news/related-news.js';
import { TinTime } from '../components/time/time.js';
import { start } from './start.js';

start({ 'tin-time': TinTime, 'tin-article-card': TinArticleCard, 'tin-related-news': TinRelatedNews });
