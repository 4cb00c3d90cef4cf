import type { Article } from '../model/article.js';
import type { PageTopics } from '../model/page-topics.js';
import { instantMs } from '../model/time-zone.js';
import type { Fields, Terms, Vector } from './terms.js';

/** Likeness from which a story counts as related. */
const RELATED = 0.03;
/** A story of the page's own section counts this much more. */
const SAME_SECTION = 1.5;
/** Milliseconds after which a story has a third of its weight: 90 days. */
const FADING = 90 * 864e5;
/** Stories that are looked at without a stop: less than a millisecond of work. Stops cost as much as what is between them. */
const AT_ONCE = 8;

/**
 * How much the stories that are related to a page have to do with it, those that are not left out. Takes their terms
 * into account first, and stops every few stories.
 * @param now Milliseconds since 1970.
 */
export function* scoresOf(
  articles: readonly Article[],
  { headline, description, tags }: PageTopics,
  terms: Terms,
  atHome: (article: Article) => boolean,
  now: number,
): Generator<void, ReadonlyMap<Article, number>> {
  const vectors: Vector[] = [];
  for (const article of articles) {
    const vector = terms.vectorOf(fieldsOf(article.title, article.summary, article.tags), true);
    if (vectors.push(vector) % AT_ONCE === 0) yield;
  }
  const likeness = terms.likenessTo(terms.vectorOf(fieldsOf(headline, description, tags)));
  const scores = new Map<Article, number>();
  for (let place = 0; place < articles.length; place++) {
    const article = articles[place]!;
    const alike = likeness(vectors[place]!);
    if (alike >= RELATED)
      scores.set(article, alike * (atHome(article) ? SAME_SECTION : 1) * freshness(article, now));
    if (place % AT_ONCE === 0) yield;
  }
  return scores;
}

/** How much a word counts by where it stands. */
const fieldsOf = (title?: string, summary?: string, tags: readonly string[] = []): Fields => [
  [title, 3],
  [summary, 1],
  ...tags.map((tag) => [tag, 4] as const),
];

/** 1 for a story of this moment. One without a date is taken to be as old as `FADING`. */
function freshness({ published, updated }: Article, now: number): number {
  const age = (now - instantMs(published ?? updated ?? '')) / FADING;
  return Math.exp(-Math.max(0, age === age ? age : 1));
}
