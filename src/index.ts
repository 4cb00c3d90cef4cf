export { TinArticleCard } from './components/article-card/article-card.js';
export { TinCommentCount } from './components/comment-count/comment-count.js';
export { TinCommentThread } from './components/comment-thread/comment-thread.js';
export { TinArticleSelectEvent } from './components/parts/article-select.events.js';
export type { CardVariant } from './components/parts/card.template.js';
export { TinImpressionEvent } from './components/parts/impression.events.js';
export { TinRelatedNews } from './components/related-news/related-news.js';
export type { ListLayout } from './components/related-news/related-news.template.js';
export { TinTime } from './components/time/time.js';
export { TinWeatherBox } from './components/weather-box/weather-box.js';
export type { WeatherFace } from './components/weather-box/weather-box.view.js';
export type { FeedStatus } from './controllers/feed-controller.js';
export { TinFeedErrorEvent, TinFeedLoadEvent } from './controllers/feed.events.js';
export type { Article, Author, FocalPoint, Media, Picture, PictureSource } from './model/article.js';
export type {
  Comment,
  CommentAuthor,
  CommentPage,
  CommentPick,
  Thread,
  ThreadPolicy,
} from './model/comment.js';
export type { Diagnosis, DroppedItem, DropReason } from './model/diagnosis.js';
export type { FeedFailure } from './model/failure.js';
export type { Reason } from './model/ranking.js';
export type { ShownStory } from './model/shown-story.js';
