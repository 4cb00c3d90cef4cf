import { descendants, type MarkupParser } from './markup.js';

/** Pixels below which a picture is an emoji, an icon or a counter. */
const SMALLEST = 50;

/** A draft of the first real `<img>` in the HTML of a story, for feeds that name no picture; undefined where there is none. */
export function firstPicture(html: unknown, parse: MarkupParser): { src: string } | undefined {
  const body = typeof html === 'string' && /<img\s/i.test(html) ? parse(html, 'html') : undefined;
  if (!body) return undefined;
  for (const element of descendants(body)) {
    if (element.name !== 'img') continue;
    // Lazy pictures of WordPress plugins: the address waits beside a placeholder.
    const src =
      element.attribute('data-lazy-src') ?? element.attribute('data-src') ?? element.attribute('src');
    const width = pixels(element.attribute('width'));
    const height = pixels(element.attribute('height'));
    if (!src || src.startsWith('data:') || Number(width) < SMALLEST || Number(height) < SMALLEST) continue;
    const picture = { src, alt: element.attribute('alt'), width, height };
    return picture;
  }
  return undefined;
}

const pixels = (size: string | undefined): string | undefined =>
  size && /^\d+$/.test(size) ? size : undefined;
