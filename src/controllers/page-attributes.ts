type Listener = () => void;

const listeners = new Set<Listener>();
let observer: MutationObserver | undefined;

/**
 * Tells when the page changes what it says about itself on its root element: its language, direction or look.
 * One observer serves every widget; it lives only while somebody listens.
 * @returns A function that stops listening.
 */
export function onPageAttributes(listener: Listener): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(() => listeners.forEach((tell) => tell()));
    observer.observe(document.documentElement, {
      attributeFilter: ['lang', 'dir', 'data-tin-theme', 'data-tin-time-zone'],
    });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    observer?.disconnect();
    observer = undefined;
  };
}
