const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

function report(entries: readonly IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) {
    const act = waiting.get(target);
    if (!isIntersecting) continue;
    forget(target);
    act?.();
  }
}

function forget(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}

/**
 * Acts once, as soon as readers may soon see the element: half a screen and more ahead.
 * @returns A function that stops waiting.
 */
export function whenNear(element: Element, act: () => void): () => void {
  observer ??= new IntersectionObserver(report, { rootMargin: '600px 0px' });
  waiting.set(element, act);
  observer.observe(element);
  return () => forget(element);
}
