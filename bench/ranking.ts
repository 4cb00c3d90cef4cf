import { inSlices } from '../src/controllers/in-slices.js';
import { atOnce } from '../src/selection/at-once.js';
import { rank } from '../src/selection/rank.js';
import type { Article } from '../src/model/article.js';
import { models } from './feed.js';

/** Milliseconds. */
export interface RankingTimes {
  /** All at once, as lists rank up to 200 stories. */
  readonly whole: number;
  /** In slices, as longer feeds are ranked: the longest of them, and how many there were. */
  readonly slice: number;
  readonly slices: number;
}

const ORDER = {
  topics: {
    headline: 'Bến Trạch: nước lớn, đò ngang ngừng chạy',
    description: 'Mưa lớn ở thượng nguồn làm các chuyến đò của Bến Trạch và Ghềnh Vải phải dừng từ sáng sớm.',
    section: 'Đời sống Bến Trạch',
    tags: ['đò ngang', 'Bến Trạch'],
    published: '2024-04-10T10:00:00Z',
  },
  now: Date.parse('2024-04-11T00:00:00Z'),
  limit: 20,
  own: new Set<string>(),
  others: new Set<string>(),
};

let articles: Article[] = [];

/** Makes the stories, before the clock runs. */
export function readyRanking(count: number): void {
  articles = models(count) as Article[];
}

/** Ranks them by what they have to do with a page, at once or in slices, on a page where neither has run before. */
export async function rankingTimes(sliced: boolean): Promise<RankingTimes> {
  const start = performance.now();
  if (!sliced) {
    atOnce(rank(articles, ORDER));
    return { whole: performance.now() - start, slice: 0, slices: 0 };
  }
  const slices: number[] = [];
  await new Promise((resolve) => inSlices(timed(rank(articles, ORDER), slices), resolve));
  return { whole: performance.now() - start, slice: Math.max(...slices), slices: slices.length };
}

/** The same steps; notes how long they ran each time before something else had its turn. */
function* timed<Result>(steps: Generator<void, Result>, slices: number[]): Generator<void, Result> {
  let start = 0;
  for (;;) {
    if (!start) {
      start = performance.now();
      queueMicrotask(() => {
        slices.push(performance.now() - start);
        start = 0;
      });
    }
    const step = steps.next();
    if (step.done) return step.value;
    yield;
  }
}
