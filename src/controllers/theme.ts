import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onPageAttributes } from './page-attributes.js';

/** Gives a widget without a `theme` of its own the page's, from `data-tin-theme` on the root element. */
export class ThemeController implements ReactiveController {
  #given: string | null = null;
  #stop: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onPageAttributes(() => this.#take());
    this.#take();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  #take(): void {
    const page = document.documentElement.dataset['tinTheme'] ?? null;
    if (page === this.#given || this.host.getAttribute('theme') !== this.#given) return;
    this.#given = page;
    if (page === null) this.host.removeAttribute('theme');
    else this.host.setAttribute('theme', page);
  }
}
