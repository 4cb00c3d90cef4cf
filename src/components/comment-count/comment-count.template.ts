import type { CommentCountWords } from '../../locales/comment-count.words.js';
import { digits } from '../../locales/moment.js';
import type { Spoken } from '../../locales/words.js';
import { html, nothing } from '../parts/html.js';

/** "12 bình luận"; in words where nobody has written. */
export const countText = (total: number, spoken: Spoken<CommentCountWords>): string =>
  total ? spoken.words.comments(total, digits(total, spoken)) : spoken.words.none;

/** How many comments there are, among the words of a link. */
export const commentCountTemplate = (total: number, spoken: Spoken<CommentCountWords>): unknown =>
  html`<span class="count" part="count" lang=${spoken.foreign ?? nothing}>${countText(total, spoken)}</span>`;
