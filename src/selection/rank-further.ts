import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import type { PageTopics } from '../model/page-topics.js';
import type { RankedArticle, Reason } from '../model/ranking.js';
import { GrowingList } from './growing-list.js';
import { latest } from './latest.js';
import { withTrueReason } from './rank.js';
import { relatedTo } from './related-to.js';
import { folded } from './tokens.js';

/** What stands before a further page of a feed. */
export interface FurtherOrder {
  /** By time alone where absent. */
  readonly topics?: PageTopics | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The heading says that the list is related. */
  readonly isRelated: boolean;
  /** The list, with its reasons. */
  readonly shown: readonly Article[];
  /** All stories of the pages before. */
  readonly known: readonly Article[];
}

/**
 * The stories of a further page of a feed that go below a ranked list without making its heading untrue: below related
 * ones those that are related, below the latest of a section those of the section, else all by time. Pins of a further
 * page count as any other story.
 */
export function* rankFurther(
  page: readonly Article[],
  { topics, isRelated, now, shown, known }: FurtherOrder,
): Generator<void, readonly Article[]> {
  const stories = page.map(({ pin: _, ...story }) => story);
  const told = shown.map(({ title }) => title);
  const leaveOut = new Set(known.map(({ url }) => canonicalUrl(url)));
  if (topics && isRelated) {
    // How rare a word is, the pages before tell too.
    const options = { now, leaveOut, limit: Infinity, told };
    const { articles } = yield* relatedTo([...known, ...stories], topics, options);
    return articles.filter(({ reason: { kind } }) => kind === 'tag' || kind === 'words');
  }
  if (!topics) return latest(stories).map(asLatest);
  const section = shown.some(({ reason }) => reason?.kind === 'section') && folded(topics.section ?? '');
  const list = new GrowingList([topics.headline, ...told], leaveOut, Infinity);
  yield* list.add(latest(stories.filter(({ sponsored }) => !sponsored)), ({ section: words = '' }) =>
    section === false
      ? { kind: 'latest' }
      : folded(words) === section
        ? { kind: 'section', words }
        : undefined,
  );
  return list.articles.map(withTrueReason);
}

const LATEST: Reason = { kind: 'latest' };
const asLatest = (article: Article): Article =>
  withTrueReason({ ...article, reason: LATEST } as RankedArticle);
