import { own } from './shape.js';

/** One thing that a page describes in JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && !!value;

/**
 * The things described in a `<script type="application/ld+json">`: its object, its list or its `@graph`. Reads what
 * publishers really write: inside HTML comments or CDATA, with raw line breaks in texts. Broken JSON describes nothing.
 */
export function readJsonLd(script: string): readonly Thing[] {
  const json = script.replace(/[\0-\x1F]/g, ' ').replace(/<!--|-->|<!\[CDATA\[|]]>/g, '');
  try {
    return thingsIn(
      JSON.parse(json.slice(json.search(/[[{]/), Math.max(json.lastIndexOf('}'), json.lastIndexOf(']')) + 1)),
    );
  } catch {
    return [];
  }
}

/** Deeper than any page lays its lists and graphs into each other; deeper than this a recursion would not be safe. */
const DEEPEST = 20;

/** The things in parsed JSON-LD: an object, those of a list, those of a `@graph`. */
export function thingsIn(value: unknown, depth = 0): readonly Thing[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, depth + 1));
  return isThing(value) ? [value, ...thingsIn(own(value, '@graph'), depth + 1)] : [];
}

/** The texts of a value that may be a text, an object with one of some names, or a list of either. */
export const textsOf = (value: unknown, ...names: readonly string[]): readonly string[] =>
  texts(value, names, 0);

function texts(value: unknown, names: readonly string[], depth: number): readonly string[] {
  if (typeof value === 'string') return value.trim() ? [value.normalize().trim()] : [];
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => texts(one, names, depth + 1));
  return isThing(value) ? names.flatMap((name) => texts(own(value, name), [], depth + 1)) : [];
}
