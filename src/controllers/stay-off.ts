let said = false;

function bare(): void {
  for (const { localName, shadowRoot } of HTMLDocument.prototype.querySelectorAll.call(
    document,
    ':not(:defined)',
  ))
    if (localName.startsWith('tin-')) shadowRoot?.replaceChildren(document.createElement('slot'));
}

/** What stands between the tags, in the place of what a server drew over it, for elements that nothing has defined. */
export function showFallbacks(): void {
  bare();
  // What the parser has yet to come to.
  document.addEventListener('DOMContentLoaded', bare);
}

/**
 * Leaves a page on which nothing may be defined to its fallbacks, and says why.
 * @param off Its address says so.
 */
export function stayOff(off: boolean): void {
  if (said) return;
  said = true;
  console.info(
    off
      ? 'Tinbox is switched off by the address of this page.'
      : "Tinbox needs HTML and a policy that allows the trusted type 'tinbox'.",
  );
  showFallbacks();
}
