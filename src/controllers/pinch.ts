/**
 * How much of a box is before readers who have enlarged the page with two fingers, 0 to 1. Observers do not know: they see the
 * page as it is laid out. 1 where the page is not enlarged, or the browser cannot say.
 */
export function shareOnScreen({ left, top, right, bottom, width, height }: DOMRectReadOnly): number {
  const screen = window.visualViewport;
  if (!screen || screen.scale <= 1 || !width || !height) return 1;
  const { offsetLeft, offsetTop } = screen;
  const across = Math.min(right, offsetLeft + screen.width) - Math.max(left, offsetLeft);
  const down = Math.min(bottom, offsetTop + screen.height) - Math.max(top, offsetTop);
  return (Math.max(0, across) * Math.max(0, down)) / (width * height);
}

/**
 * Tells when an enlarged page was moved, or enlarged otherwise.
 * @returns A function that stops listening.
 */
export function onPinch(tell: () => void): () => void {
  const screen = window.visualViewport;
  screen?.addEventListener('resize', tell);
  screen?.addEventListener('scroll', tell);
  return () => {
    screen?.removeEventListener('resize', tell);
    screen?.removeEventListener('scroll', tell);
  };
}
