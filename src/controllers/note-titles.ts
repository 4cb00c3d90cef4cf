import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import { pageRegister } from '../model/page-register.js';

/** Notes whole titles for lists whose feeds cut theirs, for every copy of Tinbox on the page. */
export function noteTitles(articles: readonly Article[]): void {
  const { stories } = pageRegister();
  for (const { url, title, titleCut } of articles) if (!titleCut) stories.set(canonicalUrl(url), { title });
}
