import { nothing, type TemplateResult } from 'lit';

export { html, noChange, nothing } from 'lit';

/** A value that our own code writes, the same in most rows. */
class Fixed {
  constructor(readonly text: string | number) {}

  toString(): string {
    return `${this.text}`;
  }
}

/**
 * The value of an attribute, without quotes of its own, that `flat` is to make part of the template: it costs nothing where it is drawn. Of few values, for
 * every other one becomes a template; never a stranger's.
 */
export const fixed = (text: string | number): unknown => new Fixed(text);

/** Figures and words of our own, in which there is nothing to escape: a prerenderer does not look for it. */
export const unescaped = (text: string): string => text;

/** Where a row has come: what it consists of up to here, and what may follow. */
class Shape extends Map<unknown, Shape> {
  /** Composed for the rows that end here. */
  strings: TemplateStringsArray | undefined;

  /** @param part A template, or what stands in a hole. */
  then(part: unknown): Shape {
    let next = this.get(part);
    if (!next) this.set(part, (next = new Shape()));
    return next;
  }
}

const beginning = new Shape();

/** Only the compiler gives an array its `raw`: no text from outside passes for a template. */
const isTemplate = (value: unknown): value is TemplateResult =>
  !!(value as TemplateResult | null)?.strings?.raw;

const isText = (value: unknown): value is string => typeof value === 'string';

/** A row on its way to become one template. */
interface Flat {
  shape: Shape;
  readonly values: unknown[];
  /** Composed only for a shape that is new. */
  readonly texts?: string[];
}

function take<Row extends Flat>({ strings, values }: TemplateResult, row: Row): Row {
  const { texts } = row;
  row.shape = row.shape.then(strings);
  for (let hole = 0; hole < strings.length; hole++) {
    if (texts) texts[texts.length - 1] += strings[hole]!;
    if (hole === values.length) break;
    const value = values[hole];
    if (isTemplate(value)) {
      take(value, row);
      continue;
    }
    if (value instanceof Fixed) {
      row.shape = row.shape.then(`=${value}`);
      texts?.push(`${texts.pop()!}"${value}"`);
      continue;
    }
    row.shape = row.shape.then(value === nothing ? value : isText(value));
    if (value !== nothing) {
      row.values.push(value);
      texts?.push('');
    } else texts?.push(texts.pop()!.replace(/ [\w-]+=$/, ''));
  }
  return row;
}

/**
 * A template and those nested in it as one: a row of a list is cloned and walked once, not once for each of its parts, and
 * what it does not have costs it nothing. For what is drawn many times in few shapes, for every shape becomes a template.
 * What is in a list stays nested.
 */
export function flat(template: unknown): unknown {
  const whole = template as TemplateResult;
  const { shape, values } = take(whole, { shape: beginning, values: [] });
  if (!shape.strings) {
    const texts = take(whole, { shape, values: [], texts: [''] }).texts!;
    values.forEach((value, hole) => {
      // A text that is all of its element is put into it at once, without marks of where it begins and ends.
      const isWhole = /(^|<\w)([^<]*[^/<])?>$/.test(texts[hole]!) && texts[hole + 1]!.startsWith('</');
      if (!isWhole || !isText(value)) return;
      texts[hole] = `${texts[hole]!.slice(0, -1)} .textContent=`;
      texts[hole + 1] = `>${texts[hole + 1]}`;
    });
    shape.strings = Object.assign(texts, { raw: texts });
  }
  return { ...whole, strings: shape.strings, values };
}
