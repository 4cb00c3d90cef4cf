/** Keeps the height that a widget has on screen while it waits, so that nothing moves when its content turns out shorter. */
export function holdHeight(host: HTMLElement): void {
  const { height, top } = host.getBoundingClientRect();
  if (height && top < innerHeight) host.style.setProperty('min-block-size', `${height}px`);
}
