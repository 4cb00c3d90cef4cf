import { canonicalUrl } from '../model/canonical-url.js';
import { foldText } from './fold-text.js';

/** A headline and where it leads: a story of another feed, a link on the page. */
export interface TitledLink {
  readonly url: string;
  readonly title: string;
}

const DOTS = /\s*\[?(…|\.{3})]?$/;

/**
 * The whole headline of a story that came cut (`…`), found where the same story is headed in full elsewhere.
 * @returns Undefined where no candidate has the same canonical URL, begins with the cut words and goes on beyond them.
 */
export function fullTitle(cut: TitledLink, candidates: Iterable<TitledLink>): string | undefined {
  const start = foldText(cut.title).replace(DOTS, '');
  for (const { url, title } of candidates) {
    const whole = foldText(title);
    if (
      whole.startsWith(start) &&
      whole !== start &&
      !DOTS.test(whole) &&
      canonicalUrl(url) === canonicalUrl(cut.url)
    )
      return whole;
  }
  return undefined;
}
