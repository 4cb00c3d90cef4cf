import { fromNode } from '../feeds/dom-markup.js';
import type { CommentBackEnd } from '../feeds/comments/back-end.js';
import { fromThreadHtml } from '../feeds/html-thread.js';
import type { Result } from '../model/result.js';
import { whenNear } from './near-viewport.js';
import { isOld } from './prerendered.js';
import { catchUp } from './thread-catch-up.js';
import type { ThreadController, ThreadHost } from './thread-controller.js';
import { ThreadNewsWatch } from './thread-news.js';

/** Milliseconds between two looks at the age of what a server drew, at the most. */
const LOOK = 5000;

/** When the page has nothing better to do. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    const ask = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 200));
    ask(resolve as () => void);
  });

const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

const near = (host: Element): Promise<void> =>
  new Promise((resolve) => {
    whenNear(host, resolve);
  });

/** When nobody types into the form between the tags: it is not taken away while they do. */
const formAtRest = (host: HTMLElement): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      const { activeElement } = document;
      const isTyping =
        activeElement?.closest('form') && activeElement !== host && host.contains(activeElement);
      if (isTyping) activeElement?.addEventListener('focusout', () => setTimeout(look), { once: true });
      else resolve();
    };
    look();
  });

/**
 * Wakes a thread that a server drew: reads it when the page is idle, and asks what has come since only once it is old and near.
 * What the page or its reader asks meanwhile takes the stamp away, and ends the rest.
 * @param open Opens its comment system, which is asked nothing.
 * @returns What reads it now.
 */
export function wakeThread(
  host: ThreadHost,
  controller: ThreadController,
  open: () => Promise<Result<CommentBackEnd> | undefined>,
): () => Promise<void> {
  let reading: Promise<void> | undefined;
  const rests = (): boolean => host.dataset['tinFetched'] !== undefined;
  const readNow = async (): Promise<void> => {
    await formAtRest(host);
    const page = rests() ? fromThreadHtml(fromNode(host)) : undefined;
    const opened = page && (await open());
    if (!rests()) return;
    if (!page || !opened?.ok) return controller.reload();
    controller.backEnd = opened.value;
    controller.sort = page.sort ?? controller.sort;
    controller.stood = page.comments.length;
    controller.receive(page);
    controller.say(controller.stood ? 'ready' : 'empty');
  };
  const read = (): Promise<void> => (reading ??= readNow());
  void tend(host, controller, read, rests);
  return read;
}

async function tend(
  host: ThreadHost,
  controller: ThreadController,
  read: () => Promise<void>,
  rests: () => boolean,
): Promise<void> {
  await idle();
  await read();
  void host.settled();
  while (rests() && !isOld(host)) await pause(Math.min(LOOK, (Number(host.dataset['tinTtl']) || 1) * 1000));
  if (rests()) await near(host);
  const isAsked = !rests();
  delete host.dataset['tinFetched'];
  // What nobody has seen yet can be other than it was.
  if (!isAsked) await catchUp(controller, controller.sort, host.getBoundingClientRect().top >= innerHeight);
  new ThreadNewsWatch(host, controller, isAsked);
}
