/** Shows a widget's state to the page: the `state` attribute, and `:state()` where the browser has it. */
export class ElementState {
  readonly #states: CustomStateSet | undefined;
  #value = '';

  constructor(private readonly host: HTMLElement) {
    try {
      this.#states = host.attachInternals().states;
    } catch {
      // No ElementInternals, or taken by a page that cloned us oddly: the attribute says it all the same.
    }
  }

  set(value: string): void {
    if (value === this.#value && this.host.getAttribute('state') === value) return;
    this.host.setAttribute('state', value);
    try {
      this.#states?.delete(this.#value);
      this.#states?.add(value);
    } catch {
      // Chromium below 125 takes only names that begin with two dashes.
    }
    this.#value = value;
  }
}
