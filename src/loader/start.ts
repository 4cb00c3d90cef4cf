import { mayRun } from '../controllers/may-run.js';
import { takeGlobal } from './global.js';

const whenWhole = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', resolve);
    else resolve(undefined);
  });

/** How long a page of nothing but lists has for its first story, in milliseconds. */
const PATIENCE = 3000;

/** Fetches what finds and serves all else on the page. A page of nothing but lists has its first story first. */
async function serveAll(list: () => void): Promise<void> {
  await whenWhole();
  let served: Promise<void> | undefined;
  const serve = (): Promise<void> =>
    (served ??= import('./elements.js')
      .then(({ serveElements }) => serveElements(list))
      .catch(() => undefined));
  // A div of another meaning, or somebody else's element, costs the list some patience, and nothing else.
  if (
    document.querySelector('div[class*=tin-],:not(:defined)') ||
    !document.querySelector('tin-related-news')
  )
    return serve();
  addEventListener('tin-feed-load', () => requestAnimationFrame(serve), true);
  setTimeout(serve, PATIENCE);
}

/**
 * Brings the elements onto the page, where it lets us. A second copy is quiet: the first serves.
 * @param list Defines the list, which is at hand; it is defined at once, for it may stand in what has arrived of the page.
 */
export function start(list: () => void): void {
  let ours = false;
  const ready = Promise.resolve().then(() => (ours ? serveAll(list) : undefined));
  ours = takeGlobal(ready) && mayRun();
  if (ours) list();
}
