import { mayRun } from '../../controllers/may-run.js';

/** Registers an element where the page lets us, and stays quiet when a page loads us twice: the first copy serves. */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag) && mayRun()) customElements.define(tag, element);
}
