/** Where a reader is in a root, in words that another drawing of it understands. */
function placeOf(element: Element): string | undefined {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const part = element.getAttribute('part')?.split(' ').at(-1);
  const id = element.getAttribute('data-id');
  return part && `[part~="${CSS.escape(part)}"]${id === null ? '' : `[data-id="${CSS.escape(id)}"]`}`;
}

/**
 * Keeps what a reader has in hand while a server's drawing gives way to one of ours: the form that they type into goes along
 * as it is, and the focus goes to where it was.
 * @param drawn Settles when the new drawing stands.
 */
export function keepInHand(root: ShadowRoot, drawn: () => Promise<unknown>): void {
  const { activeElement } = root;
  const form = root.querySelector('[part~="form-place"] > form');
  if (!activeElement && !form) return;
  const place = activeElement ? placeOf(activeElement) : undefined;
  const give = (): void => {
    const home = root.querySelector('[part~="form-place"]');
    if (form && !form.isConnected && home && !home.firstElementChild) home.append(form);
    if (!(activeElement instanceof HTMLElement) || root.activeElement) return;
    const now = activeElement.isConnected ? activeElement : place && root.querySelector<HTMLElement>(place);
    if (now) now.focus({ preventScroll: true });
  };
  // An update is under way when it is asked: it ends before anything can be seen.
  void Promise.resolve().then(() => drawn().then(give));
}
