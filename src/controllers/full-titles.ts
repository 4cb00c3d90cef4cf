import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import { pageRegister } from '../model/page-register.js';

/** Notes whole titles for lists whose feeds cut theirs, for every copy of Tinbox on the page. */
export function rememberTitles(articles: readonly Article[]): void {
  const { stories } = pageRegister();
  for (const { url, title, titleCut } of articles) if (!titleCut) stories.set(canonicalUrl(url), { title });
}

/** Gives stories whose titles came cut the whole title, where another feed or a link on the page has it. */
export function completeTitles(articles: readonly Article[]): readonly Article[] {
  return articles.map((article) => {
    if (!article.titleCut) return article;
    const title = wholeTitle(article);
    if (!title) return article;
    const { titleCut: _, ...whole } = article;
    return { ...whole, title };
  });
}

function wholeTitle({ url, title }: Article): string | undefined {
  const key = canonicalUrl(url);
  const start = title.replace(/\s*(…|\.\.\.)$/, '');
  const completes = (candidate: string | undefined): candidate is string =>
    !!candidate &&
    candidate.length > start.length &&
    candidate.startsWith(start) &&
    !/(…|\.\.\.)$/.test(candidate);
  const noted = pageRegister().stories.get(key)?.title;
  if (completes(noted)) return noted;
  for (const link of document.links) {
    const text = (link.textContent ?? '').normalize().replace(/\s+/g, ' ').trim();
    if (completes(text) && canonicalUrl(link.href) === key) return text;
  }
  return undefined;
}
