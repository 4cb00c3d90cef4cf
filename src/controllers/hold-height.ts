/** Keeps the height that a widget has while it waits, so that nothing moves when its content turns out shorter. */
export const holdHeight = (host: HTMLElement): void =>
  host.style.setProperty('min-block-size', `${host.getBoundingClientRect().height}px`);
