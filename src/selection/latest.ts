import type { Article } from '../model/article.js';

/** When a story came out, as a text that sorts: a day alone stands before the hours of that day. */
const moment = ({ published, updated }: Article): string => published ?? updated ?? '';

const byName = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/**
 * Stories from the newest to the oldest by their first publication (their last change where that is unknown), those
 * without a date last; editors' pins before all, in their order. Equals keep the feed's order.
 */
export const latest = <Story extends Article>(articles: readonly Story[]): readonly Story[] =>
  [...articles].sort(
    (one, other) => (one.pin ?? Infinity) - (other.pin ?? Infinity) || byName(moment(other), moment(one)),
  );
