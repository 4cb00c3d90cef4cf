import { SPECIAL } from './element-kinds.js';
import type { OpenElement } from './open-element.js';

/** Where the last item is that fits; -1 for none. */
export function lastPlace<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  let place = items.length - 1;
  while (place >= 0 && !fits(items[place] as Item)) place--;
  return place;
}

/** Blocks and formatting up to which the adoption agency does what is done here at once. */
const MOST_BLOCKS = 7;
const MOST_FORMATTING = 3;

/**
 * What stays open of the elements in formatting that ends: the blocks, and the formatting around them
 * (https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm).
 */
export function adopted(
  inside: readonly OpenElement[],
  formatting: readonly (OpenElement | undefined)[],
): { readonly kept: readonly OpenElement[]; readonly isLost: boolean } {
  const isBlock = ({ name, isForeign }: OpenElement): boolean => SPECIAL.has(name) && !isForeign;
  const blocks = inside.slice(0, lastPlace(inside, isBlock) + 1);
  const kept = blocks.filter((one) => isBlock(one) || formatting.includes(one));
  const inner = kept.filter((one) => !isBlock(one)).length;
  return { kept, isLost: kept.length - inner > MOST_BLOCKS || inner > MOST_FORMATTING };
}
