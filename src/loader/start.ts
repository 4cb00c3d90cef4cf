import { mayRun } from '../controllers/may-run.js';
import { takeGlobal } from './global.js';

const whenWhole = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
    else resolve(undefined);
  });

/** How long a page of nothing but lists has for its first story, in milliseconds. */
const PATIENCE = 3000;

/** Fetches what finds and serves all else on the page. A page of nothing but lists has its first story first. */
async function serveAll(list: () => void, others: readonly string[]): Promise<void> {
  await whenWhole();
  let served: Promise<void> | undefined;
  const serve = (): Promise<void> =>
    (served ??= import('./elements.js')
      .then(({ serveElements }) => serveElements(list))
      .catch(() => undefined));
  const wanted = `div.tin-related-news,${others.map((tag) => `${tag},div.${tag}`)}`;
  if (document.querySelector(wanted) || !document.querySelector('tin-related-news')) return serve();
  document.addEventListener('tin-feed-load', () => requestAnimationFrame(serve), {
    capture: true,
    once: true,
  });
  setTimeout(serve, PATIENCE);
}

/**
 * Brings the elements onto the page, where it lets us. A second copy is quiet: the first serves.
 * @param list Defines the list, which is at hand; it is defined at once, for it may stand in what has arrived of the page.
 * @param others Tags of the elements that `elements.ts` fetches on use.
 */
export function start(list: () => void, others: readonly string[]): void {
  let ours = false;
  const ready = Promise.resolve().then(() => (ours ? serveAll(list, others) : undefined));
  ours = takeGlobal(ready) && mayRun();
  if (ours) list();
}
