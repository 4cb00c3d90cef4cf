/** Whether the parser has closed the element: something follows it, or the page is whole. */
function isParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

const waiting = new WeakSet<Element>();

/**
 * Acts once all children of the element are there: at once, or when the page is whole, for scripts that run while it is
 * still arriving. An element that has left the page meanwhile is let go.
 */
export function onceParsed(element: Element, act: () => void): void {
  if (isParsed(element)) return act();
  if (waiting.has(element)) return;
  waiting.add(element);
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      if (element.isConnected) act();
    },
    { once: true },
  );
}
