import { viewport } from './viewport.js';

/**
 * Keeps the height a widget had on screen while its content turns out shorter, and lets it go once that can move nothing
 * a reader sees: when the widget is wholly below the viewport. The attribute `settled` tells `tinbox.css` that the height
 * it reserves is no longer needed; `collapsed` that there is nothing to show at all.
 */
export class Reserve {
  #unwatch: (() => void) | undefined;

  constructor(private readonly host: HTMLElement) {}

  /** To be called before a drawing that may be shorter than what stands there. */
  hold(): void {
    const { height, top } = this.host.getBoundingClientRect();
    if (height && top < innerHeight) this.host.style.setProperty('min-block-size', `${height}px`);
  }

  /**
   * To be called when the content is final.
   * @param empty There is none: the widget will take no space.
   */
  settle(empty: boolean): void {
    this.cancel();
    this.host.toggleAttribute('collapsed', false);
    this.#unwatch = viewport.watch(this.host, (inside, { boundingClientRect: { top, height } }) => {
      if (height && (inside || top < innerHeight)) return;
      this.cancel();
      this.host.style.removeProperty('min-block-size');
      this.host.toggleAttribute('settled', true);
      this.host.toggleAttribute('collapsed', empty);
    });
  }

  cancel(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }
}
