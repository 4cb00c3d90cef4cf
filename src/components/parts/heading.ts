import { html } from './html.js';

const templates = new WeakMap<TemplateStringsArray, TemplateStringsArray[]>();

/**
 * `html` in whose templates `<h0>` stands for a heading of a level, 1 to 6; others count as the nearest. A heading with
 * all around it is one template, as quick to draw as one whose level is written in it.
 */
export function headedHtml(level: number): typeof html {
  const nearest = Math.min(6, Math.max(1, Math.round(level || 2)));
  return (strings, ...values) => {
    const levels = templates.get(strings) ?? [];
    templates.set(strings, levels);
    levels[nearest] ??= Object.assign(
      strings.map((text) => text.replace(/(<\/?h)0/g, `$1${nearest}`)),
      { raw: strings.raw },
    );
    return html(levels[nearest], ...values);
  };
}
