/** A node that goes from place to place with all that is typed, selected and focused in it. */
export class MovingNode {
  readonly node = document.createElement('div');
  #focused: HTMLElement | undefined;

  /** What in it has the focus. */
  get focused(): HTMLElement | undefined {
    const { activeElement } = this.node.getRootNode() as Partial<ShadowRoot>;
    return activeElement instanceof HTMLElement && this.node.contains(activeElement)
      ? activeElement
      : undefined;
  }

  /** Before a drawing that may take its place away, and the focus with it. */
  remember(): void {
    this.#focused = this.focused;
  }

  /**
   * Before a drawing that takes its place away. A browser that loses a focus so lays the whole page out at once; where it can move
   * a node with its focus, it is moved out of the way.
   */
  stepAside(home: Element | undefined): void {
    if (home && this.focused && 'moveBefore' in home) this.put(home);
  }

  /** Puts it into a place. */
  put(home: Element): void {
    const { node } = this;
    const focused = this.focused ?? this.#focused;
    this.#focused = undefined;
    if (node.parentNode !== home) {
      const mover = home as Element & { moveBefore?: (node: Node, before: null) => void };
      // Only it leaves the focus, the caret and a composition alone.
      if (mover.moveBefore && node.isConnected && home.isConnected) mover.moveBefore(node, null);
      else home.append(node);
    }
    if (focused && focused !== this.focused) focused.focus({ preventScroll: true });
  }
}

/** Puts a node in the place of a form, with the focus and the caret in the field of the same name. */
export function standIn(form: Element, node: Element): void {
  const { activeElement: at } = form.getRootNode() as ShadowRoot;
  const name = at && form.contains(at) ? at.getAttribute('name') : null;
  const caret = at instanceof HTMLTextAreaElement && [at.selectionStart, at.selectionEnd];
  form.replaceWith(node);
  const field = name && node.querySelector<HTMLTextAreaElement>(`[name="${name}"]`);
  if (field) field.focus({ preventScroll: true });
  if (field && caret) field.setSelectionRange(caret[0]!, caret[1]!);
}
