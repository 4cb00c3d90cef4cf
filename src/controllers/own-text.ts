import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Draws a widget anew when the page changes what stands between its tags. */
export class OwnTextController implements ReactiveController {
  readonly #observer: MutationObserver;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.host, { childList: true, characterData: true, subtree: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
