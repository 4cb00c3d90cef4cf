import type { RankingWords } from '../../locales/ranking.words.js';
import type { Spoken } from '../../locales/words.js';
import type { CardDetails } from '../parts/card.template.js';
import { html, nothing } from '../parts/html.js';

/** Why a story is there, behind its time. The words it shares with the page stay in the story's language. */
export const reasonDetails = ({ words, foreign }: Spoken<RankingWords>): CardDetails => ({
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

/** The title of a list that was to be related and is not. */
export const latestHeading = ({ words, foreign }: Spoken<RankingWords>): unknown =>
  foreign ? html`<span lang=${foreign}>${words.latest}</span>` : words.latest;
