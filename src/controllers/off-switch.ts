let off = false;
const listeners = new Set<() => void>();

/** Whether the page has switched every widget off. */
export const isOff = (): boolean => off;

/** Whether `?tinbox=off` in the page's address returns it to its fallbacks. */
export const isOffByAddress = (): boolean => /[?&]tinbox=off(&|$)/.test(location.search);

/** Returns every widget to its fallback, for as long as the page lives. */
export function switchOff(): void {
  off = true;
  listeners.forEach((tell) => tell());
}

/** @returns A function that stops listening. */
export function onSwitchOff(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
