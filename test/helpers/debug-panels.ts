import { visibleText } from './reader.js';

const { attachShadow } = Element.prototype;
const roots = new Map<Element, ShadowRoot>();

/** Lets a test look into closed roots that are made from now on. */
export function openPanels(): void {
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    if (init.mode === 'closed') roots.set(this, root);
    return root;
  };
}

/** Closed roots are closed again. */
export function closePanels(): void {
  Element.prototype.attachShadow = attachShadow;
  roots.clear();
}

/** The panels for developers that stand on the page, in order. */
export const panels = (): HTMLElement[] =>
  ([...document.documentElement.children] as HTMLElement[]).filter((box) => roots.has(box));

/** What a panel says. */
export const panelText = (place = 0): string => {
  const panel = panels()[place];
  return panel ? visibleText(panel) : '';
};
