import { html } from './html.js';

const tags: (typeof html)[] = [];

/**
 * `html` in whose templates `<h0>` stands for a heading of a level, 1 to 6; others count as the nearest. A heading with
 * all around it is one template, as quick to draw as one whose level is written in it.
 */
export function headedHtml(level: number): typeof html {
  const nearest = Math.min(6, Math.max(1, Math.round(level || 2)));
  return (tags[nearest] ??= atLevel(nearest));
}

function atLevel(level: number): typeof html {
  const templates = new WeakMap<TemplateStringsArray, TemplateStringsArray>();
  return (strings, ...values) => {
    let template = templates.get(strings);
    if (!template) {
      template = Object.assign(
        strings.map((text) => text.replace(/(<\/?h)0/g, `$1${level}`)),
        { raw: strings.raw },
      );
      templates.set(strings, template);
    }
    return html(template, ...values);
  };
}
