import { pageRegister } from '../model/page-register.js';
import type { Neighbour } from './other-lists.js';

/** How long a list that has its answer waits for one above it, in milliseconds. */
const PATIENCE = 300;
/** How often it looks. */
const PAUSE = 30;
/** What is further above the window than this has not asked yet: `whenNear` has the same margin. */
const FAR = 600;

/** Whether readers meet an element before another: higher on the page, or beside it and earlier in the line. */
function isMetBefore(one: Element, other: Element): boolean {
  const [here, there] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  if (!here.width || here.bottom < -FAR) return false;
  const isRightToLeft = getComputedStyle(other).direction === 'rtl';
  const order = here.top - there.top || (isRightToLeft ? there.right - here.right : here.left - there.left);
  // Lists that have no height yet stand in the same place.
  return order ? order < 0 : !!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}

const isHigherComing = (list: Element): boolean =>
  [...pageRegister().claims].some(
    ([element, urls]) => !urls && element !== list && element.isConnected && isMetBefore(element, list),
  );

/** Lets lists that stand higher on the page choose first, where they are about to. */
export async function turnOf(host: Neighbour): Promise<void> {
  const isOfNoConcern = !('dedupe' in host) || host.dedupe === 'off';
  const end = performance.now() + PATIENCE;
  while (!isOfNoConcern && performance.now() < end && isHigherComing(host))
    await new Promise((go) => setTimeout(go, PAUSE));
}
