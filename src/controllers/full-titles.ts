import { fullTitle, type TitledLink } from '../feeds/full-titles.js';
import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import { pageRegister } from '../model/page-register.js';

/** Gives stories whose titles came cut the whole title, where another feed or a link on the page has it. */
export const completeTitles = (articles: readonly Article[]): readonly Article[] =>
  articles.map((article) => {
    const title = article.titleCut && fullTitle(article, candidates(article.url));
    if (!title) return article;
    const { titleCut: _, ...whole } = article;
    return { ...whole, title };
  });

function* candidates(url: string): Generator<TitledLink> {
  const noted = pageRegister().stories.get(canonicalUrl(url));
  if (noted) yield { url, title: noted.title };
  // By the prototype: a picture or form of the page may carry the name `links`.
  for (const link of HTMLDocument.prototype.querySelectorAll.call(document, 'a[href]'))
    if (link instanceof HTMLAnchorElement) yield { url: link.href, title: link.textContent ?? '' };
}
