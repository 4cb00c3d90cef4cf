/**
 * A list that the page has, to be shown by a widget: not one that holds the widget.
 * @param id With a `#` before it or without.
 */
export function pageList(host: Element, id: string): HTMLElement | undefined {
  const root = host.getRootNode();
  const name = id.replace(/^#/, '');
  const found =
    root instanceof ShadowRoot
      ? root.getElementById(name)
      : // By the prototype: a form of the page may carry the name `getElementById`.
        HTMLDocument.prototype.getElementById.call(document, name);
  return found && !found.contains(host) ? found : undefined;
}

/** The same, once it has surely been parsed. */
export async function parsedPageList(host: Element, id: string): Promise<HTMLElement | undefined> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve, { once: true });
    });
  return pageList(host, id);
}
