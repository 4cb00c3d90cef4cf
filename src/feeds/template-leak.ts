/**
 * Whether a text is a template that nobody filled, or what a program prints in place of nothing: `{title}`, `{{ x }}`,
 * `${x}`, `<%= x %>`, `undefined`, `NaN`. Braces around other than ASCII letters, digits, `_` and dots are an author's.
 */
export const isTemplate = (text: string): boolean =>
  /\{[\w.]+\}|\{\{[^{}]*\}\}|\$\{[^{}]*\}|<%[^%]*%>|\[object \w+\]|^(undefined|null|NaN|Invalid Date)$/.test(
    text,
  );
