import type { Media, Picture } from '../../model/article.js';
import { digits } from '../../locales/moment.js';
import type { CardWords } from '../../locales/card.words.js';
import type { Spoken } from '../../locales/words.js';
import { html, nothing } from './html.js';

export interface PictureView {
  readonly image: Picture | undefined;
  readonly media: Media | undefined;
  /** What a reader who does not see it is told; '' where the headline says it already. */
  readonly alt: string;
  /** How wide it is drawn, as the `sizes` attribute says it. */
  readonly sizes: string;
  readonly credit: boolean;
}

/** A place from 0 to 1 as one of five steps: the focal point travels as an attribute, for inline styles are forbidden. */
const step = (place: number): number => Math.round(place * 4);

const srcset = ({ sources, src, width }: Picture): string | undefined =>
  sources &&
  [...sources, ...(width ? [{ src, width }] : [])]
    .map((source) => `${source.src} ${source.width}w`)
    .join(', ');

/** The length of a film as a plate shows it: "6:24". */
const length = (seconds: number, spoken: Spoken<CardWords>): string =>
  `${digits(Math.floor(seconds / 60), spoken)}:${digits(Math.floor(seconds % 60), spoken, 2)}`;

const plate = (media: Media, spoken: Spoken<CardWords>): unknown =>
  html`<span class="plate ${media.kind}" aria-hidden="true"
    >${media.duration ? length(media.duration, spoken) : spoken.words.media[media.kind]}</span
  >`;

const imageTemplate = (image: Picture, { alt, sizes }: PictureView): unknown =>
  html`<img
    class="image"
    part="image"
    src=${image.src}
    srcset=${srcset(image) ?? nothing}
    sizes=${image.sources ? sizes : nothing}
    width=${image.width ?? 1200}
    height=${image.height ?? 800}
    alt=${alt}
    data-x=${image.focus ? step(image.focus.x) : nothing}
    data-y=${image.focus ? step(image.focus.y) : nothing}
    loading="lazy"
    decoding="async"
  />`;

/** The picture in its reserved place, or the horizon mark where there is none. */
export function pictureTemplate(view: PictureView, spoken: Spoken<CardWords>): unknown {
  const { image, media } = view;
  return html`<figure class="picture" part="picture">
    <div class=${image ? 'frame' : 'frame broken'}>
      ${image ? imageTemplate(image, view) : nothing}${media ? plate(media, spoken) : nothing}
    </div>
    ${
      view.credit && image?.credit
        ? html`<figcaption class="credit" part="credit" lang=${spoken.foreign ?? nothing}>
            ${spoken.words.credit(image.credit)}
          </figcaption>`
        : nothing
    }
  </figure>`;
}
