const real = Date.now;

/** Sets the clock that widgets read, in milliseconds since 1970, and lets them notice. */
export function setClock(ms: number): void {
  Date.now = () => ms;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Puts the true clock back. */
export function trueClock(): void {
  Date.now = real;
}
