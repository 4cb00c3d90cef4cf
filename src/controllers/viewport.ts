type Listener = (inside: boolean, entry: IntersectionObserverEntry) => void;

/** One observer for all elements that care about the same margin around the viewport. */
class Viewport {
  readonly #listeners = new Map<Element, Set<Listener>>();
  #observer: IntersectionObserver | undefined;

  constructor(private readonly margin: string) {}

  /**
   * Calls back when the element enters or leaves.
   * @returns A function that stops watching.
   */
  watch(element: Element, listener: Listener): () => void {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const entry of entries)
          this.#listeners.get(entry.target)?.forEach((tell) => tell(entry.isIntersecting, entry));
      },
      { rootMargin: this.margin },
    );
    const listeners = this.#listeners.get(element) ?? new Set();
    this.#listeners.set(element, listeners.add(listener));
    // Asking anew makes the observer report where the element is now to the listener that has just come.
    this.#observer.unobserve(element);
    this.#observer.observe(element);
    return () => {
      listeners.delete(listener);
      if (listeners.size) return;
      this.#listeners.delete(element);
      this.#observer?.unobserve(element);
    };
  }

  /**
   * Acts once, as soon as the element is inside.
   * @returns A function that stops waiting.
   */
  once(element: Element, act: () => void): () => void {
    const stop = this.watch(element, (inside) => {
      if (!inside) return;
      stop();
      act();
    });
    return stop;
  }
}

/** What readers see. */
export const viewport = new Viewport('0px');

/** What readers may soon see: half a screen and more ahead. */
export const nearViewport = new Viewport('600px 0px');
