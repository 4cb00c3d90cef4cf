type Listener = (inside: boolean, entry: IntersectionObserverEntry) => void;

/** One observer for all elements that care whether readers see them. */
class Viewport {
  readonly #listeners = new Map<Element, Set<Listener>>();
  #observer: IntersectionObserver | undefined;

  constructor(private readonly rootMargin = '0px') {}

  /**
   * Calls back when the element enters or leaves.
   * @returns A function that stops watching.
   */
  watch(element: Element, listener: Listener): () => void {
    const { rootMargin } = this;
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const entry of entries)
          this.#listeners.get(entry.target)?.forEach((tell) => tell(entry.isIntersecting, entry));
      },
      { rootMargin },
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
}

/** What readers see. */
export const viewport = new Viewport();

/** What readers see or have above them: all that is not wholly below. */
export const viewportAndAbove = new Viewport('1000000px 1000000px 0px');
