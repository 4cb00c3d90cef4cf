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
  const { parts } = template;
  let text = template.before;
  let index = 0;
  for (let place = 0; place < parts.length; place++) {
    const part = parts[place]!;
    const value = values[index++];
    if (part.kind === 'text') {
      // Most holes of most templates hold one of these two.
      text += (value instanceof Markup ? value.text : value === nothing ? '' : render(value)) + part.after;
    } else if (part.kind === 'boolean') {
      text += (value && value !== nothing ? part.opening : '') + part.after;
    } else {
      text += attributeText(part, value, values, index) + part.after;
      index += part.between.length - 1;
    }
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

/** @param further Where the values of the attribute's other holes begin. */
function attributeText(
  { opening, between }: TemplatePart,
  first: unknown,
  values: readonly unknown[],
  further: number,
): string {
  if (first === nothing) return '';
  let text = opening + attributeValue(first) + between[0];
  for (let hole = 1; hole < between.length; hole++) {
    const value = values[further + hole - 1];
    if (value === nothing) return '';
    text += attributeValue(value) + between[hole];
  }
  return text;
}

const attributeValue = (value: unknown): string =>
  typeof value === 'string' ? escapeAttribute(value) : plain(value ?? '');

const isIterable = (value: object): value is Iterable<unknown> => Symbol.iterator in value;

/** A number or a truth value has nothing to escape. */
function plain(value: unknown): string {
  if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`A prerendered template cannot print a value of type ${typeof value}.`);
  }
  return String(value);
}

/** A value that our own code writes. */
export const fixed = (text: string | number): unknown => text;

/** What is printed is one text already. */
export const flat = (template: unknown): unknown => template;
