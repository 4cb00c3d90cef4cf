/** Brings an element's definition; at once where it is at hand. */
export type Definitions = Readonly<Record<string, () => unknown>>;

/**
 * Finds the page's elements and divs, now and whenever some are added, defines what is in use and upgrades the divs.
 * @returns When everything that stands on the page now is defined and upgraded, or cannot be. Never rejects.
 */
export async function serve(definitions: Definitions): Promise<void> {
  const asked = new Map<string, unknown>();
  const tags = Object.keys(definitions);
  const find = tags.map((tag) => `${tag},div.${tag}`).join();

  const use = async (found: Element): Promise<void> => {
    const tag = tags.find((tag) => found.localName === tag || found.classList.contains(tag)) as string;
    try {
      const coming = asked.get(tag) ?? definitions[tag]?.();
      asked.set(tag, coming);
      await coming;
      if (found.localName === 'div') (await import('./divs.js')).upgradeDiv(found as HTMLElement, tag);
    } catch {
      // Out of reach: the fallback stays, and the next one on the page asks again.
      asked.delete(tag);
    }
  };
  const walk = (root: ParentNode): Promise<void>[] => [...root.querySelectorAll(find)].map(use);

  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(find)) void use(node);
        void Promise.all(walk(node));
      }
  }).observe(document, { childList: true, subtree: true });
  await Promise.all(walk(document));
}
