import type { Finding } from '../finding.js';
import { closest, elementsIn, type PageElement } from '../page.js';
import { isDrawn } from './widgets.js';
import { firstOf, hasPicture, seenIn, wordsOf } from '../seen.js';

const images = (root: PageElement): readonly PageElement[] =>
  [...seenIn(root)].filter((element) => element.name === 'img' && hasPicture(element));

const plain = (text: string): string => text.normalize().replace(/\s+/g, ' ').trim().toLowerCase();

/** The page's own headline, in the forms in which it gives it. */
function headlinesOf(root: PageElement): ReadonlySet<string> {
  const found = new Set<string>();
  const title = firstOf(root, 'title');
  const heading = firstOf(root, 'h1');
  if (heading) found.add(plain(wordsOf(heading)));
  if (title) found.add(plain(title.children.map((child) => ('text' in child ? child.text : '')).join('')));
  for (const { name, attributes } of elementsIn(root))
    if (name === 'meta' && attributes['property'] === 'og:title')
      found.add(plain(attributes['content'] ?? ''));
  found.delete('');
  return found;
}

/**
 * Pictures that are all announced alike: with the headline of the page they stand on (its own picture may be), or three
 * and more with the same words.
 */
export function repeatedAlts(root: PageElement): readonly Finding[] {
  const headlines = headlinesOf(root);
  const groups = new Map<string, PageElement[]>();
  for (const image of images(root)) {
    const alt = plain(image.attributes['alt'] ?? '');
    const group = groups.get(alt);
    if (group) group.push(image);
    else if (alt) groups.set(alt, [image]);
  }
  const found: Finding[] = [];
  for (const [alt, group] of groups) {
    const isHeadline = headlines.has(alt);
    const lead = isHeadline ? group.find(isLead) : undefined;
    const others = group.filter((image) => image !== lead);
    const sources = new Set(others.map(({ attributes }) => attributes['src'])).size;
    if (isHeadline ? others.length < 1 || group.length < 2 : others.length < 3 || sources < 2) continue;
    for (const image of others)
      found.push({
        kind: 'repeated-alt',
        offset: image.attributeOffsets.get('alt') ?? image.offset,
        quote: `alt="${(image.attributes['alt'] ?? '').trim()}"`,
        element: 'tin-related-news',
      });
  }
  return found;
}

/** The story's own picture: in its text, and not in a list or behind a link to another story. */
const isLead = (image: PageElement): boolean =>
  !!closest(image, ({ name }) => /^(article|main|figure|div)$/.test(name)) &&
  !closest(image, ({ name }) => /^(li|a|aside|nav|tin-[\w-]+)$/.test(name));

/** Pictures for which the page keeps no place: what stands below jumps when they come. */
export function imagesWithoutSize(root: PageElement): readonly Finding[] {
  return images(root)
    .filter((image) => !closest(image, isDrawn))
    .filter((image) => {
      const { width, height, style = '', src = '' } = image.attributes;
      const sized = /(^|;)\s*(aspect-ratio|(min-)?height|block-size)\s*:/i.test(style);
      // Two pixels and less are counted, not seen.
      return (
        !(width && height) &&
        !sized &&
        !/^[012]$/.test(height ?? width ?? '') &&
        !src.startsWith('data:image/gif')
      );
    })
    .map((image) => ({
      kind: 'image-without-size',
      offset: image.offset,
      quote: `<img src="${image.attributes['src'] ?? image.attributes['srcset'] ?? ''}">`,
    }));
}
