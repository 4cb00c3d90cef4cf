import type { CardMarkWords } from '../../locales/card-marks.words.js';
import { digits } from '../../locales/moment.js';
import type { Spoken } from '../../locales/words.js';
import type { Article, Media } from '../../model/article.js';
import { html, nothing } from './html.js';

/** What a card says of a story that carries more than words and a picture. Each gives `nothing` for a story without it. */
export interface CardMarks {
  /** Before the kicker: that the story is live; in its place: that it is paid for, and by whom. */
  kicker(article: Article): unknown;
  /** What a link says of what it leads to. '' where there is nothing to say. */
  rel(article: Article, newTab: boolean): string;
  /** Inside the link: what sighted readers see beside the headline. */
  unseen(article: Article, newTab: boolean): unknown;
  /** Behind the time: film or sound without a picture, and who may read it. */
  meta(article: Article): readonly unknown[];
  /** The summary without the place code that opens it. */
  summary(article: Article): string;
  /** On the picture: that it is a film, and how long. */
  plate(media: Media | undefined): unknown;
}

/** The summary without the place code before it, where it starts with exactly that. */
function standfirst({ summary = '', dateline }: Article, wanted: string | undefined): string {
  const place = wanted ?? dateline;
  if (!place || !summary.startsWith(place)) return summary;
  const rest = summary.slice(place.length).replace(/^\s*[-–—:]\s*/, '');
  return rest.length < summary.length - place.length ? rest : summary;
}

/**
 * The marks of cards, in the words of a language.
 * @param dateline Place code to take off the start of summaries (`QTO` for "QTO - …"), where not the story's own.
 */
export function cardMarks(spoken: Spoken<CardMarkWords>, dateline?: string): CardMarks {
  const { words, foreign = nothing } = spoken;
  return {
    kicker({ sponsored, sponsor, live }) {
      if (sponsored)
        return html`<strong class="label" part="sponsored" lang=${foreign}>${words.sponsored}</strong>${
            sponsor ? html`<span class="sponsor"> · ${sponsor}</span>` : nothing
          }`;
      return live ? html`<span class="live" part="live" lang=${foreign}>${words.live}</span> ` : nothing;
    },

    rel: ({ sponsored }, newTab) =>
      [sponsored && 'sponsored', (sponsored || newTab) && 'noopener'].filter(Boolean).join(' '),

    unseen({ media }, newTab) {
      const said = [
        media && words.media[media.kind],
        media?.duration && words.duration(Math.floor(media.duration / 60), Math.floor(media.duration % 60)),
        newTab && words.newTab,
      ].filter(Boolean);
      return said.length ? html`<span class="hidden" lang=${foreign}>, ${said.join(', ')}</span>` : nothing;
    },

    meta: ({ media, image, access }) => [
      media && !image
        ? html`<span lang=${foreign} aria-hidden="true">${words.media[media.kind]}</span>`
        : nothing,
      access
        ? html`<span class="access" part="access" lang=${foreign}>${words.access[access]}</span>`
        : nothing,
    ],

    summary: (article) => standfirst(article, dateline),

    plate: (media) =>
      media
        ? html`<span class="plate ${media.kind}" aria-hidden="true"
            >${media.duration ? length(media.duration, spoken) : words.media[media.kind]}</span
          >`
        : nothing,
  };
}

/** The length of a film as a plate shows it: "6:24". */
const length = (seconds: number, spoken: Spoken<CardMarkWords>): string =>
  `${digits(Math.floor(seconds / 60), spoken)}:${digits(Math.floor(seconds % 60), spoken, 2)}`;
