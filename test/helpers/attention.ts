const { now } = performance;

/** Whether a reader has the page before them, whatever the windows of the machine say that runs the tests. */
export function readerIs(where: 'here' | 'in another window' | 'in another tab'): void {
  const hasFocus = where === 'here';
  const visibilityState = where === 'in another tab' ? 'hidden' : 'visible';
  Object.defineProperty(document, 'hasFocus', { configurable: true, value: () => hasFocus });
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibilityState });
  dispatchEvent(new Event(hasFocus ? 'focus' : 'blur'));
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Lets the clocks of what readers see go ten times faster, so that a second is over in a tenth of one. */
export const hurryClocks = (): void => void (performance.now = () => now.call(performance) * 10);

/** Focus, visibility and clocks as the browser has them. */
export function leaveToBrowser(): void {
  for (const name of ['hasFocus', 'visibilityState'])
    delete (document as unknown as Record<string, unknown>)[name];
  delete (performance as Partial<Performance>).now;
}
