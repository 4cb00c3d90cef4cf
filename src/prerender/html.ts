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
 * It prints what Lit draws, at once and as one string. A build reads the templates beforehand and calls what it needs of
 * the functions below itself (`tools/build/printed-templates.ts`); the prints are the same.
 * @throws TypeError at what Lit could only do in a browser: events, properties, directives, promises, nodes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Markup {
  let template = known.get(strings);
  if (!template) known.set(strings, (template = templateParts(strings)));
  let text = template.before;
  let index = 0;
  for (const part of template.parts) {
    const holes = values.slice(index, (index += Math.max(1, part.between.length)));
    text += printed(part, holes) + part.after;
  }
  return markup(text);
}

function printed({ kind, opening, between }: TemplatePart, values: readonly unknown[]): string {
  if (kind === 'text') return hole(values[0]);
  if (kind === 'boolean') return flag(opening, values[0]);
  return pieces(opening, between, values);
}

/** What the static texts and the holes of a template came to. */
export const markup = (text: string): Markup => new Markup(text);

/** A value between tags. Most holes of most templates hold a template or nothing. */
export const hole = (value: unknown): string =>
  value instanceof Markup ? value.text : value === nothing ? '' : render(value);

/** An attribute that is there or not. */
export const flag = (name: string, value: unknown): string => (value && value !== nothing ? name : '');

/**
 * An attribute with one hole.
 * @param opening Its name and what stands before the hole.
 * @param closing What stands behind it, with the quote.
 */
export const attribute = (opening: string, value: unknown, closing: string): string =>
  value === nothing ? '' : opening + attributeValue(value) + closing;

/** An attribute with several holes, and what stands behind each. */
export function pieces(opening: string, between: readonly string[], values: readonly unknown[]): string {
  if (values.includes(nothing)) return '';
  let text = opening;
  for (const [place, value] of values.entries()) text += attributeValue(value) + between[place];
  return text;
}

/** The level of a heading as `headedHtml` takes it. */
export const level = (wanted: number): number => Math.min(6, Math.max(1, Math.round(wanted || 2)));

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

/** A value that our own code writes. A build prints it as it is. */
export const fixed = (text: string | number): unknown => text;

/** Figures and words of our own, in which there is nothing to escape. A build prints them as they are. */
export const unescaped = (text: string): string => text;

/** What is printed is one text already. */
export const flat = (template: unknown): unknown => template;
