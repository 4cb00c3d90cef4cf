import { html, type TemplateResult } from 'lit';

/** A page that is dark and says so: its ground, its ink, and `color-scheme`. */
export const dark = (content: unknown): TemplateResult =>
  html`<div style="padding: 24px; color-scheme: dark; background: #17181a; color: #e8e6e1">${content}</div>`;

const shelf = (content: unknown): TemplateResult =>
  html`<div style="display: flex; flex-wrap: wrap; align-items: start; gap: 48px">${content}</div>`;

/** The same thing in columns exactly so many pixels wide, whatever the window. */
export const columns = (widths: readonly number[], draw: (width: number) => unknown): TemplateResult =>
  shelf(widths.map((width) => html`<div style="flex: none; inline-size: ${width}px">${draw(width)}</div>`));

/** One of each, side by side, so many pixels wide where there is room. */
export const beside = <Item>(
  width: number,
  items: readonly Item[],
  draw: (item: Item) => unknown,
): TemplateResult =>
  shelf(
    items.map(
      (item) =>
        html`<div style="flex: none; inline-size: ${width}px; max-inline-size: 100%">${draw(item)}</div>`,
    ),
  );
