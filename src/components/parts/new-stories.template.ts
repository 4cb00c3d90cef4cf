import { digits } from '../../locales/moment.js';
import type { RelatedNewsWords } from '../../locales/related-news.words.js';
import type { Spoken } from '../../locales/words.js';
import { html, nothing } from './html.js';

/** The button behind which newer stories wait; nothing where none do. */
export const newStoriesTemplate = (
  count: number,
  spoken: Spoken<Pick<RelatedNewsWords, 'newStories'>>,
): unknown =>
  count
    ? html`<button class="news" part="new-stories" type="button" lang=${spoken.foreign ?? nothing}>
        ${spoken.words.newStories(count, digits(count, spoken))}
      </button>`
    : nothing;
