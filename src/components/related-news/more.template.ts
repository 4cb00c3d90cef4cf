import type { MoreWords } from '../../locales/more.words.js';
import type { Spoken } from '../../locales/words.js';
import { html, nothing } from '../parts/html.js';

/** Where a list is with its further stories. */
export interface MoreView {
  /** `idle`: there are some; `end`: there were, and readers have them all. */
  readonly state: 'idle' | 'loading' | 'failed' | 'end';
  /** What has just happened, for those who do not see it. */
  readonly said?: string;
}

/** The way to further stories, below a list. */
export function moreTemplate(
  { state, said = '' }: MoreView,
  {
    words,
    foreign = nothing,
  }: { readonly words: MoreWords; readonly foreign?: Spoken<unknown>['foreign'] | typeof nothing },
): unknown {
  const seen = state === 'failed' || state === 'end';
  const label = { idle: words.more, loading: words.loading, failed: words.retry, end: '' }[state];
  return html`<div class="more" part="more-row" lang=${foreign}>
    <p class=${seen ? 'more-status' : 'more-status said'} part="more-status" tabindex="-1">
      ${seen ? words[state] : state === 'loading' ? words.loading : said}
    </p>
    ${
      label
        ? html`<button
            class="more-button"
            part="more"
            type="button"
            aria-disabled=${state === 'loading' ? 'true' : nothing}
          >
            ${label}
          </button>`
        : nothing
    }
  </div>`;
}
