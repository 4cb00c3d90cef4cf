import { articleCard } from './article-card.js';
import { commentCount } from './comment-count.js';
import { relatedNews } from './related-news.js';
import { commentThread } from './thread/comment-thread.js';
import { time } from './time.js';
import { weatherBox } from './weather-box.js';
import type { Widget } from './widget.js';

/** Every element of ours, and how it is drawn without a browser. */
export const WIDGETS: ReadonlyMap<string, Widget> = new Map([
  ['tin-related-news', relatedNews],
  ['tin-article-card', articleCard],
  ['tin-time', time],
  ['tin-comment-thread', commentThread],
  ['tin-comment-count', commentCount],
  ['tin-weather-box', weatherBox],
]);
