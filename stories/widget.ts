/**
 * The first element of a kind in a story's canvas.
 * @throws Where there is none: the story is then wrong.
 */
export function widget<Tag extends keyof HTMLElementTagNameMap>(
  canvas: ParentNode,
  tag: Tag,
): HTMLElementTagNameMap[Tag] {
  const found = canvas.querySelector(tag);
  if (!found) throw new Error(`this story has no ${tag}`);
  return found;
}
