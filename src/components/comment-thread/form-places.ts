import type { CommentForm } from './comment-form.js';
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

/** Puts the form into its place; it takes over from one that a server drew there. */
export function putForm(form: CommentForm, home: HTMLElement | undefined): void {
  const drawn = home?.querySelector('form');
  if (drawn && !form.place.node.contains(drawn)) form.takeOver(drawn);
  if (home) form.place.put(home);
}
