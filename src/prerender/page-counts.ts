import { readCounts } from '../feeds/adapters/gateway-counts.js';
import { countAddresses } from '../feeds/comments/gateway-counts.js';
import { fail, ok, type Result } from '../model/result.js';
import type { Freshness, PageFeeds } from './page-feeds.js';

/** A count with its age. */
export interface DatedCount extends Freshness {
  readonly total: number;
}

/** How long a count is fresh where its server did not say, in seconds. */
const COUNT_TTL = 60;

/** The counts of one page: one question to each comment system, for all threads that the page names. */
export class PageCounts {
  readonly #threads = new Map<string, Set<string>>();

  constructor(private readonly feeds: Pick<PageFeeds, 'ask'>) {}

  /** Takes a thread into the question. @param src An absolute, safe URL. */
  add(src: string, thread: string): void {
    const known = this.#threads.get(src);
    if (known) known.add(thread);
    else this.#threads.set(src, new Set([thread]));
  }

  /** Asks for all that were added, at once: to be called when no further one comes. */
  ask(): void {
    for (const src of this.#threads.keys())
      for (const address of this.#addresses(src)) void this.feeds.ask(address);
  }

  /** The count of a thread that was added before. */
  async read(src: string, thread: string): Promise<Result<DatedCount>> {
    for (const address of this.#addresses(src)) {
      const answer = await this.feeds.ask(address);
      if (!answer.ok) return answer;
      const { at, body, ttl = COUNT_TTL } = answer.value;
      const counts = readCounts(body);
      if (!counts.ok) return counts;
      const total = counts.value.get(thread);
      if (total !== undefined) return ok({ total, at, ttl });
    }
    return fail({ kind: 'schema', at: 'counts' });
  }

  #addresses(src: string): readonly string[] {
    return countAddresses(src, [...(this.#threads.get(src) ?? [])]);
  }
}
