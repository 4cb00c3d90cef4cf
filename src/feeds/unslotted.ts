import { isElement, type MarkupElement } from './markup.js';

/** An element without the children that its author put into slots: those are no stories, whatever links they hold. */
export const unslotted = (element: MarkupElement): MarkupElement => ({
  name: element.name,
  namespace: element.namespace,
  attribute: (name) => element.attribute(name),
  children: element.children.filter((child) => !isElement(child) || child.attribute('slot') === undefined),
});
