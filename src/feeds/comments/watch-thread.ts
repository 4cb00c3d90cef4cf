import type { CommentPage } from '../../model/comment.js';
import type { Result } from '../../model/result.js';
import type { ThreadNews } from './back-end.js';

/** Milliseconds of the first pause, and of the longest. */
const FIRST = 15_000;
const LONGEST = 120_000;

export interface Polling {
  /** The newest of the thread. */
  readonly ask: () => Promise<Result<CommentPage>>;
  readonly tell: (news: ThreadNews) => void;
  readonly visible: () => boolean;
  /** What has been read already: then the first question comes after a pause. */
  readonly known?: CommentPage | undefined;
  /** Calls later. @returns What takes it back. */
  readonly later?: (ms: number, act: () => void) => () => void;
}

const timer = (ms: number, act: () => void): (() => void) => {
  const id = setTimeout(act, ms);
  return () => clearTimeout(id);
};

/** What tells one state of a thread from the next. */
const markOf = ({ thread, comments }: CommentPage): string =>
  [
    thread.total,
    thread.state,
    ...comments.map(({ id, revision, status }) => `${id}.${revision}.${status}`),
  ].join();

/**
 * Asks now and then whether a thread has changed. Pauses grow while nothing does, and are random, so that a thousand
 * readers do not come in one moment; a page that nobody looks at does not ask.
 * @returns What stops it.
 */
export function poll({ ask, tell, visible, known: before, later = timer }: Polling): () => void {
  let [pause, known, isStopped] = [FIRST, before ? markOf(before) : '', false];
  let takeBack = (): void => undefined;
  const wait = (): void => {
    if (!isStopped) takeBack = later(pause * (0.75 + Math.random() / 2), () => void turn());
  };
  const turn = async (): Promise<void> => {
    if (visible()) {
      const answer = await ask();
      if (isStopped) return;
      const mark = answer.ok ? markOf(answer.value) : known;
      const isNew = mark !== known;
      if (isNew && known) tell({ kind: 'reset' });
      pause = isNew ? FIRST : Math.min(LONGEST, pause * 2);
      known = mark;
    }
    wait();
  };
  if (before) wait();
  else void turn();
  return () => {
    isStopped = true;
    takeBack();
  };
}
