/** Marks the frame of a picture that did not come, so that the horizon mark stands there; a picture that comes unmarks it. */
export function markPicture(image: Element, broken: boolean): void {
  image.closest('.frame')?.classList.toggle('broken', broken);
}

/** Finds pictures that failed before the widget woke. @returns Whether there are any. */
export function markBrokenPictures(root: ParentNode): boolean {
  const failed = [...root.querySelectorAll('img')].filter(
    (image) => image.complete && image.src && !image.naturalWidth,
  );
  for (const image of failed) markPicture(image, true);
  return failed.length > 0;
}
