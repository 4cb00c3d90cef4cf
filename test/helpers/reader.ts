import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';

/** Waits for what comes after an answer, a chunk or a frame, as long as a busy machine may need. */
export const comes = (met: () => unknown, what = 'what was waited for'): Promise<void> =>
  waitUntil(() => !!met(), what, { timeout: 5000 });

/** Everything a sighted reader can find in an element: what its shadow root draws, and what it lets through its slots. */
export function visibleText(element: Element): string {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return '';
    if (node.matches('script, style, template')) return '';
    const style = getComputedStyle(node);
    if (style.display === 'none' || style.visibility === 'hidden') return '';
    const gap = style.display.startsWith('inline') || style.display === 'contents' ? '' : ' ';
    const nodes =
      node instanceof HTMLSlotElement
        ? node.assignedNodes({ flatten: true })
        : [...(node.shadowRoot ?? node).childNodes];
    return gap + nodes.map(read).join('') + gap;
  };
  return read(element).replace(/\s+/g, ' ').trim();
}

/** Waits until a reader can see the text. */
export const sees = (element: Element, text: string): Promise<void> =>
  waitUntil(() => visibleText(element).includes(text), `a reader sees "${text}"`, { timeout: 5000 });

/** Waits until the element says that it is in a state. */
export const settles = (element: Element, state: string): Promise<void> =>
  waitUntil(() => element.getAttribute('state') === state, `state is ${state}`, { timeout: 5000 });

const root = (element: Element): ParentNode => element.shadowRoot ?? element;

/** The stories' headlines, in the order in which they are read. */
export const headlines = (element: Element): string[] =>
  [...root(element).querySelectorAll('[part~="headline"] bdi')].map((headline) => headline.textContent ?? '');

/** The title above a widget, if there is one. */
export const title = (element: Element): string | undefined =>
  root(element).querySelector('[part~="heading"]')?.textContent?.trim();

/** The links of the stories. */
export const links = (element: Element): HTMLAnchorElement[] => [
  ...root(element).querySelectorAll<HTMLAnchorElement>('a[part~="link"]'),
];

/** One part of a widget. */
export const part = <Found extends Element = HTMLElement>(element: Element, name: string): Found | null =>
  root(element).querySelector<Found>(`[part~="${name}"]`);

/** Puts markup on the page as a publisher would and gives its first element. */
export const place = async <Found extends Element>(markup: string): Promise<Found> => {
  const home = await fixture<HTMLDivElement>(html`<div></div>`);
  home.append(document.createRange().createContextualFragment(markup));
  const element = home.firstElementChild as Found;
  await (element as Partial<LitElement>).updateComplete;
  return element;
};

/** Waits until the widget answers to readers: its acts come with the styles of what they do. */
export const wakes = (element: Element): Promise<void> =>
  waitUntil(
    () =>
      [...(element.shadowRoot?.adoptedStyleSheets ?? [])].some((sheet) =>
        [...sheet.cssRules].some(({ cssText }) => cssText.includes(':focus-visible')),
      ),
    'the widget is awake',
    { timeout: 5000 },
  );

/** Lets the browser lay out and paint, and observers report. */
export const nextFrames = async (count = 2): Promise<void> => {
  for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await aTimeout(0);
};

/** Nothing readable holds a template nobody filled, or a programmer's word. */
export function expectNoLeak(element: Element): void {
  expect(visibleText(element)).not.to.match(/\{\w+\}|undefined|\bnull\b|\[object|NaN|Invalid Date/);
}

/** An element of a tag as a page has it before our script comes: it is upgraded when it is put on this page. */
export const notYetUpgraded = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
): HTMLElementTagNameMap[Tag] => document.implementation.createHTMLDocument('').createElement(tag);
