import type { Picture } from '../../model/article.js';
import { fixed, html, nothing } from './html.js';

export interface PictureView {
  readonly image: Picture | undefined;
  /** What a reader who does not see it is told; '' where the headline says it already. */
  readonly alt: string;
  /** How wide it is drawn, as the `sizes` attribute says it. */
  readonly sizes: string;
  /** What stands on it. */
  readonly plate: unknown;
  /** What stands below it. */
  readonly credit: unknown;
}

/** A place from 0 to 1 as one of five steps: the focal point travels as an attribute, for inline styles are forbidden. */
const step = (place: number): number => Math.round(place * 4);

const srcset = ({ sources, src, width }: Picture): string | undefined =>
  sources &&
  [...sources, ...(width ? [{ src, width }] : [])]
    .map((source) => `${source.src} ${source.width}w`)
    .join(', ');

/** The picture in its reserved place, or the horizon mark where there is none. */
export const pictureTemplate = ({ image, alt, sizes, plate, credit }: PictureView): unknown =>
  image
    ? html`<figure class="picture" part="picture">
        <div class="frame">
          <img
            class="image"
            part="image"
            src=${image.src}
            srcset=${srcset(image) ?? nothing}
            sizes=${image.sources ? sizes : nothing}
            width=${image.width ?? fixed(1200)}
            height=${image.height ?? fixed(800)}
            alt=${alt || fixed('')}
            data-x=${image.focus ? step(image.focus.x) : nothing}
            data-y=${image.focus ? step(image.focus.y) : nothing}
            loading="lazy"
            decoding="async"
          />${plate}
        </div>
        ${credit}
      </figure>`
    : html`<figure class="picture" part="picture">
        <div class="frame broken">${plate}</div>
        ${credit}
      </figure>`;
