const WHOLE = / \.textContent=$/;
const known = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

function textsAsWritten(strings: TemplateStringsArray): TemplateStringsArray {
  if (!strings.some((text) => WHOLE.test(text))) return strings;
  let written = known.get(strings);
  if (!written) {
    const texts = strings.map((text, hole) => {
      const after = WHOLE.test(strings[hole - 1] ?? '') ? text.slice(1) : text;
      return after.replace(WHOLE, '>');
    });
    known.set(strings, (written = Object.assign(texts, { raw: texts })));
  }
  return written;
}

interface Template {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

const isTemplate = (value: unknown): value is Template => !!(value as Template | null)?.strings?.raw;

/**
 * A template of Lit with its texts as they were written: what `flat` sets as the text of a whole element stands between its
 * tags again, where renderers of strings look for it.
 */
export function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWritten);
  return isTemplate(value)
    ? { ...value, strings: textsAsWritten(value.strings), values: value.values.map(asWritten) }
    : value;
}
