/** What is to be done when an element comes near. One element may wait with several things, such as two feeds. */
const waiting = new Map<() => void, Element>();
let observer: IntersectionObserver | undefined;

function report(entries: readonly IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    observer?.unobserve(target);
    for (const [act, element] of [...waiting])
      if (element === target) {
        waiting.delete(act);
        act();
      }
  }
}

/**
 * Acts once, as soon as readers may soon see the element: half a screen and more ahead.
 * @returns A function that stops waiting.
 */
export function whenNear(element: Element, act: () => void): () => void {
  observer ??= new IntersectionObserver(report, { rootMargin: '600px 0px' });
  waiting.set(act, element);
  observer.observe(element);
  return () => waiting.delete(act);
}
