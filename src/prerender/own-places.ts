import { descendants, isElement, type MarkupElement, type MarkupNode } from '../feeds/markup.js';
import { placeOf, type Fill, type OwnPlace } from '../model/own-node.js';
import { nodeMarkup } from './node-markup.js';

const SHOWS = /-|^(img|iframe|video|audio|object|embed|canvas|svg|input|button|select|textarea)$/;
const SILENT = /^(script|style|template|noscript)$/;

const shows = (node: MarkupElement): boolean =>
  SHOWS.test(node.name) && !/^[01]$/.test(node.attribute('width') ?? node.attribute('height') ?? '');

const speaks = (node: MarkupNode): boolean =>
  isElement(node) ? !SILENT.test(node.name) && node.children.some(speaks) : !!node.trim();

const heightOf = (node: MarkupElement): number =>
  Number(node.attribute('data-tin-height') ?? node.attribute('data-height') ?? node.attribute('height')) || 0;

function fillOf(node: MarkupElement): Fill {
  const style = node.attribute('style') ?? '';
  if (node.attribute('hidden') !== undefined || /display:\s*none/i.test(style)) return 'empty';
  if (speaks(node) || [node, ...descendants(node)].some(shows)) return 'filled';
  return heightOf(node) || /(height|block-size):\s*[1-9]/i.test(style) ? 'reserved' : 'empty';
}

function placeIn(text: string): OwnPlace | undefined {
  const node = nodeMarkup(text, 'html')?.children.find(isElement);
  const slot = node?.attribute('slot') ?? '';
  const after = placeOf(slot);
  if (!node || !after) return undefined;
  const height = heightOf(node);
  return {
    slot,
    after,
    label: node.attribute('data-tin-label') ?? node.attribute('data-label'),
    fill: fillOf(node),
    ...(height && { height }),
  };
}

/**
 * The places of the publisher's own nodes, as far as their text tells it: a browser, which knows styles too, looks again.
 * @param texts One for each node.
 */
export function ownPlaces(texts: readonly string[]): readonly OwnPlace[] {
  const places = new Map<string, OwnPlace>();
  for (const place of texts.map(placeIn)) {
    if (!place) continue;
    const known = places.get(place.slot);
    if (!known || place.fill === 'filled')
      places.set(place.slot, { ...place, label: known?.label ?? place.label });
  }
  return [...places.values()];
}
