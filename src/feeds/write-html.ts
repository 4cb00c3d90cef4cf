import { escapeText } from './as-html.js';

/** Attributes of an element to be written; undefined leaves one out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element whose attributes or children hold `{{` and so could be run by a template engine of the page: it is told to pass by. */
export function guarded(name: string, values: Attributes, content: string): string {
  const plain = element(name, values, content);
  return plain.includes(BRACE)
    ? element(name, { ...values, 'ng-non-bindable': '', 'v-pre': '' }, content)
    : plain;
}

/** @param content HTML. */
export const element = (name: string, values: Attributes, content: string): string =>
  `<${name}${attributes(values)}>${content}</${name}>`;

/** With a space before each. */
export const attributes = (values: Attributes): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${quoted(String(value))}"`))
    .join('');

/** How the first of two braces is written in an attribute, where no element can part them. No text yields it. */
const BRACE = '&#123;';

/** Text between tags. Two braces are parted by an element without words, which survives what strips comments. */
export const text = (words: string): string => escapeText(words).replace(/\{(?=\{)/g, '{<wbr>');

const quoted = (words: string): string =>
  escapeText(words)
    .replaceAll('"', '&quot;')
    .replace(/\{(?=\{)/g, BRACE);
