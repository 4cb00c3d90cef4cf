import { commentThreadTemplate } from '../../src/components/comment-thread/comment-thread.template.js';
import type { CommentThreadView } from '../../src/components/comment-thread/comment-thread.view.js';
import { html, nothing } from '../../src/components/parts/html.js';
import { readThread } from '../../src/feeds/adapters/gateway-comments.js';
import { ar } from '../../src/locales/ar/comment-thread.js';
import { en } from '../../src/locales/en/comment-thread.js';
import { vi } from '../../src/locales/vi/comment-thread.js';
import { picksOf } from '../../src/model/sorted-comments.js';
import { RowGroups } from '../../src/selection/row-groups.js';
import { threadRows, type ThreadRow } from '../../src/selection/thread-rows.js';

const WORDS = { ar, en, vi } as const;

/**
 * What a gateway answers, as its readers get it; undefined where it is no thread.
 * @param hasActs Whether there is something to do with each comment.
 */
export function drawThread(
  answer: unknown,
  language: keyof typeof WORDS,
  hasActs = true,
): { readonly html: string; readonly ids: readonly string[] } | undefined {
  const read = readThread(answer);
  if (!read.ok) return undefined;
  const { comments, thread } = read.value;
  const rows = threadRows(comments);
  const view: CommentThreadView = {
    heading: undefined,
    headingLevel: 2,
    status: comments.length ? 'ready' : 'empty',
    isRetrying: false,
    thread,
    notice: undefined,
    takes: thread.state !== 'closed',
    elsewhere: undefined,
    picks: picksOf(comments),
    sorts: ['newest', 'best', 'oldest'],
    sort: 'newest',
    news: 0,
    groups: new RowGroups<ThreadRow>().take(rows),
    isLong: rows.length > 40,
    rows: {
      timeZone: 'Asia/Ho_Chi_Minh',
      authors: [],
      isWhole: true,
      acts: { vote: hasActs, reply: hasActs, report: hasActs, more: hasActs },
      depth: 6,
      termsUrl: thread.policy.termsUrl,
    },
    marks: new Map(),
    busy: new Set(),
    replyTo: undefined,
    more: 'none',
    left: 0,
    said: '',
  };
  const drawn = commentThreadTemplate(view, { words: WORDS[language], language });
  const { text } = html`${drawn}${nothing}` as unknown as { readonly text: string };
  return { html: text, ids: [...new Set(comments.map(({ id }) => id))] };
}
