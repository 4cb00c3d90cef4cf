import { isElement, textOf, type MarkupElement } from './markup.js';

/** What stands directly below an XML element. */
export type Fields = readonly MarkupElement[];

export const fieldsOf = (parent: MarkupElement | undefined): Fields =>
  parent?.children.filter(isElement) ?? [];

/** Feeds write namespaces with http or https, with a slash at the end or without. */
const same = (one: string, other: string): boolean => one === other || plain(one) === plain(other);

const plain = (namespace: string): string => namespace.toLowerCase().replace(/^https?:|\/$/g, '');

/** The fields of a name, matched by local name and namespace; prefixes mean nothing. */
export const all = (fields: Fields, name: string, namespace: string): Fields =>
  fields.filter((field) => field.name === name && same(field.namespace, namespace));

/** The trimmed text of the first field of a name that has one. */
export function text(fields: Fields, name: string, namespace: string): string | undefined {
  for (const field of all(fields, name, namespace)) {
    const found = textOf(field).trim();
    if (found) return found;
  }
  return undefined;
}

/** All texts of a name that are not blank. */
export const texts = (fields: Fields, name: string, namespace: string): readonly string[] =>
  all(fields, name, namespace)
    .map((field) => textOf(field).trim())
    .filter(Boolean);
