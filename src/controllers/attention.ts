/** Whether a reader has this page before them: its tab is shown, and it has the focus. */
export const attended = (): boolean => document.visibilityState === 'visible' && document.hasFocus();

/**
 * Tells when that may have changed. The browser does not always say so: a page whose focus is in a frame of another page is
 * not told when its window is left.
 * @returns A function that stops listening.
 */
export function onAttention(tell: () => void): () => void {
  addEventListener('focus', tell);
  addEventListener('blur', tell);
  document.addEventListener('visibilitychange', tell);
  return () => {
    removeEventListener('focus', tell);
    removeEventListener('blur', tell);
    document.removeEventListener('visibilitychange', tell);
  };
}
