import type { TemplateResult } from 'lit';

export { html, noChange, nothing } from 'lit';

const numbers = new WeakMap<TemplateStringsArray, number>();
const flatTemplates = new Map<string, TemplateStringsArray>();
let last = 0;

function numberOf(strings: TemplateStringsArray): number {
  let number = numbers.get(strings);
  if (!number) numbers.set(strings, (number = ++last));
  return number;
}

/** Only the compiler gives an array its `raw`: no text from outside passes for a template. */
const isTemplate = (value: unknown): value is TemplateResult =>
  !!(value as TemplateResult | null)?.strings?.raw;

/**
 * A template and those nested in it as one: a row of a list is cloned and walked once, not once for each of its parts. For
 * what is drawn many times in few shapes, for every shape becomes a template. What is in a list stays nested.
 */
export function flat(template: unknown): unknown {
  const texts = [''];
  const values: unknown[] = [];
  let shape = '';
  const add = (part: TemplateResult): void => {
    shape += `${numberOf(part.strings)}(`;
    part.strings.forEach((text, hole) => {
      texts[texts.length - 1] += text;
      if (hole === part.values.length) return;
      const value = part.values[hole];
      if (isTemplate(value)) return add(value);
      shape += ',';
      values.push(value);
      texts.push('');
    });
    shape += ')';
  };
  add(template as TemplateResult);
  const strings = flatTemplates.get(shape) ?? Object.assign(texts, { raw: texts });
  flatTemplates.set(shape, strings);
  return { ...(template as TemplateResult), strings, values };
}
