import type { RankingWords } from '../../locales/ranking.words.js';
import type { Spoken } from '../../locales/words.js';
import type { CardDetails } from '../parts/card.template.js';
import { html, nothing } from '../parts/html.js';

const makeDetails = ({ words, foreign }: Spoken<RankingWords>): CardDetails => ({
  before: () => [],

  after({ reason }) {
    if (!reason) return nothing;
    const label = words.reasons[reason.kind];
    return 'words' in reason
      ? html`<span part="reason"
          ><span lang=${foreign ?? nothing}>${label}:</span> <bdi>${reason.words}</bdi></span
        >`
      : html`<span part="reason" lang=${foreign ?? nothing}>${label}</span>`;
  },

  credit: () => nothing,
});

const made = new WeakMap<RankingWords, Map<string | undefined, CardDetails>>();

/**
 * Why a story is there, behind its time. The words it shares with the page stay in the story's language. The same words give
 * the same object: rows are drawn anew only where their details are others.
 */
export function reasonDetails(spoken: Spoken<RankingWords>): CardDetails {
  const known = made.get(spoken.words) ?? new Map<string | undefined, CardDetails>();
  made.set(spoken.words, known);
  const details = known.get(spoken.foreign) ?? makeDetails(spoken);
  known.set(spoken.foreign, details);
  return details;
}

/** The title of a list that was to be related and is not. */
export const latestHeading = ({ words, foreign }: Spoken<RankingWords>): unknown =>
  foreign ? html`<span lang=${foreign}>${words.latest}</span>` : words.latest;
