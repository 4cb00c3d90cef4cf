/** What CMSs let through where they strip unknown tags: `<div class="tin-related-news" data-tin-src="…">`. */
const selector = (tags: readonly string[]): string => tags.map((tag) => `.${tag}`).join();

/** `data-tin-src`, else `data-src`, for every attribute the element knows. */
function configure(element: HTMLElement, div: HTMLElement): void {
  const known = (customElements.get(element.localName) as { observedAttributes?: string[] } | undefined)
    ?.observedAttributes;
  for (const name of [...(known ?? []), 'theme', 'fetched', 'ttl', 'v']) {
    const stamp = name === 'fetched' || name === 'ttl' || name === 'v';
    const value = div.getAttribute(`data-tin-${name}`) ?? (stamp ? null : div.getAttribute(`data-${name}`));
    if (value !== null) element.setAttribute(stamp ? `data-tin-${name}` : name, value);
  }
}

/** Puts the element inside the div, and the div's children inside the element. The div stays. */
function upgrade(div: HTMLElement, tag: string): void {
  if (div.localName === tag || div.firstElementChild?.localName === tag) return;
  const element = document.createElement(tag);
  configure(element, div);
  element.append(...div.childNodes);
  div.append(element);
}

/**
 * Upgrades the divs of a page, now and whenever some are added.
 * @param tags The elements this copy knows.
 */
export function upgradeDivs(tags: readonly string[]): void {
  const find = selector(tags);
  const walk = (root: ParentNode): void => {
    root.querySelectorAll<HTMLElement>(find).forEach((div) => {
      const tag = tags.find((tag) => div.classList.contains(tag));
      if (tag) upgrade(div, tag);
    });
  };
  walk(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof Element && node.parentElement) walk(node.parentElement);
  }).observe(document.documentElement, { childList: true, subtree: true });
}
