/** Whether the parser has closed the element: something follows it, or the page is whole. */
function isParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

/** Waits until all children of the element are there, for scripts that run while the page is still arriving. */
export function whenParsed(element: Element): Promise<void> {
  return isParsed(element)
    ? Promise.resolve()
    : new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
      });
}
