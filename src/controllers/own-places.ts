import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { placeOf, type Fill, type OwnPlace } from '../model/own-node.js';

/** What shows something although it holds no words. A picture of one pixel only counts who is there. */
const SHOWS =
  'img:not([width="1"], [height="1"]), iframe:not([width="1"], [height="0"], [height="1"]), video, audio, object, embed, canvas, svg, input, button, select, textarea';

const SILENT = 'script, style, template, noscript';

/** Whether a reader finds words below a node. */
const speaks = (node: Node): boolean =>
  node instanceof Text
    ? !!node.data.trim()
    : node instanceof Element && !node.matches(SILENT) && [...node.childNodes].some(speaks);

/** Elements of the page's own making show what we cannot see. */
const shows = (node: HTMLElement): boolean =>
  node.localName.includes('-') || node.matches(SHOWS) || !!node.querySelector(SHOWS) || speaks(node);

/** Pixels that the author writes for systems that keep no styles. */
const heightOf = (node: HTMLElement): number =>
  Number(node.dataset['tinHeight'] ?? node.dataset['height'] ?? node.getAttribute('height')) || 0;

function fillOf(node: HTMLElement): Fill {
  const { display, height, minHeight } = getComputedStyle(node);
  if (node.hidden || display === 'none') return 'empty';
  if (shows(node)) return 'filled';
  // Where it is not drawn yet, the browser says nothing of its styles: measured as soon as it is.
  return heightOf(node) || parseFloat(height) > 0 || parseFloat(minHeight) > 0 ? 'reserved' : 'empty';
}

const OBSERVED = [
  ...['slot', 'hidden', 'class', 'style', 'width', 'height', 'data-height', 'data-tin-height'],
  ...['data-label', 'data-tin-label'],
] as const;

interface Measured {
  readonly slot: HTMLSlotElement | null;
  readonly fill: Fill;
}

const FILLS: readonly Fill[] = ['filled', 'reserved', 'empty'];

const key = (places: readonly OwnPlace[]): string => JSON.stringify(places);

/**
 * The publisher's own nodes in a list (`<div slot="after-3">`): where they stand and whether they show something, now and
 * as they are filled, emptied, added and taken away. They are looked at, never touched.
 */
export class OwnPlaces implements ReactiveController {
  places: readonly OwnPlace[] = [];
  readonly #observer = new MutationObserver((records) => {
    for (const node of this.host.children)
      if (records.some(({ target }) => node.contains(target))) this.#known.delete(node);
    this.#look();
  });
  /** What was found of nodes, and in which slot: they are measured again only where they change, or are drawn elsewhere. */
  #known = new WeakMap<Element, Measured>();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    this.#look();
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...OBSERVED],
    });
    this.#known = new WeakMap();
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Only what has been drawn can be measured. */
  hostUpdated(): void {
    this.#look();
  }

  #look(): void {
    const found = new Map<string, HTMLElement[]>();
    for (const node of this.host.children)
      if (node instanceof HTMLElement && placeOf(node.slot))
        found.set(node.slot, [...(found.get(node.slot) ?? []), node]);
    const places = [...found].map(([slot, nodes]) => placeWith(slot, nodes, (node) => this.#fillOf(node)));
    if (key(places) === key(this.places)) return;
    this.places = places;
    this.host.requestUpdate();
  }

  #fillOf(node: HTMLElement): Fill {
    const { assignedSlot: slot } = node;
    const known = this.#known.get(node);
    if (known?.slot === slot) return known.fill;
    const fill = fillOf(node);
    this.#known.set(node, { slot, fill });
    return fill;
  }
}

function placeWith(
  slot: string,
  nodes: readonly HTMLElement[],
  fillOf: (node: HTMLElement) => Fill,
): OwnPlace {
  const fills = nodes.map(fillOf);
  const labels = nodes.map(({ dataset }) => dataset['tinLabel'] ?? dataset['label']);
  const height = Math.max(...nodes.map((node, index) => (fills[index] === 'empty' ? 0 : heightOf(node))));
  return {
    slot,
    after: placeOf(slot) ?? 1,
    label: labels.find((label) => label !== undefined),
    fill: FILLS.find((fill) => fills.includes(fill)) ?? 'empty',
    ...(height && { height }),
  };
}
