import { nothing, type TemplateResult } from 'lit';

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

/** A row on its way to become one template. */
interface Flat {
  shape: string;
  readonly values: unknown[];
  /** Composed only for a shape that is new. */
  readonly texts?: string[];
}

function take<Row extends Flat>({ strings, values }: TemplateResult, row: Row): Row {
  const { texts } = row;
  row.shape += `${numberOf(strings)}(`;
  strings.forEach((text, hole) => {
    if (texts) texts[texts.length - 1] += text;
    if (hole === values.length) return;
    const value = values[hole];
    if (isTemplate(value)) return void take(value, row);
    row.shape += value === nothing ? '-' : ',';
    if (value !== nothing) {
      row.values.push(value);
      texts?.push('');
    } else texts?.push(texts.pop()!.replace(/ [\w-]+=$/, ''));
  });
  row.shape += ')';
  return row;
}

/**
 * A template and those nested in it as one: a row of a list is cloned and walked once, not once for each of its parts, and
 * what it does not have costs it nothing. For what is drawn many times in few shapes, for every shape becomes a template.
 * What is in a list stays nested.
 */
export function flat(template: unknown): unknown {
  const whole = template as TemplateResult;
  const known = take(whole, { shape: '', values: [] });
  let strings = flatTemplates.get(known.shape);
  if (!strings) {
    const { texts } = take(whole, { shape: '', values: [], texts: [''] });
    strings = Object.assign(texts, { raw: texts });
    flatTemplates.set(known.shape, strings);
  }
  return { ...whole, strings, values: known.values };
}
