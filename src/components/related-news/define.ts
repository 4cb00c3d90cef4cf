import { defineOnce } from '../parts/define-once.js';
import { TinRelatedNews } from './related-news.js';

defineOnce('tin-related-news', TinRelatedNews);
