import { escapeAttribute, escapeText } from './escape.js';
import { templateParts, type TemplatePart, type TemplateParts } from './template-parts.js';

/** A template already printed. Only `html` makes one, so that no text of a feed can pass for markup. */
export class Markup {
  constructor(readonly text: string) {}
}

/** Draws nothing; as the value of an attribute it takes the attribute away. The same mark as Lit's. */
export const nothing: unique symbol = Symbol.for('lit-nothing') as never;

const known = new WeakMap<TemplateStringsArray, TemplateParts>();

/**
 * The `html` of a prerenderer: `components/parts/html.ts` is replaced by this module when templates are built for it.
 * It prints what Lit draws, at once and as one string.
 * @throws TypeError at what Lit could only do in a browser: events, properties, directives, promises, nodes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Markup {
  let template = known.get(strings);
  if (!template) known.set(strings, (template = templateParts(strings)));
  let text = template.before;
  let index = 0;
  for (const part of template.parts) {
    if (part.kind === 'text') {
      text += render(values[index++]);
    } else if (part.kind === 'attribute') {
      text += attributeText(part, values, index);
      index += part.between.length;
    } else {
      const value = values[index++];
      if (value && value !== nothing) text += part.opening;
    }
    text += part.after;
  }
  return new Markup(text);
}

/**
 * Prints a value as it stands between tags: a template, a text, a number, a list of these, or nothing.
 * @throws TypeError at any other object, which Lit would show as `[object Object]`.
 */
export function render(value: unknown): string {
  if (typeof value === 'string') return escapeText(value);
  if (value instanceof Markup) return value.text;
  if (value === undefined || value === null || value === nothing) return '';
  if (typeof value !== 'object' || !isIterable(value)) return plain(value);
  let text = '';
  for (const item of value) text += render(item);
  return text;
}

function attributeText(part: TemplatePart, values: readonly unknown[], first: number): string {
  const { between } = part;
  let text = part.opening;
  for (let hole = 0; hole < between.length; hole++) {
    const value = values[first + hole];
    if (value === nothing) return '';
    text += (typeof value === 'string' ? escapeAttribute(value) : plain(value ?? '')) + between[hole];
  }
  return text;
}

const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value;

/** A number or a truth value has nothing to escape. */
function plain(value: unknown): string {
  if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`A prerendered template cannot print a value of type ${typeof value}.`);
  }
  return String(value);
}

/** What is printed is one text already. */
export const flat = (template: unknown): unknown => template;
