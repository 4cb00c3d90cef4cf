/** What a server wrote on the element it drew travels with it. */
const STAMPS = ['fetched', 'ttl', 'v'];

/** Classes by which `tinbox.css` reserves a height: the element lets it go when its content turns out shorter, a div never would. */
const RESERVING = /^tin-(?:rows-.*|lines-.*|weather-(?:full|compact|line)|grid|hero|lead|carousel)$/;

/** `data-tin-src`, else `data-src`, for every attribute the element knows. */
function configure(element: HTMLElement, { dataset }: HTMLElement, known: readonly string[]): void {
  const read = (name: string): string | undefined =>
    dataset[name.replace(/-(.)/g, (_, next: string) => next.toUpperCase())];
  for (const name of [...known, 'theme']) {
    const value = read(`tin-${name}`) ?? read(name);
    if (value !== undefined) element.setAttribute(name, value);
  }
  for (const name of STAMPS) {
    const value = read(`tin-${name}`);
    if (value !== undefined) element.setAttribute(`data-tin-${name}`, value);
  }
}

/**
 * `<div class="tin-related-news" data-tin-src="…">`, for CMSs that strip unknown tags: puts the element inside the div, and
 * the div's children and reserved height inside the element. The div stays.
 * @param tag A defined element.
 */
export function upgradeDiv(div: HTMLElement, tag: string): void {
  if (div.firstElementChild?.localName === tag) return;
  const element = document.createElement(tag);
  const { observedAttributes = [] } = element.constructor as { observedAttributes?: readonly string[] };
  configure(element, div, observedAttributes);
  const reserving = [...div.classList].filter((name) => RESERVING.test(name));
  element.classList.add(...reserving);
  div.classList.remove(...reserving);
  const own = [...div.children].filter(isOwn);
  element.append(...[...div.childNodes].filter((node) => !own.includes(node as Element)));
  div.append(element);
  for (const node of own) moveInto(element, node as HTMLElement);
}

/** A node of the publisher's for a place between stories; many systems keep no `slot` attribute. */
const isOwn = (node: Element): boolean =>
  node instanceof HTMLElement && !!(node.slot || node.dataset['tinSlot'] || node.dataset['slot']);

/** Moves a publisher's node once, from one place of the page to another: what runs in it goes on where the browser can. */
function moveInto(
  element: HTMLElement & { moveBefore?(node: Node, before: null): void },
  node: HTMLElement,
): void {
  node.slot ||= node.dataset['tinSlot'] ?? node.dataset['slot'] ?? '';
  if (element.moveBefore) element.moveBefore(node, null);
  else element.append(node);
}
