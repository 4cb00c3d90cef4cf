/** The language an element is in: the nearest `lang`, climbing out of shadow roots; '' where nothing says. `vi_VN`, as some systems write it, counts as `vi-VN`. */
export function nearestLang(element: Element): string {
  for (let node: Element | null = element; node;) {
    const owner: Element | null = node.closest('[lang]');
    if (owner) return (owner.getAttribute('lang') ?? '').replace(/_/g, '-');
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}
