/** A stylesheet as text. It stands where Lit's `CSSResult` stands in browsers. */
export class StyleText {
  constructor(readonly cssText: string) {}
}

/**
 * The `css` of a prerenderer: `theme/css.ts` is replaced by this module when the stylesheets are built for it.
 * @throws Where a hole holds anything but a stylesheet or a number, as Lit's does.
 */
export function css(strings: TemplateStringsArray, ...values: readonly unknown[]): StyleText {
  let text = strings[0] ?? '';
  values.forEach((value, index) => {
    if (value instanceof StyleText) text += value.cssText;
    else if (typeof value === 'number') text += String(value);
    else throw new TypeError(`A stylesheet takes stylesheets and numbers, not ${typeof value}.`);
    text += strings[index + 1] ?? '';
  });
  return new StyleText(text);
}
