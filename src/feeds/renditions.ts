/** One picture file as a feed describes it. */
export interface Rendition {
  readonly src: unknown;
  /** Pixels, as a number or a text. */
  readonly width?: unknown;
  readonly height?: unknown;
}

interface Sized {
  readonly src: unknown;
  readonly width: number;
  readonly height: number | undefined;
}

/** Pixels beyond which a card gains nothing: a column of 600 px on a dense screen. */
const WIDEST = 1200;

const pixels = (value: unknown): number | undefined => {
  const number = typeof value === 'string' ? parseFloat(value) : value;
  return typeof number === 'number' && number > 0 && number < 1e5 ? number : undefined;
};

/** Two files show the same cut of a picture when their shapes agree within what rounding does to a small one. */
function sameShape(one: Sized, other: Sized): boolean {
  if (!one.height || !other.height) return true;
  const ratio = (one.width * other.height) / (one.height * other.width);
  return Math.abs(ratio - 1) < 0.03;
}

/**
 * Joins the files of one picture: a middle one for `src`, all of the first one's shape as `sources`.
 * @param renditions The one that is certainly the picture first; cropped and foreign ones may follow.
 * @returns A draft of a `Picture`, undefined where there is none.
 */
export function joinRenditions(renditions: readonly Rendition[]): object | undefined {
  const [first] = renditions.filter(({ src }) => src);
  if (!first) return undefined;
  const sized = renditions.flatMap(({ src, ...size }): Sized[] => {
    const width = pixels(size.width);
    return src && width ? [{ src, width, height: pixels(size.height) }] : [];
  });
  const [reference] = sized;
  if (!reference || reference.src !== first.src) return { src: first.src };
  const widths = new Map<number, Sized>();
  for (const one of sized)
    if (sameShape(reference, one) && !widths.has(one.width)) widths.set(one.width, one);
  const sources = [...widths.values()].sort((a, b) => a.width - b.width);
  const shown = [...sources].reverse().find(({ width }) => width <= WIDEST) ?? sources[0] ?? reference;
  return { ...shown, sources: sources.length > 1 ? sources.map(({ src, width }) => ({ src, width })) : [] };
}
