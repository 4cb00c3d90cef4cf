/**
 * Acts once the parser has surely closed the element, so that all its children are there: at once where something follows it
 * or the page is whole, else when it is. An element that has left the page meanwhile is let go.
 */
export function onceParsed(element: Element, act: () => void): void {
  if (document.readyState !== 'loading' || element.nextSibling) return act();
  document.addEventListener('DOMContentLoaded', () => element.isConnected && act(), { once: true });
}
