import { WIDGETS, type Finding, type Mender } from '../finding.js';
import { closest, elementsIn, isElement, type PageElement } from '../page.js';
import { hasContent, isSeen } from '../seen.js';

/** A widget in either of its forms, or undefined. */
export function widgetOf({ name, attributes }: PageElement): Mender | undefined {
  const classes = (attributes['class'] ?? '').split(/\s+/);
  return WIDGETS.find((tag) => name === tag || (name === 'div' && classes.includes(tag)));
}

const attributeOf = ({ attributes }: PageElement, name: string): string | undefined =>
  attributes[`data-tin-${name}`] ?? attributes[name] ?? attributes[`data-${name}`];

const widgetsIn = (root: PageElement): readonly PageElement[] =>
  [...elementsIn(root)].filter(
    (element) => widgetOf(element) && isSeen(element) && !closest(element, ({ name }) => name === 'template'),
  );

const startTag = ({ name, attributes }: PageElement): string =>
  `<${name}${['id', 'class', 'src', 'data-tin-src']
    .filter((attribute) => attributes[attribute])
    .map((attribute) => ` ${attribute}="${attributes[attribute]}"`)
    .join('')}>`;

/** Widgets with nothing between their tags: without a script there is nothing. */
export function withoutFallback(root: PageElement): readonly Finding[] {
  return widgetsIn(root)
    .filter((element) => !hasContent(element) && attributeOf(element, 'for') === undefined)
    .map((element) => ({
      kind: 'no-fallback',
      offset: element.offset,
      quote: startTag(element),
      ...elementOf(element),
    }));
}

/** Whether a server drew a widget, at its height: what stands between its tags is not shown then. A div holds its element. */
export const isDrawn = (element: PageElement): boolean =>
  !!widgetOf(element) &&
  [element, ...element.children.filter(isElement)].some(
    ({ attributes, children }) =>
      attributes['data-tin-v'] !== undefined &&
      children.some((child) => isElement(child) && child.attributes['shadowrootmode'] !== undefined),
  );

/** Stands in a line of text, and reserves nothing. */
const INLINE = new Set<Mender>(['tin-time', 'tin-comment-count']);
const RESERVES = /(^|\s)tin-(rows-\d+|lines-\d+|grid|carousel|lead|hero|weather-\w+)(\s|$)/;
const HEIGHT = /(^|;)\s*(min-)?(height|block-size)\s*:/i;

/** Widgets for which the page keeps no height, so that what stands below moves when they come. */
export function layoutShifts(root: PageElement): readonly Finding[] {
  return widgetsIn(root)
    .filter((element) => {
      const widget = widgetOf(element);
      const { class: classes = '', style = '' } = element.attributes;
      const takesOver = attributeOf(element, 'for') !== undefined;
      return (
        widget &&
        !INLINE.has(widget) &&
        !isDrawn(element) &&
        !takesOver &&
        !RESERVES.test(classes) &&
        !HEIGHT.test(style)
      );
    })
    .map((element) => ({
      kind: 'layout-shift',
      offset: element.offset,
      quote: startTag(element),
      ...elementOf(element),
      attribute: `class="${classFor(element)}"`,
    }));
}

const elementOf = (element: PageElement): Pick<Finding, 'element'> => {
  const widget = widgetOf(element);
  return widget ? { element: widget } : {};
};

function classFor(element: PageElement): string {
  const limit = Number(attributeOf(element, 'limit')) || 4;
  const rows = [1, 2, 3, 4, 5, 6, 8, 10].find((one) => one >= limit) ?? 10;
  const layout = attributeOf(element, 'layout') ?? '';
  if (widgetOf(element) === 'tin-weather-box') return `tin-weather-${attributeOf(element, 'face') || 'full'}`;
  if (widgetOf(element) === 'tin-article-card')
    return /^(row|text)$/.test(attributeOf(element, 'variant') ?? '') ? 'tin-rows-1' : 'tin-hero';
  if (/^(grid|carousel|lead)$/.test(layout)) return `tin-${layout}`;
  return /^(headlines|numbered)$/.test(layout) ? `tin-lines-${rows}` : `tin-rows-${rows}`;
}
