import { part, visibleText } from './reader.js';

/** Every part of that name in a thread. */
export const parts = (element: Element, name: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? []),
];

/** A field of the form by its name. */
export const field = <Found = HTMLTextAreaElement>(element: Element, name: string): Found =>
  element.shadowRoot?.querySelector(`[name="${name}"]`) as Found;

/** Types into a field, as a reader does. */
export function type(input: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Fills in the form. */
export function write(element: Element, text: string, name = 'Thuỷ Tiên'): void {
  type(field<HTMLInputElement>(element, 'name'), name);
  type(field(element, 'text'), text);
}

export const click = (element: Element, name: string): void => part(element, name)?.click();

/** What only its author sees: what waits, was refused, could not be sent. */
export const own = (element: Element): string[] => parts(element, 'own').map(visibleText);
