import { serve } from './on-demand.js';

/**
 * Serves every element that the page uses; what is not at hand is fetched on use.
 * @param list Defines the list, which is at hand.
 */
export const serveElements = (list: () => void): Promise<void> =>
  serve({
    'tin-related-news': list,
    'tin-article-card': () => import('../components/article-card/define.js'),
    'tin-time': () => import('../components/time/define.js'),
    'tin-comment-thread': () => import('../components/comment-thread/define.js'),
    'tin-comment-count': () => import('../components/comment-count/define.js'),
    'tin-weather-box': () => import('../components/weather-box/define.js'),
  });
