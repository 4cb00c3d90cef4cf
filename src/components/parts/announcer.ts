import type { LitElement, ReactiveController } from 'lit';

/** What is worth saying as it comes: new stories that wait, and what became of a question for more. */
const TOLD = '[part~="new-stories"], [part~="more-status"]';

/** They stand beside the list or in a row beside it: the stories themselves are not searched. */
const toldIn = (root: ParentNode): Element[] =>
  [...root.children]
    .flatMap((child) => (child.matches('[part~="more-row"]') ? [...child.children] : child))
    .filter((child) => child.matches(TOLD));

/**
 * Says to readers who do not see it what comes into a widget: one polite region, which stays while all around it is drawn
 * anew.
 */
export class Announcer implements ReactiveController {
  readonly #region = document.createElement('p');

  constructor(private readonly host: LitElement) {
    this.#region.className = 'announcer';
    this.#region.setAttribute('role', 'status');
    host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { renderRoot } = this.host;
    const told = toldIn(renderRoot).map(({ textContent }) => textContent?.trim());
    const text = told.filter(Boolean).join(' ');
    if (!text && !this.#region.parentNode) return;
    if (this.#region.parentNode === renderRoot) return this.#say(text);
    // Before what Lit draws: it takes away what it finds behind that. A region that comes with its words is not heard.
    renderRoot.prepend(this.#region);
    requestAnimationFrame(() => this.hostUpdated());
  }

  #say(text: string): void {
    if (this.#region.textContent !== text) this.#region.textContent = text;
  }
}
