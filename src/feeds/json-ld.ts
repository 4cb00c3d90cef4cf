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
    return things(
      JSON.parse(json.slice(json.search(/[[{]/), Math.max(json.lastIndexOf('}'), json.lastIndexOf(']')) + 1)),
    );
  } catch {
    return [];
  }
}

function things(value: unknown): readonly Thing[] {
  if (Array.isArray(value)) return value.flatMap(things);
  return isThing(value) ? [value, ...things(value['@graph'])] : [];
}

/** The texts of a value that may be a text, an object with one of some names, or a list of either. */
export function textsOf(value: unknown, ...names: readonly string[]): readonly string[] {
  if (typeof value === 'string') return value.trim() ? [value.normalize().trim()] : [];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, ...names));
  return isThing(value) ? names.flatMap((name) => textsOf(value[name])) : [];
}
