import { safeUrl } from '../feeds/safe-url.js';
import { fail, ok, type Result } from '../model/result.js';
import { pageBase } from './page-base.js';

/** Whose comments are counted, as the page's author wrote it. */
export interface CountSource {
  readonly src: string;
  readonly format: string;
  /** Key of the thread. */
  readonly thread: string;
}

type Counts = Promise<Result<ReadonlyMap<string, number>>>;

interface Question {
  readonly threads: Set<string>;
  readonly answer: Counts;
}

/** Questions that still gather threads, one for each comment system. */
const gathering = new Map<string, Question>();

/** When all that stands on the page has been read, and what was put there in this moment is there. */
const gathered = (): Promise<void> =>
  new Promise((resolve) => {
    const soon = (): unknown => setTimeout(resolve, 20);
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', soon, { once: true });
    else soon();
  });

async function countAll(src: string, format: string, threads: Set<string>): Counts {
  await gathered();
  gathering.delete(`${format} ${src}`);
  if (!/^(|tinbox|gateway)$/.test(format)) return fail({ kind: 'format', format });
  try {
    const { gatewayCounts } = await import('../feeds/comments/gateway-counts.js');
    return await gatewayCounts(src, [...threads]);
  } catch {
    return fail({ kind: 'network' });
  }
}

/**
 * How many comments a thread has. All that is asked in one moment of one comment system, by all elements of the page, is one
 * question. Never rejects.
 */
export async function countTogether({ src, format, thread }: CountSource): Promise<Result<number>> {
  const url = safeUrl(src, pageBase(), 'feed');
  if (!url) return fail({ kind: 'url', url: src });
  const key = `${format} ${url}`;
  let question = gathering.get(key);
  if (!question) {
    const threads = new Set<string>();
    question = { threads, answer: countAll(url, format, threads) };
    gathering.set(key, question);
  }
  const name = thread.normalize();
  question.threads.add(name);
  const answer = await question.answer;
  if (!answer.ok) return answer;
  const total = answer.value.get(name);
  // A system that says nothing of a thread has said no zero.
  return total === undefined ? fail({ kind: 'schema', at: 'counts' }) : ok(total);
}
