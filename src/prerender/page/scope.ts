import { HTML_INSIDE, SCOPE, SPECIAL } from './element-kinds.js';
import type { OpenElement } from './open-element.js';

/* Where a browser looks no further for an open element. */
export const BUTTON_SCOPE: ReadonlySet<string> = new Set([...SCOPE, 'button']);
export const LIST_SCOPE: ReadonlySet<string> = new Set([...SCOPE, 'ol', 'ul']);
export const TABLE_SCOPE: ReadonlySet<string> = new Set(['html', 'table', 'template']);

/** Whether an element of that name is open, as far as a browser looks. */
export function isInScope(stack: readonly OpenElement[], name: string, scope: ReadonlySet<string>): boolean {
  for (let place = stack.length - 1; place >= 0; place--) {
    const element = stack[place];
    if (element?.name === name && !element.isForeign) return true;
    if (element && (element.isForeign ? HTML_INSIDE.has(element.name) : scope.has(element.name)))
      return false;
  }
  return false;
}

/** The open item of a list that the next one ends. */
export function openItem(stack: readonly OpenElement[], names: RegExp): string | undefined {
  for (let place = stack.length - 1; place >= 0; place--) {
    const { name = '' } = stack[place] ?? {};
    if (names.test(name)) return name;
    if (SPECIAL.has(name) && !/^(address|div|p)$/.test(name)) return undefined;
  }
  return undefined;
}
