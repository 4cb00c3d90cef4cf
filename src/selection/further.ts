import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';

/** Stories followed by those of further pages, none of them twice, whatever form of its address a page has. */
export function followedBy(
  first: readonly Article[],
  pages: readonly (readonly Article[])[],
  leaveOut: readonly string[] = [],
): readonly Article[] {
  const taken = new Set([...leaveOut, ...first.map(({ url }) => url)].map(canonicalUrl));
  const further = pages.flat().filter(({ url }) => {
    const key = canonicalUrl(url);
    return !taken.has(key) && !!taken.add(key);
  });
  return [...first, ...further];
}
