import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageList } from './page-list.js';

interface Taker extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
  readonly for?: string;
}

/**
 * Hides the page's own list while a widget shows its stories, and only then: it is there again when the widget shows none, is
 * taken away or switched off. One that the page itself has hidden stays so.
 */
export class TakenOver implements ReactiveController {
  #hidden: HTMLElement | undefined;
  /** The display that the page wrote on it, and with what weight. */
  #display: readonly [value: string, priority: string] = ['', ''];

  constructor(private readonly host: Taker) {
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { host } = this;
    const shows = !!host.renderRoot.querySelector('[part~="card"]');
    const list = (shows && host.for && pageList(host, host.for)) || undefined;
    if (list === this.#hidden) return;
    this.hostDisconnected();
    if (list && !list.hidden) this.#hide(list);
  }

  hostDisconnected(): void {
    const list = this.#hidden;
    if (!list) return;
    this.#hidden = undefined;
    list.hidden = false;
    list.style.setProperty('display', ...this.#display);
  }

  /** One and the same for all drawings, so that a list has it once. */
  readonly #left = (): void => void setTimeout(() => this.host.isConnected && this.hostUpdated());

  #hide(list: HTMLElement): void {
    if (list.contains(document.activeElement)) {
      // Not while a reader's keyboard is in it.
      list.addEventListener('focusout', this.#left, { once: true });
      return;
    }
    this.#hidden = list;
    list.hidden = true;
    this.#display = [list.style.getPropertyValue('display'), list.style.getPropertyPriority('display')];
    // Pages give their lists a display of their own.
    if (getComputedStyle(list).display !== 'none') list.style.setProperty('display', 'none', 'important');
  }
}
