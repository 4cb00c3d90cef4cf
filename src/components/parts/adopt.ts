import { adoptStyles, type CSSResultOrNative, type LitElement, type ReactiveController } from 'lit';

/** Server and browser understand each other's drawings within one major and minor version. */
const edition = (version: string): string => version.split('.', 2).join('.');

/**
 * A root that a server drew is kept as it is until the widget has something else to show; the first real drawing then
 * replaces it, and only then brings its own stylesheets. There is no hydration: nothing in the old markup is read.
 */
export class AdoptedRoot implements ReactiveController {
  #root: ShadowRoot | undefined;
  /** What had been published when the widget woke: nothing newer, nothing to draw. */
  #edition: number | undefined;
  #due = false;

  constructor(
    private readonly host: LitElement,
    private readonly styles: readonly CSSResultOrNative[],
  ) {
    host.addController(this);
  }

  /** The root to draw in, for `createRenderRoot`; undefined where no server drew one. */
  find(): ShadowRoot | undefined {
    // Set by innerHTML or a framework, a declarative root is an inert template: the light DOM says the same.
    this.host.querySelector(':scope > template[shadowrootmode]')?.remove();
    const root = this.host.shadowRoot ?? undefined;
    if (root?.firstChild) this.#root = root;
    return root;
  }

  /** The server's drawing still stands. */
  get stands(): boolean {
    return !!this.#root;
  }

  /**
   * Whether there is nothing to draw that the server has not drawn. A drawing of another version never serves.
   * @param published The feed's edition.
   * @param changed Public properties have changed since the last cycle.
   */
  serves(published: number, changed: boolean): boolean {
    if (!this.#root) return false;
    const first = this.#edition === undefined;
    this.#edition ??= published;
    this.#due ||= first
      ? edition(this.host.dataset['tinV'] ?? '') !== edition(__VERSION__)
      : changed || this.#edition !== published;
    return !this.#due;
  }

  hostUpdate(): void {
    if (!this.#root) return;
    this.#root.replaceChildren();
    adoptStyles(this.#root, [...this.styles]);
    this.#root = undefined;
  }
}
