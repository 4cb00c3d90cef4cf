import { isEditPlace } from './form-view.js';

/** The first of some places that is drawn for the form: '' for the top of the thread. */
export function firstPlace(within: ParentNode, ...places: readonly string[]): HTMLElement | undefined {
  for (const place of places) {
    // Thousands of comments are not searched for the place below one of them.
    const above = place && (within as ShadowRoot).getElementById(`comment-${place}`)?.parentElement;
    const found = (above || within).querySelector<HTMLElement>(
      `[part~="form-place"][data-place="${CSS.escape(place)}"]`,
    );
    if (found) return found;
  }
  return undefined;
}

/** Whether a form stands below another comment than its reader has turned to. */
export const isElsewhere = (parent: string, replyTo = ''): boolean =>
  !isEditPlace(parent) && parent !== replyTo;
