import type { Article } from '../model/article.js';
import { canonicalUrl } from '../model/canonical-url.js';
import type { Feed } from '../model/feed.js';
import { atOnce } from '../selection/at-once.js';
import { completedBy } from '../selection/completed-topics.js';
import { howMany } from '../selection/how-many.js';
import { leaveOut } from '../selection/leave-out.js';
import { rank, rankedBy } from '../selection/rank.js';
import type { Setting } from './widget.js';

/** The stories of one list. */
export interface Chosen {
  readonly chosen: readonly Article[];
  /** There are further stories, and the list has a way to them. */
  readonly hasMore: boolean;
  /** The list was to be related and is the latest, which its heading is to say. */
  readonly isLatest: boolean;
}

/**
 * The stories for one list, in the order that it asks for. What stands in lists before it is left out, unless nothing would
 * be left.
 */
export function chosenFor({ articles, next }: Feed, setting: Setting): Chosen {
  const { attributes, claims } = setting;
  const { dedupe, heading, limit, more = '', rank } = attributes;
  const own = howMany(Number(limit));
  const isRanked = rank === 'related' || rank === 'latest';
  // One more than is shown tells whether there are more.
  const found = isRanked ? ranked(articles, setting, own) : inOrder(articles, setting);
  const chosen = found.slice(0, own);
  if (dedupe !== 'off' && dedupe !== 'read')
    claims.push(
      // Once is enough, or a page of many lists takes the square of their number.
      ...chosen.flatMap(({ url, sponsored }) => (sponsored || claims.includes(url) ? [] : url)),
    );
  return {
    chosen,
    hasMore: /^(button|scroll)$/.test(more) && !!(next || found.length > chosen.length),
    isLatest: !!heading && rank === 'related' && rankedBy(chosen) === 'latest',
  };
}

/** What stands before the list, where it minds that. */
const taken = ({ attributes, claims }: Setting): readonly string[] =>
  attributes['dedupe'] === 'off' ? [] : claims;

function inOrder(articles: readonly Article[], setting: Setting): readonly Article[] {
  const { own } = setting;
  const unclaimed = leaveOut(articles, [...own, ...taken(setting)]);
  return unclaimed.length ? unclaimed : leaveOut(articles, own);
}

const ranked = (articles: readonly Article[], setting: Setting, limit: number): readonly Article[] => {
  const { attributes, own, topics } = setting;
  return atOnce(
    rank(articles, {
      topics: attributes['rank'] === 'related' ? completedBy(articles, topics, own) : undefined,
      now: setting.now,
      limit,
      count: limit + 1,
      own: new Set(own.map(canonicalUrl)),
      others: new Set(taken(setting).map(canonicalUrl)),
    }),
  );
};
