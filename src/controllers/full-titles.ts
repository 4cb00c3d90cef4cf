import { fullTitle, type TitledLink } from '../feeds/full-titles.js';
import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import { pageRegister } from '../model/page-register.js';

/** Notes whole titles for lists whose feeds cut theirs, for every copy of Tinbox on the page. */
export function rememberTitles(articles: readonly Article[]): void {
  const { stories } = pageRegister();
  for (const { url, title, titleCut } of articles) if (!titleCut) stories.set(canonicalUrl(url), { title });
}

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
  for (const link of document.links) yield { url: link.href, title: link.textContent ?? '' };
}
