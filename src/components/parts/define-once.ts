/** Registers an element, and stays quiet when a page loads us twice: the first copy serves. */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
