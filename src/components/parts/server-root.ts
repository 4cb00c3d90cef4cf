import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';

/** The root that stands already, for `createRenderRoot`; undefined where there is none. */
export function standingRoot(host: LitElement): ShadowRoot | undefined {
  // Set by innerHTML or a framework, a declarative root is an inert template: the light DOM says the same.
  host.querySelector(':scope > template[shadowrootmode]')?.remove();
  return host.shadowRoot ?? undefined;
}

/**
 * Takes away what a server drew, and makes the root one in which Lit can draw.
 * @param extras Styles beside the element's own.
 */
export function giveWay(host: LitElement, extras: readonly CSSResultOrNative[] = []): void {
  const root = host.renderRoot as ShadowRoot;
  root.replaceChildren();
  adoptStyles(root, [...(host.constructor as typeof LitElement).elementStyles, ...extras]);
}
