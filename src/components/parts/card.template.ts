import type { Article } from '../../model/article.js';
import type { CardWords } from '../../locales/card.words.js';
import { digits } from '../../locales/moment.js';
import type { Spoken } from '../../locales/words.js';
import { heading } from './heading.js';
import { html, nothing } from './html.js';
import { pictureTemplate } from './picture.template.js';
import { timeTemplate } from './time.template.js';

/** How a story is laid out: beside its picture, below it, large, with its words on a plate, or in words alone. */
export type CardVariant = 'row' | 'card' | 'hero' | 'overlay' | 'text';

/** What the author of a page decides about a card, beside the story itself. */
export interface CardOptions {
  readonly variant: CardVariant;
  /** Lines of summary, 0 to 3; cut by CSS only. */
  readonly summary: number;
  /** Level of the headline, 1 to 6. */
  readonly headingLevel: number;
  /** IANA name or offset. */
  readonly timeZone: string;
  readonly newTab: boolean;
  /** Shows byline, section and the time of the last change too. */
  readonly full: boolean;
  /** Place code taken off the start of the summary: `QTO` for "QTO - …". */
  readonly dateline?: string | undefined;
}

const SIZES: Readonly<Record<CardVariant, string>> = {
  row: 'auto, 192px',
  card: 'auto, (min-width: 720px) 360px, 100vw',
  hero: 'auto, (min-width: 840px) 720px, 100vw',
  overlay: 'auto, (min-width: 840px) 960px, 100vw',
  text: '',
};

/** The summary without the place code before it, where it starts with exactly that. */
function standfirst({ summary = '', dateline }: Article, wanted: string | undefined): string {
  const place = wanted ?? dateline;
  if (!place || !summary.startsWith(place)) return summary;
  const rest = summary.slice(place.length).replace(/^\s*[-–—:]\s*/, '');
  return rest.length < summary.length - place.length ? rest : summary;
}

function kickerTemplate(article: Article, { words, foreign }: Spoken<CardWords>): unknown {
  if (article.sponsored)
    return html`<p class="kicker" part="kicker">
      <strong class="label" part="sponsored" lang=${foreign ?? nothing}>${words.sponsored}</strong>${
        article.sponsor ? html`<span class="sponsor"> · ${article.sponsor}</span>` : nothing
      }
    </p>`;
  const kicker = article.kicker ?? article.section;
  return article.live || kicker
    ? html`<p class="kicker" part="kicker">
        ${
          article.live
            ? html`<span class="live" part="live" lang=${foreign ?? nothing}>${words.live}</span> `
            : nothing
        }${kicker ?? nothing}
      </p>`
    : nothing;
}

/** What sighted readers see beside the headline, said inside its link. */
function unseen(article: Article, options: CardOptions, { words, foreign }: Spoken<CardWords>): unknown {
  const { media } = article;
  const said = [
    media && words.media[media.kind],
    media?.duration && words.duration(Math.floor(media.duration / 60), Math.floor(media.duration % 60)),
    options.newTab && words.newTab,
  ].filter(Boolean);
  return said.length
    ? html`<span class="hidden" lang=${foreign ?? nothing}>, ${said.join(', ')}</span>`
    : nothing;
}

const linkTemplate = (article: Article, options: CardOptions, spoken: Spoken<CardWords>): unknown =>
  html`<a
    class="link"
    part="link"
    href=${article.url}
    target=${options.newTab ? '_blank' : nothing}
    rel=${
      [article.sponsored && 'sponsored', (article.sponsored || options.newTab) && 'noopener']
        .filter(Boolean)
        .join(' ') || nothing
    }
    ><bdi>${article.title}</bdi>${unseen(article, options, spoken)}</a
  >`;

function metaTemplate(article: Article, options: CardOptions, spoken: Spoken<CardWords>): unknown {
  const { words, foreign } = spoken;
  const { published, updated, access, commentCount } = article;
  const changed = options.full && published && updated && updated > published;
  const parts = [
    options.full && article.authors
      ? html`<span class="byline" part="byline">${article.authors.map(({ name }) => name).join(', ')}</span>`
      : nothing,
    options.full && article.section && article.kicker && article.section !== article.kicker
      ? html`<span>${article.section}</span>`
      : nothing,
    timeTemplate(published ?? updated, options.timeZone, spoken),
    changed
      ? html`<span
          ><span lang=${foreign ?? nothing}>${words.updated}:</span>
          ${timeTemplate(updated, options.timeZone, spoken)}</span
        >`
      : nothing,
    article.media && !article.image
      ? html`<span lang=${foreign ?? nothing} aria-hidden="true">${words.media[article.media.kind]}</span>`
      : nothing,
    commentCount
      ? html`<span part="comments" lang=${foreign ?? nothing}
          >${words.comments(commentCount, digits(commentCount, spoken))}</span
        >`
      : nothing,
    access
      ? html`<span class="access" part="access" lang=${foreign ?? nothing}>${words.access[access]}</span>`
      : nothing,
  ].filter((part) => part !== nothing);
  return parts.length ? html`<p class="meta" part="meta">${parts}</p>` : nothing;
}

/** One story. One link, in its heading; the picture is never a second one. */
export function cardTemplate(article: Article, options: CardOptions, spoken: Spoken<CardWords>): unknown {
  const { variant } = options;
  const large = variant !== 'row' && variant !== 'text';
  const pictured = variant !== 'text' && (article.image || large);
  const summary = options.summary > 0 && standfirst(article, options.dateline);
  return html`<article
    class="story ${variant}${pictured ? ' pictured' : ''}${article.sponsored ? ' sponsored' : ''}"
    part="card"
    lang=${article.language ?? nothing}
  >
    <div class="words" part="words">
      ${kickerTemplate(article, spoken)}${heading(
        options.headingLevel,
        'headline',
        linkTemplate(article, options, spoken),
      )}${
        summary
          ? html`<p class="summary lines-${Math.min(3, options.summary)}" part="summary">${summary}</p>`
          : nothing
      }${metaTemplate(article, options, spoken)}
    </div>
    ${
      pictured
        ? pictureTemplate(
            {
              image: article.image,
              media: article.media,
              alt: (large && article.image?.alt) || '',
              sizes: SIZES[variant],
              credit: variant === 'hero' || variant === 'overlay',
            },
            spoken,
          )
        : nothing
    }
  </article>`;
}
