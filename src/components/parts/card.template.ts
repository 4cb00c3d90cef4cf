import type { Article } from '../../model/article.js';
import { digits } from '../../locales/moment.js';
import type { StoryWords } from '../../locales/story.words.js';
import type { Spoken } from '../../locales/words.js';
import type { CardMarks } from './card-marks.template.js';
import { headedHtml } from './heading.js';
import { fixed, html, nothing } from './html.js';
import { pictureTemplate } from './picture.template.js';
import { timeTemplate } from './time.template.js';

/** How a story is laid out: beside its picture, below it, large, with its words on a plate, or in words alone. */
export type CardVariant = 'row' | 'card' | 'hero' | 'overlay' | 'text';

/** What only a story that stands alone tells. Each gives `nothing` for a story without it. */
export interface CardDetails {
  /** Before the time: who wrote it, and its section where the kicker does not say it. */
  before(article: Article): readonly unknown[];
  /** Behind the time: when it was changed. */
  after(article: Article): unknown;
  /** Below the picture: who made it. */
  credit(article: Article): unknown;
}

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
  /** How wide the picture is drawn, as the `sizes` attribute says it. */
  readonly sizes: string;
  /** Absent only where no story carries a mark. */
  readonly marks?: CardMarks | undefined;
  readonly details?: CardDetails | undefined;
}

function kickerTemplate(article: Article, marks: CardMarks | undefined): unknown {
  const mark = marks?.kicker(article) ?? nothing;
  const kicker = !article.sponsored && (article.kicker ?? article.section);
  return kicker || mark !== nothing
    ? html`<p class="kicker" part="kicker">${mark}${kicker || nothing}</p>`
    : nothing;
}

function metaTemplate(article: Article, options: CardOptions, spoken: Spoken<StoryWords>): unknown {
  const { published, updated, commentCount } = article;
  const { details, marks } = options;
  const parts = [
    ...(details?.before(article) ?? []),
    timeTemplate(published ?? updated, options.timeZone, spoken),
    details?.after(article) ?? nothing,
    commentCount
      ? html`<span part="comments" lang=${spoken.foreign ?? nothing}
          >${spoken.words.comments(commentCount, digits(commentCount, spoken))}</span
        >`
      : nothing,
    ...(marks?.meta(article) ?? []),
  ].filter((part) => part !== nothing);
  return parts.length
    ? html`<p class="meta" part="meta">${parts.reduce((line, part) => html`${line}${part}`)}</p>`
    : nothing;
}

/** One story. One link, in its heading; the picture is never a second one. */
export function cardTemplate(article: Article, options: CardOptions, spoken: Spoken<StoryWords>): unknown {
  const { variant, newTab, marks } = options;
  const { image } = article;
  const large = variant !== 'row' && variant !== 'text';
  const pictured = variant !== 'text' && (image || large);
  const summary = options.summary > 0 && (marks ? marks.summary(article) : article.summary);
  return headedHtml(options.headingLevel)`<article
    class=${fixed(`story ${variant}${article.sponsored ? ' sponsored' : ''}`)}
    part="card"
    lang=${article.language ?? nothing}
  >
    <div class="words" part="words">
      ${kickerTemplate(article, marks)}
      <h0 class="headline" part="headline">
        <a
          class="link"
          part="link"
          href=${article.url}
          target=${newTab ? '_blank' : nothing}
          rel=${marks?.rel(article, newTab) || nothing}
          ><bdi>${article.title}</bdi>${marks?.unseen(article, newTab) ?? nothing}</a
        >
      </h0>
      ${
        summary
          ? html`<p class=${fixed(`summary lines-${Math.min(3, options.summary)}`)} part="summary">
              ${summary}
            </p>`
          : nothing
      }${metaTemplate(article, options, spoken)}
    </div>
    ${
      pictured
        ? pictureTemplate({
            image,
            alt: (large && image?.alt) || '',
            sizes: options.sizes,
            plate: marks?.plate(article.media) ?? nothing,
            credit: options.details?.credit(article) ?? nothing,
          })
        : nothing
    }
  </article>`;
}
