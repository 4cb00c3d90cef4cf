/** Marks the frame of a picture that did not come, so that the horizon mark stands there; a picture that comes unmarks it. */
export function markPicture(image: Element, broken: boolean): void {
  image.closest('.frame')?.classList.toggle('broken', broken);
}

/** Finds pictures that failed before the widget woke. */
export function markBrokenPictures(root: ParentNode): void {
  root.querySelectorAll('img').forEach((image) => {
    if (image.complete && image.src && !image.naturalWidth) markPicture(image, true);
  });
}
